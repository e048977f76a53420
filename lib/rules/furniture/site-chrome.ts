// Menus, banners, side bars and comments of a web page: what its own markup says is not the article.
import { REGION_KINDS, type RegionKind } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import type { Rule } from '../rule.ts';
import { commentLinks } from './lines/comment-links.ts';
import { isOffered, regionsOf } from './lines/regions.ts';

/** So many words must be left (DEFECTS §6). */
const ARTICLE_WORDS = 60;

/** Kinds that other rules take: the comment form, the buttons, and what is only offered. */
const TAKEN: ReadonlySet<RegionKind> = new Set<RegionKind>(['form', 'widget', 'beside', 'caption']);
const CHROME: readonly RegionKind[] = REGION_KINDS.filter((kind) => !TAKEN.has(kind));

const PAGE =
  '# Cold chain trucks\n\nThe first cold chain truck left the freight yard for the mountain villages on Monday, and carried boxes of fruit and vaccines for two clinics. The driver said that the road is not so bad as the people say, but the engine must rest every hour. The freight yard keeps a log of the temperatures, and the villages send back wild mushrooms, packed in wet moss, and honey in steel cans.';

function wordsOutside(reading: Reading): number {
  let words = 0;
  let next = 0;
  for (const block of reading.blocks) {
    while ((reading.regions[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next++;
    const region = reading.regions[next];
    if (!region || block.start < region.start || isOffered(region)) words += block.words;
    if (words >= ARTICLE_WORDS) return words;
  }
  return words;
}

export const siteChrome: Rule = {
  id: 'furniture/site-chrome',
  version: 2,
  tier: 'apply',
  summary:
    'Removes what its markup says is not the article of a web page: menus, banners, side bars, boxes of links, comments.',
  why: 'A saved page is more than its article. Elements such as “nav” and “aside”, names such as “newsletter-box”, and blocks that are nothing but links say what is not; no part with the title or much of the prose goes, and at least 60 words of article must be left.',
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
    {
      fixes: '\n\n### Our newsletter\n\nThe best of the yard in your inbox.',
      to: '',
      among: `${PAGE}{}\n`,
      format: 'markdown',
      marked: 'newsletter',
    },
    {
      fixes: ' | [Leave a comment](/trucks#respond)',
      to: '',
      among: 'Posted on May 2, 2024 by Lin Po{}\n\nThe truck is late.\n',
      format: 'markdown',
    },
    { keeps: 'What they say stands in [the comments](/trucks#comments).', format: 'markdown' },
    { keeps: 'Home\n\nAbout us\n\nContact' },
    { keeps: '\n\nProudly powered by WordPress', among: `${PAGE}{}\n` },
    { keeps: '- Home\n- About', among: '{}\n\nThe truck is late.\n', format: 'markdown', marked: 'menu' },
  ],
  *find(reading) {
    for (const span of commentLinks(reading)) {
      yield {
        ...span,
        after: '',
        message: 'A link in a line about the article leads to the comments of the page; it was removed.',
        evidence: 'its address is the place of the page where comments are, and the line is no sentence',
      };
    }
    if (reading.regions.length === 0 || wordsOutside(reading) < ARTICLE_WORDS) return;
    for (const { span, name, grounds } of regionsOf(reading, CHROME)) {
      yield {
        ...span,
        after: '',
        message: `“${name}” and what belongs to it is part of the page around the article; it was removed.`,
        evidence: `the markup of the page says so (${grounds}), and the article is left`,
        group: 'chrome',
      };
    }
  },
};
