// Words that the one scan knows by sight: a table of hashes, so that looking a word up costs less than reading it.
import { Hint, Trait } from './traits.ts';

/** Beside the traits: a word that English prose is full of, and no other language. */
export const ENGLISH = 1 << 30;

const WORDS: readonly (readonly [string, number])[] = [
  [
    'the and to that for with from this have has are were it by his her not which of is was they their been will would',
    ENGLISH,
  ],
  [
    'january february march april may june july august september october november december ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec',
    Trait.Month,
  ],
  [
    'one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth',
    Trait.Counting,
  ],
  ['hundred thousand million billion trillion', Trait.Scale],
  ['session sessions plenum plenums plenary meeting meetings', Trait.Session],
];

/** Only in small letters: `China` is as it should be. */
const SMALL_WORDS = 'china asia africa europe america cpc cppcc npc';

const SIZE = 1024;
const hashes = new Int32Array(SIZE);
const bits = new Int32Array(SIZE);
const hints = new Int32Array(SIZE);
const taken = new Uint8Array(SIZE);

/** Start of every hash; `hashed` takes up one code unit after the other. */
export const EMPTY_HASH = 0x811c9dc5 | 0;
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const hashOf = (word: string): number => {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
};

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SIZE - 1);

/** What `refined` has to look closer at, by word. */
const HINTED: readonly (readonly [string, number])[] = [
  ['and but', Hint.Conjunction],
  ['two', Hint.Two],
  ['five', Hint.FiveYear],
  ['january february march april may june july august september october november december', Hint.InMonth],
  ['thousand million billion trillion', Hint.Steps],
  ['session plenum meeting', Hint.SessionOf],
  ['month', Hint.Month],
  ['anniversary', Hint.Anniversary],
  [
    "sorry apologize apologise unfortunately cannot can't unable ai intelligence model seems appears looks haven't didn't " +
      'provide provided share paste send included include text content already',
    Hint.Refusal,
  ],
  ['import', Hint.Sign],
  ['translation translations translated translate translating translator translators deepl', Hint.Translation],
  ['morning afternoon evening night', Hint.DayPart],
];

function learn(word: string, trait: number, hint = 0): void {
  const hash = hashOf(word);
  let slot = slotOf(hash);
  while (taken[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SIZE - 1);
  taken[slot] = 1;
  hashes[slot] = hash;
  bits[slot] = (bits[slot] ?? 0) | trait;
  hints[slot] = (hints[slot] ?? 0) | hint;
}

for (const [words, trait] of WORDS) for (const word of words.split(' ')) learn(word, trait);
for (const word of SMALL_WORDS.split(' ')) learn(word, Trait.SmallPlace);
for (const [words, hint] of HINTED) for (const word of words.split(' ')) learn(word, 0, hint);

/** Where a word stands in the table, by the hash of its small letters; -1 for a stranger. A rare stranger with a friend's hash costs time, not truth. */
export function known(hash: number): number {
  for (let slot = slotOf(hash); taken[slot] !== 0; slot = (slot + 1) & (SIZE - 1))
    if (hashes[slot] === hash) return slot;
  return -1;
}

export const bitsAt = (slot: number): number => bits[slot] ?? 0;
export const hintsAt = (slot: number): number => hints[slot] ?? 0;
