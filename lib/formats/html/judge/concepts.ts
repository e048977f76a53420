// What ids, classes and roles say about a part of a page, read word by word.
import { attribute, type Element } from '../tree.ts';
import { ALONE, ANYWHERE, type Concept } from './furniture-words.ts';

export type { Concept } from './furniture-words.ts';

/** Words of a name that are read as one: `you-may-also-like`. */
const MOST_WORDS = 4;
/** Longer names are built by machines. */
const LONGEST_NAME = 60;
/** Names of one element that are looked at. */
const MOST_NAMES = 12;

/** `has-sidebar`, `with-comments` and `no-footer` speak of another element, `is-` of a state, `margin-` of the look. */
const NOT_CONTENT = new Set(
  'has have with without no not is are under below above before after show hide open attachment align parent type status category tag format margin padding text font bg color theme'.split(
    ' ',
  ),
);
const BEFORE = new Set(
  'site page post article entry main block blocks module mod section wp js c o m l the global single story news blog div region view id box component layout'.split(
    ' ',
  ),
);
const BEHIND = new Set(
  'box bar block container wrapper wrap list area section module widget panel row holder inner group region zone bottom top right left'.split(
    ' ',
  ),
);

class Words {
  readonly #known = new Map<string, Found>();
  readonly #beginnings: (readonly [string, Found])[] = [];

  constructor(rows: readonly (readonly [Concept, string])[], order: number) {
    rows.forEach(([concept, words], index) => {
      for (const word of words.split(/\s+/u)) {
        const found = { concept, order: order + index };
        if (word.endsWith('*')) this.#beginnings.push([word.slice(0, -1), found]);
        else if (word !== '' && !this.#known.has(word)) this.#known.set(word, found);
      }
    });
  }

  of(word: string): Found | undefined {
    return this.#known.get(word) ?? this.#beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
  }
}

interface Found {
  readonly concept: Concept;
  readonly order: number;
}

const ANYWHERE_WORDS = new Words(ANYWHERE, 0);
const ALONE_WORDS = new Words(ALONE, ANYWHERE.length);

/** Reads names; each is judged once for a page. */
export class Names {
  readonly #known = new Map<string, Concept | undefined>();

  conceptOf(element: Element): Concept | undefined {
    let found: Concept | undefined;
    let looked = 0;
    for (const { name, value } of element.attrs) {
      if (name !== 'class' && name !== 'id') continue;
      for (const each of value.split(/\s+/u, MOST_NAMES)) {
        if (each === '' || looked >= MOST_NAMES) continue;
        looked += 1;
        found ??= this.#concept(each);
      }
    }
    return found ?? roleOf(element);
  }

  #concept(name: string): Concept | undefined {
    if (name.length > LONGEST_NAME || name.includes(':')) return undefined;
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.has(name)) return known;
    const found = conceptIn(wordsOf(name));
    this.#known.set(name, found);
    return found;
  }
}

function conceptIn(words: readonly string[]): Concept | undefined {
  if (words.length > 1 && NOT_CONTENT.has(words[0] ?? '')) return undefined;
  let best: Found | undefined;
  for (const joined of runsOf(words)) {
    const found = ANYWHERE_WORDS.of(joined);
    if (found !== undefined && (best === undefined || found.order < best.order)) best = found;
  }
  if (best !== undefined) return best.concept;
  let start = 0;
  let end = words.length;
  while (start < end - 1 && BEFORE.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && (BEHIND.has(words[end - 1] ?? '') || /^\d+$/u.test(words[end - 1] ?? ''))) end -= 1;
  return ALONE_WORDS.of(words.slice(start, end).join(''))?.concept;
}

/** Neighbouring words joined, as `wordsOf` parts them; a name has no more than sixty characters. */
export function* runsOf(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from += 1) {
    let joined = '';
    for (const word of words.slice(from, from + MOST_WORDS)) {
      joined += word;
      yield joined;
    }
  }
}

/** `postShareButtons_top` has the words post, share, buttons, top; what follows `--` only says how an element looks. */
export function wordsOf(name: string): readonly string[] {
  const modifier = name.indexOf('--', 1);
  return (modifier === -1 ? name : name.slice(0, modifier))
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const ROLES = new Map<string, Concept>([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['banner', 'banner'],
  ['contentinfo', 'banner'],
  ['search', 'aside'],
  ['complementary', 'aside'],
  ['dialog', 'aside'],
  ['alertdialog', 'aside'],
]);

function roleOf(element: Element): Concept | undefined {
  const role = attribute(element, 'role');
  return role === undefined ? undefined : ROLES.get(role.toLowerCase());
}
