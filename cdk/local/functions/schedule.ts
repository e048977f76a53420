// Wakes functions at a fixed rate, and once at the start, when most has piled up.
import { randomUUID } from 'node:crypto';
import type { LocalFunction } from './function.ts';
import type { Source } from './source.ts';

export interface ScheduleSettings {
  readonly rule: string;
  /** `rate(5 minutes)` and the like; cron expressions are not known here. */
  readonly expression: string;
  readonly targets: readonly LocalFunction[];
  readonly region: string;
  readonly report: (error: unknown) => void;
}

export function startSchedule(settings: ScheduleSettings): Source {
  const running = new Set<Promise<void>>();
  const wake = () => {
    for (const target of settings.targets) {
      const run = target
        .invoke(scheduledEvent(settings))
        .then(() => undefined, settings.report)
        .finally(() => running.delete(run));
      running.add(run);
    }
  };
  const timer = setInterval(wake, every(settings.expression));
  wake();
  return {
    stop: () => clearInterval(timer),
    idle: async () => {
      await Promise.all(running);
    },
  };
}

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** What `every` can read; cron expressions it cannot. */
export const rate = /^rate\((\d+) (minute|hour|day)s?\)$/;

/** Milliseconds between two runs. */
export function every(expression: string): number {
  const [, count, unit] = rate.exec(expression) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    throw new Error(`The local cloud does not know the schedule ${expression}, only rate(…).`);
  }
  return Number(count) * units[unit];
}

function scheduledEvent({ rule, region }: ScheduleSettings): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: new Date().toISOString(),
    region,
    resources: [rule],
    detail: {},
  };
}
