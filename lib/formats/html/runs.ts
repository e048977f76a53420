// The words between two block boundaries, each with its marks: white space collapses here as CSS does.
import type { Region } from '../../text/manuscript.ts';
import { RefusedUpload, TEXT_LIMIT, TEXT_TOO_LARGE } from '../refusals.ts';

export type Mark =
  | { readonly kind: 'strong' | 'em' | 'strike' | 'code' }
  | { readonly kind: 'link'; readonly href: string };

/** Which furniture the markup around some words proves; compared by identity. */
export interface Furniture {
  readonly kind: Region['kind'];
  readonly offered?: true;
}

export interface Run {
  /** Plain characters; of an image its finished Markdown, of a break a line feed. */
  readonly text: string;
  readonly form: 'text' | 'image' | 'break';
  readonly marks: readonly Mark[];
  readonly furniture: Furniture | undefined;
}

export class Runs {
  readonly #open: Mark[] = [];
  #marks: readonly Mark[] = [];
  #runs: Run[] = [];
  #spaced = true;
  /** Of all text so far: too much of it is refused before it is looked at closely. */
  #length = 0;

  text(value: string, furniture: Furniture | undefined): void {
    let text = value.replaceAll(/[ \t\n\f\r]+/g, ' ');
    this.#length += text.length;
    if (this.#length > TEXT_LIMIT) throw new RefusedUpload(TEXT_TOO_LARGE);
    if (this.#spaced && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.#spaced = text.endsWith(' ');
    this.#runs.push({ text, form: 'text', marks: this.#marks, furniture });
  }

  image(markdown: string, furniture: Furniture | undefined): void {
    this.#spaced = false;
    this.#runs.push({ text: markdown, form: 'image', marks: this.#marks, furniture });
  }

  lineBreak(furniture: Furniture | undefined): void {
    this.#spaced = true;
    this.#runs.push({ text: '\n', form: 'break', marks: [], furniture });
  }

  /** Words inside `inside` carry the mark, across as many paragraphs as they make. A mark within itself says nothing new. */
  marked(mark: Mark, inside: () => void): void {
    const isNew = !this.#open.some(({ kind }) => kind === mark.kind);
    if (isNew) this.#open.push(mark);
    this.#remark();
    inside();
    if (isNew) this.#open.pop();
    this.#remark();
  }

  take(): readonly Run[] {
    const runs = this.#runs;
    this.#runs = [];
    this.#spaced = true;
    return runs;
  }

  /** In Markdown nothing is marked inside code but a link around it, and `~~` beside `*` is read as neither. */
  #remark(): void {
    const code = this.#open.findIndex(({ kind }) => kind === 'code');
    const isStruck = this.#open.some(({ kind }) => kind === 'strike');
    const kept = this.#open.filter(({ kind }, i) => {
      if (isStruck && (kind === 'em' || kind === 'strong')) return false;
      return kind === 'link' || code === -1 || i < code;
    });
    this.#marks = [...kept, ...this.#open.slice(code, code + 1)];
  }
}

/** Two links or two pieces of code stay two; emphasis beside emphasis is one. */
export function isSameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one === other || (one !== undefined && one.kind === other?.kind && one.kind !== 'link' && one.kind !== 'code');
}

const INDENT = /^(?:\u3000|[\u00a0\u2003]{2})/;
const ONLY_SPACE = /^[\s\u200b\ufeff]*$/u;

/** One paragraph for each stretch between double line breaks, indented lines, and lines that are paragraphs in themselves. */
export function paragraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines = linesOf(runs);
  if (lines.length === 1) return lines[0]?.isBlank ? [] : [lines[0]?.runs ?? []];
  const found: Run[][] = [];
  let current: Run[] | undefined;
  let last: Line | undefined;
  for (const line of lines) {
    const isNew = last === undefined || last.isBlank || INDENT.test(line.text) || (last.isProse && line.isProse);
    if (!line.isBlank) {
      if (isNew || current === undefined) {
        current = [];
        found.push(current);
      } else current.push({ text: '\n', form: 'break', marks: [], furniture: last?.runs[0]?.furniture });
      for (const run of line.runs) current.push(run);
    }
    last = line;
  }
  return found;
}

interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly isBlank: boolean;
  /** A paragraph in itself: pages without `<p>` put a single `<br>` between such lines. */
  readonly isProse: boolean;
}

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  let current: Run[] = [];
  for (const run of runs) {
    if (run.form !== 'break') current.push(run);
    else {
      lines.push(lineOf(current));
      current = [];
    }
  }
  lines.push(lineOf(current));
  return lines;
}

const FINAL_STOP = /[.!?…。！？]["'”’»)\]）」』]*\s*$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

function lineOf(runs: readonly Run[]): Line {
  const text = runs.map((run) => run.text).join('');
  const words = text.split(' ').length;
  const isProse =
    (words >= 15 || (words < 15 && (text.match(CJK)?.length ?? 0) >= 40)) && FINAL_STOP.test(text.slice(-24));
  return { runs, text, isBlank: ONLY_SPACE.test(text), isProse };
}

/** The furniture that a paragraph belongs to: that of every visible word in it. */
export function furnitureOf(runs: readonly Run[]): Furniture | undefined {
  const visible = runs.filter((run) => !ONLY_SPACE.test(run.text));
  const [first] = visible;
  return visible.every((run) => run.furniture === first?.furniture) ? first?.furniture : undefined;
}
