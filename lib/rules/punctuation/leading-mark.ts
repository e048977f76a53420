// A paragraph starts with a comma, stop or colon: the rest of words that translation dropped.
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { capitalised, mayBeCapitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

const MARK = /^(?:[,.:;，。：；] {1,3}|、 {0,3})(?=(\p{L}[\p{L}\p{N}’'-]*))/u;
/** Code units of the marks. */
const FIRST = new Set([...',.:;，。：；、'].map((mark) => mark.charCodeAt(0)));
/** A line about a mark, such as a lesson in punctuation. */
const ABOUT_MARKS = /\b(?:commas?|colons?|semicolons?|full stops?|periods?|punctuation|dots?)\b/iu;
const COUNTED = /^(?:two|three|second|third)\s?[,、，]/iu;
const SENTENCE_OPEN =
  /(?:\b(?:that|which|of|to|and|in|for|with|by)|\b(?:said|says|say|told|stressed|pointed out|explained|added|noted|reported|understood|learned|introduced|believes?|thinks?|stated|emphasi[sz]ed))$/iu;

/** The first marker of a counted list, lost but for its comma: `numbering/line-cardinals` puts it back. */
function startsCount(blocks: readonly Block[], index: number): boolean {
  for (let at = index + 1; at < blocks.length && at <= index + 12; at++) {
    const text = blocks[at]?.content;
    if (text !== undefined && COUNTED.test(text)) return true;
  }
  return false;
}

function* find(reading: Reading): Generator<Finding> {
  if (reading.format !== 'text') return;
  const { blocks, title } = reading;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || !FIRST.has(block.text.charCodeAt(block.piece.lead))) continue;
    if (block === title || !block.single || !(block.finalStop || /[:：]\s*$/u.test(block.text)) || block.words < 4)
      continue;
    const match = MARK.exec(block.content);
    if (!match || ABOUT_MARKS.test(block.content)) continue;
    const [mark, word = ''] = match;
    const comma = /^[,，、]/u.test(mark);
    const previous = blocks[index - 1];
    if (comma && startsCount(blocks, index)) continue;
    if (comma && previous && previous !== title && !previous.finalStop && SENTENCE_OPEN.test(previous.text.trimEnd()))
      continue;
    const fixed = mayBeCapitalised(block.content.slice(mark.length)) ? capitalised(word) : word;
    yield {
      start: block.contentStart,
      end: block.contentStart + mark.length + word.length,
      after: fixed,
      message: `The paragraph starts with a stray “${mark.trim()}”; the mark was removed${fixed === word ? '' : ' and the first letter made a capital'}.`,
      evidence: 'a mark, a space and a word at the start of a paragraph of one line',
    };
  }
}

export const leadingMark: Rule = {
  id: 'punctuation/leading-mark',
  version: 1,
  tier: 'apply',
  summary: 'Removes a comma, stop or colon that a paragraph starts with.',
  why: 'Translation drops a name or a date at the head of a paragraph and leaves the mark behind it. Plain text, a paragraph of one line that is not the title; not the lost first marker of a list, not the second half of a split sentence.',
  examples: [
    {
      fixes: ', the bakery opened again at dawn.',
      to: 'The bakery opened again at dawn.',
      among: 'Bread at dawn\n\n{}\n',
    },
    {
      fixes: '. After the rain, the pitch was dry.',
      to: 'After the rain, the pitch was dry.',
      among: 'A match in the rain\n\nIt was played on Sunday.\n\n{}\n',
    },
    {
      fixes: ': at the gate stood a man with a key.',
      to: 'At the gate stood a man with a key.',
      among: 'The key\n\nIt was lost.\n\n{}\n',
    },
    { keeps: ', the comma, is the smallest of the marks we use.', among: 'Small marks\n\nThere are nine.\n\n{}\n' },
    { keeps: '.NET runs on nine of the machines in the cellar.', among: 'Machines\n\nThere are nine.\n\n{}\n' },
    { keeps: '...and then the lamp went out for good.', among: 'The lamp\n\nIt burned.\n\n{}\n' },
    { keeps: ': a term that is explained here, at length.', among: 'Terms\n\n{}\n', format: 'markdown' },
    { keeps: ', the wall was built by his own grandfather.', among: 'A wall\n\nIt is understood that\n\n{}\n' },
    {
      keeps: ', the hall is booked for the whole week.\n\ntwo, the choir sings twice.\n\nthree, the keys are lent.',
      among: 'Notice\n\n{}\n',
    },
  ],
  find,
};
