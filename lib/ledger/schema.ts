// What every schema of stored things is made of, and the one way to read them.
import * as v from 'valibot';
import { REFUSAL_CODES } from '../text/refusal.ts';

export const text = v.string();
export const number = v.number();
export const optional = v.exactOptional;
export const refusalCode = v.picklist(REFUSAL_CODES);
export const refusal = v.object({ code: refusalCode, message: text, todo: text });

export type Parse<Shape> = (stored: unknown) => Shape;

/** Names the place and never the value: what is stored is somebody's text, and errors end up in logs. */
export function parser<Shape>(what: string, schema: v.GenericSchema<unknown, Shape>): Parse<Shape> {
  return (stored) => {
    const read = v.safeParse(schema, stored);
    if (read.success) return read.output;
    throw new Error(`A stored ${what} cannot be read at “${v.getDotPath(read.issues[0]) ?? 'its root'}”.`);
  };
}
