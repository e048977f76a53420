// The JSON of a saved view of the queue.
import * as v from 'valibot';
import type { SavedView } from '../../review/saved-views.ts';
import { says, time } from '../schema.ts';

export const savedView: v.GenericSchema<SavedView> = v.object({
  id: v.pipe(v.string(), v.description('The same for the same name.')),
  name: says(v.string(), 'As its owner called it.'),
  query: v.pipe(v.string(), v.description('Filters as the queue’s address has them.')),
  at: says(time, 'When it was saved, ISO 8601, UTC.'),
});
