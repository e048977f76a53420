// What every verb of the desk does first: find the article, replay a request, and refuse whoever saw an older one.
import { NotFound, Stale, Unprocessable } from '../ledger/errors.ts';
import type { Event, Fact } from '../ledger/facts.ts';
import { requestName } from '../ledger/fold.ts';
import { type FourEyesRule, obstacle } from '../ledger/guards.ts';
import type { Verb } from '../ledger/moves.ts';
import type { Claims } from '../ledger/ports.ts';
import { view } from '../ledger/project.ts';
import type { ArticleState } from '../ledger/state.ts';
import { leaseAfter } from './claiming.ts';
import type { Call, Done } from './desk.ts';
import { type RecordNeeds, record } from './record.ts';

export interface ChangeNeeds extends RecordNeeds {
  readonly claims: Claims;
  readonly fourEyes: FourEyesRule;
}

export interface Change {
  readonly verb: Verb;
  /** The revision that the caller speaks of. */
  readonly revision?: number;
  /** Makes the event out of the newest state, or throws. */
  make(state: ArticleState): Promise<Event>;
  /** Whether one of the facts that the caller had not seen is about the same thing; all are, where this is left out. */
  overlaps?(state: ArticleState, since: readonly Fact[]): Promise<boolean>;
}

/** Our own functions add facts that no reader of the article has to have seen. */
export function isSystem(fact: Pick<Fact, 'actor'>): boolean {
  return fact.actor.startsWith('system:');
}

function isReplay(state: ArticleState, call: Call): boolean {
  const before = call.request && state.requests.get(requestName(call.actor.id, call.request.key));
  if (!before) return false;
  if (before.hash === call.request?.hash) return true;
  throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
}

async function refuseStale(state: ArticleState, facts: readonly Fact[], call: Call, change: Change): Promise<void> {
  if (call.seen === state.sequence) return;
  const since = facts.filter((fact) => fact.sequence > call.seen);
  const people = since.filter((fact) => !isSystem(fact));
  if (people.length === 0 && call.seen < state.sequence) return;
  const overlaps = change.overlaps ? await change.overlaps(state, people) : true;
  const told = people.map(({ sequence, actor, type, at }) => ({ sequence, actor, type, at }));
  throw new Stale(state.sequence, told, overlaps);
}

/** Carries out one verb; throws what refuses it, in the order that the desk promises. */
export async function carryOut(article: string, change: Change, call: Call, needs: ChangeNeeds): Promise<Done> {
  const { actor, request } = call;
  const { state, added } = await record(
    article,
    { actor: actor.id, ...(request === undefined ? {} : { request }) },
    async (now, facts) => {
      if (!now) throw new NotFound('article', article);
      if (isReplay(now, call)) return undefined;
      await refuseStale(now, facts, call, change);
      const { verb, revision } = change;
      const wish = { verb, actor, ...(revision === undefined ? {} : { revision }) };
      const inTheWay = obstacle(now, wish, needs.fourEyes);
      if (inTheWay) throw inTheWay;
      return change.make(now);
    },
    needs,
  );
  if (!state) throw new NotFound('article', article);
  const claim = await leaseAfter(article, change.verb, actor.id, needs);
  return { article: view(state, actor, needs.fourEyes, claim), replayed: !added };
}
