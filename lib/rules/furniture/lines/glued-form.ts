// A comment form that a page glued to the last sentence of its article, without a line of its own.
import type { Piece } from '../../../text/block.ts';
import type { Span } from '../../../text/manuscript.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import type { FormPart } from '../forms/form-part.ts';
import { formReader, type LineReader, mayBegin } from '../forms/phrase-matcher.ts';
import type { EndLine } from './end-lines.ts';
import { type ClassifiedLine, isBorrowed, isPassed } from './line-classifier.ts';

/** Long enough for a form on one line. */
const LONGEST_GLUED = 3000;
/** A final stop and what may stand between it and a heading. */
const HEADING: ReadonlySet<FormPart> = new Set(['heading']);
const STOP = /([.!?…。！？)）]["'”’»)\]]{0,3})[\s#*[]{0,12}(?=[\p{L}])/gu;

/** A form that starts behind a full stop inside the last paragraph: H, then S, to the end of the text. */
export function gluedForm(reading: Reading, above: EndLine, below: readonly ClassifiedLine[]): Span | undefined {
  if (above.walled || above.marked || below.some((line) => !isPassed(line) && !isBorrowed(line))) return undefined;
  const rest = below.filter((line) => line.form || isBorrowed(line));
  const from = Math.max(above.start, above.end - LONGEST_GLUED);
  const text = reading.text.slice(from, above.end);
  const key = `${above.end - above.block.start} ${rest.length === 0} ${rest[0]?.form?.parts[0]}`;
  const glues = gluesOf(above.block.piece);
  let glue = glues.get(key);
  if (glue === undefined) {
    glue = glueIn(text, rest.length === 0, rest[0]?.form?.parts[0]);
    glues.set(key, glue);
  }
  return glue < 0 ? undefined : { start: from + glue, end: rest.at(-1)?.end ?? above.end };
}

/** Worked out once for all readings with the block. */
const gluesOf = once((_: Piece): Map<string, number> => new Map());

function glueIn(text: string, isLast: boolean, below: FormPart | undefined): number {
  let reader: LineReader | undefined;
  let position = 0;
  for (const match of text.matchAll(STOP)) {
    const behind = match.index + match[0].length;
    if (!mayBegin(text, behind, HEADING)) continue;
    reader ??= formReader(text, isLast);
    while (position < reader.line.at.length && (reader.line.at[position] ?? 0) < behind) position++;
    const parts = reader.from(position)?.map(({ part }) => part);
    if (parts?.[0] !== 'heading') continue;
    const next = parts.slice(1).find((part) => part !== 'control') ?? below;
    if (next !== 'notice' && next !== 'required') continue;
    return match.index + (match[1]?.length ?? 1);
  }
  return -1;
}
