// A quotation mark without its partner: where the quotation ends, only the source knows.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const OPENS = /^[\s*_]*["“„«]/u;

/** Where the mark without a partner stands, or -1. Inches open nothing. */
function loner(text: string): number {
  let straight = 0;
  let last = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before >= 48 && before <= 57) continue;
    straight++;
    last = at;
  }
  if (straight % 2 === 1) return last;
  let opening = text.indexOf('“');
  let closing = text.indexOf('”');
  while (opening >= 0) {
    if (closing >= 0 && closing < opening) return closing;
    const next = text.indexOf('“', opening + 1);
    if (closing < 0 || (next >= 0 && next < closing)) return opening;
    closing = text.indexOf('”', closing + 1);
    opening = next;
  }
  return closing;
}

function* find(reading: Reading): Generator<Finding> {
  const { blocks } = reading;
  for (const [index, block] of blocks.entries()) {
    if (!(block.traits & Trait.Quote) || block.kind !== 'paragraph') continue;
    const at = loner(block.text);
    if (at < 0 || goesOn(blocks[index + 1]) || !reading.evidence('punctuation/unbalanced-quotes')) continue;
    yield {
      start: block.start + at,
      end: block.end,
      message:
        'A quotation mark has no partner in this paragraph; look in the source where the quotation begins and ends.',
      evidence: 'an odd number of quotation marks',
    };
  }
}

const goesOn = (next: Block | undefined): boolean => next !== undefined && OPENS.test(next.content);

export const unbalancedQuotes: Rule = {
  id: 'punctuation/unbalanced-quotes',
  version: 1,
  tier: 'flag',
  summary: 'Points at a quotation mark without its partner.',
  why: 'Translation loses marks. Odd numbers are common in human text too, so other evidence of translation is needed; not where the next paragraph goes on with the quotation.',
  enters: ['quotation'],
  traits: Trait.Quote,
  examples: [
    {
      fixes: 'The sign "rope and love hung there.',
      to: '"rope and love hung there.',
      among: 'Ropes\n\nThe ndustrial road is long.\n\n{}\n',
    },
    {
      fixes: 'The “soup of the day was cold.',
      to: '“soup of the day was cold.',
      among: 'Soup\n\nThe ndustrial kitchen is big.\n\n{}\n',
    },
    {
      fixes: 'It won the "golden cup in May.',
      to: '"golden cup in May.',
      among: 'A match\n\nThe nternational team won.\n\n{}\n',
    },
    {
      keeps: '"We will," she said. "We will.\n\n"And we will again."',
      among: 'A clerk\n\nThe ndustrial road is long.\n\n{}\n',
    },
    { keeps: 'The sign "rope and love hung there.', among: 'Ropes\n\nThe road is long.\n\n{}\n' },
    { keeps: 'He owns a 27" screen.', among: 'Screens\n\nThe ndustrial road is long.\n\n{}\n' },
  ],
  find,
};
