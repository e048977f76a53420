// The text as it reads at one moment of cleaning: its blocks, its head and tail, and what must not be touched.
import type { Block } from './block.ts';
import { openingOf } from './headline.ts';
import type { Declared, Format, Origin, Region, Span } from './manuscript.ts';
import type { Keeper } from './once.ts';
import { reread } from './reread.ts';
import type { ShieldKind } from './shield.ts';
import type { TextChange } from './text-change.ts';

/** What an earlier rule wrote, where it stands now; an empty span where it deleted. */
export interface Trace extends Span {
  readonly rule: string;
  /** The manuscript that it took the place of. */
  readonly before: string;
}

/** What a reading needs to know beyond its text. */
export interface Surroundings {
  readonly declared: Declared;
  readonly origin: Origin;
  /** ISO 639-1 of the body, or `und`. */
  readonly language: () => string;
  /** Did a rule other than `rule` find evidence of translation in the decoded upload (DEFECTS §3)? */
  readonly evidence: (rule: string) => boolean;
  /** What rules wrote so far, in order. */
  readonly traces: (rule: string) => readonly Trace[];
}

export class Reading implements Keeper {
  readonly kept: object[] = [];
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Markup's proofs, where they stand now. */
  readonly regions: readonly Region[];
  readonly #around: Surroundings;
  #traits: number | undefined;
  #hints: number | undefined;
  #proseAt: { first: number; last: number } | undefined;

  constructor(
    text: string,
    format: Format,
    blocks: readonly Block[],
    regions: readonly Region[],
    around: Surroundings,
  ) {
    this.text = text;
    this.format = format;
    this.blocks = blocks;
    this.regions = regions;
    this.#around = around;
  }

  get declared(): Declared {
    return this.#around.declared;
  }

  /** What is known of the file that the text came from. */
  get origin(): Origin {
    return this.#around.origin;
  }

  get language(): string {
    return this.#around.language();
  }

  evidence(exceptRule: string): boolean {
    return this.#around.evidence(exceptRule);
  }

  /** Where `rule` has written or deleted so far. */
  traces(rule: string): readonly Trace[] {
    return this.#around.traces(rule);
  }

  /** Union of the traits of all blocks. */
  get traits(): number {
    this.#traits ??= this.blocks.reduce((all, block) => all | block.traits, 0);
    return this.#traits;
  }

  /** Union of the hints of all blocks. */
  get hints(): number {
    this.#hints ??= this.blocks.reduce((all, block) => all | block.hints, 0);
    return this.#hints;
  }

  /** Blocks that have every bit of `mask` and of `hints`. */
  having(mask: number, hints = 0): readonly Block[] {
    if ((this.traits & mask) !== mask || (this.hints & hints) !== hints) return [];
    return this.blocks.filter((block) => (block.traits & mask) === mask && (block.hints & hints) === hints);
  }

  /** The title: what the text opens with, unless that is a whole paragraph of one line, which is no title. */
  get title(): Block | undefined {
    const { opening } = this;
    return opening?.prose && opening.single ? undefined : opening;
  }

  /** The first heading of level 1 in Markdown, else the first block that is no front matter. */
  get opening(): Block | undefined {
    return openingOf(this.blocks, this.format);
  }

  get #prose(): { first: number; last: number } {
    this.#proseAt ??= {
      first: this.blocks.findIndex((block) => block.prose),
      last: this.blocks.findLastIndex((block) => block.prose),
    };
    return this.#proseAt;
  }

  /** Everything before the first prose paragraph; all of the text where there is none. */
  get head(): readonly Block[] {
    const { first } = this.#prose;
    return first < 0 ? this.blocks : this.blocks.slice(0, first);
  }

  /** Everything after the last prose paragraph; nothing where there is none. */
  get tail(): readonly Block[] {
    const { last } = this.#prose;
    return last < 0 ? [] : this.blocks.slice(last + 1);
  }

  /** The block that covers an offset. */
  blockAt(at: number): Block | undefined {
    const index = this.indexAt(at);
    return index < 0 ? undefined : this.blocks[index];
  }

  /** Index of the block that covers an offset, or -1. */
  indexAt(at: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (!block) return -1;
      if (at < block.start) high = middle - 1;
      else if (at > block.end) low = middle + 1;
      else return middle;
    }
    return -1;
  }

  /**
   * The span to delete so that blocks `first` to `last` (indices, inclusive) go: with the blank lines before them, or at
   * the head of the text with those after them (DEFECTS §3).
   */
  deletion(first: number, last: number): Span {
    const before = this.blocks[first - 1];
    const next = this.blocks[last + 1];
    const start = before ? before.end : 0;
    const end = before || !next ? (this.blocks[last]?.end ?? this.text.length) : next.start;
    return { start, end };
  }

  /** Kinds of shields that a span touches, front matter and code blocks included. */
  shieldsOver(start: number, end: number): ReadonlySet<ShieldKind> {
    const kinds = new Set<ShieldKind>();
    for (let index = this.#firstTouching(start); index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (!block || block.start > end) break;
      const { shields } = block.piece;
      for (let at = block.piece.firstShield(start - block.start); at < shields.length; at++) {
        const shield = shields[at];
        if (!shield || shield.start + block.start > end) break;
        if (touches(shield.start + block.start, shield.end + block.start, start, end)) kinds.add(shield.kind);
      }
    }
    return kinds;
  }

  #firstTouching(at: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Is any part of the span shielded by one of these kinds (by default by any)? */
  shielded(start: number, end: number, kinds?: readonly ShieldKind[]): boolean {
    const over = this.shieldsOver(start, end);
    return kinds ? kinds.some((kind) => over.has(kind)) : over.size > 0;
  }

  /** The reading after disjoint, ordered changes: only the blocks that they touch are read again. */
  after(changes: readonly TextChange[]): Reading {
    if (changes.length === 0) return this;
    let text = '';
    let at = 0;
    for (const change of changes) {
      text += this.text.slice(at, change.start) + change.after;
      at = change.end;
    }
    text += this.text.slice(at);
    return new Reading(
      text,
      this.format,
      reread(text, this.format, this.blocks, changes),
      movedRegions(this.regions, changes),
      this.#around,
    );
  }
}

/** An insertion at a border touches nothing; a replacement touches what it shares a character with. */
const touches = (start: number, end: number, from: number, to: number): boolean =>
  from === to ? start < from && from < end : start < to && from < end;

function movedRegions(regions: readonly Region[], changes: readonly TextChange[]): readonly Region[] {
  if (regions.length === 0) return regions;
  const moved = (offset: number): number => {
    let shift = 0;
    for (const change of changes) {
      if (change.end > offset) return change.start < offset ? change.start + shift : offset + shift;
      shift += change.after.length - (change.end - change.start);
    }
    return offset + shift;
  };
  return regions
    .map((region) => ({ ...region, start: moved(region.start), end: moved(region.end) }))
    .filter((region) => region.end > region.start);
}
