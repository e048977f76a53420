// A scan after changes, by what stands around each: reading a long text again for every edit would cost its square.
import { LONGEST_PHRASE, type Scan, scan } from './scan.ts';

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
