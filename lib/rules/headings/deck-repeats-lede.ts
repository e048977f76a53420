// An excerpt of the first paragraph stands between title and article, as a list page shows it.
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { commonInOrder, tokensOf } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { headBlocks, isMetadataBlock } from './repeats.ts';

const FEWEST_WORDS = 8;
/** Share of the deck's tokens that the lede must have in the same order (DEFECTS §9). */
const SHARE = 0.85;
/** Longer decks are no excerpts; keeps the comparison small. */
const MOST_TOKENS = 200;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthNumber = (word: string): number =>
  word.length >= 3 && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(word)
    ? MONTHS.indexOf(word.slice(0, 3)) + 1
    : 0;

/** Words in lower case, ordinals as numbers, so that `March 2` and `March 2nd` are one. */
const words = (text: string): readonly string[] =>
  tokensOf(text).map((token) =>
    token.text
      .toLowerCase()
      .replace(/^(\d{1,2})(?:st|nd|rd|th)$/u, '$1')
      .replaceAll('’', "'"),
  );

/** Figures and capitalised names; the first word of the line proves nothing. */
function claims(text: string): readonly string[] {
  return tokensOf(text)
    .filter(
      (token, at) =>
        /^\d/u.test(token.text) ||
        (at > 0 && /^\p{Lu}/u.test(token.text) && !/[.!?:]["”]?\s*$/u.test(text.slice(0, token.start))),
    )
    .map((token) =>
      token.text
        .toLowerCase()
        .replace(/^(\d{1,2})(?:st|nd|rd|th)$/u, '$1')
        .replaceAll('’', "'"),
    );
}

/** Order-free comparison key: months by number, so that a date counts by its value. */
const byValue = (word: string): string => (monthNumber(word) > 0 ? `month ${monthNumber(word)}` : word);

/** Without the marks of an excerpt at its end. */
function withoutCut(text: string): string {
  const whole = text.trimEnd();
  const cut = /(?:\[\s?(?:\.{3}|…)\s?\]|…|\.{3})$/u.exec(whole);
  return cut ? whole.slice(0, cut.index).trimEnd() : text;
}

function repeats(deck: Block, lede: Block): boolean {
  const excerpt = withoutCut(deck.content);
  const said = words(excerpt);
  const told = words(lede.content);
  if (said.length < FEWEST_WORDS || said.length > MOST_TOKENS || said.length > told.length) return false;
  // A cut excerpt may break off in the middle of its last word.
  const known = new Set(told.map(byValue));
  const cut = excerpt !== deck.content ? said.at(-1) : undefined;
  const isKnown = (word: string): boolean =>
    known.has(byValue(word)) || (word === cut && told.some((one) => one.startsWith(word)));
  if (!claims(excerpt).every(isKnown)) return false;
  return commonInOrder(said.map(byValue), told.slice(0, MOST_TOKENS * 3).map(byValue)) >= said.length * SHARE;
}

function isDeck(block: Block): boolean {
  if (block.kind !== 'paragraph' || !block.single || block.words < FEWEST_WORDS) return false;
  const text = block.content.trimEnd();
  return withoutCut(text) !== text || !block.finalStop;
}

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  const head = headBlocks(reading);
  for (const [at, { block, index }] of head.entries()) {
    const next = head[at + 1]?.block;
    const before = head.slice(0, at).map((one) => one.block);
    if (!title || !next?.prose || !isDeck(block) || block === title) continue;
    if (!before.includes(title) || !before.slice(before.indexOf(title) + 1).every(isMetadataBlock)) continue;
    if (!repeats(block, next)) continue;
    yield {
      ...reading.deletion(index, index),
      after: '',
      message: 'An excerpt of the first paragraph stands between the title and the article; it was removed.',
      evidence: 'its words stand in the first paragraph in the same order, with every figure and name',
    };
    return;
  }
}

export const deckRepeatsLede: Rule = {
  id: 'headings/deck-repeats-lede',
  version: 1,
  tier: 'apply',
  summary: 'Removes an excerpt of the first paragraph that stands above it.',
  why: 'List pages show the beginning of an article below its title, and a saved page keeps it. Directly under the title and above the first paragraph, without a final stop, its words in the same order there, every figure and name included.',
  enters: 'all',
  examples: [
    {
      fixes: 'On Friday the ferry Heron stopped between two\n\n',
      to: '',
      among:
        'A ferry waits for the tide\n\n{}On Friday the ferry Heron stopped between two piers and waited for the tide until the evening bells had rung.\n',
    },
    {
      fixes: 'The bakery in Mill Street bakes its bread at night, because the oven is lent by [...]\n\n',
      to: '',
      among:
        'Bread at midnight\n\n{}The bakery in Mill Street bakes its bread at night, because the oven is lent by the pottery next door, which needs it by day.\n',
    },
    {
      fixes: 'March 2nd, 2015, the choir of Aldern sang nine songs in the empty swimming pool\n\n',
      to: '',
      among:
        'A choir without water\n\n{}On March 2, 2015, the choir of Aldern sang nine songs in the empty swimming pool, which was being painted.\n',
    },
    {
      keeps:
        'A ferry waits for the tide\n\nThe ferry Heron stopped between two piers on Friday, and nobody minded.\n\nOn Friday the ferry Heron stopped between two piers and nobody minded, because the bar was open all day.\n',
    },
    {
      keeps:
        'A ferry waits for the tide\n\nOn Friday the ferry Heron stopped between three piers with 40 on board\n\nOn Friday the ferry Heron stopped between two piers and waited for the tide until the evening bells had rung.\n',
    },
    {
      keeps:
        'A ferry waits for the tide\n\nThe tide for the evening waited two piers, and the Heron stopped on Friday\n\nOn Friday the ferry Heron stopped between two piers and waited for the tide until the evening bells had rung.\n',
    },
  ],
  find,
};
