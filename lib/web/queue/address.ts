// Addresses of the queue: whatever a link changes, the other filters stay.
import type { QueueAsked } from './page.ts';

export const FILTERS = ['source', 'rule', 'olderThan', 'newerThan', 'claimedBy', 'search'] as const;
export type Filter = (typeof FILTERS)[number];

type Asked = QueueAsked & { readonly limit?: number };

export interface Turn {
  readonly state?: string;
  readonly tier?: string;
  readonly cursor?: string;
  /** Filters that are taken off. */
  readonly without?: readonly (Filter | 'tier')[];
}

/** The filters as a query string, in one order; the state always, the number of lines only where it was asked for. */
export function queryOf(asked: Asked, turn: Turn = {}): string {
  const query = new URLSearchParams({ state: turn.state ?? asked.state });
  for (const name of ['tier', ...FILTERS] as const) {
    const value = name === 'tier' ? (turn.tier ?? asked.tier) : asked[name];
    if (value !== undefined && !turn.without?.includes(name)) query.set(name, value);
  }
  return query.toString();
}

/** A link starts at the first page unless it says where. */
export function addressOf(asked: Asked, turn: Turn = {}): string {
  const query = new URLSearchParams(queryOf(asked, turn));
  if (asked.limit !== undefined) query.set('limit', String(asked.limit));
  if (turn.cursor !== undefined) query.set('cursor', turn.cursor);
  return `/review?${query}`;
}

/** Whether two queries show the same articles. */
export function isSame(one: string, other: string): boolean {
  const sorted = (query: string) => {
    const asked = new URLSearchParams(query);
    if (!asked.has('state')) asked.set('state', 'in_review');
    asked.sort();
    return asked.toString();
  };
  return sorted(one) === sorted(other);
}
