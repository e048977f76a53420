// What the pages of webhooks show: all of them with the form for another, and one with its deliveries.

import type { Listing } from '../../ledger/views.ts';
import type { DeliveryView, WebhookOpened, WebhookView } from '../../webhooks/views.ts';

/** An order as it was typed, not yet checked. */
export interface WebhookOrderFields {
  readonly url: string;
  readonly events: readonly string[];
  /** Empty for all. */
  readonly source: string;
}

export interface WebhooksPage {
  readonly webhooks: readonly WebhookView[];
  /** How many are kept at a time. */
  readonly most: number;
  /** For hidden fields `key`, new for each page: a form that is sent twice is carried out once. */
  readonly formKey: string;
  /** The one that was just registered. */
  readonly opened?: WebhookOpened;
  /** What was typed, and what is wrong with it. */
  readonly order?: WebhookOrderFields;
  readonly problem?: string;
}

export interface WebhookPage {
  readonly webhook: WebhookView;
  readonly deliveries: Listing<DeliveryView>;
  readonly formKey: string;
  /** After a rotation. */
  readonly opened?: WebhookOpened;
  readonly cursor?: string;
}
