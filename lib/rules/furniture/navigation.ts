// Breadcrumbs and menus above the article, earlier and later articles below it.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { type HeadLine, headOf } from './lines/head.ts';
import { type ClassifiedLine, isPassed } from './lines/line-classifier.ts';
import { named, pieces, removal, stretches } from './lines/line-removal.ts';
import { arrowOf, isLoneNext } from './lines/paging.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The reservoir was inspected on Monday, and the engineers found that the water had not moved since the summer of last year.';

/** Lines of the head that lead elsewhere; a breadcrumb without “Home” only above the title. */
function* atHead(reading: Reading): Generator<Finding> {
  const { lines } = headOf(reading);
  const title = lines.findIndex((line) => line.lineClass === undefined && !line.marked);
  const isOurs = (line: HeadLine): boolean =>
    line.lineClass === 'breadcrumb' ||
    line.lineClass === 'menu' ||
    line.lineClass === 'greeting' ||
    (line.lineClass === 'crumb-above-title' && lines.indexOf(line) < title);
  for (const run of stretches(lines, isOurs)) {
    yield removal(reading, run, {
      message: `“${named(run)}” shows where the page stands on its site; it was removed.`,
      evidence: 'short parts joined as a path or a menu, alone on a line above the article',
    });
  }
}

/** Titles with arrows count in pairs or beside a label; “The next article” alone is a teaser's link. */
function areProven(run: readonly ClassifiedLine[]): boolean {
  const labelled = run.filter((line) => line.lineClass === 'pager');
  if (labelled.length > 0) return run.length > 1 || !run.some((line) => isLoneNext(line.said));
  const arrows = new Set(run.map((line) => arrowOf(line.said)));
  return arrows.has('both') || (arrows.has('back') && arrows.has('on'));
}

export const navigation: Rule = {
  id: 'furniture/navigation',
  version: 4,
  tier: 'apply',
  summary: 'Removes breadcrumbs, menus and links to earlier and later articles around the article.',
  why: 'A saved page says where it stands on its site. Breadcrumbs are short parts joined by arrows, menus have “Home” among their parts, and ways to other articles are labelled; whole lines in head and tail only.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'Home > News > Harbour > Content\n\n', to: '', among: `{}The reservoir\n\n${ARTICLE}\n` },
    { fixes: '\n\nPrevious: Kite day moved\n\nNext: Lost umbrella', to: '', among: `${ARTICLE}{}\n` },
    { fixes: 'Current position: HOME > News > Traffic\n\n', to: '', among: `{}The reservoir\n\n${ARTICLE}\n` },
    { fixes: 'Skip to content\n\nHome | About us | Contact\n\n', to: '', among: `{}The reservoir\n\n${ARTICLE}\n` },
    { fixes: '\n\nPost navigation\n← The old road\nA new road →', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nPrevious Post Kite day moved\n\nNext Post Lost umbrella', to: '', among: `${ARTICLE}{}\n` },
    { fixes: 'Home\n\n>\n\nNews\n\n>\n\nHarbour\n\n', to: '', among: `{}The reservoir\n\n${ARTICLE}\n` },
    { keeps: `Rain\n\n>\n\nDrought\n\n${ARTICLE}\n` },
    { keeps: '\n\n- Print the page\n- Go home', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nNext Post Lost umbrella', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nPrevious story lines were cut\n\nNext entry of mules: noon', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nThe sign said: this way →', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nThe previous article | The next article', to: '', among: `${ARTICLE}{}\n` },
    { fixes: 'Today is Monday, May 4, 2015\n\n', to: '', among: `{}The reservoir\n\n${ARTICLE}\n` },
    { keeps: `Water\n\nRain > drought in the long run.\n\n${ARTICLE}\n` },
    { keeps: `The reservoir\n\nNext: the harvest, then the sale.\n\n${ARTICLE}\n` },
    { keeps: '\n\nNext: the harvest, then the sale.', among: `${ARTICLE}{}\n` },
    { keeps: `How to hide a place\n\nSettings > Privacy > Location\n\n${ARTICLE}\n` },
    { keeps: `Lights / Camera / Action\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    yield* atHead(reading);
    const { lines, rest, hasArticle } = tailOf(reading);
    if (!hasArticle) return;
    const free = new Set(rest);
    const isOurs = (line: ClassifiedLine): boolean =>
      free.has(line) && (line.lineClass === 'pager' || line.lineClass === 'arrow');
    for (const run of stretches(lines, isOurs, isPassed)) {
      if (!areProven(run)) continue;
      for (const piece of pieces(lines, run)) {
        yield {
          ...removal(reading, piece, {
            message: `“${named(piece)}” leads to other pages of the site; it was removed.`,
            evidence: 'a label for other pages, alone on its line below the article',
          }),
          group: 'pager',
        };
      }
    }
  },
};
