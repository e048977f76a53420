// One paragraph's runs to Markdown: marks that CommonMark will recognise, around exactly the words that had them.
import { escapeTarget, escapeText, type Surroundings, surroundings } from './escape.ts';
import { isSameMark, type Mark, type Run } from './runs.ts';

/** Markdown with a line feed for each line break; empty where there is nothing to see. */
export function inline(runs: readonly Run[], place: { cell: boolean }): string {
  const tidy = flank(merge(settleSpaces(runs)));
  const around = surroundings(plain(tidy), {
    emphasis: tidy.some(({ marks }) => marks.some(({ kind }) => kind === 'em' || kind === 'strong')),
    code:
      tidy.some(({ marks }) => marks.at(-1)?.kind === 'code') ||
      tidy.filter(({ text }) => text.includes('`')).length > 1,
    strike: tidy.some(({ marks }) => marks.some(({ kind }) => kind === 'strike')),
  });
  return write(tidy, around, place.cell);
}

/** The text that emphasis is looked for in. */
function plain(runs: readonly Run[]): string {
  return runs.map((run) => (run.form === 'image' || run.marks.at(-1)?.kind === 'code' ? 'x' : run.text)).join('');
}

function shared(one: readonly Mark[], other: readonly Mark[]): number {
  let count = 0;
  while (count < one.length && count < other.length && isSameMark(one[count], other[count])) count += 1;
  return count;
}

const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\u00a0';
const isSpaces = (run: Run) =>
  run.form === 'break' || (run.form === 'text' && startOfWords(run.text) === run.text.length);

function startOfWords(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text[at])) at += 1;
  return at;
}

function endOfWords(text: string): number {
  let at = text.length;
  while (at > 0 && isSpace(text[at - 1])) at -= 1;
  return at;
}

/** Spaces at the edge of a mark move out of it, those at the edge of a line vanish. */
function settleSpaces(runs: readonly Run[]): readonly Run[] {
  const pieces = runs.flatMap(edges).filter((run) => run.text !== '');
  const following: (readonly Mark[] | undefined)[] = [];
  let next: readonly Mark[] | undefined;
  let nextOnLine = false;
  const beforeWords: boolean[] = [];
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const piece = pieces[i];
    if (piece === undefined) continue;
    following[i] = next;
    beforeWords[i] = nextOnLine;
    if (!isSpaces(piece)) next = piece.marks;
    nextOnLine = piece.form === 'break' ? false : nextOnLine || !isSpaces(piece);
  }
  const settled: Run[] = [];
  let marks: readonly Mark[] = [];
  let afterWords = false;
  pieces.forEach((piece, i) => {
    const spaces = isSpaces(piece);
    const around = marks.slice(0, shared(marks, following[i] ?? []));
    if (!spaces) settled.push(piece);
    else if (piece.form === 'break')
      settled.push({ ...piece, marks: [] }); // a line may begin a list, which no mark can reach into
    else if (afterWords && beforeWords[i]) settled.push({ ...piece, marks: around });
    if (!spaces) marks = piece.marks;
    afterWords = piece.form === 'break' ? false : afterWords || !spaces;
  });
  return settled;
}

function edges(run: Run): readonly Run[] {
  if (run.form !== 'text') return [run];
  const start = startOfWords(run.text);
  const end = Math.max(start, endOfWords(run.text));
  return [run.text.slice(0, start), run.text.slice(start, end), run.text.slice(end)].map((text) => ({ ...run, text }));
}

/** Neighbours with the same marks are one run, so that no mark is closed only to be opened again. */
function merge(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  let texts: string[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const joins = last?.form === 'text' && run.form === 'text' && isOneRun(last.marks, run.marks);
    if (last !== undefined && joins) texts.push(run.text);
    else {
      seal(merged, texts);
      merged.push(run);
      texts = [run.text];
    }
  }
  seal(merged, texts);
  return merged;
}

function seal(merged: Run[], texts: readonly string[]): void {
  const last = merged.pop();
  if (last !== undefined) merged.push({ ...last, text: texts.join('') });
}

/** Code that touches code cannot be told from it: `` `a``b` `` is one span. */
function isOneRun(one: readonly Mark[], other: readonly Mark[]): boolean {
  const isCode = one.at(-1)?.kind === 'code' && other.at(-1)?.kind === 'code';
  return isCode ? isSameMarks(one.slice(0, -1), other.slice(0, -1)) : isSameMarks(one, other);
}

function isSameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && shared(one, other) === one.length;
}

const FIRST_SIGNS = /^[\p{P}\p{S}]+/u;
/** No mark ends in more signs than this. */
const LAST_SIGNS = /[\p{P}\p{S}]{1,40}$/u;
const END = 40;
const isEmphasis = (mark: Mark) => mark.kind !== 'link' && mark.kind !== 'code';

/**
 * CommonMark reads no emphasis that ends in a sign and touches a letter behind it (`**“so”**he`), as Chinese pages have
 * everywhere: the signs step out of the mark. Where nothing can step out, the emphasis is dropped before its words are broken.
 */
