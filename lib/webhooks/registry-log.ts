// Changes of the log of webhooks: decided on its newest state, however many do so at once.
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
  for (;;) {
    const log = await hooks.log();
    const change = decide(log);
    if (!change) return log;
    const fact: WebhookFact = { ...change, sequence: log.length + 1 };
    if (await hooks.append(fact)) return [...log, fact];
  }
}

export const webhookIn = (log: readonly WebhookFact[], id: string): Webhook | undefined =>
  foldWebhooks(log).find((hook) => hook.id === id);
