// What every verb of the desk does first: find the article, replay a request, and refuse whoever saw an older one.

import { type RecordNeeds, record } from '../ledger/append.ts';
import { isOfMany } from '../ledger/batch-key.ts';
import type { Call, Done } from '../ledger/call.ts';
import { NotFound, Stale, Unprocessable } from '../ledger/errors.ts';
import type { Event, Fact } from '../ledger/facts.ts';
import { fold, requestName } from '../ledger/fold.ts';
import { type FourEyesRule, obstacle } from '../ledger/policy.ts';
import { view } from '../ledger/projection.ts';
import type { ArticleState } from '../ledger/state.ts';
import { type Standing, standing, type Verb } from '../ledger/transitions.ts';
import { leaseAfter } from './claims.ts';
import type { Claims } from './ports.ts';

export interface ChangeNeeds extends RecordNeeds {
  readonly claims: Claims;
  readonly fourEyes: FourEyesRule;
}

/** A call, or one of many that say of every article "as it stands". */
export type Asked = Omit<Call, 'seen'> & { readonly seen: number | 'newest' };

export interface Change {
  readonly verb: Verb;
  /** The revision that the caller speaks of. */
  readonly revision?: number;
  /** Makes the event out of the newest state and the facts that made it, or throws; undefined where there is nothing to do. */
  make(state: ArticleState, facts: readonly Fact[]): Promise<Event | undefined>;
  /** The same without storing anything, where `make` does. */
  tried?(state: ArticleState): Promise<Event | undefined>;
  /** Whether one of the facts that the caller had not seen is about the same thing; all are, where this is left out. */
  overlaps?(state: ArticleState, since: readonly Fact[], facts: readonly Fact[]): Promise<boolean>;
}

/** Our own functions add facts that no reader of the article has to have seen. */
export function isSystem(fact: Pick<Fact, 'actor'>): boolean {
  return fact.actor.startsWith('system:');
}

function isReplay(state: ArticleState, call: Asked): boolean {
  const before = call.request && state.requests.get(requestName(call.actor.id, call.request.key));
  if (!before) return false;
  if (before.hash === call.request?.hash) return true;
  throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
}

async function refuseStale(state: ArticleState, facts: readonly Fact[], call: Asked, change: Change): Promise<void> {
  const { seen } = call;
  if (seen === 'newest' || seen === state.sequence) return;
  const since = facts.filter((fact) => fact.sequence > seen);
  const people = since.filter((fact) => !isSystem(fact));
  if (people.length === 0 && seen < state.sequence) return;
  const overlaps = people.length === 0 || !change.overlaps || (await change.overlaps(state, people, facts));
  throw new Stale(state.sequence, people, overlaps);
}

/** Throws what refuses the change, in the order that the desk promises. */
async function admit(
  now: ArticleState,
  facts: readonly Fact[],
  change: Change,
  call: Asked,
  needs: Pick<ChangeNeeds, 'fourEyes'>,
): Promise<void> {
  await refuseStale(now, facts, call, change);
  const { verb, revision } = change;
  const wish = { verb, actor: call.actor, ...(revision === undefined ? {} : { revision }) };
  const inTheWay = obstacle(now, wish, needs.fourEyes);
  if (inTheWay) throw inTheWay;
}

/** What came of a change: nothing was added where there was nothing to do, or it had been carried out before. */
export interface CarriedOut extends Done {
  readonly added: boolean;
  /** How the site is to look after it. */
  readonly standing: Standing;
}

export async function carryOut(article: string, change: Change, call: Asked, needs: ChangeNeeds): Promise<CarriedOut> {
  const { actor, request } = call;
  let replayed = false;
  const { state, added } = await record(
    article,
    { actor: actor.id, ...(request === undefined ? {} : { request }) },
    async (now, facts) => {
      if (!now) throw new NotFound('article', article);
      replayed = isReplay(now, call);
      if (replayed) return undefined;
      await admit(now, facts, change, call, needs);
      return change.make(now, facts);
    },
    needs,
  );
  if (!state) throw new NotFound('article', article);
  // Whoever decides on a hundred articles at once is at work on none of them.
  const isAtWork = change.verb !== 'decisions' || request === undefined || !isOfMany(request);
  const claim = isAtWork
    ? await leaseAfter(article, change.verb, actor.id, needs)
    : await needs.claims.get(article, needs.clock.now().toISOString());
  return { article: view(state, actor, needs.fourEyes, claim), replayed, added, standing: standing(state) };
}

/** The same up to the point where something would be written: throws what would be refused. */
export async function rehearse(
  article: string,
  change: Change,
  call: Asked,
  needs: ChangeNeeds,
): Promise<{ readonly state: ArticleState; readonly event: Event | undefined }> {
  const facts = await needs.ledger.facts(article);
  const state = fold(facts);
  if (!state) throw new NotFound('article', article);
  await admit(state, facts, change, call, needs);
  return { state, event: change.tried ? await change.tried(state) : await change.make(state, facts) };
}
