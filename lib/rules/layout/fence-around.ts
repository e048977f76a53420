// The whole text stands between two fences: a model answered with a block of code instead of with an article.
import type { Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import type { Rule } from '../rule.ts';

const FENCE = /^(`{3,20}|~{3,20})[ \t]{0,4}(markdown|md|text|txt|plaintext|plain|html)?[ \t]{0,4}$/iu;
/** Prose has so many words in a line, and a stop at its end. */
const PROSE_LINE = /^(?:\S{1,60} ){11,}\S{0,60}[.!?…。]["”’)*_]{0,3}$/u;
/** What may stand outside the fences: remarks of the model. */
const MOST_OUTSIDE = 1200;

/** Lines with their places, the line end left out. */
function* linesOf(text: string): Generator<Span & { readonly said: string }> {
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    yield { start, end, said: text.slice(start, end) };
    start = end + 1;
  }
}

/** A block that speaks of the translation, as a model does before and after it; furniture/machine-remark looks closer. */
const REMARK =
  /^[*_([]{0,3}(?:sure|certainly|of course|absolutely|okay|here|below|note|this translation|the translation|translation|let me know|i have|i.{1,3}ve|i hope|please)\b[^`]{0,300}$/iu;

const areRemarks = (text: string): boolean =>
  text.length <= MOST_OUTSIDE &&
  text
    .split(/\n[ \t]{0,8}\n/u)
    .every((part) => part.trim() === '' || (/translat/iu.test(part) && REMARK.test(part.trim())));

/** The lines of the outer fences, if there is nothing but remarks outside them and prose inside. */
function fencesOf({ text }: Reading): readonly [opening: Span, closing: Span] | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined;
  const fences = [...linesOf(text)].filter(({ said }) => /^(?:`{3}|~{3})/u.test(said));
  const opening = fences[0];
  const closing = fences.at(-1);
  const [, marks, tag] = FENCE.exec(opening?.said ?? '') ?? [];
  if (!opening || !closing || opening === closing || !marks || fences.length % 2 === 1) return undefined;
  if (closing.said.trimEnd() !== marks || (fences.length > 2 && tag === undefined)) return undefined;
  if (!areRemarks(text.slice(0, opening.start)) || !areRemarks(text.slice(closing.end))) return undefined;
  const inside = text.slice(opening.end + 1, closing.start).split('\n');
  return inside.some((line) => PROSE_LINE.test(line)) ? [opening, closing] : undefined;
}

const ARTICLE =
  '# Kite day\n\nThe kite club meets on the hill behind the school on Sunday, and everybody brings a line of their own.';

export const fenceAround: Rule = {
  id: 'layout/fence-around',
  version: 1,
  tier: 'apply',
  summary: 'Removes the fences of a code block that holds the whole article.',
  why: 'Models answer with Markdown inside a block of code. The first and the last fence of the text belong together, nothing but remarks of the model stands outside them, and what stands inside is prose.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: `\`\`\`markdown\n${ARTICLE}\n\`\`\`\n`, to: `${ARTICLE}\n`, format: 'markdown' },
    { fixes: `\`\`\`\n${ARTICLE}\n\`\`\`\n`, to: `${ARTICLE}\n` },
    {
      fixes: `\`\`\`md\n${ARTICLE}\n\n\`\`\`sh\nkite --up\n\`\`\`\n\nBring a kite.\n\`\`\`\n`,
      to: `${ARTICLE}\n\n\`\`\`sh\nkite --up\n\`\`\`\n\nBring a kite.\n`,
      format: 'markdown',
    },
    {
      fixes: `Here is the translation:\n\n\`\`\`markdown\n${ARTICLE}\n\`\`\`\n`,
      to: `Here is the translation:\n\n${ARTICLE}\n`,
      format: 'markdown',
    },
    { keeps: '```sh\nkite --up --line 40\n```\n', format: 'markdown' },
    { keeps: `How to announce a kite day\n\n\`\`\`markdown\n${ARTICLE}\n\`\`\`\n`, format: 'markdown' },
    { keeps: `\`\`\`markdown\n${ARTICLE}\n\`\`\`\n\nThat is how we wrote it last year.\n`, format: 'markdown' },
    { keeps: '```\nprint("The kite club meets on Sunday.")\nprint("Bring a line.")\n```\n', format: 'markdown' },
  ],
  *find(reading) {
    const fences = fencesOf(reading);
    if (!fences) return;
    const [opening, closing] = fences;
    const message = 'A block of code holds the whole article; its fences were removed.';
    const evidence = 'the first and the last fence of the text, with prose between them';
    yield { start: opening.start, end: opening.end + 1, after: '', message, evidence };
    yield { start: closing.start - 1, end: closing.end, after: '', message, evidence };
  },
};
