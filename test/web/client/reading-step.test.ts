// Space reads on: no paragraph and no line is skipped, wherever one is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingStep } from '../../../lib/web/client/reading-step.ts';

const WINDOW = { line: 72, height: 800 };
const heights = fc.array(fc.integer({ min: 20, max: 4000 }), { minLength: 1, maxLength: 12 });

/** Paragraphs under each other, with a gap, as they lie after scrolling. */
function laid(all: readonly number[], scrolled: number) {
  let at = 300 - scrolled;
  return all.map((height) => {
    const top = at;
    at += height + 20;
    return { top, bottom: top + height };
  });
}

test('to the next paragraph, and back', () => {
  const at = (scrolled: number) => laid([100, 100, 100], scrolled);
  expect(readingStep(at(0), WINDOW, 1)).toBe(300 - 72);
  expect(readingStep(at(228), WINDOW, 1)).toBe(120);
  expect(readingStep(at(228 + 120), WINDOW, -1)).toBe(-120);
  expect(readingStep(at(228), WINDOW, -1)).toBeUndefined();
});

test('through a paragraph that is taller than the window', () => {
  const tall = laid([2000, 100], 228);
  expect(readingStep(tall, WINDOW, 1)).toBe(640);
  expect(readingStep(laid([2000, 100], 228 + 1280), WINDOW, 1)).toBe(800 - 72);
});

test('every line is in the window at some time, and the end is reached', () => {
  fc.assert(
    fc.property(heights, (all) => {
      let [scrolled, seen] = [0, 0];
      for (let pressed = 0; pressed < 400; pressed++) {
        const extents = laid(all, scrolled);
        const [first, last] = [extents[0]!, extents.at(-1)!];
        expect(scrolled + WINDOW.line).toBeLessThanOrEqual(Math.max(seen, first.top + scrolled) + 20);
        seen = scrolled + WINDOW.height;
        const by = readingStep(extents, WINDOW, 1);
        if (by === undefined) {
          expect(last.bottom).toBeLessThanOrEqual(WINDOW.height);
          return;
        }
        expect(by).toBeGreaterThan(0);
        scrolled += by;
      }
      throw new Error('It never ends.');
    }),
    { seed: 20261128 },
  );
});
