// Reads a block once, character by character and word by word, and notes everything that decides which rules have to look.
import {
  BEYOND,
  DIGIT,
  FULL_STOP,
  HINTING,
  hintsBeyondAscii,
  hintsOfMark,
  INFO,
  isConsonant,
  isDigit,
  isLetterUnit,
  KINDS,
  kindBeyondAscii,
  LETTER,
  MARK,
  OF_DIGIT,
  OF_UPPER,
  OF_WORD,
  SPACE,
  TRAITS,
  traitsBeyondAscii,
  WIDE,
} from './characters.ts';
import { hasPinyin } from './pinyin.ts';
import { Hint, Trait } from './traits.ts';
import { bitsAt, EMPTY_HASH, ENGLISH, hashed, hintsAt, known } from './vocabulary.ts';
import { figure, refined } from './word-hints.ts';

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

/** Longest phrase that `Loop` notices. */
export const LONGEST_PHRASE = 8;
const recent = new Int32Array(16);
const streaks = new Int32Array(LONGEST_PHRASE + 1);
/** When a word with these last bits of its hash was read last: mostly too long ago for a loop. */
const seen = new Int32Array(1024).fill(-100);
/** When a streak grew last. */
const grown = new Int32Array(LONGEST_PHRASE + 1).fill(-100);
/** Words read before this block; it only ever grows. */
let clock = 0;

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
    if (first < 128) {
      traits |= TRAITS[first] ?? 0;
      if (HINTING[first] === 1) hints |= hintsOfMark(first, before, code[at + 1] ?? 0);
      else if (first === 44 && (before === 46 || (before === 32 && code[at - 2] === 46))) hints |= Hint.StopComma;
    } else {
      traits |= traitsBeyondAscii(first);
      hints |= hintsBeyondAscii(first);
      if (first === before && first >= 0x2018 && first <= 0x201d) hints |= Hint.DoubledQuote;
    }
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
