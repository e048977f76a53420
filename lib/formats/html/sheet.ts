// The sheet that Markdown is written on, line by line, and the record of which blocks the markup proves to be furniture.
import type { Region } from '../../text/manuscript.ts';
import { RefusedUpload, TEXT_LIMIT, TEXT_TOO_LARGE } from '../refusals.ts';
import type { Furniture } from './runs.ts';

interface Container {
  /** Before the first line, then before every other. */
  readonly first: string;
  readonly rest: string;
  readonly furniture: Furniture | undefined;
  /** No blank line between what was before and the first line in here. */
  readonly tight: boolean;
}

/** What a quote's lines begin with. */
export const QUOTE = '> ';

interface Open extends Container {
  begun: boolean;
}

export class Sheet {
  readonly #lines: string[] = [];
  readonly #containers: Open[] = [];
  readonly #regions: { start: number; end: number; readonly furniture: Furniture }[] = [];
  #length = 0;
  /** Whether the region written last goes on if the next block is of the same furniture. */
  #current: Furniture | undefined;

  /** Writes a block, one blank line after what came before it. */
  block(lines: readonly string[], furniture: Furniture | undefined): void {
    const owner = this.#owner(furniture);
    const entered = this.#containers.find(({ begun }) => !begun);
    if (this.#lines.length > 0 && !entered?.tight) this.#line('');
    const start = this.#length;
    for (const line of lines) this.#line(line);
    this.#mark(owner, start);
  }

  /** What begins an item or stands in a quote goes with it or not at all; what follows in an item stands for itself. */
  #owner(furniture: Furniture | undefined): Furniture | undefined {
    const holder = this.#containers.find(({ begun, first }) => !begun || first === QUOTE);
    return holder === undefined ? furniture : holder.furniture;
  }

  /** A quote or list item; whether anything was written in it. */
  inside(container: Container, write: () => void): boolean {
    const opened: Open = { ...container, begun: false };
    this.#containers.push(opened);
    write();
    this.#containers.pop();
    return opened.begun;
  }

  /** Whether the innermost quote or item has a line already. */
  get hasBegun(): boolean {
    return this.#containers.at(-1)?.begun ?? false;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  text(): string {
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
  }

  regions(): readonly Region[] {
    return this.#regions.map(({ furniture, start, end }) => ({ ...furniture, start, end }));
  }

  #line(content: string): void {
    const isBlank = content === '';
    const prefix = this.#containers.map((container) => prefixOf(container, isBlank)).join('');
    const line = isBlank ? prefix.trimEnd() : prefix + content;
    this.#lines.push(line);
    this.#length += line.length + 1;
    if (this.#length > TEXT_LIMIT) throw new RefusedUpload(TEXT_TOO_LARGE);
  }

  #mark(furniture: Furniture | undefined, start: number): void {
    const last = this.#regions.at(-1);
    const end = this.#length - 1;
    if (furniture !== undefined && last !== undefined && goesOn(this.#current, furniture)) last.end = end;
    else if (furniture !== undefined) this.#regions.push({ start, end, furniture });
    this.#current = furniture;
  }
}

function goesOn(current: Furniture | undefined, next: Furniture): boolean {
  return current !== undefined && current.kind === next.kind && current.offered === next.offered;
}

/** A blank line before a container's first line still belongs to what is around it. */
function prefixOf(container: Open, isBlank: boolean): string {
  if (container.begun) return container.rest;
  if (isBlank) return '';
  container.begun = true;
  return container.first;
}
