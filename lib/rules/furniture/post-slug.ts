// “June 9, 2016 wqhzkrtv 0”: what blog themes leave of an account and a count of comments.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { commentLinkFrom } from './lines/comment-link.ts';
import { type EndLine, seen } from './lines/end-lines.ts';
import { headOf } from './lines/head.ts';
import { removal } from './lines/line-removal.ts';
import { isLoneCount, postMeta } from './lines/post-meta.ts';
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

const shown = (text: string): string => text.trim().replace(/["“”]/gu, '’');

/** A line of dates and counts keeps its dates; a count without one goes where nobody can take it for text. */
function uncounted(reading: Reading, lines: readonly EndLine[], at: number): Finding | undefined {
  const line = lines[at];
  const meta = line && postMeta(line.said);
  if (!line || !meta || isLoneCount(lines, at)) return undefined;
  const says = {
    message: `“${shown(line.said)}” holds what the page counts, which was removed; dates and names stay.`,
    evidence: 'nothing but dates, names, accounts and counts on the line, or a count of nought',
  };
  if (meta.kept === '') return removal(reading, [line], says);
  return line.text.includes(meta.kept) ? { start: line.start, end: line.end, after: meta.kept, ...says } : undefined;
}

function unlinked(reading: Reading, line: EndLine): Finding {
  const from = commentLinkFrom(line.text);
  const says = {
    message: `“${shown(seen(line.text.slice(from)).replace(/^[\s|/·•,;–—]+/u, ''))}” leads to the comments of the page; it was removed.`,
    evidence: 'a link to the comments beside date and author, or one whose target says so',
  };
  return from === 0 ? removal(reading, [line], says) : { start: line.start + from, end: line.end, after: '', ...says };
}

export const postSlug: Rule = {
  id: 'furniture/post-slug',
  version: 2,
  tier: 'apply',
  summary: 'Removes random strings, counts and links to the comments that themes print beside dates and categories.',
  why: 'Copying sites name accounts and categories at random, and print a count of comments beside the date. The string has 6 to 10 small letters that form no word and stand nowhere else in the text; a count has its label, and nothing but dates and names stands beside it. Dates and names stay.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'June 9, 2016 wqhzkrtv 0', to: 'June 9, 2016', among: `Ducks\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '2022-05-27 0 By', to: '2022-05-27', among: `Ducks\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '\n\nCategory pzzrbqtm', to: '', among: `${ARTICLE}{}\n` },
    {
      fixes: 'Posted on: June 9, 2016 Posted by: admin Comments: 0',
      to: 'June 9, 2016',
      among: `Ducks\n\n{}\n\n${ARTICLE}\n`,
    },
    { fixes: 'Source: Pond News Hits: 33', to: 'Source: Pond News', among: `Ducks\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '44:291784browse\n\n', to: '', among: `Ducks\n\n{}${ARTICLE}\n` },
    {
      fixes: 'Posted on June 9, 2016 by Lin Po | Leave a comment',
      to: 'Posted on June 9, 2016 by Lin Po',
      among: `Ducks\n\n{}\n\n${ARTICLE}\n`,
    },
    { keeps: `Ducks\n\nViews: 33\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nPosted on June 9, 2016 by Lin Po\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nJune 9, 2016: 33 views of the pond\n\n${ARTICLE}\n` },
    { keeps: '\n\nCategory winners', among: `${ARTICLE}{}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 Linda 3\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 morning\n\n${ARTICLE}\n` },
    { keeps: `Ducks\n\nMay 4, 2016 12\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    const { lines } = headOf(reading);
    const tail = tailOf(reading);
    const rest: ReadonlySet<EndLine> = new Set(tail.hasArticle ? tail.rest : []);
    for (const all of [lines, tail.lines.filter((line) => rest.has(line))]) {
      for (const [at, line] of all.entries()) {
        const finding =
          line.lineClass === 'slug'
            ? gone(reading, line)
            : line.lineClass === 'count'
              ? uncounted(reading, all, at)
              : line.lineClass === 'comment-link'
                ? unlinked(reading, line)
                : undefined;
        if (finding) yield finding;
      }
    }
  },
};
