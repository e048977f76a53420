// What is decided by name, size and time alone, before a byte is read: refusals, and whether a form still says who sent it.

import { kindOf } from '../formats/endings.ts';
import { tooLarge, unsupported } from '../formats/refusals.ts';
import { isSourceName, SOURCE_IN_WORDS } from '../ledger/source-name.ts';
import type { Refusal } from '../text/refusal.ts';

/** Seconds for which a form may be sent. */
export const FORM_VALID = 3600;

/**
 * True where an object can have come with the form that was given out at `at`. Whoever may read the object knows the form's
 * secret from then on; later it says nothing about who put what carries it.
 */
export function isOfForm(form: { readonly at: string }, stored: string): boolean {
  return Date.parse(stored) - Date.parse(form.at) <= FORM_VALID * 1000;
}

const NO_SOURCE: Refusal = {
  code: 'source',
  message: `The first folder of the file cannot be the name of a source: that is ${SOURCE_IN_WORDS}.`,
  todo: 'Put the file into a folder with such a name, or into none, and upload it again.',
};

/** Undefined where articles may come from there. */
export const refusedSource = (source: string): Refusal | undefined => (isSourceName(source) ? undefined : NO_SOURCE);

/** Undefined where the file may be read. An empty file is left to the decoder: that it is empty counts before its name. */
export function refusedUnread(name: string, size: number): Refusal | undefined {
  if (size === 0) return undefined;
  return kindOf(name) === undefined ? unsupported(name) : tooLarge(name, size);
}
