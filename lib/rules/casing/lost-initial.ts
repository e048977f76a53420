// “ndustrial”, “nternet”: the capital I at the head of a word was lost on the way.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Stems that are words with an I in front and none without it. */
const STEMS =
  'ndustr(?:ial|ialization|ialized|ies|y)|nternet|ntermediate(?:s|ly)?|nternational(?:ly|ization)?|nternal(?:ly)?|nformation(?:al|ization)?|nformed|nformal|nvestment(?:s)?|nvestigation(?:s)?|nvestigate(?:d|s)?|nvestors?|nspection(?:s)?|nspectors?|nspect(?:ed|s)?|nstitut(?:e|es|ion|ions|ional)|nnovation(?:s)?|nnovative|nsurance|ntroduction|ntroduced?|ntegrat(?:ed|ion)|ntelligen(?:t|ce)|ntellectual|ncreas(?:e|ed|es|ing)|ncluding|ncome|ndependen(?:t|ce)|ndividual(?:s)?|nfrastructure|nitiative(?:s)?|nstruction(?:s)?|nstruments?|nstallation|nterview(?:s|ed)?|nterest(?:s|ed|ing)?|mportant|mportance|mprove(?:d|s|ment|ments)?|mproving|mplementation|mplement(?:ed|ing)?|mports?';
const LOST = new RegExp(`(?<![\\p{L}\\p{N}_.@/\\\\-])(?:${STEMS})(?![\\p{L}\\p{N}_@]|\\.\\p{L})`, 'gu');

/** At the head of a sentence, beside a name, and in a word that is written so everywhere. */
function isCapital(block: Block, start: number, end: number): boolean {
  const { text } = block;
  if (text.startsWith('nternet', start) || block.piece.sentenceStarts.includes(start)) return true;
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return true;
  const before = /(?:^|\s)(\p{Lu}\p{Ll}{1,30}) $/u.exec(text.slice(Math.max(0, start - 34), start));
  const word = before?.[1];
  return word !== undefined && !block.piece.sentenceStarts.includes(start - word.length - 1);
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Clipped)) {
    for (const match of block.text.matchAll(LOST)) {
      const start = block.start + match.index;
      const whole = `${isCapital(block, match.index, match.index + match[0].length) ? 'I' : 'i'}${match[0]}`;
      yield {
        start,
        end: start + match[0].length,
        after: whole,
        message: `“${match[0]}” has lost its first letter; “${whole}” was put back.`,
        evidence: `“${whole}” is a word, “${match[0]}” is none`,
      };
    }
  }
}

export const lostInitial: Rule = {
  id: 'casing/lost-initial',
  version: 2,
  tier: 'apply',
  summary: 'Gives words such as “ndustrial” and “nternet” their I back.',
  why: 'A drop capital or a careless conversion loses the first letter. A closed list of stems: a word with the I, none without it. A capital at the head of a sentence and beside a name, a small letter elsewhere.',
  traits: Trait.Clipped,
  examples: [
    { fixes: 'The ndustrial Road is closed.', to: 'The Industrial Road is closed.' },
    { fixes: 'ntermediate results were read aloud.', to: 'Intermediate results were read aloud.' },
    {
      fixes: 'We looked the recipe up on the nternet, as one does.',
      to: 'We looked the recipe up on the Internet, as one does.',
    },
    { fixes: 'We shall promote nvestment and trade.', to: 'We shall promote investment and trade.' },
    { keeps: 'The nth user of npm wrote a module for nginx on an nvidia card.' },
    { keeps: 'Call get_nformation or mail nformation@post.example for it.' },
    { keeps: 'The word "ndustrial" stood on the gate for years.' },
  ],
  find,
};
