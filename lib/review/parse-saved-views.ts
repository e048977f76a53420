// Reads what storage holds of a person's saved views.
import * as v from 'valibot';
import { parser, text } from '../ledger/schema.ts';
import type { SavedView } from './saved-views.ts';

export const parseSavedViews = parser<readonly SavedView[]>(
  'list of views',
  v.array(v.object({ id: text, name: text, query: text, at: text })),
);