function flank(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last === undefined) found.push(run);
    else stepOut(found, last, run);
    if (found.at(-1)?.text === '') found.pop();
  }
  return merge(settleSpaces(found));
}

function stepOut(found: Run[], last: Run, run: Run): void {
  const common = shared(last.marks, run.marks);
  const marks = last.marks.slice(0, common);
  const closes = last.marks.slice(common).some(isEmphasis);
  const opens = run.marks.slice(common).some(isEmphasis);
  if (closes && isWord(run.text.charAt(0)) && endsInSign(last)) {
    const signs = movable(last) ? (LAST_SIGNS.exec(last.text.slice(-END))?.[0] ?? '') : '';
    found.pop();
    const words = { ...last, text: last.text.slice(0, last.text.length - signs.length) };
    if (signs === '') found.push({ ...last, marks: last.marks.filter((mark) => !isEmphasis(mark)) }, run);
    else found.push(...[words, { ...last, text: signs, marks }, run].filter(({ text }) => text !== ''));
  } else if (opens && isWord(last.text.at(-1) ?? '') && beginsInSign(run)) {
    const signs = movable(run) ? (FIRST_SIGNS.exec(run.text)?.[0] ?? '') : '';
    if (signs === '') found.push({ ...run, marks: run.marks.filter((mark) => !isEmphasis(mark)) });
    else found.push({ ...run, text: signs, marks }, { ...run, text: run.text.slice(signs.length) });
  } else found.push(run);
}

const isWord = (sign: string) => /[^\s\p{P}\p{S}]/u.test(sign);
const hidesItsEdge = (run: Run) =>
  run.form === 'image' || run.marks.some(({ kind }) => kind === 'code' || kind === 'link');
const movable = (run: Run) => run.form === 'text' && !hidesItsEdge(run);
const endsInSign = (run: Run) => hidesItsEdge(run) || LAST_SIGNS.test(run.text.slice(-2));
const beginsInSign = (run: Run) => hidesItsEdge(run) || FIRST_SIGNS.test(run.text);

const DELIMITERS = { strong: '**', em: '*', strike: '~~', code: '' } as const;

function write(runs: readonly Run[], around: Surroundings, cell: boolean): string {
  const out: string[] = [];
  let open: readonly Mark[] = [];
  runs.forEach((run, i) => {
    const common = shared(open, run.marks);
    for (const mark of open.slice(common).toReversed()) out.push(closing(mark));
    for (const mark of run.marks.slice(common)) out.push(mark.kind === 'link' ? '[' : DELIMITERS[mark.kind]);
    open = run.marks;
    const before = runs[i - 1]?.text.at(-1) ?? '';
    const after = following(runs[i + 1], run);
    const label = run.marks.some(({ kind }) => kind === 'link');
    const differs = (other: Run | undefined) => !isSameMarks(run.marks, other?.marks ?? []);
    const edges = { before: differs(runs[i - 1]), behind: differs(runs[i + 1]) };
    out.push(written(run, { ...around, before, after, edges, label, cell }));
  });
  for (const mark of open.toReversed()) out.push(closing(mark));
  return out.join('');
}

function closing(mark: Mark): string {
  return mark.kind === 'link' ? `](${escapeTarget(mark.href)})` : DELIMITERS[mark.kind];
}

/** The character behind a run in the Markdown: a link that begins there shows its bracket. */
function following(next: Run | undefined, run: Run): string {
  if (next === undefined) return '';
  const links = next.marks.filter(({ kind }) => kind === 'link').some((link) => !run.marks.includes(link));
  return links ? '[' : next.text.charAt(0);
}

function written(run: Run, place: Parameters<typeof escapeText>[1]): string {
  if (run.form !== 'text') return run.text;
  const isCode = run.marks.at(-1)?.kind === 'code' && !(place.cell && run.text.includes('\\|')); // a cell has no way to write it
  const careful =
    run.marks.at(-1)?.kind === 'code' ? { ...place, stars: true, underscores: true, backticks: true } : place;
  if (!isCode) return escapeText(run.text, balanced(run.text, careful));
  return codeSpan(place.cell ? run.text.replaceAll('|', '\\|') : run.text);
}

/** Brackets in pairs may stand in a label as they are, `[[1]](#note)`, unless they would make a link of their own. */
function balanced(text: string, place: Parameters<typeof escapeText>[1]): Parameters<typeof escapeText>[1] {
  if (!place.label) return place;
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth < 0 || depth > 9) return place;
  }
  return depth === 0 && !text.includes('](') ? { ...place, label: false } : place;
}

export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).slice(0, 10_000).map((run) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** An image whose alternative text is read as text. */
export function imageOf(alt: string, src: string): string {
  const text = alt.replaceAll(/\s+/g, ' ').trim();
  const place = {
    stars: true,
    underscores: true,
    backticks: true,
    tildes: 1,
    before: '',
    after: '',
    edges: { before: true, behind: true },
    label: true,
    cell: true,
  };
  return `![${escapeText(text, balanced(text, place))}](${escapeTarget(src)})`;
}
