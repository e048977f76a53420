// Runs made ready to be written: spaces outside of marks, and one run where the marks are the same.
import { isSameMark, type Mark, type Run } from './runs.ts';

/** How many marks, from the outermost in, two runs have in common. */
export function shared(one: readonly Mark[], other: readonly Mark[]): number {
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
export function settleSpaces(runs: readonly Run[]): readonly Run[] {
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
export function merge(runs: readonly Run[]): readonly Run[] {
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

export function isSameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && shared(one, other) === one.length;
}
