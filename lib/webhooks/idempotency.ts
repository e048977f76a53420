// Requests about webhooks are carried out once for each Idempotency-Key, whatever they ask for: one store knows all keys.
import { Unprocessable } from '../ledger/errors.ts';
import type { Actor, RequestKey } from '../ledger/facts.ts';
import type { Clock, Requests } from '../ledger/ports.ts';
import type { WebhookFact, WebhookStore } from './registry.ts';
import { changeRegistry } from './registry-log.ts';

export interface Replayable<Answer> {
  readonly answer: Answer;
  readonly replayed: boolean;
}

/** The log as it is then, with the fact that a request made, now or before; none where there was nothing to do. */
export interface Carried {
  readonly log: readonly WebhookFact[];
  readonly fact: WebhookFact | undefined;
  readonly replayed: boolean;
}

export interface KeyNeeds {
  readonly hooks: WebhookStore;
  readonly requests: Requests;
  readonly clock: Clock;
}

/** Milliseconds for which a retry of a request sees the same answer. */
export const REMEMBERED = 86_400_000;

/** The fact that this very request made before; the same key for another request is refused. */
export function spoken(
  log: readonly WebhookFact[],
  actor: Actor,
  request: RequestKey | undefined,
): WebhookFact | undefined {
  const before = request && log.find((fact) => fact.actor === actor.id && fact.request?.key === request.key);
  if (before && before.request?.hash !== request.hash)
    throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
  return before;
}

/** What this request left before; undefined where it is new, has no key, or broke off. Throws `key_reused`. */
export async function remembered(actor: Actor, request: RequestKey | undefined, needs: KeyNeeds): Promise<unknown> {
  if (request === undefined) return undefined;
  spoken(await needs.hooks.log(), actor, request);
  return needs.requests.claim(actor.id, request, new Date(needs.clock.now().getTime() + REMEMBERED));
}

export async function remember(
  actor: Actor,
  request: RequestKey | undefined,
  left: object,
  needs: KeyNeeds,
): Promise<void> {
  if (request) await needs.requests.settle(actor.id, request, left);
}

/** A change of the log as `changeHooks` has it; `first` is done before it, and again where it broke off. */
export interface WebhookCommand {
  readonly decide: Parameters<typeof changeRegistry>[0];
  readonly first?: () => Promise<void>;
}

/** A fact holds its key as well: the only witness of a request that broke off behind it, or that is repeated after days. */
export async function carryOut(
  { decide, first }: WebhookCommand,
  actor: Actor,
  request: RequestKey | undefined,
  needs: KeyNeeds,
): Promise<Carried> {
  const seen = await needs.hooks.log();
  const known = spoken(seen, actor, request);
  if (known) return { log: seen, fact: known, replayed: true };
  if ((await remembered(actor, request, needs)) !== undefined) {
    const log = await needs.hooks.log();
    return { log, fact: spoken(log, actor, request), replayed: true };
  }
  await first?.();
  let before: WebhookFact | undefined;
  let made = false;
  const log = await changeRegistry((now) => {
    before = spoken(now, actor, request);
    const change = before ? undefined : decide(now);
    made = change !== undefined;
    return change;
  }, needs.hooks);
  await remember(actor, request, {}, needs);
  return { log, fact: made ? log.at(-1) : before, replayed: before !== undefined };
}
