// Time that reading may take: hostile markup is refused instead of holding up the queue.
import { READING_TIME, RefusedUpload, TOO_SLOW } from './refusals.ts';

/** Called for every piece of work; throws `RefusedUpload` when the time is spent. */
export type Budget = () => void;

const STEPS_BETWEEN_LOOKS = 256;

export function budget(milliseconds = READING_TIME): Budget {
  const end = performance.now() + milliseconds;
  let steps = 0;
  return () => {
    steps += 1;
    if (steps % STEPS_BETWEEN_LOOKS === 0 && performance.now() > end) throw new RefusedUpload(TOO_SLOW);
  };
}
