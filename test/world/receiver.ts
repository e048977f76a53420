// Somebody who receives webhooks, in memory: answers as it is told to, and remembers what came.
import type { ReceiverAnswer, WebhookClient } from '../../lib/webhooks/registry.ts';

export interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Receiver extends WebhookClient {
  readonly received: Received[];
  /** The next answers, in order; after them, and at first, everything is 204. */
  answers(...answers: readonly (ReceiverAnswer | (() => Promise<ReceiverAnswer>))[]): void;
  /** From now on, until told otherwise. */
  always(answer: ReceiverAnswer): void;
  /** Where nothing may be sent. */
  readonly forbidden: Set<string>;
}

export function receiver(): Receiver {
  const received: Received[] = [];
  const scripted: (ReceiverAnswer | (() => Promise<ReceiverAnswer>))[] = [];
  const forbidden = new Set<string>();
  let usual: ReceiverAnswer = { status: 204 };
  return {
    received,
    forbidden,
    answers: (...answers) => {
      scripted.push(...answers);
    },
    always: (answer) => {
      usual = answer;
    },
    objection: async (url) => (forbidden.has(url) ? 'That is not a public address.' : undefined),
    async post(url, headers, body) {
      received.push({ url, headers, body });
      const next = scripted.shift() ?? usual;
      return typeof next === 'function' ? next() : next;
    },
  };
}

/** What the desk and the sender of webhooks need besides a store: who is told, and how. */
export function correspondence() {
  let secrets = 0;
  const alarms: string[] = [];
  const reported: unknown[] = [];
  return {
    /** Ids of the webhooks whose pause was cried out. */
    alarms,
    alarm: (webhook: string) => {
      alarms.push(webhook);
    },
    /** Defects that were told to the operator. */
    reported,
    report: (error: unknown) => {
      reported.push(error);
    },
    client: receiver(),
    signingSecret: () => `whsec_${Buffer.from(`signing secret ${++secrets}`.padEnd(24, '.')).toString('base64')}`,
    /** Readable in tests; the real one has tests of its own. */
    sign: ({ id, body }: { id: string; body: string }, keys: readonly string[]) =>
      keys.map((key) => `v1,${id}/${body.length}/${key}`).join(' '),
  };
}
