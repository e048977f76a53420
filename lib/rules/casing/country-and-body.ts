// “of china.”, “the cpc.”: names that lose their capitals at the end of a sentence.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const CONTINENTS =
  /(?<=\b(?:of|in|and|[Ss]outh|[Nn]orth|[Ee]ast|[Ww]est|[Cc]entral) )(?:asia|africa|europe|america)(?=\.(?:["”’)]|\s|$))/gu;
const CHINA = /(?<=\b(?:of|in|Republic of|Party of) )china(?=\.(?:["”’)]|\s|$))/gu;
const BODIES = /(?<=\b(?:the|of|and) )(?:cpc|cppcc|npc)(?=\.(?:["”’)]|\s|$))/gu;
/** Porcelain, not the country. */
const PORCELAIN =
  /\b(?:fine|bone|piece|pieces|set|sets|plates?|cups?|cupboard|cabinet|full|made|bits|shards?|saucers?|bull|pattern|patterns|scraps?|sorts?|kinds?|lots?|box|boxes|collection) of china$/iu;

const NAMES: readonly { readonly pattern: RegExp; readonly as: (name: string) => string }[] = [
  { pattern: CHINA, as: () => 'China' },
  { pattern: CONTINENTS, as: (name) => name.charAt(0).toUpperCase() + name.slice(1) },
  { pattern: BODIES, as: (name) => name.toUpperCase() },
];

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Dot | Trait.SmallPlace)) {
    for (const { pattern, as } of NAMES) {
      for (const match of block.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (match[0] === 'china' && PORCELAIN.test(block.text.slice(Math.max(0, end - 40), end))) continue;
        yield {
          start: block.start + match.index,
          end: block.start + end,
          after: as(match[0]),
          message: `“${match[0]}” is a name in lower case; it was written “${as(match[0])}”.`,
          evidence: `“${block.text.slice(Math.max(0, match.index - 12), end + 1).trimStart()}” at the end of a sentence`,
        };
      }
    }
  }
}

export const countryAndBody: Rule = {
  id: 'casing/country-and-body',
  version: 1,
  tier: 'apply',
  summary: 'Writes China, the continents, CPC, CPPCC and NPC with capitals at the end of a sentence.',
  why: 'Translators lower the last word of a sentence. A closed list, directly before a full stop, behind “of”, “in”, “and” or “the”.',
  traits: Trait.Dot | Trait.SmallPlace,
  examples: [
    {
      fixes: "It is the oldest bridge in the People's Republic of china.",
      to: "It is the oldest bridge in the People's Republic of China.",
    },
    { fixes: 'The seeds came from Africa and asia.', to: 'The seeds came from Africa and Asia.' },
    { fixes: 'He spoke to members of the cppcc.', to: 'He spoke to members of the CPPCC.' },
    { keeps: 'The cups were of fine china. It was an august body.' },
    { keeps: 'She dropped a whole cupboard of china.' },
    { keeps: 'The march began in may. The cold turkey was served at nine.' },
  ],
  find,
};
