// Claims: a lease of half an hour that says who is at work. It informs, is renewed by work, and never moves the ETag.
import { Claimed, NotFound } from '../ledger/errors.ts';
import type { Actor } from '../ledger/facts.ts';
import { fold } from '../ledger/fold.ts';
import type { FourEyesPolicy } from '../ledger/four-eyes.ts';
import type { Clock, Ledger } from '../ledger/ports.ts';
import { articleView } from '../ledger/projection.ts';
import type { Verb } from '../ledger/verbs.ts';
import type { Claim } from '../ledger/views.ts';
import type { Claims, QueueEntries } from './ports.ts';
import type { ClaimDesk } from './types.ts';

export interface ClaimNeeds {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly queue: Pick<QueueEntries, 'showClaim'>;
  readonly clock: Clock;
  readonly fourEyes: FourEyesPolicy;
}

type Lease = Pick<ClaimNeeds, 'claims' | 'queue' | 'clock'>;

const MINUTES = 30;

function fresh(by: string, clock: Clock): { readonly claim: Claim; readonly now: string } {
  const now = clock.now();
  return { claim: { by, until: new Date(now.getTime() + MINUTES * 60_000).toISOString() }, now: now.toISOString() };
}

async function taken(article: string, by: string, needs: Lease): Promise<Claim> {
  const { claim, now } = fresh(by, needs.clock);
  const held = await needs.claims.take(article, claim, now);
  if (held.by === by) await needs.queue.showClaim(article, held);
  return held;
}

/** Lets go of one's own; somebody else's claim stays. */
async function released(article: string, by: string, { claims, queue, clock }: Lease): Promise<Claim | undefined> {
  const now = clock.now().toISOString();
  const held = await claims.get(article, now);
  if (held?.by !== by) return held;
  await claims.release(article, by);
  await queue.showClaim(article, { by, until: now });
  return undefined;
}

/** Working on an article claims it for a while; finishing lets go of it. Locks nobody out. */
export function leaseAfter(article: string, verb: Verb, by: string, needs: Lease): Promise<Claim | undefined> {
  if (verb === 'approval' || verb === 'rejection') return released(article, by, needs);
  if (verb === 'decisions' || verb === 'edits') return taken(article, by, needs);
  return needs.claims.get(article, needs.clock.now().toISOString());
}

export function claimDesk(needs: ClaimNeeds): ClaimDesk {
  const viewed = async (id: string, actor: Actor, change: () => Promise<Claim | undefined>) => {
    const state = fold(await needs.ledger.facts(id));
    if (!state) throw new NotFound('article', id);
    return articleView(state, actor, needs.fourEyes, await change());
  };
  return {
    claim: (id, { takeover = false }, actor) =>
      viewed(id, actor, async () => {
        if (takeover) {
          const { claim, now } = fresh(actor.id, needs.clock);
          const seized = await needs.claims.seize(id, claim, now);
          await needs.queue.showClaim(id, seized);
          return seized;
        }
        const held = await taken(id, actor.id, needs);
        if (held.by !== actor.id) throw new Claimed(held);
        return held;
      }),
    release: (id, actor) => viewed(id, actor, () => released(id, actor.id, needs)),
  };
}
