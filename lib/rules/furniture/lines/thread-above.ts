// Finds the real comments of readers above a comment form: where they begin, so that nobody deletes them unasked (DEFECTS §7).
import type { Piece } from '../../../text/block.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, hasArticleBefore, lastLines } from './end-lines.ts';
import { isMoment, isNameSays, isReply, isSays, isThreadHeading } from './thread.ts';

const markedOf = once((_: Piece): Map<number, number> => new Map());

/** Heading of a thread, mark of a comment, who says it, and whether a name and nothing else says it: bits, worked out once for all readings with the block. */
function markOf(line: EndLine): number {
  const { piece, start } = line.block;
  const marks = markedOf(piece);
  let mark = marks.get(line.start - start);
  if (mark === undefined) {
    const { said } = line;
    mark =
      (isThreadHeading(said) ? 1 : 0) |
      (isMoment(said) || isReply(said) ? 2 : 0) |
      (isSays(said) ? 4 : 0) |
      (isNameSays(said) ? 8 : 0);
    marks.set(line.start - start, mark);
  }
  return mark;
}

/** Comments reach so far up at most. */
const LONGEST_THREAD = 300;
/** The lowest comment begins so far up at most. */
const LONGEST_COMMENT = 40;

/** An interview: the same few names speak in turn, and no line says when. */
const isInterview = (names: readonly string[]): boolean => names.length >= 4 && new Set(names).size <= names.length / 2;

/** Where real comments above `start` begin, or nothing: a heading of comments with their marks below it, or the marks alone. */
export function threadAbove(reading: Reading, start: number): number | undefined {
  let marks = 0;
  let says: number | undefined;
  let count = 0;
  const names: string[] = [];
  for (const line of lastLines(reading)) {
    if (line.start >= start) continue;
    if (++count > LONGEST_THREAD || line.marked) break;
    const mark = line.walled ? 0 : markOf(line);
    if ((mark & 1) !== 0) {
      const counts = (marks > 0 || count === 1) && hasArticleBefore(reading, line.start);
      return counts ? line.start : says;
    }
    if ((mark & 2) !== 0) marks++;
    const isName = (mark & 8) !== 0;
    if (isName) names.push(line.said.toLowerCase());
    const isSpeaker = isName || ((mark & 4) !== 0 && marks > 0);
    if (isSpeaker && (says !== undefined || count < LONGEST_COMMENT)) says = line.start;
    if (count === LONGEST_COMMENT && marks === 0 && says === undefined) break;
  }
  if (says === undefined || (marks === 0 && isInterview(names))) return undefined;
  return hasArticleBefore(reading, says) ? says : undefined;
}
