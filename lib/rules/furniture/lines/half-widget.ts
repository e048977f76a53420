// A group of buttons goes whole or stays: where one of its captions is not known, the known ones around it stay as well.
import { startingDate } from '../../../english/metadata.ts';
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, lastLines } from './end-lines.ts';

/** Captions in a row that are looked over. */
const MOST_UNKNOWN = 3;
const LONGEST_CAPTION = 30;
const BRACKETED = /^[[【][^[\]【】]{1,60}[\]】]$/u;

/** Could this line be a caption of the widget that `line` belongs to? */
const isCaption = (one: EndLine, line: EndLine, inTail: boolean): boolean => {
  if (one.walled || one.marked || one.said.length > LONGEST_CAPTION || !/\p{L}/u.test(one.said)) return false;
  if (/[.!?…。！？:：]["”’)\]]?$/u.test(one.said) || startingDate(one.said) > 0) return false;
  return inTail || one.block === line.block || (BRACKETED.test(one.text) && BRACKETED.test(line.text));
};

/** Behind captions that nobody knows, does the widget of `line` go on? `others` stand in the order in which they are met. */
function goesOn(
  line: EndLine,
  others: Iterable<EndLine>,
  isOurs: (line: EndLine) => boolean,
  inTail: boolean,
): boolean {
  let unknown = 0;
  for (const one of others) {
    if (!/[\p{L}\p{N}]/u.test(one.said)) continue;
    if (isOurs(one)) return unknown > 0;
    if (!isCaption(one, line, inTail) || ++unknown > MOST_UNKNOWN) return false;
  }
  return false;
}

/** In the tail, where a group ends the text as far as it is known, and more of it stands above. */
export const isHalfInTail = (reading: Reading, first: EndLine, isOurs: (line: EndLine) => boolean): boolean =>
  goesOn(
    first,
    lastLines(reading).filter((line) => line.start < first.start),
    isOurs,
    true,
  );

/** In the head, where more of a group stands above or below it. */
export function isHalfInHead(
  lines: readonly EndLine[],
  run: readonly EndLine[],
  isOurs: (line: EndLine) => boolean,
): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const above = lines.slice(0, lines.indexOf(first)).reverse();
  const below = lines.slice(lines.indexOf(last) + 1);
  return goesOn(first, above, isOurs, false) || goesOn(last, below, isOurs, false);
}
