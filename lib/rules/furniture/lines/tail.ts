// The tail of a text as furniture rules see it: its known lines and its forms; every furniture rule takes its own lines.
import type { Span } from '../../../text/manuscript.ts';
import { once } from '../../../text/once.ts';
import type { Reading } from '../../../text/reading.ts';
import { type EndLine, hasArticleBefore } from './end-lines.ts';
import { type FoundForm, findForms } from './form-finder.ts';
import { gluedForm } from './glued-form.ts';
import type { ClassifiedLine } from './line-classifier.ts';
import { walkUp } from './tail-walk.ts';

export interface Tail {
  /** Known lines from top to bottom, lines of forms included. */
  readonly lines: readonly ClassifiedLine[];
  /** Known lines that no form has taken. */
  readonly rest: readonly ClassifiedLine[];
  readonly forms: readonly FoundForm[];
  /** A form glued to the last paragraph. */
  readonly glued: Span | undefined;
  /** The line at which the walk stopped. */
  readonly above: EndLine | undefined;
  /** Is there an article above these lines? Without one a text has no tail. */
  readonly hasArticle: boolean;
}

/** The tail of a reading; worked out once and shared by all furniture rules. */
export const tailOf = once((reading: Reading): Tail => {
  const walked = walkUp(reading, reading.text.length);
  const { forms, lines: kept, above } = findForms(reading, walked.lines, walked.above);
  const isWhole = kept.length === walked.lines.length || above !== walked.above;
  const glued = above && isWhole ? gluedForm(reading, above, kept) : undefined;
  return glued ? gluedTail(reading, kept, glued) : plainTail(reading, forms, kept, above);
});

const gluedTail = (reading: Reading, lines: readonly ClassifiedLine[], glued: Span): Tail => ({
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
  kept: readonly ClassifiedLine[],
  above: EndLine | undefined,
): Tail {
  const inForm = new Set(forms.flatMap((form) => form.lines));
  const thread = forms.find((form) => form.thread !== undefined)?.thread;
  const further = thread === undefined ? undefined : walkUp(reading, thread);
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
