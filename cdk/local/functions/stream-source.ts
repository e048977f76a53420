// Feeds a function with hints from the table, as a stream's event source mapping does: in order, retried, bisected, given up.
import type { Queue } from '../queue/queue.ts';
import { failuresIn } from './batch.ts';
import type { Matches } from './filter.ts';
import type { LocalFunction } from './function.ts';
import type { Source } from './source.ts';

export interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number };
}

export interface StreamSourceSettings {
  readonly target: LocalFunction;
  readonly arn: string;
  readonly batchSize: number;
  readonly matches: Matches;
  readonly partial: boolean;
  readonly bisect: boolean;
  /** After the first try; -1 means until the record is too old. */
  readonly retries: number;
  /** Seconds; -1 means that no record is too old. */
  readonly maxAge: number;
  readonly givenUp?: Queue;
  readonly report: (error: unknown) => void;
  /** Milliseconds before the first retry; doubled for each further one. */
  readonly pause?: number;
}

export interface StreamSource extends Source {
  readonly wants: (record: StreamRecord) => boolean;
  /** `done` once it is delivered or given up. */
  readonly offer: (record: StreamRecord, done: () => void) => void;
}

interface Waiting {
  readonly record: StreamRecord;
  readonly done: () => void;
}

export function startStreamSource(settings: StreamSourceSettings): StreamSource {
  const waiting: Waiting[] = [];
  let stopped = false;
  let running: Promise<void> | undefined;

  const run = async () => {
    while (!stopped && waiting.length > 0) {
      const batch = waiting.splice(0, settings.batchSize);
      await deliver(
        batch.map(({ record }) => record),
        settings,
        () => stopped,
      );
      // Cut off by the stop, perhaps: then it is delivered again after the next start.
      if (!stopped) for (const { done } of batch) done();
    }
  };
  return {
    wants: (record) => settings.matches(record),
    offer: (record, done) => {
      if (stopped) return;
      waiting.push({ record, done });
      // In a turn of its own: whoever wrote has its answer before the function starts.
      running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(run).finally(() => {
        running = undefined;
      });
    },
    stop: () => {
      stopped = true;
    },
    idle: async () => {
      await running;
    },
  };
}

async function deliver(
  batch: readonly StreamRecord[],
  settings: StreamSourceSettings,
  stopped: () => boolean,
): Promise<void> {
  let rest = batch;
  for (let tries = 0; rest.length > 0 && !stopped(); tries++) {
    const exhausted = settings.retries >= 0 && tries > settings.retries;
    if (exhausted || isOld(rest, settings)) {
      giveUp(rest, settings);
      return;
    }
    if (tries > 0) await pause(settings, tries);
    const failed = await attempt(rest, settings);
    if (failed === 'all' && settings.bisect && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await deliver(rest.slice(0, middle), settings, stopped);
      await deliver(rest.slice(middle), settings, stopped);
      return;
    }
    // In a stream everything from the first failure on is tried again.
    const first = failed === 'all' ? 0 : rest.findIndex((one) => failed.includes(one.dynamodb.SequenceNumber));
    rest = first < 0 ? [] : rest.slice(first);
  }
}

async function attempt(
  batch: readonly StreamRecord[],
  settings: StreamSourceSettings,
): Promise<readonly string[] | 'all'> {
  try {
    const reply = await settings.target.invoke({ Records: batch });
    const sent = batch.map((one) => one.dynamodb.SequenceNumber);
    return settings.partial ? failuresIn(reply, sent) : [];
  } catch (error) {
    settings.report(error);
    return 'all';
  }
}

function isOld([first]: readonly StreamRecord[], { maxAge }: StreamSourceSettings): boolean {
  if (!first || maxAge < 0) return false;
  return Date.now() / 1000 - first.dynamodb.ApproximateCreationDateTime > maxAge;
}

function giveUp(batch: readonly StreamRecord[], { arn, givenUp }: StreamSourceSettings): void {
  const numbers = batch.map((one) => one.dynamodb.SequenceNumber);
  const where = {
    streamArn: arn,
    batchSize: batch.length,
    startSequenceNumber: numbers[0],
    endSequenceNumber: numbers.at(-1),
  };
  givenUp?.send(JSON.stringify({ requestContext: { condition: 'RetryAttemptsExhausted' }, DDBStreamBatchInfo: where }));
}

function pause({ pause = 200 }: StreamSourceSettings, tries: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(pause * 2 ** (tries - 1), 30_000)));
}
