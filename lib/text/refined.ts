// What a word of the vocabulary or a figure hints at, by what stands right beside it.
import { isDigit } from './characters.ts';
import { Hint } from './traits.ts';

/** What a word of the table is, by what stands around it. */
export function refined(hint: number, text: string, start: number, end: number): number {
  switch (hint) {
    case Hint.Conjunction:
      return text.charCodeAt(start) < 97 && text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 46
        ? hint
        : 0;
    case Hint.FiveYear:
      return (text.charCodeAt(end + 1) | 32) === 121 ? hint : 0;
    case Hint.InMonth: {
      if (text.charCodeAt(start - 1) !== 32) return 0;
      const before = text.charCodeAt(start - 2);
      if (before === 110) return Hint.MonthBehind | ((text.charCodeAt(start - 3) | 32) === 105 ? hint : 0);
      return before === 44 || isDigit(before) ? Hint.MonthBehind : 0;
    }
    case Hint.Steps:
      if (text.charCodeAt(start - 1) !== 32 || !isDigit(text.charCodeAt(start - 2)) || text.charCodeAt(end) !== 32)
        return 0;
      return isDigit(text.charCodeAt(end + 1)) || text.startsWith('and ', end + 1) ? hint : 0;
    case Hint.SessionOf:
      return text.charCodeAt(end + 1) === 111 && text.charCodeAt(end + 2) === 102 ? hint : 0;
    default:
      return hint;
  }
}

/** What a figure is, by what stands before it. */
export function figure(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const ordinal = last === 104 || last === 116 || last === 100 ? Hint.Ordinal : 0;
  if (text.charCodeAt(start - 1) !== 32) return ordinal;
  const before = text.charCodeAt(start - 2);
  if (before === 58) return ordinal | Hint.Clock;
  if (before === 100) return text.startsWith(' an', start - 5) ? ordinal | Hint.AndDigit : ordinal;
  return isDigit(before) ? ordinal | Hint.Figures : ordinal;
}
