// Dispatch of due deliveries: at least once, in bounded work, with at most ten attempts in three days.

import { atMostAtOnce } from '../text/at-most-n.ts';
import { type AttemptNeeds, attempt, type DeliveryHint, type TriedDelivery } from './attempt.ts';
import { type AttemptOutcome, foldWebhooks, type Webhook } from './registry.ts';

export interface DispatchNeeds extends AttemptNeeds {
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface Bounds {
  /** Seconds after which nothing more is begun. */
  readonly run: number;
  /** Seconds for which a run waits for the next try rather than leave it to the next run. */
  readonly soon: number;
  /** Of one webhook in one round, and of all at the same time. */
  readonly each: number;
  readonly together: number;
}

export const BOUNDS: Bounds = { run: 40, soon: 10, each: 20, together: 10 };

export interface Dispatched {
  readonly delivered: number;
  readonly failed: number;
  readonly givenUp: number;
  /** Ids of the webhooks that this run has paused. */
  readonly paused: readonly string[];
}

/** Throws at its end what went wrong on our side; one stubborn delivery keeps no other waiting. */
export async function dispatch(
  hints: readonly DeliveryHint[],
  needs: DispatchNeeds,
  bounds: Bounds = BOUNDS,
): Promise<Dispatched> {
  const end = needs.clock.now().getTime() + bounds.run * 1000;
  const isOver = () => needs.clock.now().getTime() >= end;
  const all: TriedDelivery[] = [];
  const seen = new Set<string>();
  const errors: unknown[] = [];
  let named: readonly DeliveryHint[] = hints;
  do {
    const hooks = new Map(foldWebhooks(await needs.hooks.log()).map((hook) => [hook.id, hook]));
    // The index may still show what was tried a moment ago, and what cannot be read would be looked at again and again.
    const due = (await dueNow(hooks, needs, bounds)).filter((hint) => !seen.has(nameOf(hint)));
    const candidates = distinct([...named, ...due]);
    for (const hint of candidates) seen.add(nameOf(hint));
    const attempts = await atMostAtOnce(
      candidates,
      (one) =>
        attempt(one, hooks, needs).catch((error: unknown) => {
          errors.push(error);
          return undefined;
        }),
      { atOnce: bounds.together, isOver },
    );
    const tried = attempts.filter((one) => one !== undefined);
    for (const one of tried) all.push(one);
    named = await soonAgain(tried, needs, bounds);
    if (tried.length === 0) break;
  } while (!isOver());
  if (errors.length > 0) throw new AggregateError(errors, `Deliveries that could not be tried: ${errors.length}.`);
  return told(all);
}

function told(all: readonly TriedDelivery[]): Dispatched {
  const ended = (state: AttemptOutcome['state']) => all.filter(({ outcome }) => outcome.state === state).length;
  const paused = all.filter((one) => one.paused).map(({ delivery }) => delivery.hook);
  return { delivered: ended('delivered'), failed: ended('waiting'), givenUp: ended('given-up'), paused };
}

const nameOf = ({ hook, id }: DeliveryHint): string => `${hook} ${id}`;
const distinct = (hints: readonly DeliveryHint[]): readonly DeliveryHint[] => [
  ...new Map(hints.map((hint) => [nameOf(hint), hint])).values(),
];

/** Pings first; then one of each webhook in turn, so that a long queue of one keeps no other waiting. */
async function dueNow(
  hooks: ReadonlyMap<string, Webhook>,
  needs: DispatchNeeds,
  { each }: Bounds,
): Promise<readonly DeliveryHint[]> {
  const now = needs.clock.now().toISOString();
  const active = [...hooks.values()].filter((hook) => hook.state === 'active');
  const queues = await Promise.all(active.map(({ id }) => needs.hooks.due({ hook: id }, now, each)));
  const turns = Array.from({ length: each }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return [...(await needs.hooks.due('pings', now, each)), ...turns.flat()];
}

/** Waits where the next try is only seconds away: the schedule would come a minute later. */
async function soonAgain(
  tried: readonly TriedDelivery[],
  needs: DispatchNeeds,
  { soon }: Bounds,
): Promise<readonly DeliveryHint[]> {
  const now = needs.clock.now().getTime();
  const near = tried.filter(({ outcome: { next } }) => next !== undefined && Date.parse(next) <= now + soon * 1000);
  if (near.length === 0) return [];
  const last = Math.max(...near.map(({ outcome: { next } }) => Date.parse(next ?? '')));
  await needs.pause(Math.max(0, last - now));
  return near.map(({ delivery }) => delivery);
}
