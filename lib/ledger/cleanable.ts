// Cleaning for somebody who waits for the answer: a text with too much to change is refused by name.
import { MOST_CHANGES, TooManyChanges } from '../clean/budget.ts';
import type { Cleaned } from '../clean/cleaned.ts';
import { Unprocessable } from './errors.ts';

/** Throws `invalid` where cleaning would make more changes than it may. */
export async function cleanable(clean: () => Cleaned | Promise<Cleaned>): Promise<Cleaned> {
  try {
    return await clean();
  } catch (error) {
    if (!(error instanceof TooManyChanges)) throw error;
    throw new Unprocessable(
      'invalid',
      `Cleaning would change this text in more than ${MOST_CHANGES} places. Clean it in parts.`,
    );
  }
}
