// How two spans lie to each other: every border rule has a name here, so that no two rooms decide it differently.
import type { Span } from './manuscript.ts';

/** A span without characters: a place between two of them, where something can be inserted. */
export const isPlace = ({ start, end }: Span): boolean => start === end;

/** They share a character, or one is a place strictly inside the other. Borders that meet do not count. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Both cannot be changed independently: they overlap, or they are the same place, where two insertions have no order. */
export const collides = (a: Span, b: Span): boolean =>
  overlaps(a, b) || (isPlace(a) && isPlace(b) && a.start === b.start);

/** They overlap, or one is a place inside the other or at its border. Two stretches that only meet do not count. */
export const touches = (a: Span, b: Span): boolean => (isPlace(a) || isPlace(b) ? meets(a, b) : overlaps(a, b));

/** They overlap, or a border of one is a border of the other: nothing of the text stands between them. */
export const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Nothing of `b` lies outside `a`; a place at the border of `a` lies inside. */
export const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;

/** In the order of the text: by start, then by end, so that an insertion stands before the stretch that follows it. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

type NamedSpan = Span & { readonly id: string };

/** As `byPlace`; of two at the very same span the id decides, so that the order never depends on who came first. */
export const byPlaceAndId = (a: NamedSpan, b: NamedSpan): number =>
  byPlace(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
