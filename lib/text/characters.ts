// What the scan knows of a single character: its kind, its traits and what it hints at.
import { Hint, Trait } from './traits.ts';

/** What a character is, beside its traits. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;
export const MARK = 8;
export const FULL_STOP = 16;
export const WIDE = 32;

const traitOf: Readonly<Record<string, number>> = {
  '"': Trait.Quote,
  "'": Trait.Apostrophe,
  '&': Trait.Ampersand,
  '<': Trait.Angle,
  '>': Trait.Angle,
  '/': Trait.Slash,
  '@': Trait.At,
  '`': Trait.Backtick,
  '[': Trait.Bracket,
  ']': Trait.Bracket,
  '*': Trait.Asterisk,
  '\n': Trait.Lines,
  ':': Trait.Colon,
  '.': Trait.Dot,
};

const traitOfAscii = (code: number): number => {
  if (code >= 48 && code <= 57) return Trait.Digit;
  if (code >= 65 && code <= 90) return Trait.Upper;
  return (
    traitOf[String.fromCharCode(code)] ?? ((code < 32 && code !== 9 && code !== 10) || code === 127 ? Trait.Control : 0)
  );
};

const kindOfAscii = (code: number): number => {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/u.test(char)) return LETTER;
  if (/\d/u.test(char)) return DIGIT;
  if (/[ \n\t]/u.test(char)) return SPACE;
  return (/[.,;?!]/u.test(char) ? MARK : 0) | (/[.?!]/u.test(char) ? FULL_STOP : 0);
};

export const TRAITS = Int32Array.from({ length: 128 }, (_, code) => traitOfAscii(code));
/** Small letters for capitals. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code | 32 : code));
export const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOfAscii(code));

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xffef);

export function traitsBeyondAscii(code: number): number {
  if (isWide(code)) return Trait.NonAscii | Trait.Wide | (code === 0x3000 ? Trait.EdgeSpace : 0);
  if (code === 0x2018 || code === 0x2019) return Trait.NonAscii | Trait.Apostrophe;
  if ((code >= 0x201a && code <= 0x201f) || code === 0xab || code === 0xbb) return Trait.NonAscii | Trait.Quote;
  return Trait.NonAscii;
}

export function hintsBeyondAscii(code: number): number {
  if (code < 0x100) {
    if (code < 0xa0) return Hint.Misread | Hint.Unseen;
    if (code === 0xa0 || code === 0xad) return Hint.Unseen;
    return code === 0xe2 || code === 0xc3 || code === 0xc2 || code === 0xa1 || code === 0xa3 || code === 0xef
      ? Hint.Misread
      : 0;
  }
  if (code < 0x400) return 0;
  if (code < 0x2000 || code >= 0x2de0) return code === 0xfeff ? Hint.Unseen | Hint.Foreign : Hint.Foreign;
  if (code === 0x27e6) return Hint.Sign;
  return code === 0x200b || code === 0x2060 || (code >= 0x202a && code <= 0x202e) ? Hint.Unseen : 0;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export function kindBeyondAscii(code: number): number {
  if (code === 0xa0 || code === 0x3000) return SPACE;
  if (code === 0x2026) return MARK;
  if (isWide(code)) return code < 0x3040 || code >= 0xfe30 ? WIDE : WIDE | LETTER;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) ? LETTER : 0;
}

export const isLetterUnit = (code: number): boolean =>
  code < 128 ? KINDS[code] === LETTER : kindBeyondAscii(code) === LETTER;

export const isConsonant = (code: number): boolean =>
  code > 97 && code <= 122 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121;

/** Kind and small letter of an ASCII character, and the traits that a letter or digit has, in one number. */
export const OF_WORD = 1 << 8;
export const OF_DIGIT = 1 << 9;
export const OF_UPPER = 1 << 10;
export const INFO = Uint16Array.from({ length: 65536 }, (_, code) => {
  if (code >= 128) {
    const kind = kindBeyondAscii(code);
    return (kind & (LETTER | DIGIT)) !== 0 && (kind & WIDE) === 0 ? OF_WORD | 0xff : 0;
  }
  const kind = KINDS[code] ?? 0;
  if ((kind & (LETTER | DIGIT)) === 0) return 0;
  return OF_WORD | (SMALL[code] ?? 0) | (kind === DIGIT ? OF_DIGIT : 0) | (code >= 65 && code <= 90 ? OF_UPPER : 0);
});
export const BEYOND = 0xff;

/** The first letters of placeholders in brackets. */
const IN_BRACKETS = new Set([...'tpTULIC'].map((char) => char.charCodeAt(0)));

/** What a mark of ASCII hints at, by the characters beside it. */
export function hintsOfMark(code: number, before: number, next: number): number {
  switch (code) {
    case 36: // $
      return Hint.Dollar;
    case 39: // '
      return before === 39 ? Hint.DoubledQuote : 0;
    case 123: // {
    case 95: // _
      return Hint.Sign;
    case 37: // %s, %d, %@, %1
      return next === 115 || next === 100 || next === 64 || isDigit(next) ? Hint.Sign : 0;
    case 91: // [
      return IN_BRACKETS.has(next) ? Hint.Sign : 0;
    case 62: // />
      return before === 47 ? Hint.Sign : 0;
    case 64: // @@
      return before === 64 ? Hint.Sign : 0;
    default:
      return 0;
  }
}

/** Marks about which `hintsOfMark` has something to say. */
export const HINTING = Uint8Array.from({ length: 128 }, (_, code) =>
  "$'{_%[>@".includes(String.fromCharCode(code)) ? 1 : 0,
);
