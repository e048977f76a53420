// A sentence in another language with Latin letters, in the middle of English: nobody translated it.
import { otherLanguageOf } from '../../english/other-languages.ts';
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { tokensOf } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

/** Shorter sentences are names and titles. */
const FEWEST_WORDS = 7;
/** English has a small word in every five; a block with more than this share of them is hardly foreign. */
const MOST_ENGLISH = 0.12;
/** Emphasis and quotation marks show that the words are meant so. */
const MEANT = /^["“‘'«„*_([]/u;

interface Sentence {
  readonly start: number;
  readonly text: string;
}

function* sentencesOf(block: Block): Generator<Sentence> {
  const starts = block.piece.sentenceStarts;
  for (const [at, start] of starts.entries())
    yield { start, text: block.text.slice(start, starts[at + 1] ?? block.text.length).trimEnd() };
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') continue;
    const { tokens, english } = block.piece.scanned;
    if (tokens < FEWEST_WORDS || english > tokens * MOST_ENGLISH) continue;
    for (const { start, text } of sentencesOf(block)) {
      if (MEANT.test(text)) continue;
      const words = tokensOf(text).map((token) => token.text.toLowerCase());
      const language = words.length < FEWEST_WORDS ? undefined : otherLanguageOf(words);
      if (language === undefined) continue;
      yield {
        start: block.start + start,
        end: block.start + start + text.length,
        message: `This sentence seems to be ${language}, and was not translated; look up what it says.`,
        evidence: `small words of ${language}, and none in quotation marks`,
      };
    }
  }
}

export const foreignPassage: Rule = {
  id: 'remnants/foreign-passage',
  version: 1,
  tier: 'flag',
  summary: 'Points at sentences in another language with Latin letters.',
  why: 'A program leaves out what it takes for English already. Seven words or more, a quarter of them small words of one other language, not in quotation marks or emphasis, in a text whose body is English.',
  examples: [
    {
      fixes: 'Die Mühle wurde im Herbst von den Familien wieder aufgebaut.',
      to: 'Die Mühle wurde im Herbst von den Familien wieder aufgebaut.',
      among: 'The mill\n\nThe wheel of the mill is old.\n\n{}\n\nThe miller keeps the keys of the mill.\n',
    },
    {
      fixes: '- El molino fue reconstruido por las familias de la aldea en el otoño.',
      to: 'El molino fue reconstruido por las familias de la aldea en el otoño.',
      among: '# The mill\n\nThe wheel of the mill is old.\n\n{}\n\nThe miller keeps the keys of the mill.\n',
      format: 'markdown',
    },
    {
      fixes: '## Pourquoi la roue du moulin ne tourne pas dans les mois du printemps',
      to: 'Pourquoi la roue du moulin ne tourne pas dans les mois du printemps',
      among: '# The mill\n\nThe wheel of the mill is old.\n\n{}\n\nThe miller keeps the keys of the mill.\n',
      format: 'markdown',
    },
    { keeps: 'They sang La Vie en rose and De la terre à la lune, and the miller slept.' },
    { keeps: 'The miller reads.\n\n“Die Mühle wurde im Herbst von den Familien wieder aufgebaut.”\n\nHe sleeps.' },
    { keeps: 'The millers of Castro del Río and La Roda de los Molinos met on Sunday.' },
  ],
  find,
};
