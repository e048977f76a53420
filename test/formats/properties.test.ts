// What holds for any upload at all: an answer, the very bytes again, and every visible word.
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { runs } from '../amount.ts';

const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.xyz');
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(name: string, text: string): Promise<Manuscript | undefined> {
  const decoded = await decode(name, utf8(text));
  return 'refused' in decoded ? undefined : decoded;
}

function expectSound({ text, regions }: Manuscript): void {
  expect(text).not.toMatch(/\r/);
  let end = -1;
  for (const region of regions) {
    expect(region.start).toBeGreaterThan(end);
    expect(region.end).toBeGreaterThan(region.start);
    expect(text.slice(region.start, region.end)).not.toMatch(/^\n|\n$/);
    end = region.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

describe('any upload', () => {
  it('is a manuscript or a refusal, never a failure', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.of(0xff, 0xfe, ...tail)),
      fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.of(0x50, 0x4b, 3, 4, ...tail)),
      fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, upload) => {
        const decoded = await decode(name, upload);
        if ('refused' in decoded) expect(decoded.refused.todo).not.toBe('');
        else expectSound(decoded);
        expect(await decode(name, upload)).toEqual(decoded);
      }),
      { numRuns: runs(400) },
    );
  });

  it('of UTF-8 with one kind of line end can be rebuilt byte by byte', async () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 20 }).map((line) => line.replaceAll(/[\r\n]/g, '')),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md'),
        lines,
        ends,
        fc.boolean(),
        async (name, content, end, marked) => {
          const upload = utf8((marked ? '\ufeff' : '') + content.join(end));
          const decoded = await decode(name, upload);
          if (!('refused' in decoded)) expect(encode(decoded.text, decoded.origin)).toEqual(upload);
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('made of shuffled tags is read without losing a letter', async () => {
    const tags =
      'p div ul li ol table tr td th b i a code pre blockquote h1 h2 nav aside header article label br dl dd span'.split(
        ' ',
      );
    const piece = fc.oneof(
      fc.constantFrom(...tags.map((tag) => `<${tag}>`)),
      fc.constantFrom(...tags.map((tag) => `</${tag}>`)),
      fc.constantFrom(
        '<div id="respond">',
        '<div class="sharedaddy">',
        '<div id="comments">',
        '<ol class="comment-list">',
      ),
      fc.constantFrom(' ', '\n', '&nbsp;'),
      fc.stringMatching(/^[a-z]{1,4}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const page = await read('a.html', pieces.join(''));
        if (page === undefined) return;
        expectSound(page);
        const letters = pieces.filter((part) => /^[a-z]/.test(part)).join('');
        const sorted = (text: string) =>
          Array.from(text.replaceAll(/[^a-z]/g, ''))
            .sort()
            .join('');
        expect(sorted(page.text)).toBe(sorted(letters));
      }),
      { numRuns: runs(600) },
    );
  });
});

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** What a reader of the Markdown sees, without spaces and list numbers. */
function seen({ type, value, children = [] }: Tree): string {
  return type === 'html' ? `RAW ${value}` : (value ?? children.map(seen).join(''));
}

describe('the Markdown of a page', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'aZ12.*_`[]()!<>#-+=~|\\&;：“”中。 ', '1. ', '- ', '# ', '&amp;', '**', '__', '~~'),
    minLength: 1,
    maxLength: 8,
  });
  const escaped = word.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const { inline } = fc.letrec<{ inline: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: escaped },
      fc
        .tuple(
          fc.constantFrom('em', 'strong', 'a', 'code', 'span', 'del'),
          fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, inside]) => `<${tag === 'a' ? 'a href="/u_(x)*y"' : tag}>${inside.join('')}</${tag}>`),
      fc.constant('<br>'),
    ),
  }));
  const words = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    words.map((text) => `<p>${text}</p>`),
    words.map((text) => `<h2>${text}</h2>`),
    words.map((text) => `<blockquote><p>${text}</p></blockquote>`),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`),
    fc
      .tuple(words, words)
      .map(([one, two]) => `<table><tr><th>x</th><th>${one}</th></tr><tr><td>${two}</td><td>y</td></tr></table>`),
  );

  it('shows the words of the page and no sign more', async () => {
    const only = (text: string) => text.replaceAll(/[\s\d.)]/g, '');
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 2 }), async (blocks) => {
        const html = blocks.join('\n');
        const page = await read('a.html', html);
        const visible = html
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        expect(only(page === undefined ? '' : seen(parser.parse(page.text)))).toBe(only(visible));
      }),
      { numRuns: runs(1500) },
    );
  });
});
