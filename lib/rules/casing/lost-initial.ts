// “ndustrial”, “nternet”: the capital I at the head of a word was lost on the way.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Stems that are words with an I in front and none without it. */
const STEMS =
  'ndustr(?:ial|ialization|ialized|ies|y)|nternet|ntermediate(?:s|ly)?|nternational(?:ly|ization)?|nternal(?:ly)?|nformation(?:al|ization)?|nformed|nformal|nvestment(?:s)?|nvestigation(?:s)?|nvestigate(?:d|s)?|nvestors?|nspection(?:s)?|nspectors?|nspect(?:ed|s)?|nstitut(?:e|es|ion|ions|ional)|nnovation(?:s)?|nnovative|nsurance|ntroduction|ntroduced?|ntegrat(?:ed|ion)|ntelligen(?:t|ce)|ntellectual|ncreas(?:e|ed|es|ing)|ncluding|ncome|ndependen(?:t|ce)|ndividual(?:s)?|nfrastructure|nitiative(?:s)?|nstruction(?:s)?|nstruments?|nstallation|nterview(?:s|ed)?|nterest(?:s|ed|ing)?|mportant|mportance|mprove(?:d|s|ment|ments)?|mproving|mplementation|mplement(?:ed|ing)?|mports?';
const LOST = new RegExp(`(?<![\\p{L}\\p{N}_.@/\\\\-])(?:${STEMS})(?![\\p{L}\\p{N}_@]|\\.\\p{L})`, 'gu');

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Clipped)) {
    for (const match of block.text.matchAll(LOST)) {
      const start = block.start + match.index;
      yield {
        start,
        end: start + match[0].length,
        after: `I${match[0]}`,
        message: `“${match[0]}” has lost its first letter; “I${match[0]}” was put back.`,
        evidence: `“I${match[0]}” is a word, “${match[0]}” is none`,
      };
    }
  }
}

export const lostInitial: Rule = {
  id: 'casing/lost-initial',
  version: 1,
  tier: 'apply',
  summary: 'Gives words such as “ndustrial” and “nternet” their I back.',
  why: 'A drop capital or a careless conversion loses the first letter. A closed list of stems: a word with the I, none without it.',
  traits: Trait.Clipped,
  examples: [
    { fixes: 'The ndustrial Road is closed.', to: 'The Industrial Road is closed.' },
    { fixes: 'ntermediate results were read aloud.', to: 'Intermediate results were read aloud.' },
    {
      fixes: 'We looked the recipe up on the nternet, as one does.',
      to: 'We looked the recipe up on the Internet, as one does.',
    },
    { keeps: 'The nth user of npm wrote a module for nginx on an nvidia card.' },
    { keeps: 'Call get_nformation or mail nformation@post.example for it.' },
    { keeps: 'The word "ndustrial" stood on the gate for years.' },
  ],
  find,
};
