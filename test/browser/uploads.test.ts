// An editor brings files to the page: chosen or dropped, several at once, and every one of them is heard of again.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESKTOP, examine, PATIENT } from './examine.ts';
import { launch } from './launch.ts';
import { type Product, SEED, startProduct } from './product.ts';
import { signIn } from './signing-in.ts';

let browser: Browser;
let product: Product;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faircopy-downloads-'));
  [browser, product] = await Promise.all([launch(), startProduct()]);
  page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  await signIn(page, 'ed', product);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await browser.close();
  await product.close();
});
beforeEach(() => page.goto(`${product.review}/uploads`));

const file = (name: string, content: string | Buffer, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const line = (name: string) => page.locator('#sending .upload', { hasText: name });
const outcome = (name: string, pill: string) =>
  expect.poll(() => line(name).locator('.pill').textContent(), PATIENT).toBe(pill);
const NOTES = '# A bridge for Luoping\n\nThe county opened a bridge on May 3, 2012. It carries two lanes.\n';

test('several files at once, each with its outcome and what to do about it', async () => {
  await page.getByLabel('Source').fill('page-xining');
  await page.setInputFiles('#files', [
    file('industry-conference.txt', SEED),
    file('bridge.md', NOTES, 'text/markdown'),
    file('blank.txt', ' \n'),
    file('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0xff, 0xfe, 0, 0])),
    file('figures.xlsx', Buffer.from('PK\u0003\u0004 not an article'), 'application/vnd.ms-excel'),
  ]);
  expect(await page.locator('#sending .upload').count()).toBe(5);
  await outcome('industry-conference.txt', 'Cleaned');
  await outcome('bridge.md', 'Cleaned');
  for (const [name, code] of [
    ['blank.txt', 'empty'],
    ['photo.txt', 'binary'],
    ['figures.xlsx', 'unsupported'],
  ] as const) {
    await outcome(name, 'Refused');
    expect(await line(name).locator('code').textContent()).toBe(code);
    expect(await line(name).locator('.todo').textContent()).toMatch(/\w+ .*\./);
    expect(await line(name).locator('.because').textContent()).toMatch(/\. /);
  }
  await expect.poll(() => page.locator('#voice').textContent()).toMatch(/sent|Refused|Cleaned/);
  await examine(page, 'uploads, sent');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a table' }).click(),
  ]);
  const saved = join(folder, 'table.csv');
  await download.saveAs(saved);
  const table = (await readFile(saved, 'utf8')).trimEnd().split('\r\n');
  expect(download.suggestedFilename()).toMatch(/^uploads-\d{8}T\d{4}\.csv$/);
  expect(table).toHaveLength(6);
  expect(table[1]).toMatch(/^industry-conference\.txt,page-xining,cleaned,,,,industry-conference-[a-z2-7]{10},1,/);
  expect(table[4]).toMatch(/^photo\.txt,page-xining,refused,binary,/);
  const said = await page.locator('#sending .because').allTextContents();

  // What was sent is on record; what its name alone refused was never sent.
  await page.reload();
  const ours = (state: string) => page.locator(`.upload[data-state=${state}]`, { hasText: 'page-xining' });
  expect(await ours('cleaned').count()).toBe(2);
  expect(await ours('received').count()).toBe(0);
  const kept = await ours('refused').locator('.because').allTextContents();
  const refusals = said.filter((words) => /^(empty|binary)/.test(words)).map((words) => words.trim());
  expect(kept.map((words) => words.trim()).toSorted()).toEqual(refusals.toSorted());
  await examine(page, 'uploads, listed');
});

test('the same file again is nothing new, and leads to what is there', async () => {
  for (const pill of ['Cleaned', 'Nothing new']) {
    await page.reload();
    await page.setInputFiles('#files', [file('twice.md', NOTES.replace('Luoping', 'Datong'))]);
    await outcome('twice.md', pill);
  }
  await line('twice.md').getByRole('link').click();
  expect(await page.locator('h1').textContent()).toBe('A bridge for Datong');
});

test('files dropped anywhere on the page', async () => {
  const dropped = await page.evaluateHandle(`(() => {
    const files = new DataTransfer();
    for (const name of ['one', 'two']) {
      const text = 'A road for ' + name + '\\n\\nThe county opened a road to ' + name + ' on May 3, 2012.\\n';
      files.items.add(new File([text], name + '.txt', { type: 'text/plain' }));
    }
    return files;
  })()`);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  expect(await page.locator('#drop.over').count()).toBe(1);
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  expect(await page.locator('#drop.over').count()).toBe(0);
  await outcome('one.txt', 'Cleaned');
  await outcome('two.txt', 'Cleaned');
});

test('progress is shown, and what the connection broke is sent again by a click', async () => {
  let broken = 0;
  const held = Promise.withResolvers<void>();
  await page.route(
    (url) => url.origin !== new URL(product.review).origin,
    async (route) => {
      if (broken > 0) return route.continue();
      broken += 1;
      await held.promise;
      return route.abort();
    },
  );
  await page.setInputFiles('#files', [file('ferry.md', NOTES.replace('bridge', 'ferry'))]);
  await page.getByRole('progressbar', { name: 'Sending ferry.md' }).waitFor();
  held.resolve();
  await outcome('ferry.md', 'Not sent');
  expect(await line('ferry.md').locator('.because').textContent()).toContain('The connection broke.');
  await line('ferry.md').getByRole('button', { name: 'Try again' }).click();
  await outcome('ferry.md', 'Cleaned');
  await page.unrouteAll();
});
