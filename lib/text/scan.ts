// Reads a block once, character by character and word by word, and notes everything that decides which rules have to look.
import { Trait } from './traits.ts';
import { EMPTY_HASH, ENGLISH, hashed, known } from './vocabulary.ts';

export interface Scan {
  readonly traits: number;
  /** Runs of letters and digits between spaces; two wide characters count as one word. */
  readonly words: number;
  /** Words in Latin letters, how many of them are the small change of English, letters, and ASCII ones among them. */
  readonly tokens: number;
  readonly english: number;
  readonly letters: number;
  readonly latin: number;
}

/** What a character is, beside its traits. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const MARK = 8;
const FULL_STOP = 16;
const WIDE = 32;

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

const TRAITS = Int32Array.from({ length: 128 }, (_, code) => traitOfAscii(code));
/** Small letters for capitals. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code | 32 : code));
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOfAscii(code));

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xffef);

function traitsBeyondAscii(code: number): number {
  if (isWide(code)) return Trait.NonAscii | Trait.Wide | (code === 0x3000 ? Trait.EdgeSpace : 0);
  if (code === 0x2018 || code === 0x2019) return Trait.NonAscii | Trait.Apostrophe;
  if ((code >= 0x201a && code <= 0x201f) || code === 0xab || code === 0xbb) return Trait.NonAscii | Trait.Quote;
  return Trait.NonAscii;
}

function kindBeyondAscii(code: number): number {
  if (code === 0xa0 || code === 0x3000) return SPACE;
  if (code === 0x2026) return MARK;
  if (isWide(code)) return code < 0x3040 || code >= 0xfe30 ? WIDE : WIDE | LETTER;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) ? LETTER : 0;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Do the last four letters of a word hold a run that pinyin has and English hardly has, as `names/untranslated` lists them? */
function isPinyin(code: number, before: number, second: number, third: number): boolean {
  switch (code) {
    case 104: // zh
      return before === 122;
    case 105: // xi, qi
      return before === 120 || before === 113;
    case 117: // xu
      return before === 120;
    case 111: // guo, duo
      return before === 117;
    case 110: // qun, quan
      return second === 113 || third === 113;
    case 103: // iang, uang, iong, ongg
      return before === 103 ? second === 110 : before === 110 && (third === 105 || third === 117);
    case 106: // angj, anj, aoj
    case 120:
      return before === 103 || before === 110 || before === 111;
    case 121: // ongy, engz
    case 122:
      return before === 103 && second === 110;
    default:
      return false;
  }
}

/** Longest phrase that `Loop` notices. */
const LONGEST_PHRASE = 8;
const recent = new Int32Array(16);
const streaks = new Int32Array(LONGEST_PHRASE + 1);
/** When a word with these last bits of its hash was read last: mostly too long ago for a loop. */
const seen = new Float64Array(256).fill(-100);
/** Words read before this block; it only ever grows. */
let clock = 0;

/** Has a long word in small letters a run that only pinyin has? */
function hasPinyin(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isPinyin(code, text.charCodeAt(at - 1), text.charCodeAt(at - 2), text.charCodeAt(at - 3))) return true;
  }
  return false;
}

