// What became of uploads, as a table for a spreadsheet: RFC 4180, with a line for each file.
import { harmless } from '../../text/harmless.ts';
import type { UploadView } from '../views.ts';

/** As far as it is known: a file that never reached the bucket has no more than its name and what went wrong. */
export interface UploadRow {
  readonly name: string;
  readonly source: string;
  readonly state: UploadView['state'] | 'not sent' | 'sending';
  readonly refusal?: { readonly code: string; readonly message: string; readonly todo: string } | undefined;
  /** Why it was not sent. */
  readonly problem?: string;
  readonly article?: string | undefined;
  readonly revision?: number | undefined;
  /** ISO 8601. */
  readonly at?: string;
}

const HEAD = ['file', 'source', 'state', 'code', 'message', 'what to do', 'article', 'revision', 'at'];

/** A spreadsheet takes what begins so for a formula; the quote in front is not shown there. */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: string): string {
  const bare = harmless(value);
  const safe = FORMULA.test(value) ? `'${bare}` : bare;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

export function uploadsCsv(outcomes: readonly UploadRow[]): string {
  const lines = outcomes.map(({ name, source, state, refusal, problem, article, revision, at }) =>
    line([
      name,
      source,
      state,
      refusal?.code ?? '',
      refusal?.message ?? problem ?? '',
      refusal?.todo ?? '',
      article ?? '',
      revision === undefined ? '' : String(revision),
      at ?? '',
    ]),
  );
  return [line(HEAD), ...lines].join('');
}
