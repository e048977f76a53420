// The sweeper, the guarantee behind the hints of the stream: finds every mark, list and upload that is not yet as it should be.

import { givenUp, MOST_UPLOAD_ATTEMPTS, unknownUpload } from '../intake/attempts.ts';
import type { Intake, Requeue, StoredVersion, Uploads } from '../intake/ports.ts';
import { uploadId } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ports.ts';
import { buildList, type ListNeeds, startFrontList } from './lists.ts';
import type { DirtyMarks, SweepPlace } from './ports.ts';
import type { Settle } from './settle.ts';

export interface SweepNeeds extends ListNeeds {
  readonly marks: DirtyMarks;
  readonly ledger: Ledger;
  readonly uploads: Uploads;
  readonly intake: Intake;
  readonly requeue: Requeue;
  readonly sweepPlace: SweepPlace;
  readonly settle: Settle;
  readonly bucket: string;
}

/** All in seconds. */
export interface SweepWaits {
  /** For hints of the stream, which are faster. */
  readonly hint: number;
  /** Twice the longest function timeout: a mark this old has no writer any more. */
  readonly writer: number;
  /** For deliveries and retries of the queue. */
  readonly delivery: number;
  /** How far back uploads without an outcome are looked for. */
  readonly recent: number;
  /** After which no further work is begun. */
  readonly run: number;
  /** The same for lists, and for lists and uploads: what comes behind them always gets a part of the run. */
  readonly lists: number;
  readonly uploads: number;
}

export const SWEEP_WAITS: SweepWaits = {
  hint: 60,
  writer: 240,
  delivery: 900,
  recent: 86_400,
  run: 90,
  lists: 20,
  uploads: 50,
};

export interface Swept {
  readonly settled: number;
  readonly lowered: number;
  readonly built: number;
  readonly requeued: number;
}

/** Candidates in one run; the rest waits for the next. */
const AT_MOST = 100;

export async function sweep(needs: SweepNeeds, patience: SweepWaits = SWEEP_WAITS): Promise<Swept> {
  const start = needs.clock.now().getTime();
  const ago = (seconds: number) => new Date(start - seconds * 1000).toISOString();
  const errors: unknown[] = [];
  let settled = 0;
  let lowered = 0;
  let built = 0;
  let requeued = 0;

  const isOver = (seconds: number) => needs.clock.now().getTime() - start > seconds * 1000;

  /** One stubborn article must not keep the others waiting; what failed is told at the end. */
  const each = async <Item>(items: readonly Item[], until: number, work: (item: Item) => Promise<void>) => {
    for (const item of items) {
      if (isOver(until)) return;
      await work(item).catch((error: unknown) => errors.push(error));
    }
  };

  // What takes little and serves many comes first. Pages come last: the work on one of them may end the run.
  await each([needs], patience.lists, startFrontList);
  const lists = await needs.lists.dirty(AT_MOST);
  await each(
    lists.filter((one) => one.since < ago(patience.hint)),
    patience.lists,
    async ({ list }) => {
      await needs.lists.postpone(list, needs.clock.now().toISOString());
      if (await buildList(list, needs)) built++;
    },
  );
  /** Goes on where the last run ended: a bucket that no run gets through would else hide its last keys for ever. */
  const lookForForgotten = async () => {
    let cursor = await needs.sweepPlace.read();
    do {
      const page = await needs.intake.recent(ago(patience.recent), cursor);
      await each(
        page.items.filter((one) => one.stored < ago(patience.delivery)),
        patience.uploads,
        async (found) => {
          if (await forgotten(found, patience.delivery, needs)) requeued++;
        },
      );
      if (!isOver(patience.uploads)) cursor = page.next;
    } while (cursor !== undefined && !isOver(patience.uploads));
    await needs.sweepPlace.keep(cursor);
  };
  await lookForForgotten().catch((error: unknown) => errors.push(error));
  const marks = await needs.marks.dirty(AT_MOST);
  await each(
    marks.filter((one) => one.since < ago(patience.hint)),
    patience.run,
    async ({ article }) => {
      if (await needs.settle(article)) settled++;
      else if (await lower(article, ago(patience.writer), needs)) lowered++;
    },
  );
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} items could not be swept.`);
  return { settled, lowered, built, requeued };
}

/** A mark whose fact never came; lowered only if nobody has marked since. */
async function lower(article: string, before: string, needs: SweepNeeds): Promise<boolean> {
  const mark = await needs.marks.read(article);
  if (mark?.since === undefined || mark.since >= before) return false;
  const head = (await needs.ledger.facts(article)).length;
  if (mark.wanted <= head) return false;
  const done = await needs.marks.lower(article, mark, head);
  return done && needs.settle(article);
}

/** Put back into the queue if nobody has told what became of it, it has attempts left, and the queue cannot have it any more. */
async function forgotten(found: StoredVersion, delivery: number, needs: SweepNeeds): Promise<boolean> {
  const id = uploadId(needs.bucket, found.key, found.version);
  const now = needs.clock.now();
  const upload = await needs.uploads.get(id);
  if (upload && upload.state !== 'received') return false;
  const { attempts, tried = '', requeues, requeued = '' } = await needs.uploads.attempts(id);
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
  if (attempts >= MOST_UPLOAD_ATTEMPTS) {
    // Whoever made the last attempt was killed by it, or would have said what became of it.
    if (tried < ago(delivery)) await needs.uploads.put(givenUp(upload ?? unknownUpload(id, found)));
    return false;
  }
  // A queue that is long behind has the message still: each time it is left alone for four times as long.
  if (tried >= ago(delivery) || requeued >= ago(delivery * 4 ** requeues)) return false;
  // Sent before it is noted: a message twice is harmless, and one that was noted and never sent would be missed for an hour.
  await needs.requeue.send(found);
  await needs.uploads.requeued(id, now.toISOString());
  return true;
}
