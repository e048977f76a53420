// Articles for the bench: the cases' paragraphs put together anew, the same ones every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_FOLDERS } from '../clean/case-folders.ts';

/** Of 213 real articles 72 end in a comment form (DEFECTS §4). */
const WITH_FORM = 0.34;
/** About one paragraph in six has something to repair. */
const WITH_DEFECT = 0.16;

const FORM =
  'Leave a Reply Cancel reply\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n\nName *\n\nEmail *\n\nWebsite\n\nPost Comment';

/** A small generator of numbers (mulberry32): the same seed gives the same articles on every machine. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const isEnglish = (block: string): boolean => block.length > 0 && !/[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u.test(block);

const blocksOfCases = (pick: (one: (typeof CASE_FOLDERS)[number]) => string): readonly string[] =>
  CASE_FOLDERS.filter(({ file }) => file.endsWith('.txt'))
    .flatMap((one) => pick(one).replaceAll('\r', '').trim().split(/\n\n+/u))
    .filter(isEnglish);

const RAW = blocksOfCases(({ bytes }) => new TextDecoder().decode(bytes));
const CLEAN = blocksOfCases(({ expected }) => expected);
const PROSE = CLEAN.filter((block) => block.length > 160 && !block.includes('\n'));
const TITLES = CLEAN.filter((block) => block.length < 80 && /[a-z]$/u.test(block));
const DEFECTS = RAW.filter((block) => !CLEAN.includes(block) && !/reply|comment|email/iu.test(block));

/** One article of 4 to 8 KB. */
function article(roll: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(roll() * list.length)] ?? '';
  const size = 4000 + roll() * 4000;
  const blocks = [pick(TITLES)];
  for (let length = 0; length < size; length += blocks.at(-1)?.length ?? 0)
    blocks.push(roll() < WITH_DEFECT ? pick(DEFECTS) : pick(PROSE));
  if (roll() < WITH_FORM) blocks.push(FORM);
  return `${blocks.join('\n\n')}\n`;
}

/** Articles of so many bytes together. */
export function articles(bytes: number, seed = 20): readonly string[] {
  const roll = dice(seed);
  const texts: string[] = [];
  for (let sum = 0; sum < bytes; ) {
    const text = article(roll);
    texts.push(text);
    sum += Buffer.byteLength(text);
  }
  return texts;
}

/** Writes them as files; their names, in order. */
export function writeArticles(folder: string, bytes: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return articles(bytes).map((text, index) => {
    const file = join(folder, `article-${String(index).padStart(5, '0')}.txt`);
    writeFileSync(file, text);
    return file;
  });
}
