// What a word or a figure hints at by what stands around it: most words of the table mean something in one place only.
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
    case Hint.Refusal:
      return mayRefuse(text, start, end) ? hint : 0;
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

/** What stands before and behind the words of refusals that people use as well, by their first letter; `remnants/model-refusal` has the sentences. */
function mayRefuse(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 2) | 32;
  switch (text.charCodeAt(start) | 32) {
    case 112: // provide(d), paste: you, please, with, not, actually
    case 105: // include(d); intelligence: artificial
      return before === 117 || before === 101 || before === 116 || before === 121 || before === 108;
    case 99: // content: no; cannot, can't
      return end - start !== 'content'.length || before === 111;
    case 109: // model: language
      return before === 101;
    case 115: {
      if (text.charCodeAt(end - 1) !== 115) return true;
      // seems, looks: like, that, as, the, your, to
      const next = text.charCodeAt(end + 1) | 32;
      return next === 108 || next === 116 || next === 97 || next === 121;
    }
    default:
      return true;
  }
}
