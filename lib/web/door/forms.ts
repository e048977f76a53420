// Forms of the review page as the bodies of the API: the same schemas check both.
//
// Form fields of an article. Always `seen` (the sequence, as If-Match) and `revision`; `view`, `at` and `queue` only say where to
// go back to: after an approval or rejection, to the next article of that queue.
//   decisions      target (repeated), verdict accept|reject|amend|undo, text (counts with amend only), reason (may be empty)
//   edits          sha256, start, before, after (line ends arrive as CRLF): `handSpans` makes the spans; or sha256 and
//                  removed (repeated). `seen` is the version that the text is of: kept on top of newer ones by itself
//   approval       sha256, undecided=leave where ticked; flags=seen is for the browser alone, which holds the form back without
//   rejection, unpublication, rollback   reason        reopening  reason (may be empty)
//   retraction     reason, replacement (may be empty)
// After a form: 303 to `afterwards(…)`. With `Accept: application/json`: 200 and `decided(…)`, or problem+json whose
// `current`, `since` and `overlaps` are those of the error `Stale`, and whose `shown` is `conflictColumns(…)`.

import { COMMAND_LIMIT } from '../../api/articles/commands.ts';
import { bytesOf } from '../../api/http/body.ts';
import { bodyHash } from '../../api/http/conditions.ts';
import { UnsupportedMediaType } from '../../api/http/refusals.ts';
import { BadRequest, PreconditionRequired, Unprocessable } from '../../ledger/errors.ts';
import type { Operation } from '../../ledger/verbs.ts';
import { handSpans } from '../article/hand-edit.ts';

export interface PostedForm {
  /** In order, line ends as LF. */
  readonly fields: readonly (readonly [string, string])[];
  /** The sequence that the page was made from. */
  readonly seen: number;
  /** A button pressed twice sends the same form twice: the second is a replay of the first. */
  readonly key: { readonly key: string; readonly hash: string };
}

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

export async function formOf(request: Request): Promise<PostedForm> {
  const type = request.headers.get('content-type');
  if (type === null || !FORM_TYPE.test(type)) throw new UnsupportedMediaType(type, 'application/x-www-form-urlencoded');
  const bytes = await bytesOf(request, COMMAND_LIMIT);
  // Browsers send every line end of a form as CRLF, whatever the text has.
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))].map(
    ([name, value]) => [name, value.replaceAll('\r\n', '\n')] as const,
  );
  const hash = bodyHash(request.method, new URL(request.url).pathname, bytes);
  return { fields, seen: seenOf(fields), key: { key: `form-${hash.slice(0, 40)}`, hash } };
}

export const field = (form: PostedForm, name: string): string | undefined =>
  form.fields.find(([one, value]) => one === name && value !== '')?.[1];

/** Every value of a field that may be there several times. */
export const all = (form: PostedForm, name: string): readonly string[] =>
  form.fields.filter(([one]) => one === name).map(([, value]) => value);

function seenOf(fields: PostedForm['fields']): number {
  const seen = fields.find(([name]) => name === 'seen')?.[1];
  if (seen === undefined) throw new PreconditionRequired('The form does not say which version you saw.');
  if (!/^\d{1,15}$/.test(seen)) throw new BadRequest('The form does not say which version you saw.');
  return Number(seen);
}

/** Not yet checked: the verb's schema decides. Edits on top of a newer version than the form's name the form's. */
export function bodyOf(verb: Operation, form: PostedForm, seen: number): unknown {
  const text = (name: string) => {
    const value = field(form, name);
    return value === undefined ? {} : { [name]: value };
  };
  const number = field(form, 'revision');
  const revision = number === undefined ? {} : { revision: Number(number) };
  switch (verb) {
    case 'decide':
      return { ...revision, decisions: decisionsOf(form) };
    case 'edit':
      return { ...revision, ...text('sha256'), ...editsOf(form), ...(seen > form.seen && { basis: form.seen }) };
    case 'approve':
      return { ...revision, ...text('sha256'), ...text('undecided') };
    case 'reject':
    case 'reopen':
    case 'rollBack':
      return { ...revision, ...text('reason') };
    case 'unpublish':
      return text('reason');
    case 'retract':
      return { ...text('reason'), ...text('replacement') };
    case 'reclean':
      return {};
  }
}

/** One verdict for every `target`; the fields for a text and a reason are always there and count only with theirs. */
function decisionsOf(form: PostedForm): readonly unknown[] {
  const verdict = field(form, 'verdict');
  const amended = verdict === 'amend' ? { text: all(form, 'text')[0] ?? '' } : {};
  const reason = field(form, 'reason');
  const because = verdict === 'reject' && reason !== undefined ? { reason } : {};
  return all(form, 'target').map((target) => ({
    edit: target,
    verdict: verdict === 'undo' ? null : verdict,
    ...amended,
    ...because,
  }));
}

/** A form either takes edits back or writes. */
function editsOf(form: PostedForm): { readonly edits: readonly unknown[]; readonly removed?: unknown } {
  const removed = all(form, 'removed');
  return removed.length > 0 ? { edits: [], removed } : { edits: spansOf(form) };
}

function spansOf(form: PostedForm): readonly unknown[] {
  const start = Number(field(form, 'start') ?? Number.NaN);
  if (!Number.isSafeInteger(start) || start < 0) throw new BadRequest('The form does not say where the edit begins.');
  const spans = handSpans(start, all(form, 'before')[0] ?? '', all(form, 'after')[0] ?? '');
  if (spans.length === 0) throw new Unprocessable('invalid', 'Nothing in this paragraph was changed.');
  return spans;
}
