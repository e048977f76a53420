// Feeds a function from a queue, as an SQS event source mapping does: batches, partial failures, redelivery.
import { md5, type Queue, type Taken } from '../queue/queue.ts';
import { failuresIn } from './batch.ts';
import type { LocalFunction } from './function.ts';
import type { Source } from './source.ts';

export interface QueueSourceSettings {
  readonly queue: Queue;
  readonly target: LocalFunction;
  readonly region: string;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly partial: boolean;
  /** Told of a failed invocation, without anybody's text. */
  readonly report: (error: unknown) => void;
}

export function startQueueSource(settings: QueueSourceSettings): Source {
  const { queue, batchSize, concurrency } = settings;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    clearTimeout(timer);
    while (!stopped && running.size < concurrency) {
      const batch = queue.receive(batchSize);
      if (batch.length === 0) break;
      const work = process(batch, settings).finally(() => {
        running.delete(work);
        look();
      });
      running.add(work);
    }
    const next = queue.nextVisible();
    if (!stopped && running.size < concurrency && next !== undefined) {
      // Bounded, because timers are: a longer wait is only looked at once in between.
      timer = setTimeout(look, Math.min(Math.max(next - Date.now(), 10), 60_000));
    }
  };

  // In a turn of its own: whoever sends has its answer before the function starts.
  const forget = queue.onChange(() => setImmediate(look));
  look();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      forget();
    },
    idle: async () => {
      await Promise.all(running);
    },
  };
}

async function process(batch: readonly Taken[], settings: QueueSourceSettings): Promise<void> {
  const { queue, target } = settings;
  const ids = batch.map(({ message }) => message.id);
  const failed = await target.invoke({ Records: batch.map((one) => recordOf(one, settings)) }).then(
    (reply) => (settings.partial ? failuresIn(reply, ids) : []),
    (error: unknown) => {
      settings.report(error);
      return 'all' as const;
    },
  );
  for (const { message, receipt } of batch) {
    if (failed !== 'all' && !failed.includes(message.id)) queue.delete(receipt);
    // AWS waits for the visibility timeout because the function might still be at work. Here it has ended for certain.
    else queue.changeVisibility(receipt, Math.min(2 ** (message.receives - 1), queue.visibilitySeconds));
  }
}

function recordOf({ message, receipt }: Taken, { queue, region }: QueueSourceSettings): unknown {
  return {
    messageId: message.id,
    receiptHandle: receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sent),
      SenderId: 'LOCAL',
      ApproximateFirstReceiveTimestamp: String(message.firstReceived ?? message.sent),
    },
    messageAttributes: {},
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}
