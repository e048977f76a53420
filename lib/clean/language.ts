// Which language the body is in: English gets every rule, everything else only what cannot hurt it.
import type { Block } from '../text/block.ts';
import type { Reading } from '../text/reading.ts';

/** Enough to be sure, little enough to be quick. */
const SAMPLE = 4000;
/** English prose has a small word (`the`, `of` …) in every five; no other language has one in twenty of them. */
const SHARE = 0.09;
/** Too short for shares: English there, unless another language's small words outnumber English ones. */
const FEW_WORDS = 60;
const OTHERS = new Set(
  (
    'de la le les des et du une est dans pour que qui avec el los las del y en con por para una se su der die das und ist ein eine den mit von zu im ' +
    'nicht auf van het een niet dat zijn il di che per della sono gli och att det som av ett nie je na się z w do os um uma não com da em dos bir ve bu için ' +
    'yang dan untuk tidak ini của và là các một'
  ).split(' '),
);

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
  const share = latin / letters;
  const isMixed = share > 0.6 && english >= words * SHARE;
  const isNamed = isMixed && endsInWideScript(blocks, letters - latin);
  if (isMixed && !isNamed) return 'en';
  const text = textOf(blocks);
  if (!isNamed && share > 0.95 && words < FEW_WORDS && othersIn(text) <= english) return 'en';
  return byScript(text, isNamed ? NAMED_SHARE : SCRIPT_SHARE) ?? declaredOther(reading) ?? 'und';
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => block.content)
    .join('\n')
    .slice(0, SAMPLE);

const WIDE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][」』）)]?[。！？]/gu;
const LATIN_END = /[\p{Script=Latin}\p{N}][”"’')]?[.!?。！？](?=[\s”"’')]|$)/gu;

/** Names of books and programs may outnumber all other words of a Japanese text: how its sentences end says what it is. */
function endsInWideScript(blocks: readonly Block[], foreign: number): boolean {
  if (foreign === 0) return false;
  const text = textOf(blocks);
  const wide = text.match(WIDE_END)?.length ?? 0;
  return wide > 0 && wide > (text.match(LATIN_END)?.length ?? 0);
}

const othersIn = (text: string): number =>
  text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.filter((word) => OTHERS.has(word)).length ?? 0;

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
/** The same where names in Latin letters take most of the room. */
const NAMED_SHARE = 0.03;

function byScript(text: string, least: number): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) > letters * least)?.[1];
}

/** What the document says of itself, unless it says English, which its words have just denied. */
function declaredOther(reading: Reading): string | undefined {
  const code = reading.declared.language?.slice(0, 2).toLowerCase();
  return code !== undefined && /^[a-z]{2}$/u.test(code) && code !== 'en' ? code : undefined;
}
