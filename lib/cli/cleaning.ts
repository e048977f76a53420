// One file through decoding and cleaning: the manuscript and what became of it, or the refusal.
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { TooManyChanges } from '../clean/budget.ts';
import { clean } from '../clean/clean.ts';
import type { Cleaned } from '../clean/cleaned.ts';
import { decode, NO_ARTICLE, TOO_MANY_CHANGES } from '../formats/decode.ts';
import { shown } from '../text/harmless.ts';
import type { Manuscript } from '../text/manuscript.ts';
import type { Refusal } from '../text/refusal.ts';
import { unreadable } from './failure.ts';

export type CleanOutcome =
  | { readonly manuscript: Manuscript; readonly cleaned: Cleaned }
  | { readonly refused: Refusal }
  /** The file could not be read at all. */
  | { readonly unreadable: string };

/** Standard input is plain text; everything else says what it is by its name. */
const nameOf = (file: string): string => (file === '-' ? 'standard-input.txt' : file);

async function bytesOf(file: string): Promise<Uint8Array> {
  // One file after the other: asking the file system at once is twice as fast as waiting for a promise.
  return file === '-' ? buffer(process.stdin) : readFileSync(file);
}

export async function cleanFile(file: string): Promise<CleanOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file);
  } catch (error) {
    const why = unreadable(error);
    if (why === undefined) throw error;
    return { unreadable: why };
  }
  const decoded = await decode(nameOf(file), bytes);
  if ('refused' in decoded) return decoded;
  try {
    const cleaned = clean(decoded);
    return cleaned.text.trim() === '' ? { refused: NO_ARTICLE } : { manuscript: decoded, cleaned };
  } catch (error) {
    if (error instanceof TooManyChanges) return { refused: TOO_MANY_CHANGES };
    throw error;
  }
}

/** The failure of an outcome in one line for standard error, or undefined. */
export function complaint(file: string, outcome: CleanOutcome): string | undefined {
  if ('unreadable' in outcome) return `faircopy: ${shown(file)}: ${outcome.unreadable}\n`;
  if ('refused' in outcome)
    return `faircopy: ${shown(file)}: refused (${outcome.refused.code}): ${shown(outcome.refused.message)} ${shown(outcome.refused.todo)}\n`;
  return undefined;
}
