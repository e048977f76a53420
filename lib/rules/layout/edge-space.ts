// White space at the edges of lines: behind the last word, and wide indentation before the first.

import type { Block } from '../../text/block.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0x3000;

/** In Markdown two spaces before a line of the same paragraph are a line break. */
const isBreak = (text: string, from: number, to: number): boolean =>
  to - from >= 2 && text.slice(from, to).trimEnd() === '' && !/[\t\u3000]/u.test(text.slice(from, to));

function* trailing(text: string, lineStart: number, lineEnd: number, breaks: boolean): Generator<Finding> {
  let from = lineEnd;
  while (from > lineStart && isBlank(text.charCodeAt(from - 1))) from--;
  if (from === lineEnd || (breaks && from > lineStart && isBreak(text, from, lineEnd))) return;
  yield {
    start: from,
    end: lineEnd,
    after: '',
    message: 'White space stands at the end of a line, where nobody sees it; it was removed.',
    evidence: 'nothing but white space to the end of the line',
  };
}

function* leading(text: string, lineStart: number, lineEnd: number): Generator<Finding> {
  let to = lineStart;
  let wide = false;
  while (to < lineEnd && isBlank(text.charCodeAt(to))) wide = text.charCodeAt(to++) === 0x3000 || wide;
  if (!wide || to === lineEnd) return;
  yield {
    start: lineStart,
    end: to,
    after: '',
    message: 'Wide spaces indent a line, as Chinese typesetting does; they were removed.',
    evidence: 'ideographic spaces at the start of the line',
  };
}

function* edges(text: string, from: number, to: number, block?: Block): Generator<Finding> {
  for (let start = from; start <= to; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > to ? to : stop;
    const goesOn = block?.piece.format === 'markdown' && end < block.end;
    yield* leading(text, start, end);
    yield* trailing(text, start, end, goesOn);
    start = end + 1;
  }
}

export const edgeSpace: Rule = {
  id: 'layout/edge-space',
  version: 1,
  tier: 'apply',
  summary: 'Removes white space at the end of lines and wide spaces at their start.',
  why: 'White space behind the last word of a line is seen by nobody but tools; ideographic spaces indent Chinese paragraphs and nothing else. Indentation with plain spaces and line breaks of Markdown stay.',
  language: 'any',
  enters: ['quotation', 'block-quote'],
  examples: [
    { fixes: 'The south gate.   \nThe north gate.', to: 'The south gate.\nThe north gate.' },
    { fixes: '\u3000\u3000In January it snowed.', to: 'In January it snowed.' },
    { fixes: 'One gate.\n \t\nTwo gates.', to: 'One gate.\n\nTwo gates.' },
    { fixes: 'One gate. \nTwo gates.', to: 'One gate.\nTwo gates.', format: 'markdown' },
    { keeps: 'A line that ends with two spaces  \nbreaks here.', format: 'markdown' },
    { keeps: '    An indented line.' },
    { keeps: 'Two  spaces inside a line are a habit.' },
    { keeps: '```\ncode  \n```', format: 'markdown' },
  ],
  *find(reading) {
    const { text } = reading;
    let at = 0;
    for (const block of reading.blocks) {
      if (block.start - at > 1) yield* edges(text, at, block.start - 1);
      if ((block.traits & Trait.EdgeSpace) === 0) {
        at = block.end + 1;
        continue;
      }
      if (/[ \t\u3000]/u.test(text.charAt(block.end - 1)) || /[ \t\u3000]\n|^[ \t]{0,20}\u3000/mu.test(block.text))
        yield* edges(text, block.start, block.end, block);
      at = block.end + 1;
    }
    if (at < text.length) yield* edges(text, at, text.length);
  },
};
