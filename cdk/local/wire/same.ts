// Compares what must not be guessed, in a time that tells nothing of where two texts differ.
import { timingSafeEqual } from 'node:crypto';

export function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
