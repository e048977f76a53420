// Which language the body is in: English gets every rule, everything else only what cannot hurt it.
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
  const text = blocks
    .map((block) => block.content)
    .join('\n')
    .slice(0, SAMPLE);
  return byScript(text) ?? declaredOther(reading) ?? 'und';
}

/** Scripts that name a language well enough; kana before Han, because Japanese has both. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];
/** Share of the letters; Japanese has a fifth of its letters in kana at least. */
const SCRIPT_SHARE = 0.15;

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) > letters * SCRIPT_SHARE)?.[1];
}

/** What the document says of itself, unless it says English, which its words have just denied. */
function declaredOther(reading: Reading): string | undefined {
  const code = reading.declared.language?.slice(0, 2).toLowerCase();
  return code !== undefined && /^[a-z]{2}$/u.test(code) && code !== 'en' ? code : undefined;
}
