// “Sure, here is the translation:” in a text about such models: a remark of the one that translated it, or an example.

import { lineDeletion } from '../../text/deletion.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { named } from './lines/line-removal.ts';
import { remarksOf } from './machine-remark.ts';
import { isAboutModels } from './remarks/remark-lines.ts';

const ARTICLE =
  'The clerk of the mill lets ChatGPT write her letters to the council, and the council lets it read them aloud on Friday.';

function* find(reading: Reading): Generator<Finding> {
  if (!isAboutModels(reading)) return;
  for (const { start, end } of remarksOf(reading).doubtful) {
    const said = reading.text.slice(start, end).split('\n', 1)[0] ?? '';
    yield {
      ...lineDeletion(reading.text, start, end),
      after: '',
      message: `“${named([{ said: said.trim() }])}” may be what the translating model said; its removal is offered.`,
      evidence: 'words of a model about its translation, in a text that speaks of such models',
    };
  }
}

export const doubtfulRemark: Rule = {
  id: 'furniture/doubtful-remark',
  version: 1,
  tier: 'suggest',
  summary: 'Offers to remove what may be a remark of the translating model in a text about such models.',
  why: 'As furniture/machine-remark, but the text itself is about models and may show what they say.',
  language: 'any',
  enters: 'all',
  hints: Hint.Translation,
  examples: [
    { fixes: '\n\nSure, here is the translation:', to: '', among: `${ARTICLE}{}\n\n${ARTICLE}\n` },
    {
      fixes: '\n\nCertainly! Here is the English translation of the next part:',
      to: '',
      among: `${ARTICLE}{}\n\n${ARTICLE}\n`,
    },
    {
      fixes: '\n\nHere is the translation of the provided text:',
      to: '',
      among: `${ARTICLE}{}\n\n${ARTICLE}\n`,
    },
    { keeps: `${ARTICLE}\n\nIt says “Sure, here is the translation” before every letter.\n\n${ARTICLE}\n` },
    { keeps: `${ARTICLE}\n\nHere is the translation:\n\n${ARTICLE}\n` },
    { keeps: `${ARTICLE}\n\n> Sure, here is the translation:\n\n${ARTICLE}\n`, format: 'markdown' },
  ],
  find,
};
