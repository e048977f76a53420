// The forms of a batch as orders: the schemas of the API check both, and bound every field.

import * as v from 'valibot';
import { filterOf } from '../../api/articles/filter.ts';
import * as batchBodies from '../../api/bulk/bodies.ts';
import { matching } from '../../api/http/body.ts';
import { ruleId } from '../../api/schema.ts';
import { filters, query } from '../../api/views/bodies.ts';
import { BadRequest, Unprocessable } from '../../ledger/errors.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { Clock } from '../../ledger/ports.ts';
import type { BulkAction, BulkOrder } from '../../review/bulk/types.ts';
import { BULK_ACTIONS } from '../../review/bulk/types.ts';
import type { Desk } from '../../review/desk.ts';
import { REASONS } from '../../text/edit.ts';
import type { BulkAsked } from '../bulk/page.ts';

/** As many as one order takes. */
const MOST = 100;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const cursor = v.exactOptional(v.pipe(v.string(), v.maxLength(2000)));
const asked = v.object({
  action: v.picklist(BULK_ACTIONS),
  which: v.optional(v.picklist(['selected', 'page', 'filter']), 'selected'),
  query: v.optional(query, ''),
  cursor,
  next: cursor,
  undecided: v.exactOptional(v.literal('leave')),
  reason: v.exactOptional(v.pipe(v.string(), v.maxLength(2000))),
  rule: v.exactOptional(ruleId),
  verdict: v.exactOptional(v.picklist(['accept', 'reject'])),
  because: v.exactOptional(v.picklist(REASONS)),
  id: v.pipe(v.array(id), v.maxLength(MOST)),
  shown: v.pipe(v.array(id), v.maxLength(MOST)),
  leaveChange: v.pipe(v.array(v.string()), v.maxLength(1000)),
});

const LISTS = ['id', 'shown', 'leaveChange'] as const;

function read(fields: URLSearchParams): v.InferOutput<typeof asked> {
  const single = [...fields].filter(([name, value]) => value !== '' && !LISTS.some((list) => list === name));
  const lists = LISTS.map((name) => [name, [...new Set(fields.getAll(name))]] as const);
  const lines = single.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')] as const);
  return matching(asked, Object.fromEntries([...lines, ...lists]));
}

/** Throws Unprocessable where the form says something impossible, or names no article. */
export function bulkAsked(fields: URLSearchParams): BulkAsked {
  const { which, shown, id: picked, next: _, ...rest } = read(fields);
  const ids = which === 'page' ? shown : which === 'filter' ? [] : picked;
  if (which !== 'filter' && ids.length === 0)
    throw new Unprocessable('invalid', 'No article is selected. Select some, or choose all that match.');
  return { ...rest, ids: [...new Set(ids)], which: which === 'filter' ? 'filter' : 'selected' };
}

/** Undefined where the rule is still to be chosen. */
function actionOf({ action, undecided, reason, rule, verdict, because }: Omit<BulkAsked, 'which'>) {
  const why = reason === undefined ? {} : { reason };
  switch (action) {
    case 'approve':
      return { action, ...(undecided && { undecided }) } satisfies BulkAction;
    case 'reject':
      return { action, reason: reason ?? '' } satisfies BulkAction;
    case 'reopen':
      return { action, ...why } satisfies BulkAction;
    case 'reclean':
      return { action } satisfies BulkAction;
    case 'decide-rule': {
      if (rule === undefined || verdict === undefined) return undefined;
      const said = verdict === 'reject' && because !== undefined ? { reason: because } : {};
      return { action, rule, verdict, ...said } satisfies BulkAction;
    }
  }
}

/** What the preview asks the desk; a reason is asked for last, and changes nothing of it. */
export function rehearsal(form: BulkAsked, actor: Actor, clock: Clock): BulkOrder | undefined {
  const action = actionOf(form);
  if (!action) return undefined;
  const { which, ids, leaveChange: changes } = form;
  const common = { ...action, dryRun: true, limit: MOST, ...(changes.length > 0 && { exclude: { changes } }) };
  if (which === 'selected') return { ...common, ids };
  const { limit: _, cursor, ...filter } = pageOf(form, actor, clock);
  return { ...common, filter, ...(cursor && { cursor }) };
}

/** The page of the queue that a batch by filter is about. */
export function pageOf({ query: filter, cursor }: BulkAsked, actor: Actor, clock: Clock): Parameters<Desk['queue']>[0] {
  const asking = { state: 'in_review', ...Object.fromEntries(new URLSearchParams(filter)) };
  return { ...filterOf(v.parse(filters, asking), actor, clock), limit: MOST, ...(cursor && { cursor }) };
}

const SEEN = /^(\d{1,15}) (.{1,300})$/;

/** The articles of the preview with the versions that it showed. */
function seenIn(fields: URLSearchParams): readonly (readonly [article: string, sequence: number])[] {
  return fields.getAll('seen').map((one) => {
    const [, sequence, article] = SEEN.exec(one) ?? [];
    if (sequence === undefined || article === undefined)
      throw new BadRequest('The form does not say which versions you saw.');
    return [article, Number(sequence)] as const;
  });
}

interface Performance {
  readonly asked: BulkAsked;
  /** Absent where everything was left out: then `asked` is all of the preview. */
  readonly order?: BulkOrder;
}

/** What is carried out: exactly what the preview showed, but for the articles that were left out. */
export function performance(fields: URLSearchParams): Performance {
  const { which: _, shown: _shown, id: _id, next, cursor: _cursor, ...rest } = read(fields);
  const out = new Set(fields.getAll('leaveOut'));
  const shown = seenIn(fields);
  if (shown.length === 0 || shown.length > MOST) throw new BadRequest('The form does not say which versions you saw.');
  const seen = Object.fromEntries(shown.filter(([article]) => !out.has(article)));
  const ids = Object.keys(seen);
  if (ids.length === 0) return { asked: { ...rest, which: 'selected', ids: shown.map(([article]) => article) } };
  const form: BulkAsked = { ...rest, which: 'selected', ids, ...(next && { cursor: next }) };
  const { leaveChange: changes } = rest;
  const body = { ...actionOf(form), ids, seen, limit: MOST, ...(changes.length > 0 && { exclude: { changes } }) };
  const { filter: _filter, ...order } = matching(batchBodies.bulk, body);
  return { order, asked: form };
}
