// “Related articles:” and the titles below it.
import type { Rule } from '../rule.ts';
import { offers } from './lines/offers.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'Most of the patients have hurt their hands with hooks and ropes, and go on working for weeks before they come to the pier.';

export const relatedLinks: Rule = {
  id: 'furniture/related-links',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a list of related articles below the article.',
  why: 'Titles of other articles look like text, so a person decides. A heading such as “Related articles” and two or more lines without a final stop, to the end of the text.',
  language: 'any',
  enters: 'all',
  examples: [
    {
      fixes: '\n\nRelated articles:\n\nHow to keep a fish hook clean\n\nThe ice melts early',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { fixes: '\n\nYou may also like\n\nThe lamp archive\n\nA stew for a wet Sunday', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nRelated posts\n- Old nets\n- New nets', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nRelated articles:\n\nHow to keep a fish hook clean', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nRelated articles:\n\nThe ice melted.\n\nThe hooks were clean.', among: `${ARTICLE}{}\n` },
    { keeps: `Related articles\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    if (!tailOf(reading).rest.some((line) => line.lineClass === 'related-item')) return;
    yield* offers(reading, ['related', 'related-item'], (name) => ({
      message: `“${name}” and the lines below it lead to other articles; their removal is offered.`,
      evidence: 'a heading for related articles and lines without a stop to the end of the text',
    }));
  },
};
