// Reads what storage holds of a person's saved views.
import * as v from 'valibot';
import { parser } from '../ledger/parse.ts';
import type { SavedView } from './saved-views.ts';

const text = v.string();

export const parseSavedViews = parser<readonly SavedView[]>(
  'list of views',
  v.array(v.object({ id: text, name: text, query: text, at: text })),
);
