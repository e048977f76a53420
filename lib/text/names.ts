// Addresses, names of files and names in code, found by their dots: what looks like words but must be kept to the letter.
import type { Span } from './manuscript.ts';

export interface Name extends Span {
  readonly kind: 'address' | 'path' | 'code';
}

const TOP_LEVEL = new Set('com org net edu gov cn jp kr de fr uk ru io info biz example test invalid local'.split(' '));
const EXTENSIONS = new Set(
  (
    'txt md htm html rst css js jsx ts tsx mjs json yaml yml toml xml csv tsv pdf doc docx xls xlsx ppt pptx png jpg jpeg gif svg zip gz tar ' +
    'exe py rb rs go java cp cpp hp hpp sh ini cfg conf log sql php'
  ).split(' '),
);

/** Does a name end as files do, in `.txt` or `.png`? */
export const isFileName = (name: string): boolean =>
  EXTENSIONS.has(/\.(\w{1,5})\W?$/u.exec(name)?.[1]?.toLowerCase() ?? '');

/** Letters, digits and `_ - + @ .`: what a dotted name is made of. */
const isPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 64 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  (code >= 45 && code <= 46) ||
  code === 43;

const isWord = (code: number): boolean => isPart(code) && code !== 43 && code !== 45 && code !== 46 && code !== 64;

/** The run of parts around a dot, without dots and signs at its ends. */
function runAround(text: string, at: number, from: number): Span {
  let start = at;
  while (start > from && isPart(text.charCodeAt(start - 1))) start--;
  while (start < at && !isWord(text.charCodeAt(start))) start++;
  let end = at + 1;
  while (end < text.length && isPart(text.charCodeAt(end))) end++;
  while (end > at && !isWord(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** End of the last label, but not the first, that `isLast` knows; -1 where there is none. */
function endOf(labels: readonly string[], start: number, isLast: (label: string, index: number) => boolean): number {
  let end = -1;
  let at = start;
  for (const [index, label] of labels.entries()) {
    at += label.length + (index > 0 ? 1 : 0);
    if (index > 0 && isLast(label.toLowerCase(), index)) end = at;
  }
  return end;
}

function* inRun(text: string, { start, end }: Span): Generator<Name> {
  const run = text.slice(start, end);
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(run)) {
    yield { kind: 'address', start, end };
    return;
  }
  const labels = run.split('.');
  if (text.charCodeAt(end) === 47 && labels.every((label) => /^[\w-]+$/u.test(label))) {
    yield { kind: 'address', start, end: end + (/^[^\s<>"“”]*/u.exec(text.slice(end, end + 2000))?.[0].length ?? 0) };
    return;
  }
  const domain = endOf(labels, start, (label) => TOP_LEVEL.has(label));
  if (domain > 0) yield { kind: 'address', start, end: domain };
  const file = endOf(labels, start, (label) => EXTENSIONS.has(label));
  if (file > 0) yield { kind: 'path', start, end: file };
  if (text.charCodeAt(end) === 40 && /^(?:\w+\.)*[a-z]\w*\.[A-Z]\w*$/u.test(run))
    yield { kind: 'code', start, end: end + 1 };
}

/** Names with a dot inside (`harbour.example`, `notes.txt`, `fmt.Println(`), in order. */
export function* dottedNames(text: string): Generator<Name> {
  let from = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', Math.max(at + 1, from))) {
    if (!isWord(text.charCodeAt(at + 1)) || at === from || !isPart(text.charCodeAt(at - 1))) continue;
    const run = runAround(text, at, from);
    from = run.end;
    yield* inRun(text, run);
  }
}

/** `print()`: a name that is called, in order. */
export function* calls(text: string): Generator<Name> {
  for (let at = text.indexOf('()'); at >= 0; at = text.indexOf('()', at + 2)) {
    let start = at;
    while (start > 0 && at - start < 80 && isWord(text.charCodeAt(start - 1))) start--;
    if (start < at) yield { kind: 'code', start, end: at + 2 };
  }
}
