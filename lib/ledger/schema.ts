// What every schema of stored things is made of, and the one way to read them.
import * as v from 'valibot';
import { REASONS, TIERS, VERDICTS } from '../text/edit.ts';
import { REFUSAL_CODES } from '../text/refusal.ts';

export const text = v.string();
export const number = v.number();
export const optional = v.exactOptional;

export const tier = v.picklist(TIERS);
export const verdict = v.picklist(VERDICTS);
export const reason = v.picklist(REASONS);
export const refusalCode = v.picklist(REFUSAL_CODES);
export const refusal = v.strictObject({ code: refusalCode, message: text, todo: text });
/** The Idempotency-Key of a request, and a hash of its body. */
export const requestKey = v.strictObject({ key: text, hash: text });

/** What was read is never changed: the same shape, read-only all the way down. */
export type Immutable<Shape> = Shape extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]: Immutable<Shape[Key]> }
    : Shape;

/** The type that a schema reads. */
export type Read<Schema extends v.GenericSchema> = Immutable<v.InferOutput<Schema>>;

export type Parse<Shape> = (stored: unknown) => Shape;

/** Names the place and never the value: what is stored is somebody's text, and errors end up in logs. */
export function parser<Shape>(what: string, schema: v.GenericSchema<unknown, Shape>): Parse<Shape> {
  return (stored) => {
    const read = v.safeParse(schema, stored);
    if (read.success) return read.output;
    throw new Error(`A stored ${what} cannot be read at “${v.getDotPath(read.issues[0]) ?? 'its root'}”.`);
  };
}
