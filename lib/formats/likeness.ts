// How much a decoded text looks like one that somebody wrote: its letters beside each other, its signs between them.
import { CHARACTERS, PAIRS } from './letter-pairs.ts';

const FOREIGN = /[^\p{ASCII}\s]/gu;
const MARKS = /[“”‘’–—…•·、。，！？：；（）《》【】「」『』\u00a0]/;
const WRONG = /[\p{Cc}\p{Co}\p{Cn}\uff61-\uff9f]/u;
const LETTER = /[A-Za-z]/;
const SYMBOL = /[\u00a1-\u00bf\u00d7\u00f7]/;
const FRAME = /[\u2500-\u25ff]/;
const ENOUGH = 5_000;

/** From -3 (nobody writes so) to 1: every character beyond ASCII is judged by its neighbours. */
export function fitness(text: string): number {
  let sum = 0;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(FOREIGN)) {
    sum += placed(sign, text.charAt(index - 1), text.charAt(index + sign.length));
    count += 1;
    if (count === ENOUGH) break;
  }
  return count === 0 ? 0 : sum / count;
}

function placed(sign: string, before: string, after: string): number {
  if (WRONG.test(sign)) return -3;
  if (MARKS.test(sign)) return 1;
  const isLonely = before < '\u0080' && after < '\u0080';
  if (SYMBOL.test(sign)) return isLonely ? 0 : -2;
  if (FRAME.test(sign)) return before === sign || after === sign || isLonely ? 0 : -2;
  if (sign < '\u0250') return LETTER.test(before) || LETTER.test(after) ? 1 : -1;
  return isLonely && (LETTER.test(before) || LETTER.test(after)) ? -2 : 0.9;
}

const WORD = /[\p{L}\p{M}]{2,}/gu;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/gu;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

const pairSets = Object.values(PAIRS).map((pairs) => new Set(pairs.match(/../gsu)));
const characterSets = Object.values(CHARACTERS).map((characters) => new Set(characters));

/** A capital behind a small letter, `россиЯ`, says more than some usual pairs. */
const ODD = 6;

interface Likeness {
  /** Share of the letters beyond ASCII that stand as they do in one language, from 0 to 1. */
  readonly share: number;
  /** How many letters or pairs were looked at. */
  readonly count: number;
}

/** The language that fits best decides. */
export function likeness(text: string): Likeness {
  const pairs = pairsOf(text);
  const marks = marksOf(text);
  const characters = (text.match(IDEOGRAPH) ?? []).slice(0, ENOUGH);
  const count = pairs.known.length + pairs.odd + characters.length + marks.count;
  if (count === 0) return { share: 0, count };
  const usual = best(pairs.known, pairSets) + best(characters, characterSets) + marks.usual;
  return { share: Math.max(0, usual - pairs.odd * ODD) / count, count };
}

function best(items: readonly string[], sets: readonly ReadonlySet<string>[]): number {
  return items.length === 0 ? 0 : Math.max(...sets.map((set) => items.filter((item) => set.has(item)).length));
}

/** Typographic marks and signs where a Western text has them; each weighs as much as a letter, which has a pair on either side. */
const PLACED =
  /(?<=^|[\s([“‘—–-])[“‘](?=\S)|(?<=[^\s])[”](?=$|[\s)\],.;:!?’—–-])|(?<=\p{L})’(?=\p{L}|$|[\s)\],.;:!?”—–-])|(?<=\s)[–—](?=\s)|(?<=\w)[–—](?=\w)|(?<=\w)…|(?<=^|\s)•(?=\s)|[£€]\s?(?=\d)|(?<=\d\s?)€|(?<=\d)\s?[°½¼¾]|(?<!\S)©(?=\s)|®|(?<!\S)§(?=\s?\d)|±(?=\s?\d)|(?<=\d\s?)×(?=\s?\d)/gmu;
const WESTERN = /[“”‘’–—…•£€°½¼¾©®§±×]/g;

function marksOf(text: string): { readonly usual: number; readonly count: number } {
  const count = (text.match(WESTERN) ?? []).slice(0, ENOUGH).length;
  return { usual: 2 * Math.min(count, text.match(PLACED)?.length ?? 0), count: 2 * count };
}

/** `odd` counts pairs that no word has: a capital behind a small letter. */
function pairsOf(text: string): { readonly known: readonly string[]; readonly odd: number } {
  const known: string[] = [];
  let odd = 0;
  for (const [word] of text.matchAll(WORD)) {
    for (let i = 1; i < word.length && known.length < ENOUGH; i += 1) {
      const pair = word.slice(i - 1, i + 1);
      if (pair.charCodeAt(0) < 0x80 && pair.charCodeAt(1) < 0x80) continue;
      if (pair.charCodeAt(0) >= 0x2e80 || pair.charCodeAt(1) >= 0x2e80) continue;
      if (LOWER.test(pair.charAt(0)) && UPPER.test(pair.charAt(1))) odd += 1;
      else known.push(pair.toLowerCase());
    }
  }
  return { known, odd };
}
