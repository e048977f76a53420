// “Is jointly organized by …”: a paragraph that starts with its verb has lost its subject.

import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const START =
  /^((?:is|are|was|were|has been|have been)(?: [a-z]{1,20}ly| also| now| being| not)? (?!going\b)\p{Ll}{2,20}(?:ed|en|wn|ilt|eld|ade|ung|old|ught|uilt|ound)(?: by)?)\b/iu;
const FEWEST_WORDS = 6;

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  for (const block of reading.blocks) {
    const first = block.text.charCodeAt(block.piece.lead) | 32;
    if (first !== 105 && first !== 97 && first !== 119 && first !== 104) continue;
    if (
      block === title ||
      block.kind !== 'paragraph' ||
      !block.single ||
      block.words < FEWEST_WORDS ||
      /\?["”’)]*\s*$/u.test(block.text)
    )
      continue;
    const match = START.exec(block.content);
    if (!match) continue;
    yield {
      start: block.contentStart,
      end: block.contentStart + match[0].length,
      message: `The paragraph starts with “${match[0]}” and has no subject; look in the source for who or what it is.`,
      evidence: 'a verb and a participle at the start of a statement',
    };
  }
}

export const lostSubject: Rule = {
  id: 'wording/lost-subject',
  version: 1,
  tier: 'flag',
  summary: 'Points at a paragraph that starts with “is”, “are”, “was” or “has been” and a participle.',
  why: 'Chinese leaves out a subject that is understood; English cannot. The subject is only in the source.',
  examples: [
    {
      fixes: 'Is jointly organized by the park and the bus company of the town.',
      to: 'Is jointly organized by',
      among: 'A fair\n\nIt opened.\n\n{}\n',
    },
    {
      fixes: 'Was painted in the spring by two brothers from the mill.',
      to: 'Was painted',
      among: 'A boat\n\nIt floats.\n\n{}\n',
    },
    {
      fixes: 'Has been closed since the flood, and nobody has a key.',
      to: 'Has been closed',
      among: 'A door\n\nIt is red.\n\n{}\n',
    },
    {
      keeps: 'Is jointly owned land a good idea for two neighbours who quarrel?',
      among: 'A wall\n\nIt is low.\n\n{}\n',
    },
    { keeps: 'Was it painted in the spring or in the autumn, they asked.', among: 'A boat\n\nIt floats.\n\n{}\n' },
    { keeps: 'It is jointly organized by the park and the bus company.', among: 'A fair\n\nIt opened.\n\n{}\n' },
  ],
  find,
};
