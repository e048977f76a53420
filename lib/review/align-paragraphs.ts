// Puts the paragraphs of two texts side by side: which stayed, which changed into which, which went and which came.
import { diffArrays } from 'diff';

/**
 * One paragraph with the line breaks behind it, on the side or sides where it stands. All `before`s joined are the one
 * text, all `after`s the other. `same`: not a word differs, nor the breaks behind it unless one of the two ends its text.
 */
export interface AlignedParagraph {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly before?: string;
  readonly after?: string;
}

/** Milliseconds for all stretches that no paragraph of their own pins down; then they are told as gone and come. */
const PATIENCE_MS = 500;

interface Paragraph {
  readonly words: string;
  /** With the breaks behind it. */
  readonly whole: string;
  readonly isLast: boolean;
}

const BREAK = /\n(?:[ \t]*\n)+/g;

function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (end === text.length) break;
    found.push({ words: text.slice(start, match.index), whole: text.slice(start, end), isLast: false });
    start = end;
  }
  if (start === text.length) return found;
  const rest = text.slice(start);
  return [...found, { words: rest.replace(/\s+$/, ''), whole: rest, isLast: true }];
}

export function alignParagraphs(before: string, after: string, patience = PATIENCE_MS): readonly AlignedParagraph[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  const deadline = Date.now() + patience;
  const out: AlignedParagraph[] = [];
  let [left, right] = [0, 0];
  for (const [i, j] of [...anchors(old, fresh), [old.length, fresh.length] as const]) {
    for (const row of between(old.slice(left, i), fresh.slice(right, j), deadline)) out.push(row);
    const [one, other] = [old[i], fresh[j]];
    if (one && other) out.push(pair(one, other));
    [left, right] = [i + 1, j + 1];
  }
  return out;
}

function pair(old: Paragraph, fresh: Paragraph): AlignedParagraph {
  const isSame = old.whole === fresh.whole || (old.words === fresh.words && old.isLast !== fresh.isLast);
  return { kind: isSame ? 'same' : 'changed', before: old.whole, after: fresh.whole };
}

const removed = ({ whole }: Paragraph): AlignedParagraph => ({ kind: 'removed', before: whole });
const added = ({ whole }: Paragraph): AlignedParagraph => ({ kind: 'added', after: whole });

/** Where each paragraph stands that occurs only once. */
function onlyOnce(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { words }] of paragraphs.entries()) places.set(words, places.has(words) ? -1 : at);
  return new Map([...places].filter(([words, at]) => at >= 0 && words !== ''));
}

/** Paragraphs that stand once in either text, as many as stand in one order in both: they pin down all others. */
function anchors(old: readonly Paragraph[], fresh: readonly Paragraph[]): readonly (readonly [number, number])[] {
  const there = onlyOnce(fresh);
  const pairs = [...onlyOnce(old)].flatMap(([words, i]) => {
    const j = there.get(words);
    return j === undefined ? [] : [[i, j] as const];
  });
  return rising(pairs);
}

/** The longest run of pairs, in order of the first members, in which the second ones rise. */
function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  /** By length of a run less one: the index of the pair that ends such a run with the smallest second member. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, j]] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const one = sorted[index];
    if (one) run.push(one);
  }
  return run.toReversed();
}

/** A stretch that no anchor divides: what is literally the same in it, then what is alike. */
function between(
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
  deadline: number,
): readonly AlignedParagraph[] {
  if (old.length === 0) return fresh.map(added);
  if (fresh.length === 0) return old.map(removed);
  const timeout = Math.max(0, deadline - Date.now());
  const words = (paragraphs: readonly Paragraph[]) => paragraphs.map((one) => one.words);
  const parts = diffArrays(words(old), words(fresh), { timeout });
  if (parts === undefined) return alike(old, fresh);
  const out: AlignedParagraph[] = [];
  let [i, j] = [0, 0];
  let [gone, come] = [0, 0];
  const flush = () => {
    for (const row of alike(old.slice(i, i + gone), fresh.slice(j, j + come))) out.push(row);
    [i, j, gone, come] = [i + gone, j + come, 0, 0];
  };
  for (const { added: isNew, removed: isOld, count } of parts) {
    if (isOld) gone += count;
    else if (isNew) come += count;
    else {
      flush();
      for (let at = 0; at < count; at++) {
        const [one, other] = [old[i + at], fresh[j + at]];
        if (one && other) out.push(pair(one, other));
      }
      [i, j] = [i + count, j + count];
    }
  }
  flush();
  return out;
}

/** Share of words in common from which on a paragraph is told as changed; and at once, without looking further. */
const ALIKE = 0.35;
const SURELY = 0.7;
/** How far a partner is looked for: what was put in between is rarely longer. */
const AHEAD = 6;

/** Pairs paragraphs that share most of their words, in order; whatever finds no partner went or came. */
function alike(old: readonly Paragraph[], fresh: readonly Paragraph[]): readonly AlignedParagraph[] {
  const [bags, others] = [old.map(bagOf), fresh.map(bagOf)];
  const out: AlignedParagraph[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    const [di, dj] = partner(bags, others, i, j) ?? [1, undefined];
    for (const row of old.slice(i, i + di)) out.push(removed(row));
    i += di;
    if (dj === undefined) continue;
    for (const row of fresh.slice(j, j + dj)) out.push(added(row));
    j += dj;
    const [one, other] = [old[i++], fresh[j++]];
    if (one && other) out.push(pair(one, other));
  }
  return [...out, ...old.slice(i).map(removed), ...fresh.slice(j).map(added)];
}

type Bag = ReadonlyMap<string, number>;

/** How many to leave out on either side until the two best partners meet; undefined where the first one finds none. */
function partner(
  bags: readonly Bag[],
  others: readonly Bag[],
  i: number,
  j: number,
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = ALIKE;
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    for (const [di, dj] of ahead === 0 ? [[0, 0] as const] : [[0, ahead] as const, [ahead, 0] as const]) {
      const [one, other] = [bags[i + di], others[j + dj]];
      if (!one || !other) continue;
      const much = likeness(one, other);
      if (much >= SURELY) return [di, dj];
      if (much >= most) [best, most] = [[di, dj], much + Number.EPSILON];
    }
  }
  return best;
}

/** Counted words; a long paragraph is known by its beginning. */
const KNOWN_BY = 4000;

function bagOf({ words }: Paragraph): Bag {
  const bag = new Map<string, number>();
  for (const [word] of words.slice(0, KNOWN_BY).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words in common, twice, by all words of both: 1 for the same ones. */
function likeness(one: Bag, other: Bag): number {
  let [shared, all] = [0, 0];
  for (const [word, number] of one) {
    shared += Math.min(number, other.get(word) ?? 0);
    all += number;
  }
  for (const number of other.values()) all += number;
  return all === 0 ? 1 : (2 * shared) / all;
}
