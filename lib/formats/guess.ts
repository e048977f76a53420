// The last resort: statistics and the look of the result choose a character set, and the editor is told so.
import chardet from 'chardet';
import {
  canonical,
  cutNote,
  type Decoded,
  decodeStrictly,
  decodeTolerantly,
  lostNote,
  SOUND,
  type Tolerant,
} from './encodings.ts';
import { fitness, likeness } from './likeness.ts';

const SAMPLE = 64 * 1024;
const MANY_BYTES = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
/** Always tried: letter statistics know too little of short texts, and nothing of the sets of DOS and of the first Macs. */
const USUAL = [
  ...[...MANY_BYTES, 'johab', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254'],
  ...['windows-1255', 'windows-1256', 'windows-1257', 'windows-874', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7'],
  ...['koi8-r', 'koi8-u', 'ibm866', 'cp855', 'x-mac-cyrillic', 'macintosh'],
];
/** All of a language's letters in their usual company weigh as much as this against one misplaced sign (1 to 3). */
const PAIR_WEIGHT = 2;
/** Statistics of whole letters tell languages of one alphabet apart, and little more. */
const STATISTICS_WEIGHT = 0.25;
/** Where a text has a sign or two to judge by, the usual sets of English and Chinese texts come first. */
const USUAL_WEIGHT: ReadonlyMap<string, number> = new Map([
  ['windows-1252', 1.5],
  ['gb18030', 1],
]);
const DAMAGE = 0.3;
/** The lead over the next one, summed over all letters: below it a text with a few accents could be either. */
const CERTAIN = 2;
/** Of 425 texts in old character sets none that was read rightly had a smaller share, and none of those read wrongly a larger one. */
const LEAST_SHARE = 0.15;
const ENOUGH_LETTERS = 20;

interface Candidate {
  readonly charset: string;
  readonly decoded: Tolerant;
  readonly rank: number;
  readonly share: number;
  readonly count: number;
}

/** Undefined where no likely character set fits the bytes. */
export async function guess(bytes: Uint8Array): Promise<Decoded | undefined> {
  if (isSpoiltUtf8(bytes)) return undefined;
  const ranked = (await candidates(sampleOf(bytes))).toSorted((one, other) => other.rank - one.rank);
  for (const [place, candidate] of ranked.entries()) {
    const decoded = await decode(candidate.charset, bytes);
    if (decoded !== undefined) return guessed(candidate, decoded, rivalsOf(candidate, ranked.slice(place + 1)));
  }
  return undefined;
}

function guessed({ charset }: Candidate, decoded: Tolerant, rivals: readonly string[] | undefined): Decoded {
  const like = rivals === undefined ? '' : ' It may be wrong: compare a sentence with the source before anything else.';
  const note = `Nothing says which character set the file has; its bytes read best as ${charset}. Check names and quotation marks.${like}`;
  return {
    text: decoded.text,
    charset,
    guessed: true,
    bom: false,
    ...(rivals && { rivals }),
    notes: [note, ...lostNote(decoded.lost), ...cutNote(decoded)],
  };
}

/** UTF-8, but with more damage than can be pointed at: in any other character set it would be garbage from end to end. */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let lost = 0;
  for (const sign of new TextDecoder().decode(bytes)) {
    if (sign === '\ufffd') lost += 1;
    else if (sign > '\u007f') sound += 1;
  }
  return sound > lost * SOUND;
}

async function candidates(sample: Uint8Array): Promise<readonly Candidate[]> {
  const sure = new Map(USUAL.map((charset) => [charset, 0]));
  for (const { name, confidence } of chardet.analyse(sample)) {
    const charset = canonical(name);
    if (charset !== undefined) sure.set(charset, Math.max(sure.get(charset) ?? 0, confidence));
  }
  const found: Candidate[] = [];
  for (const [charset, confidence] of sure) {
    const decoded = await decode(charset, sample);
    if (decoded === undefined) continue;
    const { share, count } = likeness(decoded.text);
    const rank =
      (confidence / 100) * STATISTICS_WEIGHT +
      fitness(decoded.text) +
      share * PAIR_WEIGHT +
      (USUAL_WEIGHT.get(charset) ?? 0) / Math.max(1, count) -
      (decoded.lost > 0 ? DAMAGE : 0);
    if (rank > 0) found.push({ charset, decoded, rank, share, count });
  }
  return found;
}

async function decode(charset: string, bytes: Uint8Array): Promise<Tolerant | undefined> {
  const strict = await decodeStrictly(charset, bytes);
  if (strict !== undefined) return { ...strict, lost: 0 };
  return MANY_BYTES.includes(charset) ? decodeTolerantly(charset, bytes) : undefined;
}

/** The sets that could as well be meant; none of them where not even the best looks like a language. Undefined where all is clear. */
function rivalsOf(best: Candidate, others: readonly Candidate[]): readonly string[] | undefined {
  const weight = Math.max(1, best.count);
  const close = others.filter(
    ({ decoded, rank }) => decoded.text !== best.decoded.text && (best.rank - rank) * weight < CERTAIN,
  );
  const isStrange = best.count >= ENOUGH_LETTERS && best.share < LEAST_SHARE;
  return close.length > 0 || isStrange ? close.slice(0, 3).map(({ charset }) => charset) : undefined;
}

/** From just before the first byte that is not ASCII: what stands before it says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 64);
  return bytes.subarray(start, start + SAMPLE);
}
