// A number and its noun agree, whatever the number is.
import { describe, expect, it } from 'vitest';
import { amount } from '../../lib/text/amount.ts';

describe('an amount', () => {
  it.each([
    [0, '0 changes'],
    [1, '1 change'],
    [2, '2 changes'],
    [1_000, '1,000 changes'],
    [1_234_567, '1,234,567 changes'],
  ])('of %d is “%s”', (count, words) => {
    expect(amount(count, 'change')).toBe(words);
  });

  it('takes a plural that is not made with an s', () => {
    expect([amount(1, 'change was', 'changes were'), amount(3, 'change was', 'changes were')]).toEqual([
      '1 change was',
      '3 changes were',
    ]);
  });
});
