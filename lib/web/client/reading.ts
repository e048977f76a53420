// Space reads on: to the next paragraph of the text, wherever the focus is.
import { say } from './announcements.ts';
import { all, find } from './find.ts';
import { readingStep } from './reading-step.ts';

/** Pixels that stay free above the paragraph that is being read. */
const ABOVE = 72;

/** True where there is a text to read. */
export function readOn(by: 1 | -1): boolean {
  if (!find('#text', HTMLElement)) return false;
  const paragraphs = all('#text > *', HTMLElement).filter(({ offsetHeight }) => offsetHeight > 0);
  const extents = paragraphs.map((one) => one.getBoundingClientRect());
  const before = scrollY;
  const by_ = readingStep(extents, { line: ABOVE, height: innerHeight }, by);
  if (by_ !== undefined) scrollBy({ top: by_, behavior: 'instant' });
  if (scrollY === before) say(by === 1 ? 'That is the end of the text.' : 'That is the beginning of the text.');
  return true;
}
