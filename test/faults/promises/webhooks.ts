// What others are told: every event to everybody who asked, and what became of each delivery.
import { asWritten, deliveryId, sourceOf, uploadId } from '../../../lib/ledger/ids.ts';
import { outboxEvents } from '../../../lib/webhooks/outbox.ts';
import { foldWebhooks, type Webhook } from '../../../lib/webhooks/registry.ts';
import { BUCKET } from '../product.ts';
import { type After, articles, isPutAside } from './after.ts';

const meantFor = (hook: Webhook, source: string) => hook.source === undefined || asWritten(hook.source) === source;

export async function untold(after: After): Promise<readonly string[]> {
  const { made, logged, crowd } = after;
  const { hooks, uploads } = made.ports;
  const active = foldWebhooks(await hooks.log()).filter(({ state }) => state !== 'removed');
  const events = await ofEachEvent(after);
  for (const { key, version } of crowd.dropped) {
    const of = uploadId(BUCKET, key, version);
    const at = (await made.ports.intake.head(key, version))?.stored ?? '';
    if ((await uploads.get(of))?.state === 'refused') events.push({ of, at, source: sourceOf(key) });
  }
  const missing: string[] = [];
  for (const hook of active) {
    for (const { of, at, source } of events) {
      if (at < (logged.get(hook.id) ?? '') || !meantFor(hook, source)) continue;
      if (!(await hooks.delivery(hook.id, deliveryId(hook.id, of, at)))) missing.push(`${hook.url} of ${of}`);
    }
  }
  return missing;
}

async function ofEachEvent(after: After) {
  const known = (await articles(after)).filter(({ state }) => !isPutAside(state));
  return known.flatMap(({ facts, state: { source } }) =>
    outboxEvents(facts, 0, { source, origin: after.made.origin }).map(({ of, at }) => ({ of, at, source })),
  );
}

export async function undelivered({ made }: After): Promise<readonly string[]> {
  const { hooks, client } = made.ports;
  const found: string[] = [];
  for (const hook of foldWebhooks(await hooks.log())) {
    for (const { id, state, event } of (await hooks.deliveries(hook.id, { limit: 10_000 })).items) {
      const isSeen = hook.state === 'removed' || (hook.state === 'paused' && event !== 'ping');
      if (state === 'waiting' && !isSeen) found.push(`${id} to ${hook.url} waits`);
      if (state === 'delivered' && !client.taken.get(hook.url)?.includes(id))
        found.push(`${id} never came to ${hook.url}`);
    }
  }
  return found;
}
