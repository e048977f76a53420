// Changes of the log of webhooks: decided on its newest state, however many do so at once.
import { type AppendLog, appendTo, Contended } from '../ledger/append-log.ts';
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

export const webhookIn = (log: readonly WebhookFact[], id: string): Webhook | undefined =>
  foldWebhooks(log).find((hook) => hook.id === id);
