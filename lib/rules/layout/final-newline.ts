// A text file ends with exactly one line end; uploads end with none or with many.
import type { Rule } from '../rule.ts';

export const finalNewline: Rule = {
  id: 'layout/final-newline',
  version: 1,
  tier: 'apply',
  summary: 'Ends the text with exactly one line end.',
  why: 'Editors and diff tools expect it, and every published text must end alike; no reader sees the difference.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'The ferry left at noon.', to: 'The ferry left at noon.\n' },
    { fixes: 'The ferry left at noon.\n\n', to: 'The ferry left at noon.\n' },
    { fixes: 'One ferry.\n\nTwo boats.\n \n\n', to: 'One ferry.\n\nTwo boats.\n' },
    { keeps: 'The ferry left at noon.\n' },
    { keeps: 'One ferry.\n\nTwo boats.\n' },
    { keeps: '# A ferry\n', format: 'markdown' },
  ],
  *find({ text }) {
    const kept = text.trimEnd().length;
    if (kept === 0 || text.slice(kept) === '\n') return;
    const spare = text.indexOf('\n', kept);
    if (spare < 0) {
      yield {
        start: text.length,
        end: text.length,
        after: '\n',
        message: 'The text does not end with a line end; one was added.',
        evidence: 'no line end after the last line',
      };
    } else if (spare + 1 < text.length) {
      yield {
        start: spare + 1,
        end: text.length,
        after: '',
        message: 'The text ends with empty lines; they were removed.',
        evidence: 'nothing but white space after the last line',
      };
    }
  },
};
