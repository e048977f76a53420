// Delivers what is due: at least once, in bounded work, and after ten tries in three days no more.
import {
  type Answer,
  type Attempt,
  type Courier,
  type Delivery,
  foldHooks,
  type Hook,
  type Hooks,
  type Outcome,
  type PauseReason,
  type Sign,
  signingSecrets,
} from '../ledger/hooks.ts';
import type { Clock } from '../ledger/ports.ts';
import { changeHooks, hookIn } from './hook-log.ts';

export interface NotifyNeeds {
  readonly hooks: Hooks;
  readonly courier: Courier;
  readonly sign: Sign;
  readonly clock: Clock;
  /** From 0 to 1, so that retries do not all come at the same moment. */
  readonly random: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Seconds between one try and the next, as the Standard Webhooks specification proposes. */
export const SCHEDULE: readonly number[] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Share of a wait that chance may add to it. */
const JITTER = 0.1;
/** Attempts that the log keeps. */
const KEPT = 20;
/** Given up in a row, after which a webhook is paused. */
const ENOUGH = 3;
/** Seconds for which an attempt belongs to who claimed it: longer than any of them takes. */
const LEASE = 60;
const BY = 'system:notify';

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

/** A delivery that somebody says has changed. */
export type Hint = Pick<Delivery, 'hook' | 'id'>;

export interface Notified {
  readonly delivered: number;
  readonly failed: number;
  readonly givenUp: number;
  /** Ids of the webhooks that this run has paused. */
  readonly paused: readonly string[];
}

interface Tried {
  readonly delivery: Delivery;
  readonly outcome: Outcome;
  readonly paused: boolean;
}

/** Throws at its end what went wrong on our side; one stubborn delivery keeps no other waiting. */
export async function notify(hints: readonly Hint[], needs: NotifyNeeds, bounds: Bounds = BOUNDS): Promise<Notified> {
  const end = needs.clock.now().getTime() + bounds.run * 1000;
  const isOver = () => needs.clock.now().getTime() >= end;
  const all: Tried[] = [];
  const seen = new Set<string>();
  const errors: unknown[] = [];
  let named: readonly Hint[] = hints;
  do {
    const hooks = new Map(foldHooks(await needs.hooks.log()).map((hook) => [hook.id, hook]));
    // The index may still show what was tried a moment ago, and what cannot be read would be looked at again and again.
    const due = (await dueNow(hooks, needs, bounds)).filter((hint) => !seen.has(nameOf(hint)));
    const candidates = distinct([...named, ...due]);
    for (const hint of candidates) seen.add(nameOf(hint));
    const tried = await inTurns(candidates, isOver, bounds.together, errors, (one) => attempt(one, hooks, needs));
    all.push(...tried);
    named = await soonAgain(tried, needs, bounds);
    if (tried.length === 0) break;
  } while (!isOver());
  if (errors.length > 0) throw new AggregateError(errors, `Deliveries that could not be tried: ${errors.length}.`);
  return told(all);
}

function told(all: readonly Tried[]): Notified {
  const ended = (state: Outcome['state']) => all.filter(({ outcome }) => outcome.state === state).length;
  const paused = all.filter((one) => one.paused).map(({ delivery }) => delivery.hook);
  return { delivered: ended('delivered'), failed: ended('waiting'), givenUp: ended('given-up'), paused };
}

const nameOf = ({ hook, id }: Hint): string => `${hook} ${id}`;
const distinct = (hints: readonly Hint[]): readonly Hint[] => [
  ...new Map(hints.map((hint) => [nameOf(hint), hint])).values(),
];

/** Pings first; then one of each webhook in turn, so that a long queue of one keeps no other waiting. */
async function dueNow(
  hooks: ReadonlyMap<string, Hook>,
  needs: NotifyNeeds,
  { each }: Bounds,
): Promise<readonly Hint[]> {
  const now = needs.clock.now().toISOString();
  const active = [...hooks.values()].filter((hook) => hook.state === 'active');
  const queues = await Promise.all(active.map(({ id }) => needs.hooks.due({ hook: id }, now, each)));
  const turns = Array.from({ length: each }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return [...(await needs.hooks.due('pings', now, each)), ...turns.flat()];
}

/** So many at the same time, in order; nothing is begun once it is over. */
async function inTurns<Result>(
  hints: readonly Hint[],
  isOver: () => boolean,
  together: number,
  errors: unknown[],
  work: (hint: Hint) => Promise<Result | undefined>,
): Promise<readonly Result[]> {
  const waiting = [...hints];
  const done: Result[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next && !isOver(); next = waiting.shift()) {
      const result = await work(next).catch((error: unknown) => {
        errors.push(error);
        return undefined;
      });
      if (result !== undefined) done.push(result);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  return done;
}

/** Waits where the next try is only seconds away: the schedule would come a minute later. */
async function soonAgain(tried: readonly Tried[], needs: NotifyNeeds, { soon }: Bounds): Promise<readonly Hint[]> {
  const now = needs.clock.now().getTime();
  const near = tried.filter(({ outcome: { next } }) => next !== undefined && Date.parse(next) <= now + soon * 1000);
  if (near.length === 0) return [];
  const last = Math.max(...near.map(({ outcome: { next } }) => Date.parse(next ?? '')));
  await needs.pause(Math.max(0, last - now));
  return near.map(({ delivery }) => delivery);
}

/** Undefined where there is nothing to try: not due, not to be sent, or somebody else is at it. Trusts the item alone. */
async function attempt(hint: Hint, hooks: ReadonlyMap<string, Hook>, needs: NotifyNeeds): Promise<Tried | undefined> {
  const now = needs.clock.now();
  const delivery = await needs.hooks.delivery(hint.hook, hint.id);
  const hook = hooks.get(hint.hook);
  if (!delivery || !hook || !isToBeSent(delivery, hook, now)) return undefined;
  const lease = new Date(now.getTime() + LEASE * 1000).toISOString();
  if (!(await needs.hooks.claim(delivery, lease, now.toISOString()))) return undefined;
  const answer = await send(delivery, hook, needs);
  const outcome = outcomeOf(delivery, answer, now, needs);
  // Before the outcome, so that a crash in between repeats it rather than forgets it.
  const paused = outcome.state === 'given-up' && (await giveUp(delivery, answer, needs));
  await needs.hooks.settle(delivery, lease, outcome);
  if (outcome.state === 'delivered') await needs.hooks.recovered(delivery.hook);
  return { delivery, outcome, paused };
}

/** A ping is how one finds out whether a paused webhook can be resumed. */
function isToBeSent({ state, next, event }: Delivery, hook: Hook, now: Date): boolean {
  const isDue = state === 'waiting' && next !== undefined && next <= now.toISOString();
  return isDue && (hook.state === 'active' || (hook.state === 'paused' && event === 'ping'));
}

function send({ id, body }: Delivery, hook: Hook, { courier, sign, clock }: NotifyNeeds): Promise<Answer> {
  const at = clock.now();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Faircopy',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': sign({ id, at, body }, signingSecrets(hook, at)),
  };
  return courier.post(hook.url, headers, body);
}

const GONE = 410;
const isGone = (answer: Answer): boolean => 'status' in answer && answer.status === GONE;
const hasArrived = (answer: Answer): boolean => 'status' in answer && answer.status >= 200 && answer.status <= 299;

function outcomeOf(delivery: Delivery, answer: Answer, began: Date, { clock, random }: NotifyNeeds): Outcome {
  const now = clock.now();
  const ended = 'status' in answer ? { status: answer.status } : { error: answer.error };
  const attempt: Attempt = { at: began.toISOString(), ms: now.getTime() - began.getTime(), ...ended };
  const made = { tries: delivery.tries + 1, attempts: [...delivery.attempts, attempt].slice(-KEPT) };
  if (hasArrived(answer)) return { state: 'delivered', ...made };
  const scheduled = isGone(answer) || delivery.event === 'ping' ? undefined : SCHEDULE[delivery.tries];
  if (scheduled === undefined) return { state: 'given-up', ...made };
  const asked = ('status' in answer && answer.retryAfter) || 0;
  const wait = Math.max(scheduled * (1 + JITTER * random()), asked);
  return { state: 'waiting', ...made, next: new Date(now.getTime() + wait * 1000).toISOString() };
}

/** True where this paused the webhook. A ping that fails only tells who asked for it. */
async function giveUp({ hook, id, event }: Delivery, answer: Answer, needs: NotifyNeeds): Promise<boolean> {
  if (isGone(answer)) return pauseHook(hook, 'gone', needs);
  if (event === 'ping') return false;
  return (await needs.hooks.failed(hook, id)) >= ENOUGH && pauseHook(hook, 'given-up', needs);
}

async function pauseHook(hook: string, because: PauseReason, needs: NotifyNeeds): Promise<boolean> {
  let paused = false;
  const at = needs.clock.now().toISOString();
  await changeHooks((log) => {
    paused = hookIn(log, hook)?.state === 'active';
    return paused ? { type: 'Paused', hook, at, actor: BY, because } : undefined;
  }, needs.hooks);
  return paused;
}
