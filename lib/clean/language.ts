// Which language the body is in: English gets every rule, everything else only what cannot hurt it.
import { detect } from 'tinyld/light';
import type { Block } from '../text/blocks.ts';
import type { Reading } from '../text/reading.ts';

/** Enough to be sure, little enough to be quick. */
const SAMPLE = 4000;
/** English prose has a small word (`the`, `of` …) in every five; no other language has one in twenty of them. */
const SHARE = 0.09;
/** Too short to judge by its words. */
const FEW_WORDS = 12;

/** The blocks to judge by: prose where there is any. */
function sample(reading: Reading): readonly Block[] {
  const prose = reading.blocks.filter((block) => block.prose);
  const from =
    prose.length > 0
      ? prose
      : reading.blocks.filter(
          (block) => block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading',
        );
  let length = 0;
  const behind = from.findIndex((block) => {
    length += block.text.length;
    return length >= SAMPLE;
  });
  return behind < 0 ? from : from.slice(0, behind + 1);
}

/** ISO 639-1 of the body; `und` where there is nothing to judge by. */
export function languageOf(reading: Reading): string {
  const blocks = sample(reading);
  let letters = 0;
  let latin = 0;
  let words = 0;
  let english = 0;
  for (const { piece } of blocks) {
    letters += piece.scanned.letters;
    latin += piece.scanned.latin;
    words += piece.scanned.tokens;
    english += piece.scanned.english;
  }
  if (letters === 0) return 'und';
  if (latin / letters > 0.6) {
    if (english >= words * SHARE) return 'en';
    if (words < FEW_WORDS && latin / letters > 0.95) return 'en';
  }
  const text = blocks.map((block) => block.content).join('\n');
  return detect(text.slice(0, SAMPLE)) || 'und';
}
