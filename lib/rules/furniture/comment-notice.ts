// “Comments are closed.” below the article: a line of the page about commenting, without a form.
import type { Rule } from '../rule.ts';
import { named, removal, stretches } from './lines/line-removal.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The bus depot of Hekou has a new rule: nobody who lost an umbrella may ask for it before Friday at noon.';

export const commentNotice: Rule = {
  id: 'furniture/comment-notice',
  version: 1,
  tier: 'apply',
  summary:
    'Removes lines such as “Comments are closed.” or “You must be logged in to post a comment.” below the article.',
  why: 'Where a page has no comment form it says why. The line is one of a closed list in the language of the site, fills its block and stands in the tail.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\nYou must be logged in to post a comment.', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nComments are closed, but trackbacks and pingbacks are open.', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\n0 Comments', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nVous devez vous connecter pour publier un commentaire.', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nYou must be logged in to post a comment in order to see the difference.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nComments are closed on this story, the editor said.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nNo comments were made.', among: `${ARTICLE}{}\n` },
    { keeps: `Comments are closed\n\n${ARTICLE}` },
  ],
  *find(reading) {
    const { rest, lines, hasArticle } = tailOf(reading);
    if (!hasArticle) return;
    const free = new Set(rest);
    for (const notices of stretches(lines, (line) => free.has(line) && line.apart && (line.form?.closed ?? false))) {
      yield removal(reading, notices, {
        message: `“${named(notices)}” is what the page says about commenting; it was removed.`,
        evidence: 'a line of a closed list, alone below the article',
      });
    }
  },
};
