// What a client may send of a saved view: a short name, and filters that the queue's own address would take.
import * as v from 'valibot';
import { LONGEST_NAME } from '../../review/saved-views.ts';
import { queueFilter } from '../articles/query-schemas.ts';

const LONGEST_QUERY = 2000;

export const filters = v.strictObject(queueFilter);

/** Empty fields, which a form sends too, say nothing; where a list goes on is no part of a view. */
function filtersIn(query: string): Readonly<Record<string, string>> {
  const told = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !PLACES.has(name));
  return Object.fromEntries(told);
}
const PLACES: ReadonlySet<string> = new Set(['cursor', 'limit', 'did']);

export const query = v.pipe(
  v.string(),
  v.maxLength(LONGEST_QUERY),
  v.description('Filters as the queue’s address has them, such as `state=in_review&tier=safe`.'),
  v.check((asked) => v.is(filters, filtersIn(asked)), 'is not a query that the queue takes'),
  v.transform((asked) => new URLSearchParams(filtersIn(asked)).toString()),
);

export const view = v.strictObject({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must say under which name'),
    v.maxLength(LONGEST_NAME, `has at most ${LONGEST_NAME} characters`),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it keeps out.
    v.regex(/^[^\u0000-\u001f\u007f]+$/, 'is one line of words'),
    v.description('Takes the place of the view that had this name.'),
  ),
  query,
});

export const removal = v.strictObject({});
