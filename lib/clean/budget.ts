// How much cleaning may make of one text: counted while it is made, so that no upload takes the memory of the function.

/**
 * Edits, suggestions and flags, each: about as many as five megabytes of our fullest cases have (one in fifty characters). So many
 * edits take half a gigabyte and some seconds.
 */
export const MOST_CHANGES = 100_000;

/** Cleaning would change the text in more places than anybody can review. Holds nothing of the text. */
export class TooManyChanges extends Error {
  constructor() {
    super(`Cleaning would make more than ${MOST_CHANGES} changes.`);
    this.name = 'TooManyChanges';
  }
}

/** Throws `TooManyChanges`. */
export function withinBudget(changes: number): void {
  if (changes > MOST_CHANGES) throw new TooManyChanges();
}
