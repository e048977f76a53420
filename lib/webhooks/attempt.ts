// One attempt of one delivery: claimed, signed, sent, and what its answer means for the delivery and for its webhook.

import { systemActor } from '../ledger/actors.ts';
import type { Clock } from '../ledger/ports.ts';
import {
  type Attempt,
  type AttemptOutcome,
  type Delivery,
  type PauseReason,
  type ReceiverAnswer,
  type Sign,
  signingSecrets,
  type Webhook,
  type WebhookClient,
  type WebhookStore,
} from './registry.ts';
import { changeRegistry, webhookIn } from './registry-log.ts';

export interface AttemptNeeds {
  readonly hooks: WebhookStore;
  readonly client: WebhookClient;
  readonly sign: Sign;
  readonly clock: Clock;
  /** From 0 to 1, so that retries do not all come at the same moment. */
  readonly random: () => number;
  /** Called as soon as a webhook is paused, whatever else becomes of the run; must not throw. */
  readonly alarm: (webhook: string) => void;
}

/** Seconds between one try and the next, as the Standard Webhooks specification proposes. */
export const RETRY_SCHEDULE: readonly number[] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Share of a wait that chance may add to it. */
const JITTER = 0.1;
/** Attempts that the log keeps. */
const KEPT = 20;
/** Given up in a row, after which a webhook is paused. */
const ENOUGH = 3;
/** Seconds for which an attempt belongs to who claimed it: longer than any of them takes. */
const LEASE = 60;
const BY = systemActor('notify');

/** A delivery that somebody says has changed. */
export type DeliveryHint = Pick<Delivery, 'hook' | 'id'>;

export interface TriedDelivery {
  readonly delivery: Delivery;
  readonly outcome: AttemptOutcome;
  readonly paused: boolean;
}

/** Undefined where there is nothing to try: not due, not to be sent, or somebody else is at it. Trusts the item alone. */
export async function attempt(
  hint: DeliveryHint,
  hooks: ReadonlyMap<string, Webhook>,
  needs: AttemptNeeds,
): Promise<TriedDelivery | undefined> {
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
function isToBeSent({ state, next, event }: Delivery, hook: Webhook, now: Date): boolean {
  const isDue = state === 'waiting' && next !== undefined && next <= now.toISOString();
  return isDue && (hook.state === 'active' || (hook.state === 'paused' && event === 'ping'));
}

function send({ id, body }: Delivery, hook: Webhook, { client, sign, clock }: AttemptNeeds): Promise<ReceiverAnswer> {
  const at = clock.now();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Faircopy',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': sign({ id, at, body }, signingSecrets(hook, at)),
  };
  return client.post(hook.url, headers, body);
}

const GONE = 410;
const isGone = (answer: ReceiverAnswer): boolean => 'status' in answer && answer.status === GONE;
const hasArrived = (answer: ReceiverAnswer): boolean =>
  'status' in answer && answer.status >= 200 && answer.status <= 299;

function outcomeOf(
  delivery: Delivery,
  answer: ReceiverAnswer,
  began: Date,
  { clock, random }: AttemptNeeds,
): AttemptOutcome {
  const now = clock.now();
  const ended = 'status' in answer ? { status: answer.status } : { error: answer.error };
  const attempt: Attempt = { at: began.toISOString(), ms: now.getTime() - began.getTime(), ...ended };
  const made = { tries: delivery.tries + 1, attempts: [...delivery.attempts, attempt].slice(-KEPT) };
  if (hasArrived(answer)) return { state: 'delivered', ...made };
  const scheduled = isGone(answer) || delivery.event === 'ping' ? undefined : RETRY_SCHEDULE[delivery.tries];
  if (scheduled === undefined) return { state: 'given-up', ...made };
  const asked = ('status' in answer && answer.retryAfter) || 0;
  const wait = Math.max(scheduled * (1 + JITTER * random()), asked);
  return { state: 'waiting', ...made, next: new Date(now.getTime() + wait * 1000).toISOString() };
}

/** True where this paused the webhook. A ping that fails only tells who asked for it. */
async function giveUp({ hook, id, event }: Delivery, answer: ReceiverAnswer, needs: AttemptNeeds): Promise<boolean> {
  if (isGone(answer)) return pauseHook(hook, 'gone', needs);
  if (event === 'ping') return false;
  return (await needs.hooks.failed(hook, id)) >= ENOUGH && pauseHook(hook, 'given-up', needs);
}

async function pauseHook(hook: string, because: PauseReason, needs: AttemptNeeds): Promise<boolean> {
  let paused = false;
  const at = needs.clock.now().toISOString();
  await changeRegistry((log) => {
    paused = webhookIn(log, hook)?.state === 'active';
    return paused ? { type: 'Paused', hook, at, actor: BY, because } : undefined;
  }, needs.hooks);
  if (paused) needs.alarm(hook);
  return paused;
}
