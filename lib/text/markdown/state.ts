// How far the reading of a Markdown text has come: the line at hand, the containers and the leaf that are open, the blocks made.
import { Block, type BlockKind, type BlockShape, Piece } from '../block.ts';
import type { Shield } from '../shield.ts';
import type { Container } from './containers.ts';
import { Cursor } from './cursor.ts';

/** A block of lines that is open; containers hold it, it holds no block. */
export interface Leaf {
  readonly start: Start;
  /** Takes the line if it belongs to the leaf, asked where the line has stayed in all containers. */
  takes(state: ReaderState): boolean;
  /** Hands over what was read. */
  close(state: ReaderState): void;
}

/** Where a leaf begins. */
export interface Start {
  /** The start of its line, list markers and indentation included. */
  readonly at: number;
  /** Where its words begin. */
  readonly words: number;
  /** It stands right behind the marker of a list item. */
  readonly isItem: boolean;
  /** Its first line goes on in no container. */
  readonly isRoot: boolean;
}

/** Is the block that begins at this offset, outside every list and quote, known already? Reading ends before it. */
export type IsKnown = (start: number) => boolean;

/** The outermost block quote that is open. */
interface OpenQuote {
  readonly start: number;
  readonly isRoot: boolean;
  /** Its place among the containers. */
  readonly depth: number;
  readonly shut: Shield[];
}

export class ReaderState {
  readonly text: string;
  readonly line: Cursor;
  readonly blocks: Block[] = [];
  readonly containers: Container[] = [];
  leaf: Leaf | undefined;
  lineStart = 0;
  /** How many containers the line goes on in. */
  matched = 0;
  /** Something begins on the line. */
  hasBegun = false;
  /** The innermost container is a list item that begins on the line. */
  isInNewItem = false;
  /** The rest of the text is known. */
  isDone = false;
  readonly #isKnown: IsKnown | undefined;
  #quote: OpenQuote | undefined;
  #quoteEnd = 0;

  constructor(text: string, isKnown?: IsKnown) {
    this.text = text;
    this.line = new Cursor(text);
    this.#isKnown = isKnown;
  }

  get lineEnd(): number {
    return this.line.end;
  }

  /** Does the line go on in every container, and has nothing begun on it? */
  get goesOn(): boolean {
    return !this.hasBegun && this.matched === this.containers.length;
  }

  openLine(start: number, end: number): void {
    this.lineStart = start;
    this.hasBegun = false;
    this.isInNewItem = false;
    this.line.open(start, end);
  }

  /** A quote reaches as far as the last line that is read while it is open. */
  closeLine(): void {
    if (this.#quote) this.#quoteEnd = this.lineEnd;
  }

  /** Closes what the line does not go on in; false where what begins here is known already. */
  begin(): boolean {
    if (this.hasBegun) return true;
    this.hasBegun = true;
    this.closeLeaf();
    this.closeTo(this.matched);
    if (this.matched === 0 && this.#isKnown?.(this.lineStart)) this.isDone = true;
    return !this.isDone;
  }

  /** Where a leaf begins whose words are next. */
  startOfLeaf(words = this.line.next): Start {
    return { at: this.lineStart, words, isItem: this.isInNewItem, isRoot: this.matched === 0 };
  }

  open(leaf: Leaf): void {
    this.#fill();
    this.leaf = leaf;
  }

  push(container: Container): void {
    this.#fill();
    if (container.kind === 'quote') {
      this.#quote ??= {
        start: this.lineStart,
        isRoot: this.matched === 0,
        depth: this.containers.length,
        shut: [],
      };
    }
    this.containers.push(container);
    this.isInNewItem = container.kind === 'item';
  }

  /** Makes a block of the line at hand. */
  emitLine(kind: BlockKind, shape: BlockShape = {}): void {
    if (!this.begin()) return;
    this.#fill();
    this.emit(this.lineStart, this.lineEnd, kind, this.matched === 0, shape);
  }

  #fill(): void {
    const parent = this.containers.at(-1);
    if (parent) parent.isEmpty = false;
  }

  closeLeaf(): void {
    const { leaf } = this;
    this.leaf = undefined;
    leaf?.close(this);
  }

  /** Closes all containers but the outermost `count`. */
  closeTo(count: number): void {
    if (this.containers.length <= count) return;
    this.closeLeaf();
    this.containers.length = count;
    const quote = this.#quote;
    if (!quote || quote.depth < count) return;
    this.#quote = undefined;
    this.emit(quote.start, this.#quoteEnd, 'quote', quote.isRoot, { shut: quote.shut });
  }

  /** Makes a block. A quote is one block, whatever stands in it, and only keeps what nobody may change. */
  emit(start: number, end: number, kind: BlockKind, isRoot: boolean, shape: BlockShape = {}): void {
    if (!this.#quote) {
      this.blocks.push(new Block(start, new Piece(this.text.slice(start, end), kind, 'markdown', shape), isRoot));
    } else if (kind === 'code' || kind === 'html') {
      this.#quote.shut.push({
        start: Math.max(0, start - this.#quote.start),
        end: end - this.#quote.start,
        kind: 'code',
      });
    }
  }
}
