// What has to go with whole lines so that no hole stays: one definition for every rule that deletes lines (DEFECTS §3).
import type { Span } from './manuscript.ts';

const isSpace = (code: number): boolean => code === 10 || code === 32 || code === 9 || code === 0x3000 || code === 0xa0;

/**
 * The span to delete so that the lines from `start` to `end` go: with the white space before them, or at the head of the
 * text with the blank lines after them. The line end behind the last line of the text stays.
 */
export function lineDeletion(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  if (from > 0) return { start: from, end };
  let to = end;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return { start: 0, end: to < text.length ? Math.max(end, text.lastIndexOf('\n', to - 1) + 1) : to };
}

/** Spans with nothing but white space between them become one. */
export function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}
