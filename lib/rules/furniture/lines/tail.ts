// Walks from the end of a text backwards and stops at the first line it does not know; every furniture rule takes its own lines.

import type { Piece } from '../../../text/block.ts';
import type { Span } from '../../../text/manuscript.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import { formReader, type LineReader, mayBegin, type Part } from '../forms/phrase-matcher.ts';
import { type EndLine, hasArticleBefore, hasParagraphs, isParagraphAbove, lastLines } from './end-lines.ts';
import { type FoundForm, formsIn } from './form-finder.ts';
import { formLine } from './form-line.ts';
import { isRelatedHeading } from './labels.ts';
import { isPassed, type KnownLine, known } from './line-classifier.ts';

export interface Tail {
  /** Known lines from top to bottom, lines of forms included. */
  readonly lines: readonly KnownLine[];
  /** Known lines that no form has taken. */
  readonly rest: readonly KnownLine[];
  readonly forms: readonly FoundForm[];
  /** A form glued to the last paragraph. */
  readonly glued: Span | undefined;
  /** The line at which the walk stopped. */
  readonly above: EndLine | undefined;
  /** Is there an article above these lines? Without one a text has no tail. */
  readonly hasArticle: boolean;
}

/** Lines of a hard-wrapped block that are tried joined. */
const LONGEST_WRAP = 8;
/** Lines that a widget's heading or “Related articles” owns. */
const MOST_OWNED = 60;
const OWNED_WORDS = 12;
const RELATED_WORDS = 25;

