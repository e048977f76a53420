// What every schema of the API is made of: times, hashes, numbers, closed lists, and the pages of a list.
import * as v from 'valibot';
import { ROLES } from '../ledger/facts.ts';
import { type Listing, STATES } from '../ledger/views.ts';
import { REASONS, TIERS, VERDICTS } from '../text/edit.ts';
import { FORMATS } from '../text/manuscript.ts';

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
/** A schema of one property, with what it means there. */
export const says = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.pipe(schema, v.description(words));

export const time = v.pipe(v.string(), v.isoTimestamp(), v.description('ISO 8601, UTC.'));
export const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
  v.description('SHA-256 of the UTF-8 text, lower-case hex.'),
);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const revisionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Counted from 1.'));
export const state = v.picklist(STATES);
export const role = v.picklist(ROLES);
export const format = v.picklist(FORMATS);
export const verdict = v.picklist(VERDICTS);
export const reason = v.picklist(REASONS);
export const tier = v.picklist(TIERS);

const LONGEST_REASON = 2000;
export const reasonInWords = v.pipe(v.string(), v.trim(), v.minLength(1, 'must say why'), v.maxLength(LONGEST_REASON));
export const ruleId = v.pipe(
  v.string(),
  v.regex(/^[a-z-]{1,60}\/[a-z0-9-]{1,60}$/, 'is the id of a rule, such as dates/year-first'),
);

/** Items of a page, at most and where nothing is said. */
export const MOST_AT_ONCE = 100;
export const USUAL = 50;

export const cursor = v.exactOptional(
  v.pipe(v.string(), v.minLength(1), v.maxLength(2000), v.description('`next` of the page before.')),
);
export const limit = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^([1-9]\d?|100)$/, 'is a number from 1 to 100'),
    v.description('Items of a page at most.'),
    v.transform(Number),
  ),
  String(USUAL),
);
export const page = v.object({ cursor, limit });

/** A page of a list; `next` is an opaque cursor, also given as `Link: rel="next"`. */
export function listing<Item>(item: v.GenericSchema<Item>): v.GenericSchema<Listing<Item>> {
  return v.object({
    items: says(list(item), 'This page of the list.'),
    next: v.exactOptional(v.pipe(v.string(), v.description('Opaque cursor of the next page.'))),
  });
}
