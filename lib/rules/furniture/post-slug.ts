// “June 9, 2016 wqhzkrtv 0”: what blog themes leave of an account and a count of comments.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { headOf } from './lines/head.ts';
import { removal } from './lines/line-removal.ts';
import { themeLeftover } from './lines/slugs.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The retired driver rented a pond in the village and bought the first ducklings, which were afraid of nothing but thunder.';

/** A string that stands elsewhere in the text is the name of somebody. */
function isElsewhere(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  const first = lower.indexOf(word);
  return lower.indexOf(word, first + word.length) >= 0;
}

function gone(reading: Reading, line: EndLine): Finding | undefined {
  const left = themeLeftover(line.text);
  if (!left || (left.word !== undefined && isElsewhere(reading.text, left.word))) return undefined;
  const crumbs = line.text.slice(left.start).trim();
  const says = {
    message: `“${crumbs}” is a leftover of the theme of a blog; it was removed.`,
    evidence:
      left.word === undefined ? 'a count of comments behind a date' : `“${left.word}” is no word in any language`,
  };
  if (left.start === 0) return removal(reading, [line], says);
  return { start: line.start + left.start, end: line.end, after: '', ...says };
}

export const postSlug: Rule = {
  id: 'furniture/post-slug',
  version: 1,
  tier: 'apply',
  summary: 'Removes random strings and counts of comments that blog themes leave behind dates and categories.',
  why: 'Copying sites name accounts and categories at random, and print a count of comments beside the date. The string has 6 to 10 small letters that form no word and stand nowhere else in the text; the date stays.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'June 9, 2016 wqhzkrtv 0', to: 'June 9, 2016', among: `Ducks\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '2022-05-27 0 By', to: '2022-05-27', among: `Ducks\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '\n\nCategory pzzrbqtm', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nCategory winners', among: `${ARTICLE}{}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 Linda 3\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 morning\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 12\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    const head = headOf(reading).lines.filter((line) => line.lineClass === 'slug');
    const tail = tailOf(reading);
    const lines = tail.hasArticle ? tail.rest.filter((line) => line.lineClass === 'slug') : [];
    for (const line of [...head, ...lines]) {
      const finding = gone(reading, line);
      if (finding) yield finding;
    }
  },
};
