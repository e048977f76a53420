// Everything that one table keeps, port by port.

import type { Uploads } from '../intake/ports.ts';
import type { Judgements, Quotations, Settings } from '../learning/ports.ts';
import type { Archive, Cards, Ledger, Marks, Requests } from '../ledger/ports.ts';
import type { Lists, Slugs } from '../publish/ports.ts';
import type { ListEntry } from '../publish/renderer.ts';
import type { Batches, Claims } from '../review/ports.ts';
import type { Views } from '../review/saved-views.ts';
import type { Hooks } from '../webhooks/registry.ts';

/** Everything that one table keeps. */
export interface Store {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly cards: Cards;
  readonly marks: Marks;
  readonly claims: Claims;
  readonly slugs: Slugs;
  readonly lists: Lists<ListEntry>;
  readonly uploads: Uploads;
  readonly requests: Requests;
  readonly judgements: Judgements;
  readonly settings: Settings;
  readonly quotations: Quotations;
  readonly batches: Batches;
  readonly views: Views;
  readonly hooks: Hooks;
}
