// Everything that one table keeps, port by port.

import type { Uploads } from '../intake/ports.ts';
import type { Judgements, NotHereRejections, RuleSettings } from '../learning/ports.ts';
import type { Archive, Ledger, Requests, RevokedTokens } from '../ledger/ports.ts';
import type { DirtyMarks, Lists, Slugs, SweepPlace } from '../publish/ports.ts';
import type { ListEntry } from '../publish/renderer.ts';
import type { Batches, Claims, QueueEntries } from '../review/ports.ts';
import type { SavedViews } from '../review/saved-views.ts';
import type { WebhookStore } from '../webhooks/registry.ts';

/** Everything that one table keeps. */
export interface Store {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly queue: QueueEntries;
  readonly marks: DirtyMarks;
  readonly claims: Claims;
  readonly slugs: Slugs;
  readonly sweepPlace: SweepPlace;
  readonly lists: Lists<ListEntry>;
  readonly uploads: Uploads;
  readonly requests: Requests;
  readonly revokedTokens: RevokedTokens;
  readonly judgements: Judgements;
  readonly settings: RuleSettings;
  readonly notHere: NotHereRejections;
  readonly batches: Batches;
  readonly views: SavedViews;
  readonly hooks: WebhookStore;
}
