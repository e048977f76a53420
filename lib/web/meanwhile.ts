// What others did while somebody was reading, in words; the same on the conflict page, in its dialog and when spoken.
import type { Fact } from '../ledger/facts.ts';

export type Since = Pick<Fact, 'actor' | 'type'>;

const DID: Readonly<Record<Fact['type'], string>> = {
  Received: 'uploaded a new version',
  Cleaned: 'cleaned it again',
  Decided: 'decided on changes',
  Edited: 'edited the text by hand',
  Approved: 'approved it',
  Rejected: 'rejected it',
  Reopened: 'reopened it',
  Published: 'published it',
  Unpublished: 'unpublished it',
  Retracted: 'retracted it',
  RolledBack: 'rolled it back',
  Failed: 'met an error',
};

export function deedOf({ type }: Since): string {
  return DID[type];
}

/** One sentence, each deed once; empty where nobody did anything. */
export function meanwhile(since: readonly Since[]): string {
  const deeds = [...new Set(since.map((fact) => `${fact.actor} ${deedOf(fact)}`))];
  return deeds.length === 0 ? '' : `Meanwhile ${deeds.join(', ')}.`;
}
