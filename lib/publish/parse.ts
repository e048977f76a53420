// Reads what storage holds of the lists of the site.
import * as v from 'valibot';
import { type Parse, parser, text } from '../ledger/schema.ts';
import type { ListEntry } from './renderer.ts';

const entry = v.object({
  id: text,
  slug: text,
  title: text,
  source: text,
  publishedAt: text,
  updatedAt: text,
  summary: text,
  state: v.picklist(['live', 'tombstone', 'gone']),
});

export const parseEntry: Parse<ListEntry> = parser('list entry', entry);
