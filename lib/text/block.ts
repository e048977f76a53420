// A block is a view on the manuscript: what a reader sees as one paragraph, heading, item, quote, table or piece of code.
import type { Format, Span } from './manuscript.ts';
import { hasFinalStop, sentenceStarts } from './marks.ts';
import type { Keeper } from './once.ts';
import { type Replacement, rescanned } from './rescan.ts';
import { type Scan, scan } from './scan.ts';
import type { Shield, ShieldKind } from './shield.ts';
import { shieldsOf } from './shields.ts';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'code'
  | 'table'
  | 'rule'
  | 'image'
  | 'definition'
  | 'html'
  | 'front-matter';

/** What is known of a piece beside its text and kind. */
export interface BlockShape {
  /** Characters before its words: `# `, `- `, `1. `. */
  readonly lead?: number;
  /** Characters behind its words: the underline of a heading. */
  readonly trail?: number;
  /** What stands inside it and is shut whatever the piece is, such as code in a quote; in order. */
  readonly shut?: readonly Shield[];
}

/** Shorter lines than this, all of them, make a block of several lines verse (DEFECTS §3). */
const VERSE_LINE = 50;
/** A prose paragraph has at least so many words (DEFECTS §3). */
const PROSE_WORDS = 15;

/** Kinds of which every character is shielded, and by what. */
const WHOLE: Readonly<Partial<Record<BlockKind, ShieldKind>>> = {
  code: 'code',
  rule: 'code',
  html: 'html',
  'front-matter': 'front-matter',
  table: 'table',
  quote: 'block-quote',
  definition: 'target',
};
/** Kinds that some rules may enter, but not the code and addresses in them. */
const READ_INSIDE: ReadonlySet<BlockKind> = new Set(['quote', 'table']);

/** A longer piece is not read again as a whole for every change. */
const LONG = 4000;

/** What a block says, whatever its place: worked out once and shared by every reading that contains it. */
export class Piece implements Keeper {
  readonly kept: object[] = [];
  readonly text: string;
  readonly kind: BlockKind;
  readonly format: Format;
  /** Where the words begin: behind `# `, `- `, `1. `. */
  readonly lead: number;
  /** Characters behind the words: the underline of a heading and the line end before it. */
  readonly trail: number;
  readonly #shut: readonly Shield[];
  #scan: Scan | undefined;
  #shields: readonly Shield[] | undefined;
  #reaches: readonly number[] | undefined;
  #starts: readonly number[] | undefined;
  #stop: boolean | undefined;
  #prose: boolean | undefined;

  constructor(text: string, kind: BlockKind, format: Format, { lead = 0, trail = 0, shut = [] }: BlockShape = {}) {
    this.text = text;
    this.kind = kind;
    this.format = format;
    this.lead = lead;
    this.trail = trail;
    this.#shut = shut;
  }

  /** The words, without the markers around them. */
  get content(): string {
    return this.lead + this.trail === 0 ? this.text : this.text.slice(this.lead, this.text.length - this.trail);
  }

  /** What one look at every character tells. */
  get scanned(): Scan {
    this.#scan ??= scan(this.text);
    return this.#scan;
  }

  get traits(): number {
    return this.scanned.traits;
  }

  /** Takes over what is known of the piece that this one was before some changes. */
  succeed(before: Piece, changes: readonly Replacement[]): void {
    if (before.#scan && before.text.length > LONG)
      this.#scan = rescanned(before.#scan, before.text, this.text, changes);
  }

  get hints(): number {
    return this.scanned.hints;
  }

  get words(): number {
    return this.scanned.words;
  }

  get shields(): readonly Shield[] {
    this.#shields ??= this.#findShields();
    return this.#shields;
  }

  /** Index of the first shield that may reach behind an offset: those before it all end sooner. */
  firstShield(offset: number): number {
    this.#reaches ??= reachesOf(this.shields);
    let low = 0;
    let high = this.#reaches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reaches[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get sentenceStarts(): readonly number[] {
    this.#starts ??= sentenceStarts(this.text, this.lead);
    return this.#starts;
  }

  get finalStop(): boolean {
    this.#stop ??= hasFinalStop(this.trail === 0 ? this.text : this.content);
    return this.#stop;
  }

  /** Several lines, all of them short. */
  get verse(): boolean {
    return this.text.includes('\n') && this.text.split('\n').every((line) => line.trim().length < VERSE_LINE);
  }

  /** Not verse, at least 15 words, a final stop. */
  get prose(): boolean {
    this.#prose ??= this.kind === 'paragraph' && this.words >= PROSE_WORDS && this.finalStop && !this.verse;
    return this.#prose;
  }

  #findShields(): readonly Shield[] {
    const whole = WHOLE[this.kind];
    if (whole !== undefined && !READ_INSIDE.has(this.kind) && this.#shut.length === 0)
      return [{ start: 0, end: this.text.length, kind: whole }];
    const inside =
      whole !== undefined && !READ_INSIDE.has(this.kind) ? [] : shieldsOf(this.text, this.format, this.traits);
    if (whole === undefined && this.trail === 0) return inside;
    const around: Shield[] = whole === undefined ? [] : [{ start: 0, end: this.text.length, kind: whole }];
    if (this.trail > 0) around.push({ start: this.text.length - this.trail + 1, end: this.text.length, kind: 'code' });
    return [...around, ...this.#shut, ...inside].sort((a, b) => a.start - b.start);
  }
}

/** How far the shields up to each one reach. */
function reachesOf(shields: readonly Shield[]): readonly number[] {
  let reach = 0;
  return shields.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
}

/** A piece in its place. */
export class Block implements Span {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  /** Its first line goes on in no list and no quote, so that reading may begin there. */
  readonly isRoot: boolean;
  #starts: readonly number[] | undefined;

  constructor(start: number, piece: Piece, isRoot = true) {
    this.start = start;
    this.end = start + piece.text.length;
    this.piece = piece;
    this.isRoot = isRoot;
  }

  get text(): string {
    return this.piece.text;
  }

  get kind(): BlockKind {
    return this.piece.kind;
  }

  /** Text without the Markdown markers around it. */
  get content(): string {
    return this.piece.content;
  }

  /** Where `content` begins in the whole text. */
  get contentStart(): number {
    return this.start + this.piece.lead;
  }

  /** Where `content` ends in the whole text. */
  get contentEnd(): number {
    return this.end - this.piece.trail;
  }

  get traits(): number {
    return this.piece.traits;
  }

  get hints(): number {
    return this.piece.hints;
  }

  get words(): number {
    return this.piece.words;
  }

  get prose(): boolean {
    return this.piece.prose;
  }

  get verse(): boolean {
    return this.piece.verse;
  }

  /** Of a heading, 1 to 6: by its `#`, or by what underlines it; 0 for everything else. */
  get level(): number {
    if (this.kind !== 'heading') return 0;
    if (this.piece.trail > 0) return /=[ \t]*$/u.test(this.text) ? 1 : 2;
    return /^ {0,3}(#{1,6})/u.exec(this.text)?.[1]?.length ?? 1;
  }

  get finalStop(): boolean {
    return this.piece.finalStop;
  }

  /** One line of words. */
  get single(): boolean {
    return !this.content.includes('\n');
  }

  /** Offsets in the whole text. */
  get sentenceStarts(): readonly number[] {
    this.#starts ??=
      this.start === 0 ? this.piece.sentenceStarts : this.piece.sentenceStarts.map((at) => at + this.start);
    return this.#starts;
  }

  moved(by: number): Block {
    return by === 0 ? this : new Block(this.start + by, this.piece, this.isRoot);
  }
}
