// “(author: Fei Lan)” below the article: attribution that belongs into the article’s own data.
import type { Rule } from '../rule.ts';
import { creditFrom } from './lines/credits.ts';
import { offers } from './lines/offers.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The delegates come from the six districts of the city, and the number of young writers among them is not less than twenty.';

const says = (name: string) => ({
  message: `“${name}” says who wrote, edited or first published the text; it is offered to be moved out of the text and kept as attribution.`,
  evidence: 'a credit with its label at the end of the article',
});

export const byline: Rule = {
  id: 'furniture/byline',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to move a credit such as “(author: Fei Lan)” or “Source: Jinshan Evening News” out of the text.',
  why: 'Credits are attribution and are never dropped unasked, but the page shows them in a place of its own. A label such as “author”, “editor”, “reporter” or “source” with its value, at the end of the article.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\n(author: Fei Lan)', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nSource: Jinshan Evening News', to: '', among: `${ARTICLE}{}\n` },
    { fixes: ' (editor: Lu Wen)', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\n[Reporter Ok Mi-ran]', to: '', among: `${ARTICLE}{}\n` },
    { keeps: ' (HNA/Lu Wen)', among: `${ARTICLE}{}\n` },
    { keeps: `Writers\n\nSource: Harbour News Agency\n\n${ARTICLE}\n` },
    { keeps: '\n\nThe author: a man of few words.', among: `${ARTICLE}{}\n` },
  ],
  *find(reading) {
    yield* offers(reading, ['byline'], says);
    const { above, hasArticle } = tailOf(reading);
    if (!above || above.walled || !hasArticle) return;
    const from = creditFrom(above.text);
    if (from > 0)
      yield { start: above.start + from, end: above.end, after: '', ...says(above.text.slice(from).trim()) };
  },
};
