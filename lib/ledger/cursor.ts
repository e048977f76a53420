// Cursors: the place where a list goes on, opaque to clients, and never trusted when it comes back.
import * as v from 'valibot';
import { BadRequest } from './errors.ts';

/** What the places of a list are made of: a tuple of strings, none of which is empty. */
type PlaceSchema<Place extends readonly string[]> = v.GenericSchema<unknown, Place>;

/** Bytes; no key of DynamoDB is longer. */
const LONGEST = 1000;

/** One part of a place. */
export const placePart = v.pipe(v.string(), v.minLength(1), v.maxBytes(LONGEST));

export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Throws BadRequest for what is no place of this list. */
export function readCursor<Place extends readonly string[]>(cursor: string, schema: PlaceSchema<Place>): Place {
  const place = v.safeParse(schema, decoded(cursor));
  if (!place.success) throw new BadRequest('This cursor is not one of this list. Leave it out to begin anew.');
  return place.output;
}

/** Undefined for what nobody has encoded: that is no place either. */
function decoded(cursor: string): unknown {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
