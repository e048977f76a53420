// “a gift””, “company''s”: a quotation mark or an apostrophe that was written twice.
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const APOSTROPHES = /(?<=\p{Ll})(?:''|’’)(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}'’]))/gu;
const CURLY = /““(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])””/gu;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.DoubledQuote)) {
    if (block.kind === 'code') continue;
    const { text } = block;
    if (/''|’’/u.test(text)) {
      const found = [...text.matchAll(APOSTROPHES)];
      // Other pairs set words in italics, as wikis do.
      if (found.length === count(text, "''") + count(text, '’’'))
        for (const match of found) yield removal(block.start + match.index, match[0]);
    }
    if (text.includes('““') || text.includes('””')) {
      const extra = count(text, '”') - count(text, '“');
      const found = [...text.matchAll(CURLY)];
      // A quotation in a quotation ends in two marks as well: then the paragraph is balanced with both.
      const sides = new Set(found.map(([mark]) => mark));
      if (sides.size === 1 && found.length === Math.abs(extra) && sides.has(extra > 0 ? '””' : '““'))
        for (const match of found) yield removal(block.start + match.index, match[0]);
    }
  }
}

const removal = (start: number, mark: string): Finding => ({
  start: start + 1,
  end: start + mark.length,
  after: '',
  message: `${/[“”]/u.test(mark) ? 'A quotation mark' : 'An apostrophe'} stands twice in a row; the second was removed.`,
  evidence: 'two of the same mark side by side, and one too many in the paragraph',
});

export const doubledQuote: Rule = {
  id: 'punctuation/doubled-quote',
  version: 1,
  tier: 'apply',
  summary: 'Makes a doubled quotation mark or apostrophe one.',
  why: 'One mark was kept from the source and another one added. Doubled apostrophes inside a word; doubled curly marks where the paragraph has just so many too many of them.',
  enters: ['quotation'],
  hints: Hint.DoubledQuote,
  examples: [
    { fixes: "The company''s wheel is old.", to: "The company's wheel is old." },
    { fixes: 'She called it “a gift”” and left.', to: 'She called it “a gift” and left.' },
    { fixes: 'She called it ““a gift” and left.', to: 'She called it “a gift” and left.' },
    { fixes: 'They don’’t sing.', to: 'They don’t sing.' },
    { keeps: '“He said “come”” is what she wrote.' },
    { keeps: "''Moby-Dick''s whale is white, as ''wikis'' write it." },
    { keeps: "It is 6’’ wide and 5'' high." },
  ],
  find,
};
