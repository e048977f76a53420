// The outbox of webhooks: one stored delivery for each webhook that asked for an event, however often the event is looked at.

import type { Fact, UploadRef } from '../ledger/facts.ts';
import { asWritten, deliveryId } from '../ledger/ids.ts';
import type { Clock } from '../ledger/ports.ts';
import type { UploadView } from '../ledger/views.ts';
import type { Refusal } from '../text/refusal.ts';
import { foldWebhooks, type Webhook, type WebhookEvent, type WebhookStore } from './registry.ts';

export interface OutboxNeeds {
  readonly hooks: WebhookStore;
  readonly clock: Clock;
}

export interface OutboxEvent {
  readonly event: WebhookEvent;
  /** The same at every look, as is `of`: the delivery's id is made of both. */
  readonly at: string;
  readonly of: string;
  readonly source: string;
  /** Id of an article or upload. */
  readonly about: string;
  /** Ids, states and reasons; never a text. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Days for which a delivery is kept. */
const KEPT = 90;

export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT * 86_400_000);

export const bodyOf = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data });

/** What facts after `after` (exclusive) say to the world; `origin` is that of the site, without a slash at its end. */
export function outboxEvents(
  facts: readonly Fact[],
  after: number,
  { source, origin }: { readonly source: string; readonly origin: string },
): readonly OutboxEvent[] {
  return facts.flatMap((fact): OutboxEvent[] => {
    if (fact.sequence <= after) return [];
    const { article, sequence, at } = fact;
    const happened = { at, of: `${article}#${sequence}`, source, about: article };
    if (fact.type === 'Published') {
      const { revision, sha256, url } = fact;
      const data = { article, source, state: 'published', sequence, revision, sha256, url: new URL(url, origin).href };
      return [{ ...happened, event: 'article.published', data }];
    }
    if (fact.type === 'Unpublished') {
      const data = { article, source, state: 'unpublished', sequence, reason: fact.reason };
      return [{ ...happened, event: 'article.unpublished', data }];
    }
    if (fact.type === 'Retracted') {
      const { reason, replacement } = fact;
      const data = { article, source, state: 'retracted', sequence, reason };
      return [
        { ...happened, event: 'article.retracted', data: replacement === undefined ? data : { ...data, replacement } },
      ];
    }
    if (fact.type !== 'Rejected') return [];
    const { revision, reason } = fact;
    const data = { article, source, state: 'rejected', sequence, revision, reason };
    return [{ ...happened, event: 'article.rejected', data }];
  });
}

/** `article` where there was one of this file before. */
export function refusedUpload(upload: UploadView, from: UploadRef, refusal: Refusal, article?: string): OutboxEvent {
  const { id, name, source } = upload;
  const { code, message, todo } = refusal;
  const of = article === undefined ? {} : { article };
  const data = { upload: id, name, source, state: 'refused', refusal: { code, message, todo }, ...of };
  return { event: 'upload.refused', at: new Date(from.stored).toISOString(), of: from.upload, source, about: id, data };
}

/** Done twice it is done once. What happened before a webhook was registered is none of its business. */
export async function fillOutbox(happened: readonly OutboxEvent[], needs: OutboxNeeds): Promise<void> {
  if (happened.length === 0) return;
  const hooks = foldWebhooks(await needs.hooks.log());
  const now = needs.clock.now();
  for (const happening of happened) {
    for (const hook of hooks) {
      if (isMeant(hook, happening)) await needs.hooks.put(deliveryOf(hook, happening, now), keptUntil(now));
    }
  }
}

/** To the second, since buckets tell when a file was stored to the second. */
function isMeant(hook: Webhook, { event, source, at }: OutboxEvent): boolean {
  const isAfter = at >= hook.at.slice(0, '2026-11-22T10:00:00'.length);
  const isFromThere = hook.source === undefined || asWritten(hook.source) === asWritten(source);
  return hook.state !== 'removed' && isAfter && hook.events.includes(event) && isFromThere;
}

function deliveryOf(hook: Webhook, { event, at, of, about, data }: OutboxEvent, now: Date) {
  const id = deliveryId(hook.id, of, at);
  const body = bodyOf(event, at, data);
  const waiting = { state: 'waiting', tries: 0, attempts: [], next: now.toISOString() } as const;
  return { id, hook: hook.id, event, at, about, body, ...waiting };
}
