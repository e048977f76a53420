// What the site is made of: pages, twins, feeds, tombstones, each with the ledger's sequence in its bytes.

import { gzipSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { SiteFile } from '../../lib/publish/renderer.ts';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { approved, entry, SITE } from './articles.ts';

const site = siteRenderer(`${SITE}/`);
const find = (files: readonly SiteFile[], key: string) => files.find((file) => file.key === key)!;
const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const HOSTILE = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>';

describe('an article', () => {
  const files = site.article(approved());
  const page = find(files, 'articles/harvest/index.html').body;

  test('has one h1, landmarks, a way past the head, and its title once', () => {
    const document = parse(page);
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(
      ['header', 'main', 'footer', 'nav[aria-label]'].map((name) => document.querySelectorAll(name).length > 0),
    ).toEqual([true, true, true, true]);
    expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#content');
    expect(document.querySelector('main')?.textContent.match(/The harvest begins/g)?.length).toBe(1);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
  });
  test('carries the sequence, so that no two states share their bytes', () => {
    expect(page).toContain('<meta name="faircopy-sequence" content="12">');
    const later = find(site.article(approved({ sequence: 13 })), 'articles/harvest/index.html').body;
    expect(later).not.toBe(page);
  });
  test('says who approved it, under which rulebook, and where its JSON is', () => {
    const made = parse(page).querySelector('aside')?.textContent ?? '';
    expect(made).toContain('7 changes were made by rules, 3 were decided on by a reviewer, 1 was made by hand.');
    expect(made).toContain('mei');
    expect(made).toContain('r1b2c3');
    expect(page).toContain('<link rel="canonical" href="https://example.org/articles/harvest/">');
    expect(page).toContain('href="/articles/harvest/index.json"');
  });
  test('has a twin for programs with the signed text as it is', () => {
    const twin = JSON.parse(find(files, 'articles/harvest/index.json').body);
    expect(twin).toMatchObject({
      sequence: 12,
      url: `${SITE}/articles/harvest/`,
      text: approved().text,
      sha256: 'a'.repeat(64),
    });
  });
  test('has no script, no inline style, no handler, and fits a strict policy', () => {
    expect(page).not.toMatch(/<script|\sstyle=|<style|\son\w+=/i);
  });
  test('weighs at most 14 KB compressed without its own text, style included', () => {
    const weight = gzipSync(page).length + gzipSync(site.staticFiles()[0]!.body).length;
    expect(weight).toBeLessThan(14 * 1024);
  });
  test('escapes hostile words wherever they stand', () => {
    const hostile = approved({
      title: HOSTILE,
      text: `${HOSTILE}\n\nBody ${HOSTILE}\n`,
      source: HOSTILE,
      provenance: { ...approved().provenance, approvedBy: HOSTILE, rulebook: HOSTILE },
    });
    for (const format of ['text', 'markdown'] as const) {
      const document = parse(find(site.article({ ...hostile, format }), 'articles/harvest/index.html').body);
      expect(document.querySelectorAll('script, img, [onerror]').length).toBe(0);
      expect(document.querySelector('h1')?.textContent).toBe(HOSTILE);
    }
  });
  test.each([
    ['en', 'en', 'ltr'],
    ['ar', 'ar', 'rtl'],
    ['he', 'he', 'rtl'],
    ['und', '', 'auto'],
    ['xx', 'xx', 'auto'],
    ['"><script>', '"><script>', 'auto'],
  ])('in the language %s says the language “%s” and the direction %s', (language, lang, dir) => {
    const document = parse(find(site.article(approved({ language })), 'articles/harvest/index.html').body);
    for (const element of ['h1', '.prose'].map((name) => document.querySelector(name)))
      expect([element?.getAttribute('lang'), element?.getAttribute('dir')]).toEqual([lang, dir]);
  });
});

describe('a tombstone', () => {
  const base = { id: 'x', slug: 'harvest', title: 'The <harvest>', sequence: 20, at: '2026-11-24T10:00:00.000Z' };

  test('of an unpublished article is gone and names no title', () => {
    const [page, twin] = site.tombstone({ ...base, kind: 'unpublished' });
    expect(page).toMatchObject({ key: 'articles/harvest/index.html', status: 410 });
    expect(page!.body).not.toContain('The &lt;harvest');
    expect(page!.body).toContain('content="20"');
    expect(JSON.parse(twin!.body)).toMatchObject({ sequence: 20, state: 'unpublished' });
  });
  test('of a retracted article keeps the title and says why', () => {
    const [page, twin] = site.tombstone({
      ...base,
      kind: 'retracted',
      reason: 'Wrong <b>year</b>',
      replacement: '/articles/b/',
    });
    expect(page!.status).toBe(410);
    expect(page!.body).toContain('Retracted: The &lt;harvest&gt;');
    expect(page!.body).toContain('Wrong &lt;b&gt;year&lt;/b&gt;');
    expect(page!.body).toContain('<a href="/articles/b/">');
    expect(JSON.parse(twin!.body).reason).toBe('Wrong <b>year</b>');
  });
  test('links no replacement that is not an address', () => {
    for (const replacement of [
      'javascript:alert(1)',
      '//evil.example',
      'b-0123456789',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      '/\n\\evil.example',
      ' //evil.example',
      'https://',
      'https:/\\evil.example',
    ]) {
      const [page] = site.tombstone({ ...base, kind: 'retracted', reason: 'x', replacement });
      expect(parse(page!.body).querySelectorAll('.notice a').length).toBe(0);
    }
  });
  test('of a moved article leads page and twin to the frozen slug', () => {
    const [page, twin] = site.tombstone({ ...base, kind: 'moved', to: 'crop' });
    expect(page).toMatchObject({ status: 301, location: '/articles/crop/' });
    expect(twin).toMatchObject({ status: 301, location: '/articles/crop/index.json' });
  });
});

describe('lists', () => {
  const entries = [
    entry({ id: 'a', slug: 'a', title: 'Old', publishedAt: '2026-10-01T00:00:00.000Z' }),
    entry({ id: 'b', slug: 'b', title: `New ${HOSTILE} \u0001`, summary: 'A & B', source: 'a b' }),
    entry({ id: 'c', slug: 'c', title: 'Withdrawn', state: 'tombstone' }),
    entry({ id: 'd', slug: 'd', title: 'Gone', state: 'gone' }),
  ];
  const files = site.list('front', entries, 31);

  test('show the newest first, withdrawn articles as such, and no gone ones', () => {
    const document = parse(find(files, 'index.html').body);
    const titles = [...document.querySelectorAll('.list h2')].map((heading) => heading.textContent);
    expect(titles.map((title) => title?.slice(0, 3))).toEqual(['New', 'Wit', 'Old']);
    expect(document.querySelectorAll('script, img').length).toBe(0);
    expect(find(files, 'index.html').body).toContain('faircopy-sequence" content="31"');
  });
  test('lead to months and sources', () => {
    const body = find(files, 'index.html').body;
    expect(body).toContain('href="/archive/2026/10/"');
    expect(body).toContain('href="/sources/a%20b/"');
    expect(site.list('month/2026-10', entries, 1)[0]!.key).toBe('archive/2026/10/index.html');
    expect(site.list('source/a b', entries, 1)[0]!.key).toBe('sources/a b/index.html');
  });
  test('say so when there is nothing', () => {
    expect(site.list('front', [], 1)[0]!.body).toContain('Nothing is published here yet');
  });
  test('give feeds that are well-formed XML and hold live articles only', () => {
    for (const key of ['feed.xml', 'sitemap.xml']) {
      const { body } = find(files, key);
      expect(body).toContain('<!-- faircopy-sequence: 31 -->');
      expect(wellFormed(body)).toBe(true);
      expect(body).not.toContain('/articles/c/');
      expect(body).not.toContain('\u0001');
    }
    const feed = JSON.parse(find(files, 'feed.json').body);
    expect(feed._faircopy.sequence).toBe(31);
    expect(feed.items.map((item: { url: string }) => item.url)).toEqual([`${SITE}/articles/b/`, `${SITE}/articles/a/`]);
  });
  test('date the feed by its newest change, and an empty one too', () => {
    expect(find(files, 'feed.xml').body).toContain('<updated>2026-11-24T09:00:00.000Z</updated>');
    expect(find(site.list('front', [], 1), 'feed.xml').body).toContain('<updated>1970');
  });
});

describe('fixtures', () => {
  test('are the style under the name that pages use, a 404 page with its status, and robots.txt', () => {
    const files = site.staticFiles();
    const style = files.find((file) => file.key.endsWith('.css'))!;
    expect(site.article(approved())[0]!.body).toContain(`href="/${style.key}"`);
    expect(style.cache).toContain('immutable');
    expect(find(files, '404.html').status).toBe(404);
    expect(find(files, 'robots.txt').body).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  });
});

/** Tags balance, every `&` is a reference, one root: enough to fail on anything unescaped. */
function wellFormed(xml: string): boolean {
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/<!--[\s\S]*?-->/g, '');
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(body)) return false;
  const open: string[] = [];
  let roots = 0;
  for (const [whole, close, name, , empty] of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (whole === undefined || name === undefined) return false;
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!empty) {
      if (open.length === 0) roots += 1;
      open.push(name);
    }
  }
  const rest = body.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && roots === 1 && !/[<>]/.test(rest);
}
