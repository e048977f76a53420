// Servers of other people that webhooks are sent to: each is up, down, slow to understand, or gone.
import type { ReceiverAnswer, WebhookClient } from '../../lib/webhooks/registry.ts';

export type Mood = 'up' | 'down' | 'busy' | 'gone';

const ANSWERS: Readonly<Record<Mood, ReceiverAnswer>> = {
  up: { status: 204 },
  down: { error: 'connection' },
  busy: { status: 503, retryAfter: 120 },
  gone: { status: 410 },
};

export interface MemoryReceivers extends WebhookClient {
  /** From now on, for the server of this address. */
  set(url: string, mood: Mood): void;
  /** Ids of the deliveries that each server has taken. */
  readonly taken: Map<string, string[]>;
}

export function memoryReceivers(): MemoryReceivers {
  const moods = new Map<string, Mood>();
  const taken = new Map<string, string[]>();
  return {
    taken,
    set: (url, mood) => {
      moods.set(url, mood);
    },
    objection: async () => undefined,
    async post(url, headers) {
      const mood = moods.get(url) ?? 'up';
      if (mood === 'up') taken.set(url, [...(taken.get(url) ?? []), headers['webhook-id'] ?? '']);
      return ANSWERS[mood];
    },
  };
}
