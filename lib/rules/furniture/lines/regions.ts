// Stretches that the page's own markup names (DEFECTS §8): neighbours of one rule go together.
import { joined, lineDeletion } from '../../../text/deletion.ts';
import type { Region, RegionKind, Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import { seen } from './end-lines.ts';
import { named } from './line-removal.ts';

export interface MarkedStretch {
  /** What to delete. */
  readonly span: Span;
  /** Its first line, for the reviewer. */
  readonly name: string;
  /** What the markup says of its parts, for the reviewer. */
  readonly grounds: string;
}

const GROUNDS: Readonly<Record<RegionKind, string>> = {
  form: 'a comment form',
  thread: 'comments of readers',
  widget: 'buttons of the page',
  menu: 'navigation',
  banner: 'a header or footer of the site',
  aside: 'a side bar or something laid over the page',
  skip: 'a link for screen readers',
  related: 'links to other articles',
  cookie: 'a question about cookies',
  newsletter: 'an offer of a newsletter',
  login: 'a sign-in',
  advert: 'an advertisement',
  author: 'a box about the author',
  tags: 'tags or categories',
  links: 'nothing but links',
  loose: 'words outside of paragraphs and of the article',
  apart: 'outside of the article’s own box, with hardly any prose',
  beside: 'outside of the article’s own box',
  caption: 'the caption of a picture',
};

/** Applied regions of some kinds, each as far as `widened` says; those with only white space between them are one. */
export function regionsOf(
  reading: Reading,
  kinds: readonly RegionKind[],
  widened: (reading: Reading, span: Span) => Span = (_, span) => span,
): readonly MarkedStretch[] {
  return stretchesOf(reading, (region) => kinds.includes(region.kind) && !isOffered(region), widened);
}

/** Regions that are only offered; those with only white space between them are one. */
export function offeredRegionsOf(reading: Reading, isAsked: (kind: RegionKind) => boolean): readonly MarkedStretch[] {
  return stretchesOf(
    reading,
    (region) => isOffered(region) && isAsked(region.kind),
    (_, span) => span,
  );
}

export function isOffered({ kind, offered }: Region): boolean {
  return offered === true || kind === 'beside' || kind === 'caption';
}

function stretchesOf(
  reading: Reading,
  isOurs: (region: Region) => boolean,
  widened: (reading: Reading, span: Span) => Span,
): readonly MarkedStretch[] {
  const regions = reading.regions.filter(
    (region) => isOurs(region) && reading.text.slice(region.start, region.end).trim() !== '',
  );
  let next = 0;
  return joined(reading.text, regions).map((region) => {
    const { start, end } = widened(reading, region);
    const text = reading.text.slice(start, end).trim();
    const from = reading.text.indexOf(text, start);
    const grounds = new Set<string>();
    for (let part = regions[next]; part !== undefined && part.start < region.end; part = regions[++next])
      grounds.add(GROUNDS[part.kind]);
    return {
      span: lineDeletion(reading.text, from, from + text.length),
      name: named([{ said: seen(text.split('\n', 1)[0] ?? '') }]),
      grounds: [...grounds].join(', '),
    };
  });
}