const words = (text: string): number => text.split(/\s+/u, RELATED_WORDS + 1).length;
const isOwned = (line: EndLine): boolean =>
  !line.walled && !/\.["”’)]?$/u.test(line.said) && words(line.said) <= OWNED_WORDS;
const isTitleLike = (line: EndLine): boolean =>
  !line.walled &&
  line.said.length <= 200 &&
  !/[.!。！:：]["”’)]?$/u.test(line.said) &&
  words(line.said) <= RELATED_WORDS;

/** Lines from the last one upwards, with a look ahead. */
class Upwards {
  readonly #source: Iterator<EndLine>;
  readonly #lines: EndLine[] = [];

  constructor(reading: Reading, before: number) {
    this.#source = lastLines(reading).filter((line) => line.end <= before);
  }

  at(index: number): EndLine | undefined {
    while (this.#lines.length <= index) {
      const next = this.#source.next();
      if (next.done) return undefined;
      this.#lines.push(next.value);
    }
    return this.#lines[index];
  }
}

/** A line of a hard-wrapped block with those above it, read as one. */
function wrapped(upwards: Upwards, index: number, isLast: boolean): { lines: KnownLine[]; next: number } | undefined {
  const bottom = upwards.at(index);
  if (!bottom || bottom.walled || bottom.opens || bottom.marked) return undefined;
  let text = bottom.text;
  for (let next = index + 1; next <= index + LONGEST_WRAP; next++) {
    const line = upwards.at(next);
    if (!line || line.block !== bottom.block || line.text.length > 200) return undefined;
    text = `${line.text} ${text}`;
    const form = formLine(text, isLast);
    if (form) {
      const whole = { ...line, end: bottom.end, text, closes: bottom.closes };
      return { lines: [{ ...whole, form, share: undefined, sort: undefined, apart: true }], next: next + 1 };
    }
    if (line.opens) return undefined;
  }
  return undefined;
}

/** Short lines below a heading that owns them: recent posts, months, titles of related articles. */
function owned(upwards: Upwards, index: number): { lines: KnownLine[]; next: number } | undefined {
  const lines: EndLine[] = [];
  for (let next = index; next < index + MOST_OWNED; next++) {
    const line = upwards.at(next);
    if (!line || line.marked) return undefined;
    const related = lines.length > 0 && isRelatedHeading(line.said);
    const owner = lines.length > 0 && !related && (formLine(line.text, false)?.owner ?? false);
    if (related || owner) {
      if (related && lines.length < 2) return undefined;
      const fits = related ? lines.every(isTitleLike) : lines.every(isOwned);
      if (!fits) return undefined;
      const sort = related ? 'related-item' : 'owned';
      return { lines: lines.map((one) => ({ ...one, form: undefined, share: undefined, sort, apart: true })), next };
    }
    if (!isTitleLike(line) && !isOwned(line)) return undefined;
    lines.push(line);
  }
  return undefined;
}

/** Does a line that is no form line stand for itself, or is it the end of wrapped prose? */
function standsAlone(line: EndLine, above: EndLine | undefined): boolean {
  if (line.opens || !above || above.block !== line.block) return true;
  return hasParagraphs(line.block) || isParagraphAbove(above) || known(above, false) !== undefined;
}

/** Known lines that end before an offset, from top to bottom, and the line that stopped the walk. */
function walk(reading: Reading, before: number): { lines: readonly KnownLine[]; above: EndLine | undefined } {
  const upwards = new Upwards(reading, before);
  const found: KnownLine[] = [];
  let index = 0;
  for (;;) {
    const line = upwards.at(index);
    if (!line) return { lines: found.reverse(), above: undefined };
    const isLast = found.every((one) => isPassed(one) && !one.form);
    const one = known(line, isLast);
    const apart = one !== undefined && standsAlone(one, upwards.at(index + 1));
    if (one && (one.form || apart)) {
      found.push({ ...one, apart });
      index++;
      continue;
    }
    const more = wrapped(upwards, index, isLast) ?? owned(upwards, index);
    if (!more) return { lines: found.reverse(), above: line };
    found.push(...more.lines);
    index = more.next;
  }
}

/** Long enough for a form on one line. */
const LONGEST_GLUED = 3000;
/** A final stop and what may stand between it and a heading. */
const HEADING: ReadonlySet<Part> = new Set(['heading']);
const STOP = /([.!?…。！？)）]["'”’»)\]]{0,3})[\s#*[]{0,12}(?=[\p{L}])/gu;

/** A form that starts behind a full stop inside the last paragraph: H, then S, to the end of the text. */
function gluedTo(reading: Reading, above: EndLine, below: readonly KnownLine[]): Span | undefined {
  if (above.walled || above.marked || below.some((line) => !isPassed(line) && line.sort !== 'owned')) return undefined;
  const rest = below.filter((line) => line.form || line.sort === 'owned');
  const from = Math.max(above.start, above.end - LONGEST_GLUED);
  const text = reading.text.slice(from, above.end);
  const key = `${above.end - above.block.start} ${rest.length === 0} ${rest[0]?.form?.parts[0]}`;
  const glues = gluesOf(above.block.piece);
  let glue = glues.get(key);
  if (glue === undefined) {
    glue = glueIn(text, rest.length === 0, rest[0]?.form?.parts[0]);
    glues.set(key, glue);
  }
  return glue < 0 ? undefined : { start: from + glue, end: rest.at(-1)?.end ?? above.end };
}

/** Worked out once for all readings with the block. */
const gluesOf = once((_: Piece): Map<string, number> => new Map());

function glueIn(text: string, isLast: boolean, below: Part | undefined): number {
  let reader: LineReader | undefined;
  let position = 0;
  for (const match of text.matchAll(STOP)) {
    const behind = match.index + match[0].length;
    if (!mayBegin(text, behind, HEADING)) continue;
    reader ??= formReader(text, isLast);
    while (position < reader.line.at.length && (reader.line.at[position] ?? 0) < behind) position++;
    const parts = reader.from(position)?.map(({ part }) => part);
    if (parts?.[0] !== 'heading') continue;
    const next = parts.slice(1).find((part) => part !== 'control') ?? below;
    if (next !== 'notice' && next !== 'required') continue;
    return match.index + (match[1]?.length ?? 1);
  }
  return -1;
}

/** The tail of a reading; worked out once and shared by all furniture rules. */
export const tailOf = once((reading: Reading): Tail => {
  const { lines, above } = walk(reading, reading.text.length);
  const { forms, lines: kept } = formsIn(reading, lines, above);
  const glued = above && kept.length === lines.length ? gluedTo(reading, above, lines) : undefined;
  return glued ? gluedTail(reading, kept, glued) : plainTail(reading, forms, kept, above);
});

const gluedTail = (reading: Reading, lines: readonly KnownLine[], glued: Span): Tail => ({
  lines,
  rest: lines.filter((line) => line.start >= glued.end),
  forms: [],
  glued,
  above: undefined,
  hasArticle: hasArticleBefore(reading, glued.start),
});

/** Real comments are passed over: what stands above them is known like what stands below. */
function plainTail(
  reading: Reading,
  forms: readonly FoundForm[],
  kept: readonly KnownLine[],
  above: EndLine | undefined,
): Tail {
  const inForm = new Set(forms.flatMap((form) => form.lines));
  const thread = forms.find((form) => form.thread !== undefined)?.thread;
  const further = thread === undefined ? undefined : walk(reading, thread);
  const rest = kept.filter((line) => !inForm.has(line) && (thread === undefined || line.start > thread));
  const lines = further ? [...further.lines, ...kept] : kept;
  return {
    lines,
    rest: further ? [...further.lines.filter((line) => !line.form), ...rest] : rest,
    forms,
    glued: undefined,
    above: further ? further.above : above,
    hasArticle: hasArticleBefore(reading, lines[0]?.start ?? reading.text.length),
  };
}
