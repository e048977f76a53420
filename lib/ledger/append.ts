// The commit point, with optimistic concurrency: mark what is coming, put the fact, and start over from the facts where somebody was first.
import { type AppendLog, appendTo } from './append-log.ts';
import { Stale } from './errors.ts';
import type { Event, Fact, RequestKey } from './facts.ts';
import { evolve, fold } from './fold.ts';
import type { Clock, DirtyMarker, Ledger, QueueWriter } from './ports.ts';
import { queueEntry } from './projection.ts';
import type { ArticleState } from './state.ts';

export interface AppendNeeds {
  readonly ledger: Ledger;
  readonly marks: DirtyMarker;
  readonly queue: QueueWriter;
  readonly clock: Clock;
}

export interface Author {
  readonly actor: string;
  readonly request?: RequestKey;
}

/** `wanted` covers the fact before the fact exists: whoever settles next cannot miss it. */
export async function markAndAppend(fact: Fact, needs: Pick<AppendNeeds, 'ledger' | 'marks' | 'clock'>) {
  await needs.marks.mark(fact.article, fact.sequence, needs.clock.now().toISOString());
  return needs.ledger.append(fact);
}

export function factOf(event: Event, article: string, sequence: number, at: string, author: Author): Fact {
  const { actor, request } = author;
  return { ...event, article, sequence, at, actor, ...(request === undefined ? {} : { request }) };
}

/** What happened, or the state as it is where there is nothing to add. */
export interface Appended {
  readonly state: ArticleState | undefined;
  readonly added: boolean;
}

/**
 * Decides on the newest state and commits the fact. `decide` runs again after every conflict; it throws what refuses,
 * and answers undefined where the work is done already.
 */
export async function decideAndAppend(
  article: string,
  author: Author,
  decide: (state: ArticleState | undefined, facts: readonly Fact[]) => Promise<Event | undefined>,
  needs: AppendNeeds,
): Promise<Appended> {
  let state: ArticleState | undefined;
  let folded = 0;
  const log: AppendLog<Fact> = {
    read: (after) => needs.ledger.facts(article, after),
    put: (fact) => markAndAppend(fact, needs),
    contended: (facts) => new Stale(facts.length, facts.slice(-1), true),
  };
  const { added } = await appendTo(log, async (facts, place) => {
    state = fold(facts.slice(folded), state);
    folded = facts.length;
    const event = await decide(state, facts);
    return event && factOf(event, article, place, needs.clock.now().toISOString(), author);
  });
  if (!added) return { state, added: false };
  const next = evolve(state, added);
  await needs.queue.put(queueEntry(next));
  return { state: next, added: true };
}
