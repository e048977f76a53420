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
    { fixes: 'One gate.\n\u00a0\n\u00a0\nTwo gates.', to: 'One gate.\n\nTwo gates.' },
    { keeps: 'One gate.\n\nTwo gates.\nThree gates.' },
    { keeps: '```\none\n\n\ntwo\n```', format: 'markdown' },
    { keeps: '\nOne gate.' },
  ],
  *find({ text, blocks }) {
    let before = -1;
    for (const block of blocks) {
      const from = Math.max(before, 0);
      const gap = text.slice(from, block.start);
      const wanted = before < 0 ? '\n' : '\n\n';
      if (gap.length > wanted.length && gap.includes('\n') && gap.trim() === '') {
        const kept = gap.startsWith(wanted) ? wanted.length : 0;
        yield {
          start: from + kept,
          end: block.start,
          after: kept > 0 ? '' : wanted,
          message: 'More than one blank line stands here; one was left.',
          evidence: 'blank lines in a row, outside code',
        };
      }
      before = block.end;
    }
  },
};
