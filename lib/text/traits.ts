// One scan over a block notes what it contains, so that a rule looks only at blocks that could interest it.

/** Bits of `Block.traits`. */
export const Trait = {
  Digit: 1 << 0,
  /** Anything above U+007F. */
  NonAscii: 1 << 1,
  /** Han, kana, Hangul, or full-width forms. */
  Wide: 1 << 2,
  /** A quotation mark, straight or curly; not the apostrophe. */
  Quote: 1 << 3,
  Apostrophe: 1 << 4,
  /** Two marks of `. , ; ? ! …` side by side. */
  DoubledMark: 1 << 5,
  /** A space before one of `. , ; : ? !`. */
  SpacedMark: 1 << 6,
  /** One of `. ? !` with a letter right behind it. */
  GluedMark: 1 << 7,
  Ampersand: 1 << 8,
  Angle: 1 << 9,
  Slash: 1 << 10,
  At: 1 << 11,
  Backtick: 1 << 12,
  /** `[` or `]`. */
  Bracket: 1 << 13,
  Asterisk: 1 << 14,
  /** More than one line. */
  Lines: 1 << 15,
  /** A space or tab at the end of a line, or an ideographic space. */
  EdgeSpace: 1 << 16,
  Colon: 1 << 17,
  /** A lower-case ASCII letter in first place. */
  LowerStart: 1 << 18,
  /** Upper-case ASCII letter anywhere. */
  Upper: 1 << 19,
  Dot: 1 << 20,
  Control: 1 << 21,
} as const;

export interface Scan {
  readonly traits: number;
  /** Runs of letters and digits between spaces; two wide characters count as one word. */
  readonly words: number;
}

const MARKS = new Set([...'.,;?!…'].map((mark) => mark.charCodeAt(0)));

/** Traits of a single character, for U+0000–U+007F. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return Trait.Digit;
  if (code >= 65 && code <= 90) return Trait.Upper;
  switch (String.fromCharCode(code)) {
    case '"':
      return Trait.Quote;
    case "'":
      return Trait.Apostrophe;
    case '&':
      return Trait.Ampersand;
    case '<':
    case '>':
      return Trait.Angle;
    case '/':
      return Trait.Slash;
    case '@':
      return Trait.At;
    case '`':
      return Trait.Backtick;
    case '[':
    case ']':
      return Trait.Bracket;
    case '*':
      return Trait.Asterisk;
    case '\n':
      return Trait.Lines;
    case ':':
      return Trait.Colon;
    case '.':
      return Trait.Dot;
    default:
      return (code < 32 && code !== 9 && code !== 10) || code === 127 ? Trait.Control : 0;
  }
});

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0x3000;

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xffef);

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isFullStop = (code: number): boolean => code === 46 || code === 63 || code === 33;

function nonAscii(code: number): number {
  if (isWide(code)) return Trait.NonAscii | Trait.Wide | (code === 0x3000 ? Trait.EdgeSpace : 0);
  if (code === 0x2018 || code === 0x2019) return Trait.NonAscii | Trait.Apostrophe;
  if ((code >= 0x201a && code <= 0x201f) || code === 0xab || code === 0xbb) return Trait.NonAscii | Trait.Quote;
  return Trait.NonAscii;
}

/** Looks at every character once. */
export function scan(text: string): Scan {
  let traits = 0;
  let words = 0;
  let wide = 0;
  let inWord = false;
  let before = 10;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    traits |= code < 128 ? (ASCII[code] ?? 0) : nonAscii(code);
    if (isSpace(code)) {
      inWord = false;
      if (code === 10 && (before === 32 || before === 9)) traits |= Trait.EdgeSpace;
    } else if (isWide(code)) {
      wide++;
      inWord = false;
    } else if (!inWord && (isAsciiLetter(code) || (code >= 48 && code <= 57) || code >= 0xc0)) {
      inWord = true;
      words++;
    }
    if (isFullStop(before) && isAsciiLetter(code)) traits |= Trait.GluedMark;
    if (MARKS.has(code)) {
      if (MARKS.has(before)) traits |= Trait.DoubledMark;
      if (before === 32) traits |= Trait.SpacedMark;
    } else if (code === 58 && before === 32) traits |= Trait.SpacedMark;
    before = code;
  }
  if (before === 32 || before === 9) traits |= Trait.EdgeSpace;
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) traits |= Trait.LowerStart;
  return { traits, words: words + (wide >> 1) };
}
