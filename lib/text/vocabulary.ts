// Words that the one scan knows by sight: a table of hashes, so that looking a word up costs less than reading it.
import { Trait } from './traits.ts';

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

/** Start of every hash; `hashed` takes up one code unit after the other. */
export const EMPTY_HASH = 0x811c9dc5 | 0;
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

const hashOf = (word: string): number => {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
};

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SIZE - 1);

function learn(word: string, trait: number): void {
  const hash = hashOf(word);
  let slot = slotOf(hash);
  while (bits[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SIZE - 1);
  hashes[slot] = hash;
  bits[slot] = (bits[slot] ?? 0) | trait;
}

for (const [words, trait] of WORDS) for (const word of words.split(' ')) learn(word, trait);
for (const word of SMALL_WORDS.split(' ')) learn(word, Trait.SmallPlace);

/** Bits of a word by the hash of its small letters; 0 for a stranger. A rare stranger with a friend's hash costs time, not truth. */
export function known(hash: number): number {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (SIZE - 1)) {
    const found = bits[slot] ?? 0;
    if (found === 0 || hashes[slot] === hash) return found;
  }
}
