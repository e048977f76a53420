// “相关的主题文章：”: a label of the page in the script of the source, untranslated.
import { Hint } from '../../text/traits.ts';
import type { Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { headOf } from './lines/head.ts';
import { named, removal, stretches } from './lines/line-removal.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'In January the station counted the birds of the wetland for two days, and the oriental white stork was among them again.';

interface WithClass extends EndLine {
  readonly lineClass?: string | undefined;
}

export const foreignLabel: Rule = {
  id: 'furniture/foreign-label',
  version: 2,
  tier: 'apply',
  summary:
    'Removes labels of the page in a script other than Latin, such as “相关文章” or “分享到”, around the article.',
  why: 'Translation leaves captions of the page as they are. The line is a known label of up to 20 characters in a script other than Latin, and nothing else stands in its block.',
  language: 'any',
  hints: Hint.Foreign,
  enters: 'all',
  examples: [
    { fixes: '\n\n相关的主题文章：', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '본문 바로가기\n\n', to: '', among: `{}Birds\n\n${ARTICLE}\n` },
    { fixes: '\n\n上一篇\n\n下一篇', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\n出口', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nThe sign says 打印 and nobody knows why.', among: `${ARTICLE}{}\n` },
    { keeps: '打印\n' },
  ],
  *find(reading) {
    const head = headOf(reading);
    const tail = tailOf(reading);
    const free = new Set<WithClass>(tail.hasArticle ? tail.rest : []);
    const isWhole = (line: WithClass): boolean => line.lineClass === 'foreign' && line.opens && line.closes;
    const inTail = (line: WithClass): boolean => line.lineClass === 'foreign' && free.has(line);
    for (const run of [...stretches<WithClass>(head.lines, isWhole), ...stretches<WithClass>(tail.lines, inTail)]) {
      yield removal(reading, run, {
        message: `“${named(run)}” is an untranslated label of the page; it was removed.`,
        evidence: 'a known label in another script, alone in its block',
      });
    }
  },
};
