// Idempotency, for every request that changes something: carried out once for each Idempotency-Key, answered the same again.
//
// The policy, whatever the request asks for:
// - A key belongs to one person and to one request: its hash covers method, path and body. Another request under the same
//   key is refused (`key_reused`), for as long as anything remembers the key.
// - A request is remembered for a day. Its expiry is compared: what is past it is as if it had never been there, whether or
//   not the table has deleted it by then.
// - A request that is refused leaves nothing behind: its key is free for a better one.
// - A request that broke off is carried out again by the next one with its key. Whoever stores something on the way derives
//   its id from the key, or finds the fact that holds the key, so that nothing is done twice.
//
// What holds the answer is declared for each route:
// - `fact`: the fact that the request makes holds its key, for ever. A repeat finds the fact and answers with the article (or
//   webhook) as it is now. Two at once: the log takes one fact, and the other request is the repeat.
// - `request`: the stored request holds the answer, for a day. Two at once: the second is refused (`under_way`) until the
//   first has ended, or its lease has run out because it never will.
// - `nothing`: a repeat is harmless by its nature, so that it is carried out again; only the key is remembered.
import { Refused, UnderWay, Unprocessable } from './errors.ts';
import type { Actor, RequestKey } from './facts.ts';
import type { Clock, Requests } from './ports.ts';

export type KeyHolder = 'fact' | 'request' | 'nothing';

export interface Replayable<Answer> {
  readonly answer: Answer;
  /** Whether the same request had been carried out before. */
  readonly replayed: boolean;
}

export interface RepeatPolicy<Answer> {
  readonly held: KeyHolder;
  /** Reads what was stored; undefined for what an earlier version stored and nobody can tell again. */
  readonly read: (stored: unknown) => Answer | undefined;
  /** Whether the same request is to go on with it: then the answer is not kept. */
  readonly isUnfinished?: (answer: Answer) => boolean;
}

/** Who asks, and the key that they sent, if any. */
export interface Asking {
  readonly actor: Actor;
  readonly request?: RequestKey | undefined;
}

export interface OnceNeeds {
  readonly requests: Requests;
  readonly clock: Clock;
}

/** Milliseconds for which a request is remembered. */
export const REMEMBERED = 24 * 60 * 60 * 1000;

/** Milliseconds. A function is stopped after fifteen seconds: a request that is older than this will never end. */
const LEASE = 20_000;

const reused = () => new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');

/** Refuses a key that was used before with another hash. */
export function mustBeSame(before: Pick<RequestKey, 'hash'>, now: Pick<RequestKey, 'hash'> | undefined): void {
  if (before.hash !== now?.hash) throw reused();
}

/** The fact of a log that this very request made before. Throws `key_reused`. */
export function madeBefore<Fact extends { readonly actor: string; readonly request?: RequestKey }>(
  log: readonly Fact[],
  { actor, request }: Asking,
): Fact | undefined {
  const before = request && log.find((fact) => fact.actor === actor.id && fact.request?.key === request.key);
  if (before?.request) mustBeSame(before.request, request);
  return before;
}

/** Carries a request out, or answers it again. `began` is when it, or the one that broke off before it, first came. */
export async function once<Answer>(
  { actor, request }: Asking,
  { held, read, isUnfinished }: RepeatPolicy<Answer>,
  act: (began: Date) => Promise<Replayable<Answer>>,
  { requests, clock }: OnceNeeds,
): Promise<Replayable<Answer>> {
  const now = clock.now();
  if (request === undefined) return act(now);
  // Only who keeps its answer for the next one makes that one wait.
  const until = new Date(held === 'request' ? now.getTime() + LEASE : 0);
  const times = { now, until, expires: new Date(now.getTime() + REMEMBERED) };
  const claim = await requests.claim(actor.id, request, times);
  if (claim.state === 'other') throw reused();
  if (claim.state === 'under-way') throw new UnderWay(Math.ceil((claim.until.getTime() - now.getTime()) / 1000));
  const before = claim.state === 'answered' ? read(claim.answer) : undefined;
  if (before !== undefined) return { answer: before, replayed: true };
  const letGo = (isFree: boolean) => (isFree ? requests.forget : requests.release)(actor.id, request, until);
  const done = await act(claim.state === 'ours' ? claim.began : now).catch(async (error: unknown) => {
    await letGo(error instanceof Refused).catch((second: unknown) => {
      throw new AggregateError([error, second], 'A request failed, and so did letting go of its key.');
    });
    throw error;
  });
  if (held === 'nothing') return { ...done, replayed: claim.state === 'ours' && claim.isRepeated };
  if (held === 'request') {
    if (isUnfinished?.(done.answer)) await letGo(false);
    else await requests.settle(actor.id, request, done.answer);
  }
  return done;
}

export type Once = <Answer>(
  asking: Asking,
  policy: RepeatPolicy<Answer>,
  act: (began: Date) => Promise<Replayable<Answer>>,
) => Promise<Replayable<Answer>>;

export const onceWith =
  (needs: OnceNeeds): Once =>
  (asking, policy, act) =>
    once(asking, policy, act, needs);
