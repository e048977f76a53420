// Roman numerals in small letters, as lists of web pages and of Word documents count.

const SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Romans counted no further; beyond it a list shows figures, which also bounds what one item can write. */
const HIGHEST = 3999;

/** Of a whole number from 1. */
export function roman(number: number): string {
  if (number > HIGHEST) return String(number);
  let left = number;
  let out = '';
  for (const [value, sign] of SIGNS) {
    out += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return out;
}