/** Looks at every character once. One long loop, because this is where the time of cleaning goes. */
export function scan(text: string): Scan {
  const { length } = text;
  let traits = 0;
  let words = 0;
  let wide = 0;
  let tokens = 0;
  let english = 0;
  let letters = 0;
  let latin = 0;
  let inRun = false;
  let looping = true;
  let before = 10;
  let kindBefore = SPACE;
  let count = 0;
  let lastEnd = -2;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    let kind = code < 128 ? (KINDS[code] ?? 0) : kindBeyondAscii(code);
    if ((kind & (LETTER | DIGIT)) !== 0 && (kind & WIDE) === 0) {
      const start = at;
      const first = code;
      let hash = EMPTY_HASH;
      let own = 0;
      if ((kindBefore & FULL_STOP) !== 0 && kind === LETTER && first < 128) traits |= Trait.GluedMark;
      if (!inRun) words++;
      inRun = true;
      for (;;) {
        if (code < 128) {
          own |= TRAITS[code] ?? 0;
          hash = hashed(hash, SMALL[code] ?? 0);
          if (kind === LETTER) latin++;
        } else {
          own |= traitsBeyondAscii(code);
          hash = hashed(hash, code);
          letters++;
        }
        before = code;
        kindBefore = kind;
        if (++at === length) break;
        code = text.charCodeAt(at);
        kind = code < 128 ? (KINDS[code] ?? 0) : kindBeyondAscii(code);
        if ((kind & (LETTER | DIGIT)) !== 0 && (kind & WIDE) === 0) continue;
        if (!isApostrophe(code) || kindBefore !== LETTER || at + 1 === length || !isLetterAt(text, at + 1)) break;
        own |= code < 128 ? Trait.Apostrophe : Trait.NonAscii | Trait.Apostrophe;
        hash = hashed(hash, 39);
        code = text.charCodeAt(++at);
        kind = LETTER;
      }
      traits |= own;
      const found = known(hash);
      if (found !== 0) {
        if ((found & ENGLISH) !== 0) english++;
        traits |= found & (first >= 97 ? ~ENGLISH : ~(ENGLISH | Trait.SmallPlace));
      }
      if (first < 128 && first > 57) {
        tokens++;
        if ((first === 110 || first === 109) && at - start > 3 && isConsonant(text.charCodeAt(start + 1)))
          traits |= Trait.Clipped;
        if (at - start >= 8 && own === 0 && hasPinyin(text, start, at)) traits |= Trait.Pinyin;
      }
      if (recent[(count - 1) & 15] === hash && count > 0 && start === lastEnd + 1 && text.charCodeAt(lastEnd) === 32)
        traits |= Trait.DoubledWord;
      const slot = hash & 255;
      if (clock + count - (seen[slot] ?? 0) <= LONGEST_PHRASE) {
        for (let size = 2; size <= LONGEST_PHRASE; size++) {
          const streak = count >= size && recent[(count - size) & 15] === hash ? (streaks[size] ?? 0) + 1 : 0;
          streaks[size] = streak;
          if (streak >= 2 * size) traits |= Trait.Loop;
        }
        looping = true;
      } else if (looping) {
        streaks.fill(0);
        looping = false;
      }
      seen[slot] = clock + count;
      recent[count & 15] = hash;
      count++;
      lastEnd = at;
      continue;
    }
    traits |= code < 128 ? (TRAITS[code] ?? 0) : traitsBeyondAscii(code);
    if ((kind & SPACE) !== 0) {
      inRun = false;
      if (code === 10 && (before === 32 || before === 9)) traits |= Trait.EdgeSpace;
    } else if ((kind & WIDE) !== 0) {
      wide++;
      if ((kind & LETTER) !== 0) letters++;
      inRun = false;
    } else if (!inRun && code >= 0xc0) {
      inRun = true;
      words++;
    }
    if ((kind & MARK) !== 0) {
      if ((kindBefore & MARK) !== 0) traits |= Trait.DoubledMark;
      if (before === 32) traits |= Trait.SpacedMark;
    } else if (code === 58 && before === 32) traits |= Trait.SpacedMark;
    before = code;
    kindBefore = kind;
    at++;
  }
  clock += count;
  if (before === 32 || before === 9) traits |= Trait.EdgeSpace;
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) traits |= Trait.LowerStart;
  return { traits, words: words + (wide >> 1), tokens, english, letters: letters + latin, latin };
}

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? KINDS[code] === LETTER : kindBeyondAscii(code) === LETTER;
};

const isConsonant = (code: number): boolean =>
  code > 97 && code <= 122 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121;
