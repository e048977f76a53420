// Which language the body is in: English gets every rule, everything else only what cannot hurt it.
import { detect } from 'tinyld/light';
import type { Reading } from '../text/reading.ts';

/** Enough to be sure, little enough to be quick. */
const SAMPLE = 4000;
/** English prose has one of these in every five words; no other language has one in twenty. */
const ENGLISH = new Set(
  'the and to that for with from this have has are were it by his her not which of is was they their been will would'.split(
    ' ',
  ),
);
const SHARE = 0.09;
/** Too short to judge by its words. */
const FEW_WORDS = 12;

function sample(reading: Reading): string {
  const prose = reading.blocks.filter((block) => block.prose);
  const from =
    prose.length > 0
      ? prose
      : reading.blocks.filter(
          (block) => block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading',
        );
  let text = '';
  for (const block of from) {
    text += `${block.content}\n`;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

/** ISO 639-1 of the body; `und` where there is nothing to judge by. */
export function languageOf(reading: Reading): string {
  const text = sample(reading);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const latin = text.match(/[A-Za-z]/gu)?.length ?? 0;
  const words = text.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/gu) ?? [];
  if (latin / letters > 0.6) {
    const english = words.filter((word) => ENGLISH.has(word)).length;
    if (english >= words.length * SHARE) return 'en';
    if (words.length < FEW_WORDS && latin / letters > 0.95) return 'en';
  }
  return detect(text) || 'und';
}
