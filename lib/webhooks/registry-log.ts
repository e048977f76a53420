// Changes of the log of webhooks: decided on its newest state, however many do so at once, and once for each key.
import { type AppendLog, appendTo, Contended } from '../ledger/append-log.ts';
import { type Asking, madeBefore } from '../ledger/idempotency.ts';
import { foldWebhooks, type Webhook, type WebhookFact, type WebhookStore } from './registry.ts';

/** What a change adds; the log gives it its place. */
export type RegistryChange = WebhookFact extends infer Each
  ? Each extends WebhookFact
    ? Omit<Each, 'sequence'>
    : never
  : never;

/** Appends what `decide` makes of the newest log; it throws what refuses, and answers undefined where nothing is to do. */
export async function changeRegistry(
  decide: (log: readonly WebhookFact[]) => RegistryChange | undefined,
  hooks: WebhookStore,
): Promise<readonly WebhookFact[]> {
  const registry: AppendLog<WebhookFact> = {
    read: async (after) => (await hooks.log()).slice(after),
    put: (fact) => hooks.append(fact),
    contended: () => new Contended('the log of webhooks'),
  };
  const { entries } = await appendTo(registry, (log, sequence) => {
    const change = decide(log);
    return change && { ...change, sequence };
  });
  return entries;
}

/** The log as it is then, with the fact that a request made, now or before; none where there was nothing to do. */
export interface RegistryChanged {
  readonly log: readonly WebhookFact[];
  readonly fact: WebhookFact | undefined;
  readonly replayed: boolean;
}

/** As `changeRegistry`, unless this very request made its fact before. */
export async function changeRegistryOnce(
  decide: Parameters<typeof changeRegistry>[0],
  asking: Asking,
  hooks: WebhookStore,
): Promise<RegistryChanged> {
  let before: WebhookFact | undefined;
  let isMade = false;
  const log = await changeRegistry((now) => {
    before = madeBefore(now, asking);
    const change = before ? undefined : decide(now);
    isMade = change !== undefined;
    return change;
  }, hooks);
  return { log, fact: isMade ? log.at(-1) : before, replayed: before !== undefined };
}

export const webhookIn = (log: readonly WebhookFact[], id: string): Webhook | undefined =>
  foldWebhooks(log).find((hook) => hook.id === id);
