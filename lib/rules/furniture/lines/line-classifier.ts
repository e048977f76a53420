// The line classifier: which kind of furniture a line could be, if its rule finds the proof.

import type { Piece } from '../../../text/block.ts';
import { once } from '../../../text/once.ts';
import { commentLinkFrom } from './comment-link.ts';
import { isByline, isFollowUs, isRightsNotice, isTags } from './credits.ts';
import type { EndLine } from './end-lines.ts';
import { allowedTags, type FormLine, formLine } from './form-line.ts';
import { emptyLabel, isForeignLabel, isOwnAddress, isRelatedHeading, isShowMore, teaserLink } from './labels.ts';
import { arrowOf, breadcrumb, isGreeting, isMenu, isPager } from './paging.ts';
import { postMeta } from './post-meta.ts';
import { isLabelWithServices, type Sharing, sharing } from './sharing.ts';
import { themeLeftover } from './slugs.ts';
import { toolsFrom } from './tools.ts';

export type LineClass =
  | 'blank'
  | 'marked'
  | 'pager'
  | 'arrow'
  | 'tools'
  | 'teaser'
  | 'label'
  | 'slug'
  | 'count'
  | 'foreign'
  | 'related'
  | 'related-item'
  | 'show-more'
  | 'byline'
  | 'rights'
  | 'tags'
  | 'follow'
  | 'owned'
  | 'unknown';

/** Classes whose lines stay until a person says otherwise. */
export const OFFERED: ReadonlySet<LineClass> = new Set([
  'related',
  'related-item',
  'byline',
  'rights',
  'tags',
  'follow',
]);

/** What is known of a line. A line may be part of a form or of sharing buttons, and of another class if it is neither. */
export interface ClassifiedLine extends EndLine {
  readonly form: FormLine | undefined;
  readonly share: readonly Sharing[] | undefined;
  readonly lineClass: LineClass | undefined;
  /** Not the end of prose that was wrapped by hand. */
  readonly apart: boolean;
}

/** Known only as part of a form: owned by a widget's heading, or a label between the fields that no list has. */
export const isBorrowed = (line: Pick<ClassifiedLine, 'lineClass'>): boolean =>
  line.lineClass === 'owned' || line.lineClass === 'unknown';

/**
 * May a rule look past this line for more of its own? What is offered stays where it is; everything else may be gone the
 * next time, and what depends on its neighbours has to come out the same then.
 */
export const isPassed = (line: ClassifiedLine): boolean =>
  line.lineClass === undefined ? true : !OFFERED.has(line.lineClass) && !isBorrowed(line);

const SAYS_NOTHING = /^[^\p{L}\p{N}]*$/u;

function classOf(line: EndLine): LineClass | undefined {
  const { said, text } = line;
  if (SAYS_NOTHING.test(said) && said.length <= 60) return 'blank';
  if (said.length > 500) return undefined;
  if (isPager(said)) return 'pager';
  if (toolsFrom(text) >= 0) return 'tools';
  if (teaserLink(said) !== undefined) return 'teaser';
  if (emptyLabel(said) !== undefined || isOwnAddress(said)) return 'label';
  if (themeLeftover(text)) return 'slug';
  if (postMeta(said)) return 'count';
  if (isRelatedHeading(said)) return isForeignLabel(said) ? 'foreign' : 'related';
  if (isForeignLabel(said)) return 'foreign';
  if (isShowMore(said)) return 'show-more';
  if (isTags(text)) return 'tags';
  if (isFollowUs(said)) return 'follow';
  if (isByline(said)) return 'byline';
  if (isRightsNotice(said)) return 'rights';
  return arrowOf(said) ? 'arrow' : undefined;
}

/** A line of the tail, if anything is known of it. */
export function classify(line: EndLine, isLast: boolean): Omit<ClassifiedLine, 'apart'> | undefined {
  if (line.marked) return { ...line, form: undefined, share: undefined, lineClass: 'marked' };
  if (line.walled) {
    const form = line.block.kind === 'html' ? allowedTags(line.text) : undefined;
    return form && { ...line, form, share: undefined, lineClass: undefined };
  }
  const found = looked(line, isLast);
  return found.form || found.share || found.lineClass ? { ...line, ...found } : undefined;
}

type Look = Pick<ClassifiedLine, 'form' | 'share' | 'lineClass'>;

/** What a line of a block is does not depend on the text around it: worked out once for all readings with the block. */
const looksOf = once((_: Piece): Map<number, Look> => new Map());

function looked(line: EndLine, isLast: boolean): Look {
  const { piece, start } = line.block;
  const looks = looksOf(piece);
  const key = (line.start - start) * 2 + (isLast ? 1 : 0);
  const look = looks.get(key) ?? lookAt(line, isLast);
  looks.set(key, look);
  return look;
}

/** The lines that sites print below their articles come again with every article: so many of them are remembered. */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 160;
const remembered = new Map<string, Look>();

function lookAt(line: EndLine, isLast: boolean): Look {
  const memory = line.text.length > LONGEST_REMEMBERED ? '' : `${isLast ? 1 : 0}${line.text}\u0000${line.said}`;
  const known = memory === '' ? undefined : remembered.get(memory);
  if (known) return known;
  const look = { form: formLine(line.text, isLast), share: sharing(line.said), lineClass: classOf(line) };
  if (memory !== '') {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(memory, look);
  }
  return look;
}

export type HeadLineClass =
  | 'breadcrumb'
  | 'crumb-above-title'
  | 'menu'
  | 'greeting'
  | 'pager'
  | 'arrow'
  | 'tools'
  | 'label'
  | 'slug'
  | 'count'
  | 'comment-link'
  | 'foreign';

/** What a line of the head is, if anything is known of it. */
export function classifyHeadLine(line: EndLine): HeadLineClass | undefined {
  const { said, text } = line;
  if (line.walled || line.marked || said.length > 500) return undefined;
  const crumb = breadcrumb(said);
  if (crumb) return crumb === 'sure' ? 'breadcrumb' : 'crumb-above-title';
  if (isMenu(said)) return 'menu';
  if (isGreeting(said)) return 'greeting';
  if (toolsFrom(text) >= 0) return 'tools';
  if (emptyLabel(said) !== undefined || isOwnAddress(said)) return 'label';
  if (themeLeftover(text)) return 'slug';
  if (postMeta(said)) return 'count';
  if (commentLinkFrom(text) >= 0) return 'comment-link';
  return isForeignLabel(said) ? 'foreign' : undefined;
}

/** How many buttons and services stand on a line; a label with services counts as proven. */
export function buttonsOn(share: readonly Sharing[]): number {
  if (isLabelWithServices(share)) return 2;
  return share.filter((part) => part === 'button').length;
}
