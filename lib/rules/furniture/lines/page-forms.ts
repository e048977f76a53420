// Comment forms of a web page whose end is not the end of its article: beside what the markup names, and above the page's own lines.
import type { Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import type { FormPart } from '../forms/form-part.ts';
import { type EndLine, hasArticleBefore, isArticle, linesFromTop } from './end-lines.ts';
import { type FoundForm, provenForms } from './form-finder.ts';
import { type ClassifiedLine, classify } from './line-classifier.ts';
import { isThreadHeading } from './thread.ts';

const SAYS_NOTHING = /^[^\p{L}\p{N}]*$/u;
/** Lines above a form that belong to it, and lines below it: buttons and notes, but no heading that owns what follows. */
const ABOVE: ReadonlySet<FormPart> = new Set([
  'heading',
  'heading-to',
  'title',
  'closed',
  'notice',
  'required',
  'control',
]);
const BELOW: ReadonlySet<FormPart> = new Set(['notice', 'required', 'faint', 'core', 'field', 'control', 'control-to']);
/** So far from the form at most. */
const MOST_BESIDE = 6;

/** Buttons whose words are a heading elsewhere. */
const BUTTON = /^(?:post|submit|send|publish) (?:your |a )?(?:comment|reply|message)$/iu;

function belongs(line: EndLine, parts: ReadonlySet<FormPart>): boolean {
  const form = classify(line, false)?.form;
  if (!form || isThreadHeading(line.said)) return false;
  return form.parts.every((part) => parts.has(part)) || BUTTON.test(line.said);
}

/** How far a region goes on over lines that only forms have; `lines` lead away from it. */
function reach(lines: readonly EndLine[], parts: ReadonlySet<FormPart>): EndLine | undefined {
  let last: EndLine | undefined;
  for (const line of lines.slice(0, MOST_BESIDE)) {
    if (line.marked || line.walled) return last;
    if (belongs(line, parts)) last = line;
    else if (!SAYS_NOTHING.test(line.said)) return last;
  }
  return last;
}

/** A stretch that the markup calls a comment form, with the heading right above it and the links right below it. */
export function withItsLines(reading: Reading, region: Span): Span {
  const lines = Array.from(linesFromTop(reading));
  const above = lines.filter((line) => line.end <= region.start).reverse();
  const below = lines.filter((line) => line.start >= region.end);
  const first = reach(above, ABOVE);
  const last = reach(below, BELOW);
  return {
    start: first && classify(first, false)?.form?.opens === false ? region.start : (first?.start ?? region.start),
    end: last?.end ?? region.end,
  };
}

/** Where the last paragraph of the article ends that no markup has named. */
function endOfProse(reading: Reading): number {
  const isMarked = (start: number): boolean =>
    reading.regions.some((region) => region.start <= start && start < region.end);
  return (
    reading.blocks.findLast((block) => block.kind === 'paragraph' && isArticle(block.piece) && !isMarked(block.start))
      ?.end ?? reading.text.length
  );
}

/** Two different fields of a form, or the sentence that only forms say. */
const asksEnough = ({ lines }: FoundForm): boolean => {
  const fields = lines.filter((line) => line.form?.parts[0] === 'core').map((line) => line.said.toLowerCase());
  return new Set(fields).size > 1 || lines.some((line) => line.form?.proves);
};

/**
 * Forms of a page below which its own lines go on, such as a calendar or a list of links, but no prose. Only in pages whose markup
 * names something: what a person has written ends with its form.
 */
export function formsAbovePage(reading: Reading): readonly FoundForm[] {
  if (reading.regions.length === 0) return [];
  const end = endOfProse(reading);
  const found: FoundForm[] = [];
  let open: ClassifiedLine[] = [];
  const close = (above: EndLine | undefined): void => {
    for (const form of provenForms(reading, open, above))
      if (form.thread === undefined && asksEnough(form)) found.push(form);
    open = [];
  };
  let above: EndLine | undefined;
  for (const line of linesFromTop(reading)) {
    if (line.start < end) {
      above = line;
      continue;
    }
    const known = line.marked || line.walled ? undefined : classify(line, false);
    if (known?.form) open.push({ ...known, apart: true });
    else if (!SAYS_NOTHING.test(line.said) || line.marked) {
      if (open.length > 0) close(above);
      above = line;
    }
  }
  return found.filter((form) => hasArticleBefore(reading, form.start));
}
