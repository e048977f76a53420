// Says no by name and size alone, before a byte is read.

import { kindOf } from '../formats/endings.ts';
import { tooLarge, unsupported } from '../formats/refusals.ts';
import type { Refusal } from '../text/refusal.ts';

/** Undefined where the file may be read. An empty file is left to the decoder: that it is empty counts before its name. */
export function refusedUnread(name: string, size: number): Refusal | undefined {
  if (size === 0) return undefined;
  return kindOf(name) === undefined ? unsupported(name) : tooLarge(name, size);
}
