// The title ends with what looks like the name of its site; no second copy proves it.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { joints } from './joints.ts';

/** Words that a site's name ends in; closed, because a dash in a title is common. */
const LAST_WORDS = new Set(
  (
    'Net Network Online Web Website News Daily Times Portal Gazette Herald Newspaper Center Centre Bureau Government Committee ' +
    'Window Platform Homepage Channel'
  ).split(' '),
);
const NAME = /^\p{Lu}[\p{L}’'.&]*$/u;
const MOST_WORDS = 6;
const MARK = /[-–—|_]/u;
/** A dash without a space before it joins words. */
const NEEDS_SPACE = /[-–—]/u;
const FEWEST_WORDS = 4;

function isSite(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const isPage = last === 'Page' || last === 'page';
  if (isPage ? words.at(-2) !== 'Home' : !LAST_WORDS.has(last)) return false;
  return words.length <= MOST_WORDS && words.every((word) => NAME.test(word) || word === 'page');
}

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  if (!title?.single || title.finalStop || (title.kind !== 'paragraph' && title.kind !== 'heading')) return;
  const text = title.content.trimEnd();
  for (const { start, mark, spaced, rest } of joints(text, MARK)) {
    if ((!spaced && NEEDS_SPACE.test(mark)) || !isSite(rest)) continue;
    if (text.slice(0, start).trim().split(/\s+/u).length < FEWEST_WORDS) return;
    yield {
      start: title.contentStart + start,
      end: title.contentStart + text.length,
      after: '',
      message: `The title seems to end with the name of a site, “${rest}”; its removal is offered.`,
      evidence: 'a name behind a dash at the end of the title',
    };
    return;
  }
}

export const siteName: Rule = {
  id: 'headings/site-name',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove what looks like a site’s name from the end of the title.',
  why: 'Window titles end with the name of the site. A dash or bar and a capitalised name that ends in a word such as Net, News or Daily; without a second copy of the title a person decides.',
  traits: Trait.Upper,
  examples: [
    {
      fixes: 'How to keep bees on a flat roof - Garden Net',
      to: 'How to keep bees on a flat roof',
      among: '{}\n\nBees like roofs.\n',
    },
    {
      fixes: 'Nine soups for nine cold evenings | Evening News',
      to: 'Nine soups for nine cold evenings',
      among: '{}\n\nSoup is warm.\n',
    },
    {
      fixes: 'The lamps of the pier are lit_Harbour Information Network',
      to: 'The lamps of the pier are lit',
      among: '{}\n\nLamps are bright.\n',
    },
    { keeps: 'War - and what came after it\n\nNobody spoke.\n' },
    { keeps: 'The cast - Good News\n\nNobody spoke.\n' },
    { keeps: 'Bees on a roof in the rain\n\nThey wait - Daily.\n' },
  ],
  find,
};
