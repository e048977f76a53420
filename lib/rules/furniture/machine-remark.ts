// “Sure, here is the translation:”: what the model that translated the text said to the person who asked it.
import { lineDeletion } from '../../text/deletion.ts';
import type { Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { named } from './lines/line-removal.ts';
import { type Remarks, remarksIn } from './remarks/remark-lines.ts';

const ARTICLE =
  'The village rebuilt its stone mill last autumn, and two families now grind their barley there every Saturday morning.';

const OPEN = /^[ \t]{0,3}<(think|thinking)>/gmu;

/** `<think> … </think>`: what the model thought before it answered, in whole lines outside code. */
function thoughtsIn(reading: Reading): readonly Span[] {
  if ((reading.traits & Trait.Angle) === 0 || !reading.text.includes('<think')) return [];
  const found: Span[] = [];
  let until = 0;
  for (const match of reading.text.matchAll(OPEN)) {
    const closing = `</${match[1] ?? ''}>`;
    const close = reading.text.indexOf(closing, match.index);
    if (match.index < until || close < 0) continue;
    until = close + closing.length;
    const isWhole = /^[ \t]*(?:\n|$)/u.test(reading.text.slice(until, until + 40));
    const isCode = reading.blockAt(match.index)?.kind === 'code' || reading.shieldsOver(match.index, until).has('code');
    if (isWhole && !isCode) found.push({ start: match.index, end: until });
  }
  return found;
}

/** Chinese words above the text have none of the English ones. */
const isWorthALook = (reading: Reading): boolean =>
  (reading.hints & Hint.Translation) !== 0 ||
  ((reading.hints & Hint.Foreign) !== 0 && /译文|翻译|英文版/u.test(reading.text.slice(0, 200)));

/** The remarks of a text; none where nothing speaks of translating. */
export const remarksOf = (reading: Reading): Remarks =>
  isWorthALook(reading) ? remarksIn(reading) : { proven: [], doubtful: [] };

function* find(reading: Reading): Generator<Finding> {
  for (const { start, end } of thoughtsIn(reading)) {
    if (reading.text.slice(0, start).trim() === '' && reading.text.slice(end).trim() === '') continue;
    yield {
      ...lineDeletion(reading.text, start, end),
      after: '',
      message: 'The translating model wrote down what it thought; it was removed.',
      evidence: 'whole lines between “<think>” and “</think>”',
    };
  }
  for (const { start, end } of remarksOf(reading).proven) {
    const said = reading.text.slice(start, end).split('\n', 1)[0] ?? '';
    yield {
      ...lineDeletion(reading.text, start, end),
      after: '',
      message: `“${named([{ said: said.trim() }])}” is what the translating model said about its work; it was removed.`,
      evidence: 'whole lines of the few words in which a model speaks of its translation',
    };
  }
}

export const machineRemark: Rule = {
  id: 'furniture/machine-remark',
  version: 1,
  tier: 'apply',
  summary: 'Removes what the translating model said about its translation, such as “Sure, here is the translation:”.',
  why: 'Who pastes a model’s answer pastes its manners, above and below the text and where two answers meet. Whole lines in a closed grammar: an answer to a request, a label above the text, an offer below it, what it thought. A sentence with any other word in it stays, and so do words in quotation marks, in a quotation or in code.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'Sure, here is the translation:\n\n', to: '', among: `{}Mill reopened\n\n${ARTICLE}\n` },
    {
      fixes: `\n\nCertainly! Here's the translated text with the original formatting preserved:\n\n`,
      to: '\n\n',
      among: `# Mill notes\n\n${ARTICLE}{}## The floor\n\n${ARTICLE}\n`,
      format: 'markdown',
    },
    {
      fixes: `**Translation:**\n\n---\n\n${ARTICLE}\n\n---\n\n**Notes:**\n\n- I kept the literal “stone mill”.\n- The tone of the original is plain.`,
      to: ARTICLE,
      among: '{}\n',
      format: 'markdown',
    },
    {
      fixes: `<think>\nThe user wants English. A mill, then.\n\nBarley is 大麦.\n</think>\n\n${ARTICLE}`,
      to: ARTICLE,
      among: '{}\n',
    },
    {
      fixes: `Idiomatic English translation:\n\n${ARTICLE}\n\nLet me know if you need any further adjustments!`,
      to: ARTICLE,
      among: '{}\n',
    },
    { fixes: '\n\nTranslated with DeepL.com (free version)', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\n[Translation continues in the next message]\n\n', to: '\n\n', among: `${ARTICLE}{}${ARTICLE}\n` },
    {
      fixes: '\n\nThis translation maintains the tone and the technical terminology of the original.',
      to: '',
      among: `${ARTICLE}{}\n`,
    },
    { fixes: '\n\nOriginal text\n\nRate this translation', to: '', among: `${ARTICLE}{}\n` },
    { keeps: `${ARTICLE}\n\n“Sure, here is the translation,” she says, and hands the clerk two pages.\n` },
    { keeps: `Here is the translation that the judge read: the mill belongs to nobody.\n\n${ARTICLE}\n` },
    { keeps: `The poem is short.\n\nHere is the translation:\n\n${ARTICLE}\n` },
    { keeps: `${ARTICLE}\n\nLet me know if you have any questions.\n` },
    { keeps: `What ChatGPT says\n\nSure, here is the translation:\n\n${ARTICLE}\n` },
    { keeps: `${ARTICLE}\n\nThis translation maintains the joke about the miller’s goat.\n` },
    { keeps: 'Write `<think>` before it.\n\n```\n<think>\nhm\n</think>\n```\n', format: 'markdown' },
    { keeps: 'Sure, here is the translation:\n' },
  ],
  find,
};
