// What stands outside of the article's own box on a web page, or is named as furniture but holds sentences: a person decides.
import type { Rule } from '../rule.ts';
import { offeredRegionsOf } from './lines/regions.ts';

const PAGE =
  '# Cold chain trucks\n\nThe first cold chain truck left the freight yard for the mountain villages on Monday, and carried boxes of fruit and vaccines for two clinics.';

export const besideArticle: Rule = {
  id: 'furniture/beside-article',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove what stands beside the article on a web page.',
  why: 'A page says where its article is, and some parts of it are named like furniture but hold sentences. What stands there may still belong to the article, so a person decides, once for the page and once for the captions of its pictures.',
  language: 'any',
  enters: 'all',
  examples: [
    {
      fixes: '\n\nThe harbour board has opened a second window for parcels, and asks for patience.',
      to: '',
      among: `${PAGE}{}\n`,
      format: 'markdown',
      marked: 'beside',
    },
    { fixes: '\n\nThe truck at the yard', to: '', among: `${PAGE}{}\n`, format: 'markdown', marked: 'caption' },
    {
      fixes: '\n\nThe yard in May\n\nA window for parcels',
      to: '',
      among: `${PAGE}{}\n`,
      format: 'markdown',
      marked: 'beside',
    },
    { keeps: '\n\nThe truck at the yard', among: `${PAGE}{}\n`, format: 'markdown' },
    { keeps: '\n\nThe harbour board has opened a second window for parcels.', among: `${PAGE}{}\n` },
    { keeps: '\n\n![The truck](/truck.jpg)', among: `${PAGE}{}\n`, format: 'markdown' },
  ],
  *find(reading) {
    for (const { span, name, grounds } of offeredRegionsOf(reading, (kind) => kind !== 'caption')) {
      yield {
        ...span,
        after: '',
        message: `“${name}” and what belongs to it may be part of the page around the article; its removal is offered.`,
        evidence: `the markup of the page says so, but not for certain: ${grounds}`,
        group: 'beside',
      };
    }
    for (const { span, name, grounds } of offeredRegionsOf(reading, (kind) => kind === 'caption')) {
      yield {
        ...span,
        after: '',
        message: `“${name}” is written below a picture; its removal is offered.`,
        evidence: `the markup of the page says what it is: ${grounds}`,
        group: 'captions',
      };
    }
  },
};
