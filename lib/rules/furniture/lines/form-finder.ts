// Finds the comment form among the known lines of a tail, and says what proves it (DEFECTS §7).

import type { Reading } from '../../../text/reading.ts';
import type { FormPart } from '../forms/form-part.ts';
import { clusterTop, mayBeCluster } from './cluster-bounds.ts';
import { type EndLine, hasArticleBefore, hasParagraphs, isParagraphAbove } from './end-lines.ts';
import { type ClassifiedLine, isBorrowed, isPassed } from './line-classifier.ts';
import { isThreadHeading } from './thread.ts';
import { threadAbove } from './thread-above.ts';

export type Proof = 'notice' | 'heading with fields' | 'sentence with fields' | 'heading at the end' | 'cluster';

export interface FoundForm {
  /** From the first line of the form to its last one. */
  readonly lines: readonly ClassifiedLine[];
  readonly start: number;
  readonly end: number;
  readonly proof: Proof;
  /** Where the real comments above it begin, if there are any. */
  readonly thread: number | undefined;
}

const isFormLine = (line: ClassifiedLine): boolean => line.form !== undefined || isBorrowed(line);
/** Stretches of form lines, from the first that opens a form to the last; indices into `lines`. */
function runs(lines: readonly ClassifiedLine[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  let to = -1;
  lines.forEach((line, index) => {
    if (isFormLine(line)) {
      if (from < 0) from = index;
      to = index;
    } else if (!isPassed(line)) {
      if (from >= 0) found.push({ from, to });
      from = -1;
    }
  });
  if (from >= 0) found.push({ from, to });
  return found;
}

/** What only forms say above their heading or notice: the link beside a heading that was lost, and what a script shows. */
const LEADS_IN = /^cancel (?:the )?(?:reply|response|comment)$|^取消(?:回复|回覆|评论)$|^loading comments\W{0,4}$/iu;

/** The line of a run with which the form begins: its heading or notice, or two fields above it; with the title of all comments right above. */
function opening(lines: readonly ClassifiedLine[], from: number, to: number): number {
  const first = openingLine(lines, from, to);
  const above = first > from ? lines[first - 1] : undefined;
  if (!above) return first;
  const [title, ...controls] = above.form?.parts ?? [];
  const isTitle = title === 'title' && controls.every((part) => part === 'control');
  return LEADS_IN.test(above.said) || (isTitle && !isThreadHeading(above.said)) ? first - 1 : first;
}

function openingLine(lines: readonly ClassifiedLine[], from: number, to: number): number {
  let first = from;
  while (first <= to && !lines[first]?.form?.opens) first++;
  if (first > to) return -1;
  const fields = lines.slice(from, first).filter((line) => line.form?.parts[0] === 'core');
  const field = fields[0];
  return field && fieldsOf(fields) > 1 ? lines.indexOf(field) : first;
}

const FIELDS: ReadonlySet<FormPart> = new Set(['core', 'field']);
/** How many different fields are asked for on some lines. */
const fieldsOf = (lines: readonly ClassifiedLine[]): number =>
  new Set(
    lines.flatMap((line) =>
      (line.form?.parts.filter((part) => FIELDS.has(part)) ?? []).map((_, at) => `${at} ${line.said.toLowerCase()}`),
    ),
  ).size;

function proofOf(lines: readonly ClassifiedLine[], from: number, to: number, isEnd: boolean): Proof | undefined {
  const form = lines.slice(from, to + 1).filter(isFormLine);
  const others = form.filter((line) => !line.form?.closed);
  if (others.length === 0) return undefined;
  const closed = form.length > others.length;
  if (others.some((line) => line.form?.proves)) return 'notice';
  const heading = others.some((line) => line.form?.heading);
  const hasWidget = others.some((line) => line.form?.parts.every((part) => part === 'widget'));
  const ways = others.flatMap((line) => line.form?.parts ?? []).length;
  if (closed && (heading || hasWidget || ways > 1)) return 'notice';
  if (
    heading &&
    others.some((line) => line.lineClass === 'owned' || line.form?.parts.some((part) => !part.startsWith('heading')))
  )
    return 'heading with fields';
  if (others.some((line) => line.form?.parts.includes('faint')) && fieldsOf(others) > 1) return 'sentence with fields';
  const [only] = others;
  return isEnd && form.length === 1 && only?.form?.bareHeading ? 'heading at the end' : undefined;
}

/** The heading at the end: alone in its block, begun with a capital, and nothing but furniture that goes behind it. */
function isAtEnd(lines: readonly ClassifiedLine[], at: number, above: EndLine | undefined): boolean {
  const line = lines[at];
  if (!line || (!above && at === 0) || /^\p{Ll}/u.test(line.said)) return false;
  const over = at > 0 ? lines[at - 1] : above;
  const alone =
    line.closes &&
    (line.opens || at > 0 || !over || over.block !== line.block || hasParagraphs(line.block) || isParagraphAbove(over));
  return alone && lines.slice(at + 1).every((one) => isPassed(one) && !one.form);
}

/** Is a form with labels that no list has a form all the same? Its heading stands above them, and it asks for enough that forms ask for. */
function mayHoldUnknown(lines: readonly ClassifiedLine[]): boolean {
  const first = lines.findIndex((line) => line.lineClass === 'unknown');
  if (first < 0) return true;
  if (!lines.slice(0, first).some((line) => line.form?.heading || line.form?.proves)) return false;
  const asked = new Set(
    lines
      .filter((line) => line.form?.parts[0] === 'core')
      .map((line) => line.said.toLowerCase().replace(/\P{L}/gu, '')),
  );
  return asked.size > 2 || (asked.size > 1 && lines.some((line) => line.form?.proves));
}

/** What the tail of a text is once it is known which of its lines are forms. */
export interface FormsOfTail {
  readonly forms: readonly FoundForm[];
  readonly lines: readonly ClassifiedLine[];
  /** The line above `lines`. */
  readonly above: EndLine | undefined;
}

/** The forms among the lines of a tail. Borrowed lines that are in no form end the tail below them. */
export function findForms(reading: Reading, lines: readonly ClassifiedLine[], above: EndLine | undefined): FormsOfTail {
  const forms = provenForms(reading, lines, above);
  const inForm = new Set(forms.flatMap((form) => form.lines));
  const cut = lines.findLastIndex((line) => isBorrowed(line) && !inForm.has(line));
  if (cut < 0) return { forms, lines, above };
  const kept = lines.slice(cut + 1);
  if (lines[cut]?.lineClass === 'unknown') return findForms(reading, kept, lines[cut]);
  const left = new Set(kept);
  return { forms: forms.filter((form) => form.lines.every((line) => left.has(line))), lines: kept, above };
}

/** Forms among lines that are all known; `above` is the line that stands over them. */
export function provenForms(
  reading: Reading,
  lines: readonly ClassifiedLine[],
  above: EndLine | undefined,
): readonly FoundForm[] {
  const forms: FoundForm[] = [];
  for (const { from, to } of runs(lines)) {
    const known = knownForm(reading, lines, from, to, above);
    const top = from + clusterTop(lines.slice(from, to + 1));
    const first = lines[known?.first ?? to + 1]?.start ?? reading.text.length;
    const isCluster =
      top >= from &&
      (lines[top]?.start ?? first) < first &&
      mayBeCluster(reading, lines[top]?.start ?? 0, lines[top - 1] ?? above);
    const form = isCluster ? { first: top, proof: 'cluster' as const } : known;
    if (!form) continue;
    const ours = lines.slice(form.first, to + 1);
    const start = ours[0]?.start ?? 0;
    forms.push({
      lines: ours,
      start,
      end: lines[to]?.end ?? start,
      proof: form.proof,
      thread: threadAbove(reading, start),
    });
  }
  return forms;
}

/** The form in a run as the phrase files prove it: its first line. */
function knownForm(
  reading: Reading,
  lines: readonly ClassifiedLine[],
  from: number,
  to: number,
  above: EndLine | undefined,
): { readonly first: number; readonly proof: Proof } | undefined {
  const first = opening(lines, from, to);
  if (first < 0) return undefined;
  const isEnd = isAtEnd(lines, first, above) && hasArticleBefore(reading, lines[first]?.start ?? 0);
  const proof = proofOf(lines, first, to, isEnd);
  const whole = first === 0 && !above && lines.length === to + 1;
  if (!proof || (whole && !fillsAFile(lines)) || !mayHoldUnknown(lines.slice(first, to + 1))) return undefined;
  return { first, proof };
}

/** A file that holds nothing but a form: one line of it is no proof, it might be what somebody wrote about. */
const fillsAFile = (lines: readonly ClassifiedLine[]): boolean =>
  lines.flatMap((line) => line.form?.parts ?? []).length >= 3 && lines.some((line) => line.form?.proves);
