// “Views: 1,204” alone on its line: most likely the page's own count, but a text may count as well.
import type { Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { headOf } from './lines/head.ts';
import { named, removal } from './lines/line-removal.ts';
import { isLoneCount } from './lines/post-meta.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The village rebuilt its stone mill in the autumn, and two families grind their barley there on the first day of every week.';

export const pageCounters: Rule = {
  id: 'furniture/page-counters',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove a line such as “Views: 1,204” that counts visits and stands alone beside the article.',
  why: 'Pages count how often they were opened. The line is a label of a closed list with a number and nothing else; without a date beside it the number may belong to the text, so a person decides.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'Views: 1,204\n\n', to: '', among: `The stone mill\n\n{}${ARTICLE}\n` },
    { fixes: 'Reading volume: 33\n\n', to: '', among: `The stone mill\n\n{}${ARTICLE}\n` },
    { fixes: '\n\n291 clicks', to: '', among: `${ARTICLE}{}\n` },
    { keeps: `The stone mill\n\nVisitors: 1,204\n\n${ARTICLE}\n` },
    { keeps: `The stone mill\n\nClicks: 291 in the first hour\n\n${ARTICLE}\n` },
    { keeps: `The stone mill\n\nReads 12 papers a day\n\n${ARTICLE}\n` },
    { keeps: 'Views: 1,204\n\nClicks: 33\n' },
  ],
  *find(reading) {
    const tail = tailOf(reading);
    const rest: ReadonlySet<EndLine> = new Set(tail.hasArticle ? tail.rest : []);
    for (const lines of [headOf(reading).lines, tail.lines.filter((line) => rest.has(line))]) {
      for (const [at, line] of lines.entries()) {
        if (line.lineClass !== 'count' || !isLoneCount(lines, at)) continue;
        yield removal(reading, [line], {
          message: `“${named([line])}” is most likely what the page counts; its removal is offered.`,
          evidence: 'a label of a closed list with a number and nothing else on its line, and no date beside it',
        });
      }
    }
  },
};
