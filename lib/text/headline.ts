// The headline of a text: which words of it a reader takes for its title, and where they stand.
import type { Block } from './block.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Format, Span } from './manuscript.ts';
import { shortenedTo } from './shorten.ts';
import { withoutTrailing } from './words.ts';

export interface Headline {
  readonly words: string;
  /** Where its words stand; absent where the text does not hold them, such as a title that the front matter escapes. */
  readonly at?: Span;
}

/** Longer headlines are cut for lists and addresses; the text keeps its own. */
const LONGEST = 200;

/** Blocks that are no headline, wherever they stand. */
const UNTITLED: ReadonlySet<string> = new Set(['front-matter', 'image', 'rule', 'definition']);

/** The first heading of level 1 in Markdown, else the first block that is no front matter. */
export function openingOf(blocks: readonly Block[], format: Format): Block | undefined {
  const heading = format === 'markdown' ? blocks.find((block) => block.level === 1) : undefined;
  return heading ?? blocks.find((block) => !UNTITLED.has(block.kind));
}

/**
 * In this order: the heading that says what the document declares as its title, the heading that the text opens with, the
 * declared title, the first line of the text. Empty words where there is none of them.
 */
export function headlineOf(
  text: string,
  format: Format,
  blocks: readonly Block[],
  declared: string | undefined,
): Headline {
  const named = declared === undefined || format !== 'markdown' ? undefined : headingOf(blocks, declared);
  const block = named ?? openingOf(blocks, format);
  if (block && (block.kind === 'heading' || !declared)) return ofBlock(block, format);
  return declared ? { words: shortHeadline(declared), ...inFrontMatter(text, format, declared) } : { words: '' };
}

/** The heading of these words, whatever its level. */
function headingOf(blocks: readonly Block[], words: string): Block | undefined {
  return blocks.find(
    (block) => block.kind === 'heading' && withoutMarks(block.content.split('\n', 1)[0] ?? '').trim() === words,
  );
}

function ofBlock(block: Block, format: Format): Headline {
  const line = block.kind === 'heading' ? block.content : (block.content.split('\n', 1)[0] ?? '');
  const at = { start: block.contentStart, end: block.contentStart + line.length };
  return { words: headlineWords(line, format), at };
}

/** The field of the title, where it holds the very words. */
function inFrontMatter(text: string, format: Format, declared: string): { readonly at?: Span } {
  const field = format === 'markdown' ? titleField(text) : undefined;
  return field?.words === declared && field.at ? { at: field.at } : {};
}

/** `title:` of YAML, `title =` of TOML, `"title":` of JSON, `.. title:` of dotted lines. */
const TITLE_FIELD = /^[ \t]*(?:\.\. )?["']?title["']?[ \t]*[:=][ \t]*/mu;

/** The title of the front matter where it stands on one line, with or without quotation marks; escapes in it stay as they are. */
export function titleField(text: string): Headline | undefined {
  const end = frontMatterOf(text)?.end ?? 0;
  const field = TITLE_FIELD.exec(text.slice(0, end));
  if (!field) return undefined;
  const start = field.index + field[0].length;
  const line = text.slice(start, end).split('\n', 1)[0] ?? '';
  const words = quoted(line) ?? withoutRemark(line).trim();
  const inside = start + line.indexOf(words);
  return { words, at: { start: inside, end: inside + words.length } };
}

/** What stands between its marks, before a comma perhaps; undefined where it is no quotation. */
function quoted(line: string): string | undefined {
  const whole = line.trimEnd();
  const value = whole.endsWith(',') ? whole.slice(0, -1).trimEnd() : whole;
  const isQuoted = /^["']/u.test(value) && value.length > 1 && value.at(-1) === value[0];
  return isQuoted ? value.slice(1, -1) : undefined;
}

/** Without what front matter says to nobody but its readers, behind `#`. */
function withoutRemark(line: string): string {
  const at = line.search(/(?:^|[ \t])#/u);
  return at < 0 ? line : line.slice(0, at);
}

/** What a line of the format says as a headline: no marks of headings, emphasis and links, one line, of a length for lists. */
export function headlineWords(line: string, format: Format): string {
  return shortHeadline(format === 'markdown' ? withoutMarks(line) : line);
}

export function shortHeadline(title: string): string {
  return shortenedTo(LONGEST, title);
}

/** A heading may end in `#` marks as well; the `#` of `C#` is not one of them. */
function withoutClosing(line: string): string {
  const open = withoutTrailing(line.trimEnd(), '#');
  return /[ \t]$/u.test(open) ? open.trimEnd() : line;
}

const withoutMarks = (line: string): string =>
  withoutClosing(line)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/gu, '$2')
    .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/gu, '$1');
