// The HTML cases of the contract: what the markup becomes, and which furniture it proves.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';

const folder = new URL('../cases/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, folder));

interface Row {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly tier: string;
}

function rows(slug: string): Row[] {
  const lines = file(`${slug}/edits.tsv`).toString().trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [rule = '', before = '', after = '', tier = ''] = line
      .split('\t')
      .map((cell) => cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    return { rule, before, after, tier };
  });
}

/** Blocks as a reader sees them: no marks, no targets, each list item a block. */
function visible(markdown: string): string {
  return markdown
    .replaceAll(/^- /gm, '\n')
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll('[', '')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim();
}

async function pageOf(slug: string): Promise<Manuscript> {
  const decoded = await decode('input.html', file(`${slug}/input.html`));
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded;
}

function without(text: string, gone: readonly { start: number; end: number }[]): string {
  return gone
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const CHROME = /^furniture\/|^headings\/repeated-heading/;
const slugs = ['cold-chain', 'fishery-forum', 'ski-town'];

describe.each(slugs)('the page of %s', (slug) => {
  it('keeps every stretch that a listed edit removes', async () => {
    const { text } = await pageOf(slug);
    const removed = rows(slug).filter(({ rule, tier, after }) => tier === 'apply' && after === '' && CHROME.test(rule));
    for (const { before } of removed) expect(visible(text)).toContain(before);
  });

  it('is the expected article once its furniture is gone and the other edits are made', async () => {
    const { text, regions } = await pageOf(slug);
    let rest = without(text, regions);
    for (const { rule, before, after, tier } of rows(slug)) {
      if (tier !== 'apply') continue;
      if (rule === 'furniture/foreign-label') rest = rest.replace(`[${before}](#body)\n\n`, '');
      else if (rule === 'headings/repeated-heading') rest = rest.replace(`\n\n${before}\n`, '\n');
      else if (!CHROME.test(rule)) {
        expect(rest.split(before)).toHaveLength(2);
        rest = rest.replace(before, after);
      }
    }
    expect(`${rest}\n`).toBe(file(`${slug}/expected.md`).toString());
  });

  it('has regions that are whole blocks, in order and apart', async () => {
    const { text, regions } = await pageOf(slug);
    let end = 0;
    for (const region of regions) {
      expect(region.start).toBeGreaterThanOrEqual(end);
      expect(region.start === 0 || text.slice(region.start - 2, region.start) === '\n\n').toBe(true);
      expect(text.slice(region.end, region.end + 2)).toMatch(/^\n\n?$/);
      end = region.end;
    }
  });
});

describe('regions', () => {
  it('name the furniture of a WordPress page', async () => {
    const { text, regions } = await pageOf('cold-chain');
    const found = regions.map(({ kind, start, end }) => [kind, text.slice(start, end).split('\n')[0]]);
    expect(found).toEqual([
      ['skip', '[Skip to content](#content)'],
      ['menu', '- [Home](/)'],
      ['widget', '### Share this:'],
      ['form', '### Leave a Reply'],
      ['banner', 'Proudly powered by WordPress'],
    ]);
  });

  it('take the comments of a Blogger page for a form', async () => {
    const { text, regions } = await pageOf('ski-town');
    const form = regions.find(({ kind }) => kind === 'form');
    expect(visible(text.slice(form?.start, form?.end))).toBe(
      'No comments:\n\nPost a Comment\n\nNewer Post Older Post Home\n\nSubscribe to: Post Comments (Atom)',
    );
  });
});

it('converts keeps-archive-page and changes nothing else', async () => {
  const page = await pageOf('keeps-archive-page');
  expect(page.text).toBe(file('keeps-archive-page/expected.md').toString());
  expect(page.regions).toEqual([]);
  expect(page.notes).toEqual([]);
});
