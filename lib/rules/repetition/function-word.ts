// “the the”: a small word that was written twice in a row.
import { Trait } from '../../text/traits.ts';
import type { Rule } from '../rule.ts';

const DOUBLED = /(?<![\p{L}\p{N}’'-])([Tt]he|a|[Aa]n|[Oo]f|[Aa]nd|[Tt]o) (the|a|an|of|and|to)(?![\p{L}\p{N}’'-])/gu;
/** Verbs that keep a “to” of their own: “resorted to to suppress them” is correct. */
const VERBS_WITH_TO =
  /\b(?:resorted|referred|alluded|adverted|listened|adhered|objected|attended|conformed|consented|looked|acceded|assented|subjected|submitted|responded|replied|spoken|talked|written|wrote|writes?|writing|been|used|held|given|led|come|get|go)$/iu;

/** “The letter a a child writes”: the first is a name. */
const LETTER_A =
  /\b(?:letters?|vowels?|variables?|vitamin|note|grade|class|type|plan|group|section|part|point|option) $/iu;
/** Somebody who quotes “the the” speaks of it, and not only where he quotes it. */
const QUOTED = /(?:["“‘`])(?:the the|a a|an an|of of|and and|to to)(?:["”’`])/iu;

/** `between Corn and and, and and and Barley`: somebody plays with the word. */
const PLAYED = /(?<![\p{L}\p{N}’'-])(the|a|an|of|and|to)(?:,? \1){2}(?![\p{L}\p{N}’'-])/iu;

export const functionWord: Rule = {
  id: 'repetition/function-word',
  version: 3,
  tier: 'apply',
  summary: 'Removes the second of two identical small words (the, a, an, of, and, to).',
  why: 'These six do not stand twice in a row in correct English, but for a “to” that belongs to its verb. Both on one line with one space between them, the second in lower case, outside quotation marks.',
  traits: Trait.DoubledWord,
  examples: [
    { fixes: 'Put the the pump back on the shelf.', to: 'Put the pump back on the shelf.' },
    { fixes: 'The the boats were made of of old planks.', to: 'The boats were made of old planks.' },
    { fixes: 'Stir the soup and and taste it.', to: 'Stir the soup and taste it.' },
    { keeps: 'He had had enough, and he said that that man knew what it is is a habit.' },
    { keeps: 'Nothing else could be resorted to to suppress the noise.' },
    { keeps: 'Only one of them was allowed to write to to create a copy.' },
    { keeps: 'The The played in the hall, and the the-ory, as he spelled it, was wrong.' },
    { keeps: 'The letter a a child writes is round.' },
    { keeps: 'On saying the the\n\nWhen we say "the the", we mean the word.' },
    { keeps: 'Put marks between Corn and and, and and and Barley.' },
    { keeps: 'He wrote "the the" on the wall of the school.' },
  ],
  *find(reading) {
    const doubled = reading.having(Trait.DoubledWord);
    if (doubled.some((block) => QUOTED.test(block.text))) return;
    for (const block of doubled) {
      for (const match of block.text.matchAll(DOUBLED)) {
        const [, first = '', second = ''] = match;
        if (first.toLowerCase() !== second) continue;
        if (
          second === 'to' &&
          VERBS_WITH_TO.test(block.text.slice(Math.max(0, match.index - 12), match.index).trimEnd())
        )
          continue;
        if (second === 'a' && LETTER_A.test(block.text.slice(Math.max(0, match.index - 12), match.index))) continue;
        if (PLAYED.test(block.text.slice(Math.max(0, match.index - 20), match.index + 24))) continue;
        const start = block.start + match.index + first.length;
        yield {
          start,
          end: start + 1 + second.length,
          after: '',
          message: `“${second}” stands twice in a row; the second was removed.`,
          evidence: `“${match[0]}” on one line`,
        };
      }
    }
  },
};
