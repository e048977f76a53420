// “[Print] [Close] [Font size: large | medium | small]”: what the page offers its reader.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { isHalfInHead, isHalfInTail } from './lines/half-widget.ts';
import { headOf } from './lines/head.ts';
import { removal } from './lines/line-removal.ts';
import { tailOf } from './lines/tail.ts';
import { toolsFrom } from './lines/tools.ts';

const ARTICLE =
  'The county hospital opened an outpatient room on the fishing pier, and the nurses come there on three days of the week.';

const isTools = (line: EndLine): boolean => !line.walled && !line.marked && toolsFrom(line.text) === 0;

function gone(reading: Reading, line: EndLine): Finding {
  const from = toolsFrom(line.text);
  const tools = line.text.slice(from).trim().replace(/["“”]/gu, '’');
  const says = {
    message: `“${tools}” are tools of the page for its reader; they were removed.`,
    evidence: from === 0 ? 'a line of nothing but such tools' : 'nothing but such tools behind a date',
  };
  if (from === 0) return removal(reading, [line], says);
  return { start: line.start + from, end: line.end, after: '', ...says };
}

export const readerTools: Rule = {
  id: 'furniture/reader-tools',
  version: 2,
  tier: 'apply',
  summary: 'Removes the tools of the page, such as “[Print] [Close]” and the font size, around the article.',
  why: 'Saved pages keep the captions of their tools. They are known from a closed list, in brackets or several together; a date in front of them stays. Where one of them is not known, none goes.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '2019-05-02 09:11 [Print] [Close]', to: '2019-05-02 09:11', among: `The pier\n\n{}\n\n${ARTICLE}\n` },
    { fixes: '[Font size: large | medium | small]\n\n', to: '', among: `{}The pier\n\n${ARTICLE}\n` },
    { fixes: '\n\nPrint this page | Close this window', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nPress [Print] to see the receipt.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\n[Print]\n\n[Read aloud by the porter]\n\n[Close]', among: `${ARTICLE}{}\n` },
    { keeps: `[Print]\n[Hang on the wall]\n[Close]\n\nThe pier\n\n${ARTICLE}\n` },
    { keeps: '\n\nPrint', among: `${ARTICLE}{}\n` },
    { keeps: `Print\n\nClose [Small]\n` },
    { keeps: `2019-05-02 09:11\n\nClose to the pier [Print edition]\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    const head = headOf(reading);
    for (const line of head.lines)
      if (line.lineClass === 'tools' && !isHalfInHead(head.lines, [line], isTools)) yield gone(reading, line);
    const tail = tailOf(reading);
    if (!tail.hasArticle) return;
    const tools = tail.rest.filter((line) => line.lineClass === 'tools');
    if (tools[0] && isHalfInTail(reading, tools[0], isTools)) return;
    for (const line of tools) yield gone(reading, line);
  },
};
