// The last resort: statistics and the look of the result choose a character set, and the editor is told so.
import chardet from 'chardet';
import { canonical, cutNote, type Decoded, decodeStrictly, type Strict } from './encodings.ts';

const SAMPLE = 64 * 1024;
/** Always tried: letter statistics know too little of an English text with a few Chinese or typographic quotes. */
const USUAL = ['gb18030', 'windows-1252'];
/** So many sound characters for each damaged one prove that the text was UTF-8; chance makes one in five or so. */
const SOUND = 3;

interface Candidate {
  readonly charset: string;
  readonly confidence: number;
  readonly strict: Strict;
  readonly rank: number;
}

/** Undefined where no likely character set fits all bytes. */
export async function guess(bytes: Uint8Array): Promise<Decoded | undefined> {
  if (isDamagedUtf8(bytes)) return undefined;
  const matches = chardet.analyse(sampleOf(bytes));
  const sure = new Map(USUAL.map((charset) => [charset, 0]));
  for (const { name, confidence } of matches) {
    const charset = canonical(name);
    if (charset !== undefined) sure.set(charset, Math.max(sure.get(charset) ?? 0, confidence));
  }
  let best: Candidate | undefined;
  for (const [charset, confidence] of sure) {
    const strict = await decodeStrictly(charset, bytes);
    if (strict === undefined) continue;
    const rank = confidence / 100 + likeness(strict.text);
    if (rank > (best?.rank ?? 0)) best = { charset, confidence, strict, rank };
  }
  if (best === undefined) return undefined;
  const { charset, confidence, strict } = best;
  const note = `Nothing says which character set the file has; its bytes look most like ${charset} (statistics: ${confidence} % sure). Check names and quotation marks.`;
  return { text: strict.text, charset, guessed: true, bom: false, notes: [note, ...cutNote(strict)] };
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let damaged = 0;
  for (const sign of new TextDecoder().decode(bytes)) {
    if (sign === '\ufffd') damaged += 1;
    else if (sign > '\u007f') sound += 1;
  }
  return sound > damaged * SOUND;
}

/** From just before the first byte that is not ASCII: what stands before it says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 64);
  return bytes.subarray(start, start + SAMPLE);
}

const FOREIGN = /[^\p{ASCII}\s]/gu;
const MARKS = /[“”‘’–—…•·、。，！？：；（）《》【】「」『』\u00a0]/;
const WRONG = /[\p{Cc}\p{Co}\p{Cn}\uff61-\uff9f]/u;
const LETTER = /[A-Za-z]/;
const SYMBOL = /[\u00a1-\u00bf\u00d7\u00f7]/;
const ENOUGH = 5_000;

/** From -3 (nobody writes so) to 1: every character beyond ASCII is judged by its neighbours. */
function likeness(text: string): number {
  let sum = 0;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(FOREIGN)) {
    sum += fitness(sign, text.charAt(index - 1), text.charAt(index + sign.length));
    count += 1;
    if (count === ENOUGH) break;
  }
  return count === 0 ? 0 : sum / count;
}

function fitness(sign: string, before: string, after: string): number {
  if (WRONG.test(sign)) return -3;
  if (MARKS.test(sign)) return 1;
  const isLonely = before < '\u0080' && after < '\u0080';
  if (SYMBOL.test(sign)) return isLonely ? 0 : -2;
  if (sign < '\u0250') return LETTER.test(before) || LETTER.test(after) ? 1 : -1;
  return isLonely && (LETTER.test(before) || LETTER.test(after)) ? -2 : 0.9;
}
