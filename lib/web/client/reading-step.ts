// How far Space scrolls: to the next paragraph, and through one that is taller than the window without skipping any of it.

export interface Extent {
  /** Pixels from the upper edge of the window. */
  readonly top: number;
  readonly bottom: number;
}

export interface Window {
  /** Where a paragraph that is being read begins, in pixels from the upper edge. */
  readonly line: number;
  readonly height: number;
}

const NEAR = 4;
/** Of a tall paragraph, so that its last lines are seen twice and none is missed. */
const SHARE = 0.8;

/** Pixels to scroll; undefined where there is nothing further that way. `paragraphs` from top to bottom. */
export function readingStep(paragraphs: readonly Extent[], { line, height }: Window, by: 1 | -1): number | undefined {
  const whole = height * SHARE;
  if (by === -1) {
    const above = paragraphs.findLast(({ top }) => top < line - NEAR);
    return above && -Math.min(line - above.top, whole);
  }
  const here = paragraphs.findLast(({ top }) => top <= line + NEAR);
  if (here && here.bottom > height) return Math.min(whole, here.bottom - line);
  const next = paragraphs.find(({ top }) => top > line + NEAR);
  return next && Math.min(next.top - line, Math.max(whole, height - line));
}
