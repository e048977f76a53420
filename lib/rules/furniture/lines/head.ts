// The head of a text as furniture rules see it: its lines up to the first paragraph, and which of them are known.
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, firstLines, hasArticleBefore } from './end-lines.ts';
import { classifyHeadLine, type HeadLineClass } from './line-classifier.ts';

export interface HeadLine extends EndLine {
  readonly lineClass: HeadLineClass | undefined;
}

export interface Head {
  readonly lines: readonly HeadLine[];
  /** Is there an article below? What has none is no head but all of a text. */
  readonly hasArticle: boolean;
}

/** The head of a reading; worked out once and shared by all furniture rules. */
export const headOf = once((reading: Reading): Head => {
  const hasArticle = hasArticleBefore(reading, reading.text.length);
  const lines = hasArticle ? firstLines(reading).map((line) => ({ ...line, lineClass: classifyHeadLine(line) })) : [];
  return { lines: inBulletCrumbs(lines), hasArticle };
});

const BULLET = /^[-*+•·▪●■◆][ \t]+/u;
const CRUMB_WORDS = 5;

/** Breadcrumbs that stand one a line as bullets above the title, the last one being a copy of it. */
function inBulletCrumbs(lines: readonly HeadLine[]): readonly HeadLine[] {
  const from = lines.findIndex((line) => BULLET.test(line.text));
  if (from < 0 || lines.slice(0, from).some((line) => line.lineClass === undefined)) return lines;
  let to = from;
  while (lines[to] && BULLET.test(lines[to]?.text ?? '')) to++;
  const bullets = lines.slice(from, to);
  const title = lines[to]?.said.toLowerCase();
  const copy = bullets.at(-1)?.said.toLowerCase();
  const isRooted = /^(?:home(?: ?page)?|news|index)$/iu.test(bullets[0]?.said ?? '');
  const isShort = bullets
    .slice(0, -1)
    .every((line) => line.said.split(/\s+/u).length <= CRUMB_WORDS && !/[.!?]$/u.test(line.said));
  if (title === undefined || copy !== title || !isShort || bullets.length < (isRooted ? 2 : 3)) return lines;
  return lines.map((line, index) => (index >= from && index < to ? { ...line, lineClass: 'breadcrumb' } : line));
}
