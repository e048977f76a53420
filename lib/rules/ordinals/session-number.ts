// “the thirteen session of the two county committee”: which session of which term? The larger number is the term.

import { cardinal, cardinalWords, ordinal, ordinalFigure, ordinalWord, ordinalWords } from '../../english/ordinals.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const CARDINAL = cardinalWords(1, 20);
const NUMBER = `${CARDINAL}|${ordinalWords(1, 20)}|\\d{1,2}(?:st|nd|rd|th)?`;
const BODY =
  "(?:(?!plenary|session)[\\p{L}’'-]{1,24} ){0,5}?(?:[Cc]ommittee|[Cc]ongress|[Cc]onference|[Cc]ouncil|CPPCC|NPC|CPC)(?![\\p{L}\\p{N}-]| (?:members|delegates))";
const SESSION_OF = new RegExp(
  `\\b([Tt]he) (${NUMBER}) (plenary )?(session|plenum|meeting) of the (${NUMBER}) (${BODY})`,
  'giu',
);
const SESSION_OF_PLENARY = new RegExp(
  `\\b([Tt]he) (${NUMBER}) session of the (${NUMBER}) plenary session(?: of the (${BODY}))?`,
  'giu',
);

const bare = (number: string): boolean => cardinal(number) !== undefined || /^\d+$/u.test(number);

const spoken = (number: string): number => cardinal(number) ?? ordinal(number) ?? Number.parseInt(number, 10);

const inTerm = (value: number): string => (value < 10 ? ordinalWord(value) : ordinalFigure(value));

interface Numbered {
  readonly article: string;
  readonly one: string;
  readonly other: string;
  readonly session: string;
  readonly body: string;
}

function offered({ article, one, other, session, body }: Numbered): string | undefined {
  if (!bare(one) && !bare(other)) return undefined;
  const [small, large] = [spoken(one), spoken(other)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || small === large || small < 1 || large > 30) return undefined;
  return `${article} ${ordinalWord(small)} ${session} of the ${inTerm(large)} ${body}`;
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.SessionOf)) {
    if (!/ (?:[Ss]ession|[Pp]lenum|[Mm]eeting) of/u.test(block.text)) continue;
    for (const match of block.text.matchAll(SESSION_OF)) {
      const [, article = '', one = '', plenary, kind = '', other = '', body = ''] = match;
      const isPlenary = plenary !== undefined || (kind === 'session' && /committee$/iu.test(body));
      const after = offered({ article, one, other, session: `${isPlenary ? 'plenary ' : ''}${kind}`, body });
      if (after !== undefined) yield finding(block.start + match.index, match[0], after);
    }
    for (const match of block.text.matchAll(SESSION_OF_PLENARY)) {
      const [, article = '', one = '', other = '', body = 'Central Committee'] = match;
      const after = offered({ article, one, other, session: 'plenary session', body });
      if (after !== undefined) yield finding(block.start + match.index, match[0], after);
    }
  }
}

function finding(start: number, before: string, after: string): Finding {
  return {
    start,
    end: start + before.length,
    after,
    message: `The numbers in “${before}” are no ordinals and may have changed places; the reading in which the larger one is the term is offered.`,
    evidence: 'a bare number before a session or the body that held it',
  };
}

export const sessionNumber: Rule = {
  id: 'ordinals/session-number',
  version: 1,
  tier: 'suggest',
  summary: 'Offers the likely session and term for “the thirteen session of the two county committee”.',
  why: 'Chinese names the term first and then the session; translation drops the ordinals and swaps the places. The larger number is usually the term, but only the source can tell, so it is never applied.',
  hints: Hint.SessionOf,
  examples: [
    {
      fixes: 'He explained the thirteen session of the two county committee.',
      to: 'He explained the second plenary session of the 13th county committee.',
    },
    {
      fixes: 'The choir sang at the four session of the nine village council.',
      to: 'The choir sang at the fourth session of the ninth village council.',
    },
    {
      fixes: "They read about the 12 session of the three writers' congress.",
      to: "They read about the third session of the 12th writers' congress.",
    },
    { keeps: 'The first session of the 14th congress approved the plan.' },
    { keeps: 'The eighteen party members held two sessions.' },
    { keeps: 'Twelve plenary speakers and thirteen session chairs had been invited.' },
    { keeps: 'The third session of the second council was short.' },
  ],
  find,
};
