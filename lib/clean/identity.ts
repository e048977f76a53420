// Names for edits that do not depend on where they stand, so that a decision finds its edit again after a re-upload.
import { hash } from 'node:crypto';
import type { Span } from '../text/manuscript.ts';

/** Characters of manuscript on either side that belong to the identity (DESIGN §3). */
const CONTEXT = 24;

const digest = (...parts: readonly string[]): string => hash('sha1', parts.join('\u0000'), 'base64url').slice(0, 12);

export interface Identified extends Span {
  readonly rule: string;
  readonly before: string;
  readonly after?: string;
}

/** Gives out ids within one document: the same change in the same surroundings is counted, first, second … */
export class Identities {
  readonly #manuscript: string;
  readonly #seen = new Map<string, number>();

  constructor(manuscript: string) {
    this.#manuscript = manuscript;
  }

  of(change: Identified): string {
    const left = this.#manuscript.slice(Math.max(0, change.start - CONTEXT), change.start);
    const right = this.#manuscript.slice(change.end, change.end + CONTEXT);
    const key = digest(change.rule, change.before, change.after ?? '\u0001', left, right);
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  }
}

/** A group is known by its members. */
export const groupId = (members: readonly string[]): string => `g${digest([...members].sort().join('\u0000'))}`;
