// What cleaning makes of every text that we have, as one hash a line: `npm run outcomes` writes the list anew.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { clean } from '../../lib/clean/clean.ts';
import type { Cleaned } from '../../lib/clean/cleaned.ts';
import { decode } from '../../lib/formats/decode.ts';
import { RULES } from '../../lib/rules/index.ts';
import { type Manuscript, manuscript } from '../../lib/text/manuscript.ts';
import { articles } from '../bench/articles.ts';
import { sourceOf } from '../rules/example-documents.ts';
import { CASE_FOLDERS } from './case-folders.ts';
import { wildText } from './wild-texts.ts';

const TEXTS = join(import.meta.dirname, '..', 'controls', 'texts');
const LOOK_ALIKES = join(import.meta.dirname, '..', 'rules', 'comment-form-look-alikes.txt');
/** What `wildText` draws; not the seed of the tests, which is tried otherwise as well. */
const DRAW = { seed: 13, numRuns: 400 };
const BENCH_BYTES = 1_500_000;
/** Texts to a line where texts have no names. */
const TOGETHER = 20;

interface Source {
  readonly name: string;
  readonly texts: readonly Manuscript[];
}

/** Everything but the hash of the rulebook, which changes with every version. */
function said({ title, text, edits, suggestions, flags, language, skipped }: Cleaned): string {
  return JSON.stringify([title, text, edits, suggestions, flags, language, skipped]);
}

async function cases(): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const { name, file, bytes } of CASE_FOLDERS) {
    const decoded = await decode(file, bytes);
    if (!('refused' in decoded)) found.push({ name: `case ${name}`, texts: [decoded] });
  }
  return found;
}

const controls = (): readonly Source[] =>
  readdirSync(TEXTS)
    .sort()
    .map((file) => ({ name: `control ${file}`, texts: [manuscript(readFileSync(join(TEXTS, file), 'utf8'))] }));

const examples = (): readonly Source[] =>
  RULES.map(({ id, examples }) => ({
    name: `examples ${id}`,
    texts: examples.map((example) => sourceOf(example, 'fixes' in example ? example.fixes : example.keeps)),
  }));

const lookAlikes = (): readonly Source[] => [
  {
    name: 'look-alikes of comment forms',
    texts: readFileSync(LOOK_ALIKES, 'utf8')
      .split(/^= .*\n/mu)
      .map((text) => manuscript(text)),
  },
];

function inTwenties(name: string, texts: readonly Manuscript[]): readonly Source[] {
  return Array.from({ length: Math.ceil(texts.length / TOGETHER) }, (_, at) => ({
    name: `${name} from ${at * TOGETHER}`,
    texts: texts.slice(at * TOGETHER, (at + 1) * TOGETHER),
  }));
}

/** Articles of the bench, and the beginning of them all as one text in the two shapes whose growth is measured. */
function bench(): readonly Source[] {
  const texts = articles(BENCH_BYTES);
  const part = texts.join('\n').slice(0, 200_000);
  return [
    ...inTwenties(
      'articles',
      texts.map((text) => manuscript(text)),
    ),
    { name: 'many paragraphs', texts: [manuscript(part), manuscript(part, 'markdown')] },
    { name: 'one paragraph', texts: [manuscript(part.replaceAll(/\s+/gu, ' '))] },
  ];
}

/** One line for each source: the hash of all that cleaning says of its texts, a tab, and its name. */
export async function outcomes(): Promise<readonly string[]> {
  const sources = [
    ...(await cases()),
    ...controls(),
    ...examples(),
    ...lookAlikes(),
    ...bench(),
    ...inTwenties('texts that nobody wrote', fc.sample(wildText, DRAW)),
  ];
  return sources.map(({ name, texts }) => {
    const all = texts.map((text) => said(clean(text))).join('\n');
    return `${hash('sha256', all).slice(0, 16)}\t${name}`;
  });
}

if (import.meta.main) process.stdout.write(`${(await outcomes()).join('\n')}\n`);
