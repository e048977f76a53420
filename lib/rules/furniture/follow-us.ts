// “Follow us on we chat”: the site asks its readers to come along.
import type { Rule } from '../rule.ts';
import { offers } from './lines/offers.ts';

const ARTICLE =
  'The lantern fair is organized by the park and the bus company, and pays five yuan for every milk bottle that comes back.';

export const followUs: Rule = {
  id: 'furniture/follow-us',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a call to follow the site, such as “Follow us on we chat”, below the article.',
  why: 'The call speaks for the site that the text came from, but an organiser might mean it, so a person decides. It opens with a phrase of a closed list and stands in the tail.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\nFollow us on we chat: gp-lantern', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nScan the code to read more', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nPlease follow our official WeChat account', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nHe told the children to follow us on foot.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nFollow the river to the second bridge.', among: `${ARTICLE}{}\n` },
    { keeps: `Follow us\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    yield* offers(reading, ['follow'], (name) => ({
      message: `“${name}” asks the reader to follow the site; its removal is offered.`,
      evidence: 'a phrase of a closed list at the start of a line below the article',
    }));
  },
};
