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
  return { lines: inArrowCrumbs(inBulletCrumbs(lines)), hasArticle };
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

/** A sign between two parts of a path that has a line of its own. */
const LONE_ARROW = /^(?:[>›»→]|&gt;|>>)$/u;
const ROOT = /^(?:home(?: ?page)?|index|front page|main page)$/iu;

/** Breadcrumbs of which each part and each arrow stands on its own line, above another line: the title. */
function inArrowCrumbs(lines: readonly HeadLine[]): readonly HeadLine[] {
  const isArrow = (at: number): boolean => !lines[at]?.walled && LONE_ARROW.test(lines[at]?.text ?? '');
  const isPart = (at: number): boolean => {
    const line = lines[at];
    if (!line || line.walled || line.marked || isArrow(at)) return false;
    return line.said.split(/\s+/u).length <= CRUMB_WORDS && !/[.!?:：。]$/u.test(line.said);
  };
  const first = lines.findIndex((_, at) => isArrow(at));
  if (first < 1 || !isPart(first - 1) || lines.slice(0, first - 1).some((line) => line.lineClass === undefined))
    return lines;
  const from = first - 1;
  let to = first + 1;
  while (isPart(to) && isArrow(to + 1)) to += 2;
  const isCut = !isPart(to);
  const end = isCut ? to : to + 1;
  const arrows = lines.slice(from, end).filter((line) => LONE_ARROW.test(line.text)).length;
  const isPath = arrows > 1 || ROOT.test(lines[from]?.said ?? '');
  if (!isPath || lines[end] === undefined || isArrow(end)) return lines;
  return lines.map((line, index) => (index >= from && index < end ? { ...line, lineClass: 'breadcrumb' } : line));
}
