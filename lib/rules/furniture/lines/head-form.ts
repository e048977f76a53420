// The comment form that some portals print above the article: the first thing on the page, before its title.
import type { Piece } from '../../../text/block.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, hasArticleBehind, linesFromTop } from './end-lines.ts';
import { type FormLine, formLine } from './form-line.ts';
import { classifyHeadLine } from './line-classifier.ts';

/** A longer stretch is no form. */
const MOST_LINES = 30;
const SAYS_NOTHING = /^[^\p{L}\p{N}]*$/u;

interface TopLine extends EndLine {
  readonly form: FormLine | undefined;
}

/** What a line of a block is does not depend on the text around it: worked out once for all readings with the block. */
const formsOf = once((_: Piece): Map<number, FormLine | undefined> => new Map());

function formOf({ text, start, block }: EndLine): FormLine | undefined {
  const forms = formsOf(block.piece);
  const at = start - block.start;
  if (!forms.has(at)) forms.set(at, formLine(text, false));
  return forms.get(at);
}

/** Form lines at the top of a text; lines that lead elsewhere may stand above them. */
function topLines(reading: Reading): readonly TopLine[] {
  const lines: TopLine[] = [];
  for (const line of linesFromTop(reading)) {
    if (line.walled || line.marked || lines.length > MOST_LINES) break;
    const form = formOf(line);
    if (form || (lines.length > 0 && SAYS_NOTHING.test(line.said))) lines.push({ ...line, form });
    else if (lines.length > 0 || classifyHeadLine(line) === undefined) break;
  }
  return lines.slice(0, lines.findLastIndex((line) => line.form) + 1);
}

/** Beside the sentence that only forms say a heading or two fields are asked for: at the top nothing else says where the form ends. */
function isProven(forms: readonly FormLine[]): boolean {
  const parts = forms.flatMap((form) => form.parts);
  const says = forms.some((form) => form.proves) || parts.includes('faint');
  const fields = parts.filter((part) => part === 'core' || part === 'field').length;
  return says && fields > 0 && (fields > 1 || forms.some((form) => form.heading)) && parts.length > 2;
}

/** The lines of a form above the article, if one stands there. */
export function formAboveArticle(reading: Reading): readonly EndLine[] {
  const lines = topLines(reading);
  const forms = lines.flatMap((line) => line.form ?? []);
  const last = lines.at(-1);
  if (!last || !forms[0] || !isProven(forms)) return [];
  return hasArticleBehind(reading, last.end) ? lines : [];
}
