// Reads a block once, character by character and word by word, and notes everything that decides which rules have to look.
import { Hint, Trait } from './traits.ts';
import { bitsAt, EMPTY_HASH, ENGLISH, hashed, hintsAt, known } from './vocabulary.ts';

export interface Scan {
  readonly traits: number;
  readonly hints: number;
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

function hintsBeyondAscii(code: number): number {
  if (code < 0x100) {
    if (code < 0xa0) return Hint.Misread | Hint.Unseen;
    if (code === 0xa0 || code === 0xad) return Hint.Unseen;
    return code === 0xe2 || code === 0xc3 || code === 0xc2 || code === 0xa1 || code === 0xa3 || code === 0xef
      ? Hint.Misread
      : 0;
  }
  if (code < 0x400) return 0;
  if (code < 0x2000 || code >= 0x2de0) return code === 0xfeff ? Hint.Unseen | Hint.Foreign : Hint.Foreign;
  return code === 0x200b || code === 0x2060 || (code >= 0x202a && code <= 0x202e) ? Hint.Unseen : 0;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What a word of the table is, by what stands around it. */
function refined(hint: number, text: string, start: number, end: number): number {
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
function figure(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const ordinal = last === 104 || last === 116 || last === 100 ? Hint.Ordinal : 0;
  if (text.charCodeAt(start - 1) !== 32) return ordinal;
  const before = text.charCodeAt(start - 2);
  if (before === 58) return ordinal | Hint.Clock;
  if (before === 100) return text.startsWith(' an', start - 5) ? ordinal | Hint.AndDigit : ordinal;
  return isDigit(before) ? ordinal | Hint.Figures : ordinal;
}

function kindBeyondAscii(code: number): number {
  if (code === 0xa0 || code === 0x3000) return SPACE;
  if (code === 0x2026) return MARK;
  if (isWide(code)) return code < 0x3040 || code >= 0xfe30 ? WIDE : WIDE | LETTER;
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) ? LETTER : 0;
}

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
const seen = new Int32Array(1024).fill(-100);
/** When a streak grew last. */
const grown = new Int32Array(LONGEST_PHRASE + 1).fill(-100);
/** Words read before this block; it only ever grows. */
let clock = 0;

/** The last letters of such a run. */
const ENDS_PINYIN = Uint8Array.from({ length: 128 }, (_, code) =>
  'hiuongjxyz'.includes(String.fromCharCode(code)) && code > 96 ? 1 : 0,
);

/** Has a long word in small letters a run that only pinyin has? */
function hasPinyin(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = units[at] ?? 0;
    if (ENDS_PINYIN[code] !== 1) continue;
    if (isPinyin(code, units[at - 1] ?? 0, units[at - 2] ?? 0, units[at - 3] ?? 0)) return true;
  }
  return false;
}

/** A block as code units: reading a typed array is twice as fast as asking a string. Grows, and is shared by all scans. */
let units = new Uint16Array(1 << 14);
let bytes = Buffer.from(units.buffer);

function unfold(text: string): void {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  units[text.length] = 10;
}

/** Kind and small letter of an ASCII character, and the traits that a letter or digit has, in one number. */
const OF_WORD = 1 << 8;
const OF_DIGIT = 1 << 9;
const OF_UPPER = 1 << 10;
const INFO = Uint16Array.from({ length: 65536 }, (_, code) => {
  if (code >= 128) {
    const kind = kindBeyondAscii(code);
    return (kind & (LETTER | DIGIT)) !== 0 && (kind & WIDE) === 0 ? OF_WORD | 0xff : 0;
  }
  const kind = KINDS[code] ?? 0;
  if ((kind & (LETTER | DIGIT)) === 0) return 0;
  return OF_WORD | (SMALL[code] ?? 0) | (kind === DIGIT ? OF_DIGIT : 0) | (code >= 65 && code <= 90 ? OF_UPPER : 0);
});
const BEYOND = 0xff;

/** Looks at every character once. One long loop, because this is where the time of cleaning goes. */
export function scan(text: string): Scan {
  const { length } = text;
  unfold(text);
  const code = units;
  let traits = 0;
  let hints = 0;
  let words = 0;
  let wide = 0;
  let tokens = 0;
  let english = 0;
  let letters = 0;
  let latin = 0;
  let inRun = false;
  let before = 10;
  let kindBefore = SPACE;
  let count = 0;
  let lastEnd = -2;
  for (let at = 0; at < length; ) {
    const first = code[at] ?? 0;
    let info = INFO[first] ?? 0;
    if (info !== 0) {
      const start = at;
      let hash = EMPTY_HASH;
      let all = 0;
      let own = 0;
      let beyond = 0;
      let apostrophes = 0;
      if ((kindBefore & FULL_STOP) !== 0 && (info & OF_DIGIT) === 0 && first < 128) traits |= Trait.GluedMark;
      if (kindBefore !== SPACE && first > 64 && (before === 44 || before === 58 || before === 59))
        hints |= Hint.GluedComma;
      if (!inRun) words++;
      inRun = true;
      for (;;) {
        const small = info & 0xff;
        all |= info;
        if (small !== BEYOND) hash = Math.imul(hash ^ small, 0x01000193);
        else {
          const unit = code[at] ?? 0;
          own |= traitsBeyondAscii(unit);
          hints |= hintsBeyondAscii(unit);
          hash = hashed(hash, unit);
          beyond++;
        }
        const next = code[++at] ?? 0;
        info = INFO[next] ?? 0;
        if (info !== 0 && at < length) continue;
        if ((next !== 39 && next !== 0x2019) || at + 1 >= length) break;
        if (isDigit(code[at - 1] ?? 0) || !isLetterUnit(code[at + 1] ?? 0)) break;
        own |= next < 128 ? Trait.Apostrophe : Trait.NonAscii | Trait.Apostrophe;
        hash = hashed(hash, 39);
        apostrophes++;
        info = INFO[code[++at] ?? 0] ?? 0;
        if (info === 0) info = OF_WORD | BEYOND;
      }
      letters += beyond;
      let figures = 0;
      if ((all & OF_DIGIT) !== 0) {
        own |= Trait.Digit;
        for (let of = start; of < at; of++) if (isDigit(code[of] ?? 0)) figures++;
      }
      if ((all & OF_UPPER) !== 0) own |= Trait.Upper;
      latin += at - start - beyond - apostrophes - figures;
      before = code[at - 1] ?? 0;
      kindBefore = isDigit(before) ? DIGIT : before < 128 ? LETTER : kindBeyondAscii(before);
      traits |= own;
      const friend = known(hash);
      if (friend >= 0) {
        const found = bitsAt(friend);
        const hint = hintsAt(friend);
        if (hint !== 0) hints |= refined(hint, text, start, at);
        if ((found & ENGLISH) !== 0) english++;
        traits |= found & (first >= 97 ? ~ENGLISH : ~(ENGLISH | Trait.SmallPlace));
      }
      if (first <= 57) hints |= figure(text, start, at);
      else if (first < 128) {
        tokens++;
        if ((first === 110 || first === 109) && at - start > 3 && isConsonant(code[start + 1] ?? 0))
          traits |= Trait.Clipped;
        if (at - start >= 8 && own === 0 && hasPinyin(code, start, at)) traits |= Trait.Pinyin;
      }
      if (recent[(count - 1) & 15] === hash && count > 0 && start === lastEnd + 1 && code[lastEnd] === 32)
        traits |= Trait.DoubledWord;
      const now = (clock + count) | 0;
      const slot = hash & 1023;
      if (((now - (seen[slot] ?? 0)) | 0) <= LONGEST_PHRASE) {
        for (let size = 2; size <= LONGEST_PHRASE && size <= count; size++) {
          if (recent[(count - size) & 15] !== hash) continue;
          const streak = grown[size] === now - 1 ? (streaks[size] ?? 0) + 1 : 1;
          streaks[size] = streak;
          grown[size] = now;
          if (streak >= 2 * size) traits |= Trait.Loop;
        }
      }
      seen[slot] = now;
      recent[count & 15] = hash;
      count++;
      lastEnd = at;
      continue;
    }
    if (first === 32) {
      // Three characters in four that are no letters.
      inRun = false;
      before = 32;
      kindBefore = SPACE;
      at++;
      continue;
    }
    const kind = first < 128 ? (KINDS[first] ?? 0) : kindBeyondAscii(first);
    if (first < 128) traits |= TRAITS[first] ?? 0;
    else {
      traits |= traitsBeyondAscii(first);
      hints |= hintsBeyondAscii(first);
    }
    if (first === 36) hints |= Hint.Dollar;
    if ((kind & SPACE) !== 0) {
      inRun = false;
      if (first === 10 && (before === 32 || before === 9)) traits |= Trait.EdgeSpace;
    } else if ((kind & WIDE) !== 0) {
      wide++;
      if ((kind & LETTER) !== 0) letters++;
      inRun = false;
    } else if (!inRun && first >= 0xc0) {
      inRun = true;
      words++;
    }
    if ((kind & MARK) !== 0) {
      if ((kindBefore & MARK) !== 0) traits |= Trait.DoubledMark;
      if (before === 32) traits |= Trait.SpacedMark;
    } else if (first === 58 && before === 32) traits |= Trait.SpacedMark;
    before = first;
    kindBefore = kind;
    at++;
  }
  clock = (clock + count + 16) | 0;
  if (before === 32 || before === 9) traits |= Trait.EdgeSpace;
  const opening = text.charCodeAt(0);
  if (opening >= 97 && opening <= 122) traits |= Trait.LowerStart;
  return { traits, hints, words: words + (wide >> 1), tokens, english, letters: letters + latin, latin };
}

/** Words on either side of a change whose neighbours decide what they are: three times the longest phrase. */
const NEIGHBOURS = 3 * LONGEST_PHRASE + 2;

function spacesAround(text: string, start: number, end: number): readonly [from: number, to: number] {
  let from = start;
  for (let seen = 0; from > 0 && seen <= NEIGHBOURS; seen++) from = text.lastIndexOf(' ', from - 1);
  let to = end;
  for (let seen = 0; to >= 0 && seen <= NEIGHBOURS; seen++) to = text.indexOf(' ', to + 1);
  return [Math.max(0, from), to < 0 ? text.length : to];
}

/** Disjoint, ordered changes of a text, as far as a scan has to know them. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/**
 * The scan of a long text after changes, by what stands around each. Traits and hints may be more than a fresh scan would
 * find: they only ever say what is worth a look. Undefined where so much has changed that a fresh scan is cheaper.
 */
export function rescanned(before: Scan, old: string, text: string, changes: readonly Replacement[]): Scan | undefined {
  let { traits, hints, words, tokens, english, letters, latin } = before;
  let shift = 0;
  let looked = 0;
  for (let at = 0; at < changes.length; ) {
    const first = changes[at];
    if (!first) break;
    let [from, to] = spacesAround(old, first.start, first.end);
    let grown = 0;
    for (let next = changes[at]; next && next.start <= to; next = changes[++at]) {
      if (next !== first) to = Math.max(to, spacesAround(old, next.start, next.end)[1]);
      grown += next.after.length - (next.end - next.start);
    }
    looked += to - from;
    if (looked > old.length / 2) return undefined;
    const was = scan(old.slice(from, to));
    const is = scan(text.slice(from + shift, to + shift + grown));
    traits |= is.traits;
    hints |= is.hints;
    words += is.words - was.words;
    tokens += is.tokens - was.tokens;
    english += is.english - was.english;
    letters += is.letters - was.letters;
    latin += is.latin - was.latin;
    shift += grown;
  }
  return old.length + shift === text.length ? { traits, hints, words, tokens, english, letters, latin } : undefined;
}

const isLetterUnit = (code: number): boolean =>
  code < 128 ? KINDS[code] === LETTER : kindBeyondAscii(code) === LETTER;

const isConsonant = (code: number): boolean =>
  code > 97 && code <= 122 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121;
