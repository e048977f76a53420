// What every verb of the desk does first: find the article, replay a request, and refuse whoever saw an older one.

import { isSystem } from '../ledger/actors.ts';
import { type AppendNeeds, decideAndAppend } from '../ledger/append.ts';
import { isOfMany } from '../ledger/batch-key.ts';
import type { Call, Done } from '../ledger/call.ts';
import { NotFound, Stale } from '../ledger/errors.ts';
import type { Event, Fact } from '../ledger/facts.ts';
import { fold, requestName } from '../ledger/fold.ts';
import type { FourEyesPolicy } from '../ledger/four-eyes.ts';
import { mustBeSame } from '../ledger/idempotency.ts';
import { whatForbids } from '../ledger/policy.ts';
import { articleView } from '../ledger/projection.ts';
import type { ArticleState } from '../ledger/state.ts';
import { siteState } from '../ledger/transitions.ts';
import type { SiteState, Verb } from '../ledger/verbs.ts';
import { leaseAfter } from './claims.ts';
import type { Claims, QueueEntries } from './ports.ts';

export interface CommandNeeds extends AppendNeeds {
  readonly queue: QueueEntries;
  readonly claims: Claims;
  readonly fourEyes: FourEyesPolicy;
}

/** A call, or one of many that say of every article "as it stands". */
export type CommandCall = Omit<Call, 'seen'> & { readonly seen: number | 'newest' };

export interface Command {
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

function isReplay(state: ArticleState, call: CommandCall): boolean {
  const before = call.request && state.requests.get(requestName(call.actor.id, call.request.key));
  if (!before) return false;
  mustBeSame(before, call.request);
  return true;
}

async function refuseStale(
  state: ArticleState,
  facts: readonly Fact[],
  call: CommandCall,
  change: Command,
): Promise<void> {
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
  change: Command,
  call: CommandCall,
  needs: Pick<CommandNeeds, 'fourEyes'>,
): Promise<void> {
  await refuseStale(now, facts, call, change);
  const { verb, revision } = change;
  const wish = { verb, actor: call.actor, ...(revision === undefined ? {} : { revision }) };
  const inTheWay = whatForbids(now, wish, needs.fourEyes);
  if (inTheWay) throw inTheWay;
}

/** What came of a change: nothing was added where there was nothing to do, or it had been carried out before. */
export interface CarriedOut extends Done {
  readonly added: boolean;
  /** How the site is to look after it. */
  readonly site: SiteState;
}

export async function carryOut(
  article: string,
  change: Command,
  call: CommandCall,
  needs: CommandNeeds,
): Promise<CarriedOut> {
  const { actor, request } = call;
  let replayed = false;
  const { state, added } = await decideAndAppend(
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
  // Whoever decides on a hundred articles at once is at work on none of them, and who repeats a request does nothing new.
  const isAtWork = !replayed && (change.verb !== 'decisions' || request === undefined || !isOfMany(request));
  const claim = isAtWork
    ? await leaseAfter(article, change.verb, actor.id, needs)
    : await needs.claims.get(article, needs.clock.now().toISOString());
  return { article: articleView(state, actor, needs.fourEyes, claim), replayed, added, site: siteState(state) };
}

/** The same up to the point where something would be written: throws what would be refused. */
export async function rehearse(
  article: string,
  change: Command,
  call: CommandCall,
  needs: CommandNeeds,
): Promise<{ readonly state: ArticleState; readonly event: Event | undefined }> {
  const facts = await needs.ledger.facts(article);
  const state = fold(facts);
  if (!state) throw new NotFound('article', article);
  await admit(state, facts, change, call, needs);
  return { state, event: change.tried ? await change.tried(state) : await change.make(state, facts) };
}
