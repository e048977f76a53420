// Menus, banners, side bars and comments of a web page: what its own markup says is not the article.
import type { Reading } from '../../text/reading.ts';
import type { Rule } from '../rule.ts';
import { regionsOf } from './lines/regions.ts';

/** So many words must be left (DEFECTS §6). */
const ARTICLE_WORDS = 60;

const PAGE =
  '# Cold chain trucks\n\nThe first cold chain truck left the freight yard for the mountain villages on Monday, and carried boxes of fruit and vaccines for two clinics. The driver said that the road is not so bad as the people say, but the engine must rest every hour. The freight yard keeps a log of the temperatures, and the villages send back wild mushrooms, packed in wet moss, and honey in steel cans.';

function wordsOutside(reading: Reading): number {
  let words = 0;
  let next = 0;
  for (const block of reading.blocks) {
    while ((reading.regions[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next++;
    const region = reading.regions[next];
    if (!region || block.start < region.start) words += block.words;
    if (words >= ARTICLE_WORDS) return words;
  }
  return words;
}

export const siteChrome: Rule = {
  id: 'furniture/site-chrome',
  version: 1,
  tier: 'apply',
  summary: 'Removes menus, banners, side bars and the list of comments of a web page, as its markup names them.',
  why: 'A saved page is more than its article. Elements such as “nav”, “aside” and the footer of the page, and the classes of well-known themes say what is not; at least 60 words of article must be left.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '- [Home](/)\n- [About](/about/)\n\n', to: '', among: `{}${PAGE}\n`, format: 'markdown', marked: 'menu' },
    { fixes: '\n\nProudly powered by WordPress', to: '', among: `${PAGE}{}\n`, format: 'markdown', marked: 'banner' },
    { fixes: '\n\n## Latest posts\n\n- Old nets', to: '', among: `${PAGE}{}\n`, format: 'markdown', marked: 'aside' },
    {
      fixes: '\n\n2 Comments\n\nLena: a fine truck.',
      to: '',
      among: `${PAGE}{}\n`,
      format: 'markdown',
      marked: 'thread',
    },
    { keeps: 'Home\n\nAbout us\n\nContact' },
    { keeps: '\n\nProudly powered by WordPress', among: `${PAGE}{}\n` },
    { keeps: '- Home\n- About', among: '{}\n\nThe truck is late.\n', format: 'markdown', marked: 'menu' },
  ],
  *find(reading) {
    if (reading.regions.length === 0 || wordsOutside(reading) < ARTICLE_WORDS) return;
    for (const { span, name } of regionsOf(reading, ['menu', 'banner', 'aside', 'skip', 'related', 'thread'])) {
      yield {
        ...span,
        after: '',
        message: `“${name}” and what belongs to it is part of the page around the article; it was removed.`,
        evidence: 'the markup of the page says so, and the article is left',
        group: 'chrome',
      };
    }
  },
};
