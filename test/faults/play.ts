// Plays a life under a schedule, lets everything come to rest without faults, and says which promises were broken.
import { Refused } from '../../lib/ledger/errors.ts';
import { uploadId } from '../../lib/ledger/ids.ts';
import { foldWebhooks } from '../../lib/webhooks/registry.ts';
import type { Act, Life } from './acts.ts';
import { type Cloud, cloud } from './cloud.ts';
import { readPage } from './pages.ts';
import { type People, people } from './people.ts';
import type { Process } from './process.ts';
import { BUCKET, type Product, product } from './product.ts';
import type { After } from './promises/after.ts';
import { PROMISES } from './promises.ts';
import type { Schedule } from './schedule.ts';
import { Scheduler } from './scheduler.ts';

/** What became of a life. */
export interface Played {
  /** Each as a promise with what breaks it; none where everything held. */
  readonly broken: readonly string[];
  /** Every fault that a call met, by name. */
  readonly faults: readonly string[];
  readonly reached: ReadonlySet<string>;
  /** Of ports. */
  readonly calls: number;
}

const BEGIN = Date.parse('2026-11-22T10:00:00.000Z');
/** Milliseconds after the last act in which faults still happen. */
const AFTERWARDS = 120_000;
/** Sweeps at rest, while anything is left: every five minutes for an hour, then every half hour, as what failed waits longer and longer. */
const SWEEPS = 40;
const gapBefore = (sweep: number): number => (sweep <= 12 ? 301_000 : 1_801_000);
/** A delivery is given up after ten attempts in three days; each look may find another one due. */
const LOOKS = 200;

const endOf = ({ at, deed }: Act): number => at + (deed.kind === 'outage' ? deed.minutes * 60_000 : 0);

/** Sees every page the moment it is written: nobody signed it later. */
function watchPages(made: Product, unsigned: string[]): void {
  const { site } = made.ports;
  const { put } = site;
  Object.assign(site, {
    put: async (file: Parameters<typeof put>[0], sequence: number) => {
      if (file.key.startsWith('articles/')) {
        const { kind, id, text = '' } = readPage(file.body);
        if (kind === 'article' && !(await made.isSigned(id, text))) unsigned.push(`${file.key}, fact ${sequence}`);
      }
      return put(file, sequence);
    },
  });
}

/** When each webhook stood in the log, whatever time its fact names. */
function watchHooks(made: Product, scheduler: Scheduler): Map<string, string> {
  const logged = new Map<string, string>();
  const { hooks } = made.ports;
  const { append } = hooks;
  Object.assign(hooks, {
    append: async (fact: Parameters<typeof append>[0]) => {
      const isAdded = await append(fact);
      if (isAdded && fact.type === 'Registered' && !logged.has(fact.hook))
        logged.set(fact.hook, new Date(scheduler.now).toISOString());
      return isAdded;
    },
  });
  return logged;
}

/** No faults any more: hints, messages and schedules do what is left. */
async function rest(made: Product, scheduler: Scheduler, through: Cloud, crowd: People): Promise<void> {
  scheduler.calm();
  through.calm();
  await scheduler.run();
  for (let at = 1; at <= SWEEPS && (at === 1 || (await isLeft(made, crowd))); at++) {
    scheduler.after(gapBefore(at), () => through.sweep(`sweep at rest ${at}`));
    await scheduler.run();
  }
  for (let at = 1; at <= LOOKS; at++) {
    const next = await nextDelivery(made, scheduler.now);
    if (next === undefined) break;
    scheduler.after(Math.max(0, next - scheduler.now) + 1, () => through.notify(`notify at rest ${at}`));
    await scheduler.run();
  }
}

/** Whether anything waits for the sweeper. */
async function isLeft({ ports }: Product, { dropped }: People): Promise<boolean> {
  const uploads = await Promise.all(dropped.map((one) => ports.uploads.get(uploadId(BUCKET, one.key, one.version))));
  const marked = [...(await ports.marks.dirty(99)), ...(await ports.lists.dirty(99))];
  return marked.length > 0 || uploads.some((upload) => upload === undefined || upload.state === 'received');
}

/** When the next delivery of a webhook that is asked for is due; undefined where none waits. */
async function nextDelivery({ ports }: Product, now: number): Promise<number | undefined> {
  const far = new Date(now + 30 * 86_400_000).toISOString();
  const hooks = foldWebhooks(await ports.hooks.log()).filter(({ state }) => state === 'active');
  const due = await Promise.all([
    ports.hooks.due('pings', far, 1),
    ...hooks.map(({ id }) => ports.hooks.due({ hook: id }, far, 1)),
  ]);
  const times = due.flat().flatMap(({ next }) => (next === undefined ? [] : [Date.parse(next)]));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Facts that cannot have happened make every promise a broken one. */
async function foundBy(broke: (typeof PROMISES)[string], after: After): Promise<readonly string[]> {
  try {
    return await broke(after);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

export async function play(life: Life, schedule: Schedule): Promise<Played> {
  const scheduler = new Scheduler(schedule, BEGIN);
  const made = product(scheduler);
  const unsigned: string[] = [];
  const surprises: string[] = [];
  const failed = (process: Process, error: unknown) => {
    if (process.met.size === 0 && !(error instanceof Refused))
      surprises.push(`${process.name}: ${error instanceof Error ? error.message : String(error)}`);
  };
  watchPages(made, unsigned);
  const logged = watchHooks(made, scheduler);
  const through = cloud(made, scheduler, life.seed, failed);
  const crowd = people(made, scheduler, through, life.seed, failed);
  const last = Math.max(0, ...life.acts.map(endOf));
  for (const act of life.acts) scheduler.after(act.at, () => crowd.do(act));
  through.begin(last + AFTERWARDS);
  await scheduler.run(BEGIN + last + AFTERWARDS);
  await rest(made, scheduler, through, crowd);
  const after: After = { life, made, crowd, unsigned, surprises, logged };
  const broken: string[] = [];
  for (const [promise, broke] of Object.entries(PROMISES))
    for (const how of await foundBy(broke, after)) broken.push(`${promise}: ${how}`);
  return { broken, faults: scheduler.faults, reached: scheduler.reached, calls: scheduler.calls };
}
