// “Read more”, “Source link”: links of the page below a text that was taken from somewhere.
import type { Rule } from '../rule.ts';
import { named, removal, stretches } from './lines/line-removal.ts';
import { isLoneNext } from './lines/paging.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'In the reading room the chess club beat its visitors, and nobody complained about the noise until the last train had left.';

export const teaserLink: Rule = {
  id: 'furniture/teaser-link',
  version: 1,
  tier: 'apply',
  summary: 'Removes “Read more”, “Continue reading”, “Source link” and their like below the article.',
  why: 'Sites that copy articles end them with a link whose target is lost. The line is one of a closed list, with or without an arrow, and stands alone in the tail.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\nContinue reading →', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nSource link', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\n[Read more...]', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nThe next article', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nRead more books, the minister said.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nthe source link in the footer', among: `${ARTICLE}{}\n` },
    { keeps: `Read more\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    const { lines, rest, hasArticle } = tailOf(reading);
    if (!hasArticle) return;
    const pagers = rest.filter((line) => line.lineClass === 'pager' || line.lineClass === 'arrow');
    const ours = new Set(rest.filter((line) => line.lineClass === 'teaser'));
    const [pager] = pagers;
    if (pager && pagers.length === 1 && isLoneNext(pager.said)) ours.add(pager);
    for (const run of stretches(lines, (line) => ours.has(line))) {
      yield removal(reading, run, {
        message: `“${named(run)}” is a link whose target is lost; it was removed.`,
        evidence: 'a line of a closed list, alone below the article',
      });
    }
  },
};
