// Emphasis where CommonMark will recognise it: a mark that ends in a sign and touches a letter is none.
import type { Mark, Run } from './runs.ts';
import { shared } from './tidy.ts';

const isEmphasis = ({ kind }: Mark) => kind === 'strong' || kind === 'em' || kind === 'strike';
const isWord = (sign: string) => /[^\s\p{P}\p{S}]/u.test(sign);
const isWordOrSpace = (sign: string) => !/[\p{P}\p{S}]/u.test(sign);
const FIRST_SIGNS = /^[\p{P}\p{S}]{1,40}/u;
const REACH = 40;

/** The signs that a text ends in, as far as anybody looks. */
function lastSigns(text: string): string {
  const tail = [...text.slice(-REACH)];
  const word = tail.findLastIndex(isWordOrSpace);
  return tail.slice(word + 1).join('');
}

/** So many stars in a row, closing one mark and opening another, are read in ways nobody can foresee. */
const STARS = 4;

/**
 * `**“so”**he`, as Chinese pages have everywhere, shows its stars: the signs step out of the mark, `“**so**”he`. Where
 * nothing can step out (a link, code, an image) the emphasis is dropped and the words stay.
 */
export function flank(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.pop();
    const next = last === undefined ? [run] : between(last, run).filter(({ text }) => text !== '');
    for (const one of next) found.push(one);
  }
  return found;
}

function between(last: Run, run: Run): readonly Run[] {
  const common = shared(last.marks, run.marks);
  const marks = last.marks.slice(0, common);
  const closing = bare(last.marks.slice(common));
  const opening = bare(run.marks.slice(common));
  const before = edgeOf(last, last.marks.slice(common), 'end');
  const after = edgeOf(run, run.marks.slice(common), 'start');
  if (closing.length > 0 && isWord(after) && !isWord(before)) {
    const signs = before === '' ? '' : lastSigns(last.text);
    if (signs === '') return [dropped(last, closing), run];
    return [{ ...last, text: last.text.slice(0, -signs.length) }, { ...last, text: signs, marks }, run];
  }
  if (opening.length > 0 && isWord(before) && !isWord(after)) {
    const signs = after === '' ? '' : (FIRST_SIGNS.exec(run.text)?.[0] ?? '');
    if (signs === '') return [last, dropped(run, opening)];
    return [last, { ...run, text: signs, marks }, { ...run, text: run.text.slice(signs.length) }];
  }
  const isRow = closing.length > 0 && opening.length > 0 && stars(closing) + stars(opening) >= STARS;
  return [last, isRow ? dropped(run, opening) : run];
}

/** Emphasis that touches what is beyond the run; within a link its brackets are in between. */
function bare(marks: readonly Mark[]): readonly Mark[] {
  const link = marks.findIndex(({ kind }) => kind === 'link');
  return (link === -1 ? marks : marks.slice(0, link)).filter(isEmphasis);
}

/** The character of the words that the marks touch; empty where a bracket, backtick or image stands there, which is a sign. */
function edgeOf(run: Run, changed: readonly Mark[], edge: 'start' | 'end'): string {
  const isHidden = run.form === 'image' || changed.some(({ kind }) => kind === 'link' || kind === 'code');
  if (isHidden) return '';
  return edge === 'end'
    ? String.fromCodePoint(lastPoint(run.text))
    : String.fromCodePoint(run.text.codePointAt(0) ?? 0x20);
}

function lastPoint(text: string): number {
  const isPair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(-2));
  return text.codePointAt(text.length - (isPair ? 2 : 1)) ?? 0x20;
}

function dropped(run: Run, marks: readonly Mark[]): Run {
  return { ...run, marks: run.marks.filter((mark) => !marks.includes(mark)) };
}

function stars(marks: readonly Mark[]): number {
  return marks.reduce((sum, { kind }) => sum + (kind === 'strong' ? 2 : 1), 0);
}
