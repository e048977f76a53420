// The site's name stuck to the title: a line “Site - Section - Title” above the title, or a domain behind it.
import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import { isFileName } from '../../text/names.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import { joints } from './joints.ts';
import { bare, headBlocks } from './repeats.ts';

/** The line and its clean copy stand within so many blocks of each other (DEFECTS §9). */
const REACH = 3;
const SEPARATOR = /\s[-–—|_»:：]+\s|[|_»]/u;
/** Behind a mark, or behind a space with `www.` or a scheme; a domain that is part of the sentence has neither. */
const MARK = /[(（_|–—-]/u;
const DOMAIN = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}\/?[)）]?$/iu;
const SELF_EVIDENT = /^(?:https?:|www\.)/iu;
const FEWEST_WORDS = 4;

const isTitleLike = (block: Block): boolean =>
  block.single && (block.kind === 'paragraph' || block.kind === 'heading') && !block.finalStop;

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

function* doubled(reading: Reading): Generator<Finding> {
  const head = headBlocks(reading);
  const first = head[0];
  if (!first || !isTitleLike(first.block)) return;
  for (const second of head.slice(1, REACH + 1)) {
    if (!isTitleLike(second.block) || second.block.words < FEWEST_WORDS) continue;
    if (!carries(bare(first.block), bare(second.block))) continue;
    yield {
      ...reading.deletion(first.index, first.index),
      after: '',
      message: 'The title stands twice, once with the name of the site around it; that line was removed.',
      evidence: `“${second.block.content.trim()}” follows without the site’s name`,
    };
    return;
  }
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
  version: 1,
  tier: 'apply',
  summary: 'Removes the site’s name from the head: a second title line that carries it, or a domain behind the title.',
  why: 'Saved pages keep the window’s title, which names site and section. Either the bare title follows within three blocks, or what stands behind the title is a bare domain.',
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
