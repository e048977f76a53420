// Texts without blank lines: where every line is a paragraph of its own, and where lines were only wrapped by hand.
import { hasFinalStop } from './marks.ts';

/** A longer line was not wrapped by hand. */
const LONGEST_WRAPPED = 130;
/** Hardly any line that was wrapped by hand is longer. */
const USUAL_WIDTH = 80;
/** A shorter line is a title, a label or a verse, and says nothing about the others. */
const PROSE_LINE = 50;
/** Wrapping by hand leaves less than this free, but in the last line. */
const LONGEST_GAP = 20;
const FEWEST_WORDS = 15;
/** Lines of labels and forms end so. */
const IS_LABEL = /[*※:：]$/u;

/**
 * Is every line between two offsets, without blank ones among them, a paragraph? The first may be a title. Indented lines
 * go on with what stands above them.
 */
export function isLined(text: string, from: number, to: number): boolean {
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let finished = 0;
  let unfinished = 0;
  let isLong = false;
  for (let at = from; at < to; ) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 || stop > to ? to : stop;
    const length = end - at;
    const first = text.charCodeAt(at);
    if (first === 32 || first === 9) return false;
    longest = Math.max(longest, length);
    if (end < to) shortest = Math.min(shortest, length);
    if (length >= PROSE_LINE) {
      const line = text.slice(at, end).trimEnd();
      if (!hasFinalStop(line)) {
        if (at > from && !IS_LABEL.test(line)) unfinished++;
      } else if (length > USUAL_WIDTH) finished++;
      isLong ||= length > LONGEST_WRAPPED && line.split(' ', FEWEST_WORDS).length === FEWEST_WORDS;
    }
    at = end + 1;
  }
  if (isLong) return finished > unfinished;
  return finished > 1 && unfinished === 0 && shortest < longest - LONGEST_GAP;
}
