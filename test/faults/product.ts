// The whole product over ports in memory and a virtual clock: each of its five functions is a process of the scheduler.
import type { Cleaned } from '../../lib/clean/cleaned.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { kindOf } from '../../lib/formats/endings.ts';
import { EMPTY } from '../../lib/formats/refusals.ts';
import { type Arrival, giveUp, ingest } from '../../lib/intake/ingest.ts';
import type { Fact } from '../../lib/ledger/facts.ts';
import { fourEyesFor } from '../../lib/ledger/four-eyes.ts';
import { sha256 } from '../../lib/ledger/ids.ts';
import { keepStaticFiles, settler } from '../../lib/publish/settle.ts';
import { sweep } from '../../lib/publish/sweep.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { type Manuscript, manuscript } from '../../lib/text/manuscript.ts';
import { dispatch } from '../../lib/webhooks/dispatch.ts';
import { memoryIntake, memoryRequeue, memorySite, memoryStore } from '../store/memory.ts';
import { cleanBy } from '../world/world.ts';
import { jsonRenderer } from './pages.ts';
import type { Ended, Process } from './process.ts';
import { memoryReceivers } from './receivers.ts';
import type { Scheduler } from './scheduler.ts';

export const BUCKET = 'uploads';
/** Its articles need a second pair of eyes; those of other sources do not. */
export const WATCHED = 'court';

/** Seconds after which each function is stopped, as the stack says. */
const LIMITS = { ingest: 60, review: 15, publish: 60, sweep: 120, notify: 90 } as const;
export type FunctionName = keyof typeof LIMITS;

/** Decoding is pure, so that it is kept short here: a slug may stand in the first line, and nothing else is read. */
async function decodeAtOnce(name: string, bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { refused: EMPTY };
  const [, slug, rest] = /^slug: (\S+)\n([\s\S]*)$/.exec(text) ?? [];
  const plain = manuscript(rest ?? text);
  return slug === undefined || kindOf(name) === undefined ? plain : { ...plain, declared: { slug } };
}

export function product(scheduler: Scheduler) {
  const clock = { now: () => new Date(scheduler.now) };
  let secrets = 0;
  let rules = cleanBy('r1');
  const store = memoryStore();
  const site = memorySite();
  const ports = {
    ...store,
    intake: memoryIntake(clock),
    site,
    requeue: memoryRequeue(),
    client: memoryReceivers(),
  };
  const rulebook = [{ id: 'test/word', version: 1, tier: 'apply' }] as const;
  const pure = {
    origin: 'https://site.example',
    bucket: BUCKET,
    clock,
    compose,
    locate,
    decode: decodeAtOnce,
    clean: (text: Manuscript): Cleaned => rules(text),
    rulebook,
    renderer: jsonRenderer,
    fourEyes: fourEyesFor(WATCHED),
    random: () => 0.5,
    secret: () => `secret-${++secrets}`,
    signingSecret: () => `whsec_${++secrets}`,
    sign: ({ id }: { id: string }) => `v1,${id}`,
    alarm: () => undefined,
    // A request that meets a defect with one article says so in its answer.
    report: () => undefined,
  };

  const everything = { ...pure, ...ports, pause: async (_milliseconds: number) => {} };
  /** What one process needs: every port there is, whatever it is called, each behind the scheduler. */
  const needsOf = (process: Process): typeof everything => {
    const gated = new Map<string | symbol, object>();
    const pause = (milliseconds: number) => scheduler.pause(process, milliseconds);
    return new Proxy(everything, {
      get(target, name) {
        if (name === 'pause') return pause;
        const port: unknown = Reflect.get(target, name);
        if (!Object.hasOwn(ports, name) || typeof port !== 'object' || port === null) return port;
        const known = gated.get(name) ?? scheduler.gate(process, String(name), port);
        gated.set(name, known);
        return known;
      },
    });
  };
  type Needs = typeof everything;

  const run = <Result>(
    name: string,
    of: FunctionName,
    work: (needs: Needs, process: Process) => Promise<Result>,
    ended: (how: Ended<Result>, process: Process) => void,
  ): Process => {
    const process: Process = scheduler.start(
      name,
      LIMITS[of],
      (started) => work(needsOf(started), started),
      (how) => ended(how, process),
    );
    return process;
  };

  return {
    ...pure,
    /** Not behind the scheduler: for whoever looks at what has become of everything. */
    ports,
    needsOf,
    /** From now on everything is cleaned by another rulebook. */
    newRules: (name: string) => {
      rules = cleanBy(name);
    },
    run,
    review: <Result>(
      name: string,
      work: (desk: Desk) => Promise<Result>,
      ended: (how: Ended<Result>, process: Process) => void,
    ) => run(name, 'review', (needs) => work(openDesk(needs)), ended),
    ingest: (name: string, arrival: Arrival, isLast: boolean, ended: (how: Ended<unknown>, of: Process) => void) =>
      run(
        name,
        'ingest',
        async (needs) => {
          try {
            return await ingest(arrival, needs);
          } catch (error) {
            if (isLast) await giveUp(arrival, needs);
            throw error;
          }
        },
        ended,
      ),
    publish: (name: string, article: string, ended: (how: Ended<unknown>, of: Process) => void) =>
      run(name, 'publish', (needs) => settler(needs)(article), ended),
    sweep: (name: string, ended: (how: Ended<unknown>, of: Process) => void) =>
      run(
        name,
        'sweep',
        async (needs) => {
          await keepStaticFiles(needs);
          return sweep({ ...needs, settle: settler(needs) });
        },
        ended,
      ),
    notify: (
      name: string,
      hints: readonly { readonly hook: string; readonly id: string }[],
      ended: (how: Ended<unknown>, of: Process) => void,
    ) => run(name, 'notify', (needs) => dispatch(hints, needs), ended),
    /** Whether somebody has signed this text of this article. */
    isSigned: async (article: string, text: string): Promise<boolean> => {
      const facts = await store.ledger.facts(article);
      return facts.some((fact: Fact) => fact.type === 'Approved' && fact.sha256 === sha256(text));
    },
  };
}

export type Product = ReturnType<typeof product>;
