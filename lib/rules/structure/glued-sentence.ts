// “book. And pointed out that”: a sentence was cut before its second verb.

import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import { lowered } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

/** Verbs of reports, in the past tense; other words in -ed may be adjectives (`And tired as he was`). */
const VERBS =
  'pointed out|stressed|emphasi[sz]ed|put forward|required|requested|asked|signed|announced|delivered|visited|inspected|listened to|said|noted|proposed|introduced|expressed|hoped|encouraged|called (?:on|for)|analy[sz]ed|summari[sz]ed|decided|received|achieved|established|carried out|awarded|presented|urged|demanded|reported|explained|added|arranged|deployed|discussed|launched|conducted|held|gave|made|took part|won';
const CUT = /\. (And|But) (?=[a-z])/gu;
const VERB = new RegExp(`^(?:[a-z]{2,30}ly |also |then |once )?(?:${VERBS})\\b`, 'u');
const BEHIND = /[\p{Ll}\p{N}”’")]/u;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Conjunction)) {
    for (const match of block.text.matchAll(CUT)) {
      const word = match[1] ?? '';
      const rest = match.index + match[0].length;
      if (!BEHIND.test(block.text.charAt(match.index - 1)) || !VERB.test(block.text.slice(rest, rest + 60))) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length - 1,
        after: `, ${lowered(word)}`,
        message: `The sentence that starts with “${word}” has no subject; joining it to the one before is offered.`,
        evidence: `“${word}” and a verb right behind it`,
      };
    }
  }
}

export const gluedSentence: Rule = {
  id: 'structure/glued-sentence',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to join a sentence that starts with “And” or “But” and a verb without subject.',
  why: 'Long Chinese sentences are translated in parts, and only the first has the subject. “And” or “But”, then a reporting verb in the past tense.',
  hints: Hint.Conjunction,
  examples: [
    {
      fixes: 'The mayor signed the book. And pointed out that it was long.',
      to: 'The mayor signed the book, and pointed out that it was long.',
    },
    {
      fixes: 'The cook tasted the soup. But said nothing about the salt.',
      to: 'The cook tasted the soup, but said nothing about the salt.',
    },
    {
      fixes: 'They climbed the tower. And carefully inspected the bell.',
      to: 'They climbed the tower, and carefully inspected the bell.',
    },
    { keeps: 'He signed the book. And he pointed out that it was long.' },
    { keeps: 'It was late. And tired as he was, he sang.' },
    { keeps: 'It was late. And then the lamp went out.' },
  ],
  find,
};
