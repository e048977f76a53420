// Decides how a list item is written: as an item of a Markdown list, or with its number word for word.
import { numberMark } from './marks.ts';
import type { Marker } from './numbering.ts';

export type Written =
  /** An item of a list; levels count from 0. */
  | { readonly kind: 'item'; readonly level: number; readonly isNumbered: boolean }
  /** A paragraph of the item that is open at this depth, counted from 1. */
  | { readonly kind: 'within'; readonly level: number }
  | { readonly kind: 'plain' };

interface Paragraph {
  /** What stands before its first word. */
  readonly before?: string;
  readonly properties: Written;
}

interface Around {
  readonly isCell: boolean;
  /** The style by which the paragraph becomes a heading or the like, and no item. */
  readonly special: string | undefined;
}

const PLAIN: Written = { kind: 'plain' };

export class ListLevels {
  /** Levels, in Word's count, of the items that are open, outermost first. */
  #open: number[] = [];

  write(marker: Marker | undefined, { isCell, special }: Around): Paragraph {
    if (marker === undefined || isCell || special !== undefined) {
      this.#open = [];
      return { properties: PLAIN, ...literal(marker, special === undefined) };
    }
    const above = this.#open.filter((level) => level < marker.level);
    if (marker.kind === 'label') {
      this.#open = above;
      const properties: Written = above.length === 0 ? PLAIN : { kind: 'within', level: above.length };
      return { before: marker.text, properties };
    }
    this.#open = [...above, marker.level];
    const isNumbered = marker.kind === 'number';
    return {
      properties: { kind: 'item', level: above.length, isNumbered },
      ...(isNumbered && { before: numberMark(marker.number) }),
    };
  }

  /** The lists around a table or a box end there, and those within it stay in it. */
  apart<T>(inside: () => T): T {
    this.#open = [];
    const made = inside();
    this.#open = [];
    return made;
  }
}

function literal(marker: Marker | undefined, withBullet: boolean): { readonly before?: string } {
  if (marker === undefined || (marker.kind === 'bullet' && !withBullet)) return {};
  if (marker.kind === 'bullet') return { before: '• ' };
  return { before: marker.kind === 'number' ? `${marker.number}. ` : marker.text };
}
