// After changes a text is read again from before each of them up to the first block that is known to begin as it did.
import { Block } from './block.ts';
import type { Format } from './manuscript.ts';
import { beginsAnyhow } from './markdown/restart.ts';
import { type IsKnown, markdownBlocks } from './markdown-blocks.ts';
import { beginsPlainly, plainBlocks } from './plain-blocks.ts';
import type { TextChange } from './text-change.ts';

/** What there is to know of a format. */
interface Rereadable {
  readonly read: (text: string, from: number, to: number, isKnown: IsKnown) => readonly Block[];
  /** Would a block begin at an offset of the new text, whatever the change makes of it and of what stands above? */
  readonly beginsAnyhow: (text: string, start: number, block: Block, above: Block, change: TextChange) => boolean;
}

const FORMATS: Readonly<Record<Format, Rereadable>> = {
  markdown: { read: markdownBlocks, beginsAnyhow },
  text: { read: plainBlocks, beginsAnyhow: beginsPlainly },
};

/** The blocks of `text`, which disjoint, ordered changes have made of the text of the blocks before; as a whole reading has them. */
export function reread(
  text: string,
  format: Format,
  before: readonly Block[],
  changes: readonly TextChange[],
): readonly Block[] {
  const { read } = FORMATS[format];
  if (before.length === 0 || (format === 'markdown' && mayOpenFrontMatter(text, before)))
    return read(text, 0, text.length, () => false);
  return new Reread(FORMATS[format], text, before, changes).run();
}

/** What opens front matter may be closed by a line far below: no change to it is a local one. */
const mayOpenFrontMatter = (text: string, before: readonly Block[]): boolean =>
  /^(?:---|\+\+\+|\{\n|\.\. |<!--[ \t]*\n)/u.test(text) && before[0]?.kind !== 'front-matter';

class Reread {
  readonly #format: Rereadable;
  readonly #text: string;
  readonly #before: readonly Block[];
  readonly #changes: readonly TextChange[];
  readonly #blocks: Block[] = [];
  /** The next block that was not dealt with, and the next change. */
  #index = 0;
  #change = 0;
  /** How far the text at hand has moved. */
  #shift = 0;

  constructor(format: Rereadable, text: string, before: readonly Block[], changes: readonly TextChange[]) {
    this.#format = format;
    this.#text = text;
    this.#before = before;
    this.#changes = changes;
  }

  run(): readonly Block[] {
    for (let change = this.#changes[0]; change; change = this.#changes[this.#change]) {
      const first = this.#firstToRead(change);
      this.#keepTo(first);
      this.#readFrom(first);
    }
    this.#keepTo(this.#before.length);
    return this.#blocks;
  }

  #keepTo(index: number): void {
    for (; this.#index < index; this.#index++) {
      const block = this.#before[this.#index];
      if (block) this.#blocks.push(block.moved(this.#shift));
    }
  }

  /** Index of the block from which on text has to be read for a change. */
  #firstToRead(change: TextChange): number {
    let index = this.#index;
    while (index < this.#before.length - 1 && (this.#before[index]?.end ?? 0) < change.start) index++;
    if (change.start < (this.#before[index]?.start ?? 0)) index--;
    while (index > this.#index && !this.#beginsAnyhow(index, change)) index--;
    return Math.max(index, this.#index);
  }

  #beginsAnyhow(index: number, change: TextChange): boolean {
    const block = this.#before[index];
    const above = this.#before[index - 1];
    if (!block || !above) return false;
    return this.#format.beginsAnyhow(this.#text, block.start + this.#shift, block, above, change);
  }

  #readFrom(first: number): void {
    const run = { first, end: this.#before.length, change: this.#change, shift: this.#shift };
    const start = run.change === 0 && first === 0 ? 0 : (this.#before[first]?.start ?? 0) + run.shift;
    let next = first;
    const made = this.#format.read(this.#text, start, this.#text.length, (at) => {
      this.#passTo(at);
      const was = at - this.#shift;
      while ((this.#before[next]?.start ?? Number.POSITIVE_INFINITY) < was) next++;
      if (this.#change === run.change || !this.#isUnchanged(next, was)) return false;
      run.end = next;
      return true;
    });
    if (run.end === this.#before.length) this.#passTo(Number.POSITIVE_INFINITY);
    this.#index = run.end;
    for (const block of this.#withWhatIsKnown(made, run)) this.#blocks.push(block);
  }

  /** Counts the changes in that begin before an offset of the new text. */
  #passTo(at: number): void {
    for (let change = this.#changes[this.#change]; change; change = this.#changes[this.#change]) {
      if (change.start + this.#shift > at) return;
      this.#shift += grown(change);
      this.#change++;
    }
  }

  /** Did a block begin at an offset of the old text, outside lists and quotes, that no change touches? */
  #isUnchanged(index: number, was: number): boolean {
    const block = this.#before[index];
    if (block?.start !== was || !block.isRoot) return false;
    const last = this.#changes[this.#change - 1];
    const next = this.#changes[this.#change];
    return was >= (last?.end ?? 0) && block.end < (next?.start ?? Number.POSITIVE_INFINITY);
  }

  /** Blocks that say what they said before keep what was worked out about them. */
  #withWhatIsKnown(made: readonly Block[], run: Run): readonly Block[] {
    let { change, shift } = run;
    let index = run.first;
    return made.map((block) => {
      for (let old = this.#before[index]; old && index < run.end; old = this.#before[++index]) {
        for (let next = this.#changes[change]; next && next.end <= old.start; next = this.#changes[++change])
          shift += grown(next);
        const start = old.start + shift;
        if (start > block.start) break;
        if (start === block.start) return this.#heir(block, old, change);
      }
      return block;
    });
  }

  /** The block, with the piece of the old one where that is the same, or with what is known of it where changes are inside. */
  #heir(block: Block, old: Block, from: number): Block {
    const inside: TextChange[] = [];
    let length = old.piece.text.length;
    for (let at = from; at < this.#changes.length; at++) {
      const change = this.#changes[at];
      if (!change || change.start >= old.end) break;
      if (change.start < old.start || change.end > old.end) return block;
      inside.push({ start: change.start - old.start, end: change.end - old.start, after: change.after });
      length += grown(change);
    }
    const { piece } = block;
    if (length !== piece.text.length || old.kind !== piece.kind || old.piece.lead !== piece.lead) return block;
    if (inside.length === 0) return new Block(block.start, old.piece, block.isRoot);
    piece.succeed(old.piece, inside);
    return block;
  }
}

interface Run {
  /** Indices of the first old block that is read again, and of the first that is not. */
  readonly first: number;
  end: number;
  /** The first change, and the shift before it. */
  readonly change: number;
  readonly shift: number;
}

const grown = ({ start, end, after }: TextChange): number => after.length - (end - start);
