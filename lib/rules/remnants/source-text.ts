// Words of the source language that nobody translated.

import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const FOREIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{N}\u3001\u3002\uff00-\uff20· ]{0,200}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}])?/gu;
const OPENS_GLOSS = /[([（【〔「『《〈"“‘'[]\s?$/u;
const CLOSES_GLOSS = /^\s?[)\]）】〕」』》〉"”’']/u;

/** Glossed: in brackets or quotation marks, also behind other words in the same brackets. */
function isGloss(text: string, start: number, end: number): boolean {
  if (OPENS_GLOSS.test(text.slice(Math.max(0, start - 2), start)) || CLOSES_GLOSS.test(text.slice(end, end + 2)))
    return true;
  const before = text.slice(Math.max(0, start - 80), start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（'), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'), before.lastIndexOf(']'))
  );
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.NonAscii, Hint.Foreign)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') continue;
    for (const match of block.text.matchAll(FOREIGN)) {
      const end = match.index + match[0].length;
      if (isGloss(block.text, match.index, end)) continue;
      yield {
        start: block.start + match.index,
        end: block.start + end,
        message: `“${match[0]}” was not translated; look up what it means.`,
        evidence: 'letters of another script in English prose, not in brackets or quotation marks',
      };
    }
  }
}

export const sourceText: Rule = {
  id: 'remnants/source-text',
  version: 1,
  tier: 'flag',
  summary: 'Points at words in another script that were not translated.',
  why: 'What the translator does not know it leaves standing. A gloss in brackets or quotation marks is meant.',
  hints: Hint.Foreign,
  examples: [
    { fixes: 'Since then the 越冬 count has never been cancelled.', to: '越冬' },
    { fixes: 'The cook of the 식당 peels the onions for us all.', to: '식당' },
    { fixes: 'The team of the завод won the cup of the town again.', to: 'завод' },
    { keeps: 'The sign 「出口」 means exit, and so does the other (出口) at the back.' },
    { keeps: 'He wrote “越冬” on the board, and we learned what that is.' },
    { keeps: 'The winter stay (in Chinese 越冬) has never been cancelled by us.' },
  ],
  find,
};
