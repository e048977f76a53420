// How webhooks are spoken of: events, states, and what went wrong, the same on every page.

import { type Html, html } from '../../site/html.ts';
import type { AttemptError, DeliveryEvent, DeliveryState, PauseReason, WebhookState } from '../../webhooks/registry.ts';

export const EVENT_WORDS: Readonly<Record<DeliveryEvent, string>> = {
  'article.published': 'Articles published',
  'article.unpublished': 'Articles unpublished',
  'article.retracted': 'Articles retracted',
  'article.rejected': 'Articles rejected',
  'upload.refused': 'Uploads refused',
  ping: 'Ping',
};

export const PAUSE_WORDS: Readonly<Record<PauseReason, string>> = {
  gone: 'its receiver says that it is gone (410).',
  'given-up': 'three deliveries in a row were given up.',
};

export const ERROR_WORDS: Readonly<Record<AttemptError, string>> = {
  timeout: 'no answer within ten seconds',
  'unknown-host': 'the name leads nowhere',
  'forbidden-address': 'the name leads to no public address',
  tls: 'no secure connection',
  connection: 'no connection',
};

const HOOKS: Readonly<Record<WebhookState, string>> = { active: 'Active', paused: 'Paused', removed: 'Removed' };
const DELIVERIES: Readonly<Record<DeliveryState, string>> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  'given-up': 'Given up',
};

/** An address that may break where its parts end. */
export const inParts = (url: string): Html =>
  html`${url.split(/(?<=[/?&])(?=[^/])/).map((part, at) => (at === 0 ? html`${part}` : html`<wbr>${part}`))}`;

export const hookPill = (state: WebhookState): Html =>
  html`<span class="pill" data-hook-state="${state}">${HOOKS[state]}</span>`;
export const deliveryPill = (state: DeliveryState): Html =>
  html`<span class="pill" data-delivery-state="${state}">${DELIVERIES[state]}</span>`;
