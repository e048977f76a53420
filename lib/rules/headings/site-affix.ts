// The site's name stuck to the title: a line “Site - Section - Title” above the title, or a domain behind it.
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/manuscript.ts';
import { hasFinalStop, isFunctionWord, lastWord } from '../../text/marks.ts';
import { isFileName } from '../../text/names.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { joints } from './joints.ts';
import { bare, bareLine, headBlocks, isMetadataBlock } from './repeats.ts';

/** The line and its clean copy stand within so many blocks of each other (DEFECTS §9). */
const REACH = 3;
const SEPARATOR = /\s[-–—|_»:：]+\s|[|_»]/u;
/** Behind a mark, or behind a space with `www.` or a scheme; a domain that is part of the sentence has neither. */
const MARK = /[(（_|–—-]/u;
const DOMAIN = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}\/?[)）]?$/iu;
const SELF_EVIDENT = /^(?:https?:|www\.)/iu;
const FEWEST_WORDS = 4;

/** A title may ask or cry out; another stop ends a sentence. */
const endsLikeTitle = (text: string): boolean => !hasFinalStop(text) || /[?!？！]["”’»)]?$/u.test(text.trimEnd());

const isTitleLike = (block: Block): boolean =>
  block.single && (block.kind === 'paragraph' || block.kind === 'heading') && endsLikeTitle(block.text);

/** Is `line` the title with parts of the site's name around it? */
function carries(line: string, title: string): boolean {
  if (line.length <= title.length || !title) return false;
  const at = line.indexOf(title);
  if (at < 0) return false;
  const before = line.slice(0, at);
  const behind = line.slice(at + title.length);
  const joint = /[-–—|_»:：>]\s*$/u.test(before) || /^\s*[-–—|_»]/u.test(behind);
  return (
    joint &&
    (before === '' || /[-–—|_»:：>]\s*$/u.test(before)) &&
    (behind === '' || /^\s*[-–—|_»]/u.test(behind)) &&
    (SEPARATOR.test(line) || line.indexOf('-', line.lastIndexOf(' ') + 2) > 0)
  );
}

/** In Markdown a heading of the second level may open a section: the copy is a title where both are plain lines, or of level one. */
const isSurelyTitle = (first: Block, second: Block): boolean =>
  second.kind === 'heading' ? /^#(?!#)/u.test(second.text) : first.kind !== 'heading';

/** A line with the site's name and the clean title below it, in two blocks with only metadata between them. */
export interface Doubled {
  readonly span: Span;
  readonly title: string;
  readonly isSure: boolean;
}

export function doubledIn(reading: Reading): Doubled | undefined {
  const head = headBlocks(reading);
  const first = head[0];
  if (!first || !isTitleLike(first.block)) return undefined;
  for (const second of head.slice(1, REACH + 1)) {
    const { block } = second;
    if (isTitleLike(block) && block.words >= FEWEST_WORDS && carries(bare(first.block), bare(block))) {
      const span = reading.deletion(first.index, first.index);
      return { span, title: block.content.trim(), isSure: isSurelyTitle(first.block, block) };
    }
    if (!isMetadataBlock(block)) return undefined;
  }
  return undefined;
}

/** The same where both lines stand in one block above the text. */
function doubledInBlock(reading: Reading): Doubled | undefined {
  const block = headBlocks(reading)[0]?.block;
  if (block?.kind !== 'paragraph' || block.single) return undefined;
  const [line = '', title = '', ...rest] = block.text.split('\n', 3);
  if (rest.length === 0 || !endsLikeTitle(title) || title.trim().split(/\s+/u).length < FEWEST_WORDS) return undefined;
  if (!carries(bareLine(line), bareLine(title))) return undefined;
  return { span: { start: block.start, end: block.start + line.length + 1 }, title: title.trim(), isSure: true };
}

function* doubled(reading: Reading): Generator<Finding> {
  const found = doubledInBlock(reading) ?? doubledIn(reading);
  if (!found?.isSure) return;
  yield {
    ...found.span,
    after: '',
    message: 'The title stands twice, once with the name of the site around it; that line was removed.',
    evidence: `“${found.title}” follows without the site’s name`,
  };
}

function* domain(reading: Reading): Generator<Finding> {
  const title = reading.title;
  if (!title || !isTitleLike(title) || title.words < FEWEST_WORDS || title.text.includes('](')) return;
  const text = title.content.trimEnd();
  const at = domainStart(text);
  if (at < 0 || isFunctionWord(lastWord(text.slice(0, at)))) return;
  yield {
    start: title.contentStart + at,
    end: title.contentStart + text.length,
    after: '',
    message: `The title ends with the address of a site, “${text.slice(at).trim()}”; it was removed.`,
    evidence: 'a bare domain at the end of the title',
  };
}

/** Where the domain at the end of a title begins, with the mark or space in front of it; -1 where there is none. */
function domainStart(text: string): number {
  const space = text.lastIndexOf(' ');
  const last = text.slice(space + 1);
  // Before the marks: `www.snow-notes.example` has one inside.
  if (space > 0 && SELF_EVIDENT.test(last) && DOMAIN.test(last)) return space;
  for (const { start, rest } of joints(text, MARK)) {
    if (DOMAIN.test(rest) && !isFileName(rest)) return start;
  }
  return -1;
}

export const siteAffix: Rule = {
  id: 'headings/site-affix',
  version: 2,
  tier: 'apply',
  summary: 'Removes the site’s name from the head: a second title line that carries it, or a domain behind the title.',
  why: 'Saved pages keep the window’s title, which names site and section. Either the bare title follows within three blocks, with nothing but metadata between them and not as the heading of a section, or what stands behind the title is a bare domain.',
  enters: 'all',
  examples: [
    {
      fixes: 'Harbour Net - Kitchen - Nine soups for nine evenings\n\n',
      to: '',
      among:
        '{}Nine soups for nine evenings\n\nThe first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n',
    },
    {
      fixes: 'Nine soups for nine evenings www.soups-notes.example',
      to: 'Nine soups for nine evenings',
      among:
        '{}\n\nThe first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n',
    },
    {
      fixes: 'Nine soups for nine evenings | The Soup Pages\n\n',
      to: '',
      among:
        '{}Nine soups for nine evenings\n\nThe first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n',
    },
    {
      fixes: 'Soup Pages - Broth - How long does a broth boil?\n',
      to: '',
      among:
        '{}How long does a broth boil?\nA broth boils for as long as its cook can bear the smell, and in our street that is four hours at most.\n',
    },
    {
      keeps:
        '# Soups - Broths - Bones that boil for a day\n\nThe first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n\n## Bones that boil for a day\n\nThey do.\n',
      format: 'markdown',
    },
    {
      keeps:
        '# Soups - Bones that boil for a day\n\n## Bones that boil for a day\n\nThe first soup is made of onions, and it takes the whole of the first evening to peel them well enough.\n',
      format: 'markdown',
    },
    { keeps: 'Review: example.com changes hands\n\nThe domain was sold on Friday.\n' },
    {
      keeps:
        'War - and what came after\n\nNobody in the village spoke of it for years, and then everybody did at once, in the bakery.\n',
    },
    { keeps: 'What I found in the minutes-2014.txt\n\nIt was cold.\n' },
    { keeps: 'The day I bought snow.example\n\nIt was cold.\n' },
    { keeps: 'You can read all of it at www.snow.example\n\nIt was cold.\n' },
  ],
  *find(reading) {
    yield* doubled(reading);
    yield* domain(reading);
  },
};
