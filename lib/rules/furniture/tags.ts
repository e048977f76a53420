// “#steel #harbour #prices” below the article.
import type { Rule } from '../rule.ts';
import { offers } from './lines/offers.ts';

const ARTICLE =
  'Manager Kong said that prices are falling, and that the night shift of the third furnace will stop for two months.';

export const tags: Rule = {
  id: 'furniture/tags',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a line of tags below the article.',
  why: 'Tags sort articles on the site that they came from; some authors write them, so a person decides. A line of two or more words with “#” in front and nothing else, in the tail.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\n#steel #harbour #prices', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\n#steel, #harbour', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nTags: #steel #harbour', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\n#steel', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nFurnace #2 and #3', among: `${ARTICLE}{}\n` },
    { keeps: '#steel #harbour\n' },
  ],
  *find(reading) {
    yield* offers(reading, ['tags'], (name) => ({
      message: `“${name}” is a line of tags; its removal is offered.`,
      evidence: 'nothing but words with “#” in front, below the article',
    }));
  },
};
