// “Copyright belongs to the original author.”: what a site says about whose the text is.
import type { Rule } from '../rule.ts';
import { offers } from './lines/offers.ts';

const ARTICLE =
  'The rangers of the glacier set out at dawn with two horses and a drone, and counted the blue sheep of the eastern valley.';

export const rightsNotice: Rule = {
  id: 'furniture/rights-notice',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a notice about copyright below the article.',
  why: 'The notice speaks for the site that copied the text, but it may bind whoever publishes it, so a person decides. It names copyright, the original author or infringement, and stands in the tail.',
  language: 'any',
  enters: 'all',
  examples: [
    {
      fixes:
        '\n\nCopyright belongs to the original author. If there is any infringement, please contact us to delete it.',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { fixes: '\n\n© 2016 Baishui Notes', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nBaishui Notes 2016. All rights reserved.', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nThe copyright ran out before the sheep did.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nShe spoke of the original author of the song.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nThe reserve is closed in June.', among: `${ARTICLE}{}\n` },
  ],
  *find(reading) {
    yield* offers(reading, ['rights'], (name) => ({
      message: `“${name}” is a notice about rights of the site; its removal is offered.`,
      evidence: 'words about copyright or infringement, alone on a line below the article',
    }));
  },
};
