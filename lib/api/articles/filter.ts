// The queue's filters as an address has them, turned into what the desk asks by: ages into times, names into people.
import type * as v from 'valibot';
import type { Actor } from '../../ledger/facts.ts';
import type { Clock } from '../../ledger/ports.ts';
import type { QueueFilter } from '../../review/types.ts';
import type { tiers } from './query-schemas.ts';

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24 };

/** `12h` or `3d` ago, ISO 8601. */
function ago(age: string, clock: Clock): string {
  const hours = Number(age.slice(0, -1)) * (HOURS[age.slice(-1)] ?? 1);
  return new Date(clock.now().getTime() - hours * 3_600_000).toISOString();
}

function owner(name: string, actor: Actor): string | null {
  if (name === 'nobody') return null;
  return name === 'me' ? actor.id : name;
}

export function filterOf(asked: v.InferOutput<typeof tiers>, actor: Actor, clock: Clock): QueueFilter {
  const { olderThan, newerThan, claimedBy, ...same } = asked;
  return {
    ...same,
    ...(olderThan === undefined ? {} : { before: ago(olderThan, clock) }),
    ...(newerThan === undefined ? {} : { after: ago(newerThan, clock) }),
    ...(claimedBy === undefined ? {} : { claimedBy: owner(claimedBy, actor) }),
  };
}
