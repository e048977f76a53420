// Several blank lines in a row say no more than one.
import type { Rule } from '../rule.ts';

export const blankLines: Rule = {
  id: 'layout/blank-lines',
  version: 1,
  tier: 'apply',
  summary: 'Makes one blank line of two or more.',
  why: 'Copied pages leave holes where pictures and menus stood. One blank line parts paragraphs; inside code every line stays.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'One gate.\n\n\n\nTwo gates.', to: 'One gate.\n\nTwo gates.' },
    { fixes: '# Gates\n\n\nTwo gates.', to: '# Gates\n\nTwo gates.', format: 'markdown' },
    { fixes: '\n\n\nOne gate.', to: '\nOne gate.' },
    { keeps: 'One gate.\n\nTwo gates.\nThree gates.' },
    { keeps: '```\none\n\n\ntwo\n```', format: 'markdown' },
    { keeps: '\nOne gate.' },
  ],
  *find({ text, blocks }) {
    let before = -1;
    for (const block of blocks) {
      const kept = before < 0 ? 1 : before + 2;
      if (block.start > kept && /^[\s\u3000]*$/u.test(text.slice(kept, block.start))) {
        yield {
          start: kept,
          end: block.start,
          after: '',
          message: 'More than one blank line stands here; one was left.',
          evidence: 'blank lines in a row, outside code',
        };
      }
      before = block.end;
    }
  },
};
