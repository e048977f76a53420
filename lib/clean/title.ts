// What a cleaned text is called in lists, pages and feeds: its title without the marks around it.
import type { Block } from '../text/block.ts';
import type { Reading } from '../text/reading.ts';
import { withoutTrailing } from '../text/words.ts';

/** Longer titles are cut for lists; the text keeps its own. */
const LONGEST_TITLE = 200;
const MOST_READ = 10 * LONGEST_TITLE;

/** The title on one line: the heading that the document names, else what the text opens with, else what the document says. */
export function titleOf(reading: Reading): string {
  const declared = reading.declared.title;
  const named = declared === undefined ? undefined : headingOf(reading, declared);
  const block = named ?? reading.opening;
  if (block && (block.kind === 'heading' || !declared)) {
    const line = block.kind === 'heading' ? block.content : (block.content.split('\n', 1)[0] ?? '');
    return shortened(block.kind === 'heading' || reading.format === 'markdown' ? withoutMarks(line) : line);
  }
  return shortened(declared ?? '');
}

/** The heading that has these words, whatever its level. */
function headingOf(reading: Reading, words: string): Block | undefined {
  if (reading.format !== 'markdown') return undefined;
  return reading.blocks.find(
    (block) => block.kind === 'heading' && withoutMarks(block.content.split('\n', 1)[0] ?? '').trim() === words,
  );
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

function shortened(title: string): string {
  // A text may be one line of megabytes; its first words are enough unless they are hardly any.
  const head = oneLine(title.slice(0, MOST_READ));
  const line = head.length > LONGEST_TITLE + 1 ? head : oneLine(title);
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')}…`;
}

const oneLine = (title: string): string => title.replace(/\s+/gu, ' ').trim();
