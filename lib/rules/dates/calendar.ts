// Shared by the date rules: how translated texts write a day, and how English does.

import type { Block } from '../../text/block.ts';
import { paragraphStarts } from '../../text/paragraphs.ts';
import type { Reading } from '../../text/reading.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const MONTH = `(?:${MONTHS.join('|')})`;
/** 1 to 31. */
export const DAY = '(?:3[01]|[12]\\d|[1-9])';
export const SUFFIX = '(?:st|nd|rd|th)';
export const YEAR = '(?:19|20)\\d\\d';

/** `May 3rd`, `May 3`, with or without its year behind or in front of it. Groups: year, month, day, suffix, year. */
export const DATE = `(?:(${YEAR}),? (?:in )?)?(${MONTH}) (${DAY})(${SUFFIX})?(?:,? (${YEAR})(?!\\d))?`;

export interface Day {
  readonly month: string;
  readonly day: string;
  /** `rd` in `May 3rd`, or ''. */
  readonly suffix: string;
  readonly year: string;
}

/** A day read by the five groups of `DATE`, from `first` on. */
export function dayOf(match: RegExpExecArray, first = 1): Day {
  return {
    month: match[first + 1] ?? '',
    day: match[first + 2] ?? '',
    suffix: match[first + 3] ?? '',
    year: match[first] ?? match[first + 4] ?? '',
  };
}

/** With its year `March 2, 2012`; without one the day keeps its style (DEFECTS §3). */
export const written = ({ month, day, suffix, year }: Day): string =>
  year ? `${month} ${day}, ${year}` : `${month} ${day}${suffix}`;

/** `3rd`, or a day with its year: a day and no other figure. */
export const isSureDay = ({ suffix, year }: Day): boolean => suffix !== '' || year !== '';

const STARTS_WITH_DAY = new RegExp(
  `${MONTH} ${DAY}${SUFFIX}?(?:,? ${YEAR})?(?:,|:|\\s{0,3}[—–-]|[ \\t]{0,8}(?:\\n|$))`,
  'uy',
);

/** From so many on, starts with a date are the habit of a diary or a chronicle. */
const CHRONICLE = 3;

/** Do three or more paragraphs start with a day? */
export function isChronicle(reading: Reading): boolean {
  let count = 0;
  for (const block of reading.blocks) {
    for (const start of paragraphStarts(block)) {
      STARTS_WITH_DAY.lastIndex = start - block.start;
      if (STARTS_WITH_DAY.test(block.text) && ++count === CHRONICLE) return true;
    }
  }
  return false;
}

/** Is this a place where prose stands, and not a title or a label? */
export function isProseAt(reading: Reading, block: Block, at: number): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return false;
  const line = lineFrom(block, at);
  return FINISHED.test(line.slice(-12)) || (block !== reading.title && line.split(' ').length >= LONG_LINE);
}

const FINISHED = /[.!?…:。][”"’')\]]{0,3}\s{0,8}$/u;
/** A line without a stop that is longer than this is no label, but a sentence that was cut. */
const LONG_LINE = 14;

/** The rest of the line from an offset of the whole text on. */
export function lineFrom(block: Block, at: number): string {
  const stop = block.text.indexOf('\n', at - block.start);
  return block.text.slice(at - block.start, stop < 0 ? block.text.length : stop);
}

/** What follows a loose date and makes it more than the day on which something happened. */
export const NO_CLAUSE =
  /^(?:is|was|are|were|marks?|marked|a|an|and|of|which|when|who|will|would|has|had|have|to|or|being|also|falls?|fell|\d{1,2}(?:st|nd|rd|th)?\b,? |\d{1,2}:\d|the (?:day|date|eve|deadline|birthday|(?:[\w-]{1,20} ){0,2}(?:day|anniversary)))(?![\p{L}\p{N}-])/iu;
