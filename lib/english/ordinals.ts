// Cardinals and ordinals in words and figures: “two”, “second”, “2nd”.

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Value of a cardinal in words, up to twenty, whatever its case. */
export function cardinal(word: string): number | undefined {
  const value = CARDINALS.indexOf(word.toLowerCase());
  return value > 0 ? value : undefined;
}

/** Value of an ordinal in words, up to the twentieth, whatever its case. */
export function ordinal(word: string): number | undefined {
  const value = ORDINALS.indexOf(word.toLowerCase());
  return value > 0 ? value : undefined;
}

/** Alternatives of a pattern: cardinals in words from `first` to `last`. */
export const cardinalWords = (first: number, last: number): string => CARDINALS.slice(first, last + 1).join('|');

/** Alternatives of a pattern: ordinals in words from `first` to `last`. */
export const ordinalWords = (first: number, last: number): string => ORDINALS.slice(first, last + 1).join('|');

/** `second`, in words up to the twentieth, in figures beyond. */
export const ordinalWord = (value: number): string => ORDINALS[value] ?? ordinalFigure(value);

/** `2nd`, `11th`, `95th`. */
export function ordinalFigure(value: number): string {
  const teens = value % 100 > 10 && value % 100 < 14;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
