// A person without a mouse reviews and publishes the seed document, while a second reviewer decides on it too.
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ArticleItem } from '../../lib/ledger/views.ts';
import { isWhole } from '../amount.ts';
import { DESKTOP, examine, PATIENT } from './examine.ts';
import { launch } from './launch.ts';
import { type Product, seedFor, startProduct } from './product.ts';
import { signedIn } from './signing-in.ts';

let browser: Browser;
let product: Product;
let mine: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
beforeEach(async () => {
  mine = await browser.newContext({ viewport: DESKTOP });
  page = await mine.newPage();
});
afterEach(() => mine.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const kept = () => expect.poll(() => page.locator('.waiting').count(), PATIENT).toBe(0);
const heard = (words: string | RegExp) =>
  expect.poll(() => page.locator('#voice').textContent(), PATIENT).toMatch(words);
const current = () => page.locator('.change[aria-current]');
const state = (of: Page, target: string) => of.locator(`[data-target="${target}"]`).getAttribute('data-state');

/** Presses a key until what has the focus is what is looked for, as a person does. */
async function reach(key: string, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never leads to ${selector}.`);
}

/** J, and where that comes to the end K, until the current change is one of this rule. */
async function go(rule: string): Promise<string> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await press(pressed < 60 ? 'j' : 'k');
    if ((await page.locator(`[data-rule="${rule}"] .change[aria-current]`).count()) > 0) break;
  }
  return (await current().getAttribute('data-target')) ?? '';
}

/** Another reviewer with a browser of her own. */
async function withRosa(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: DESKTOP });
  await signedIn(context, 'rosa', product);
  const hers = await context.newPage();
  await hers.goto(address);
  await act(hers);
  await expect.poll(() => hers.locator('.waiting').count(), PATIENT).toBe(0);
  await context.close();
}

async function signInByKeyboard(): Promise<void> {
  await page.goto(`${product.review}?source=keys`);
  await reach('Tab', 'button[value=mei]');
  await press('Enter');
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
}

async function openFromQueue(item: ArticleItem): Promise<string> {
  await page.goto(`${product.review}?source=${item.source}`);
  await reach('j', `a[href*="${item.id}"]`);
  await press('Enter');
  await page.locator('.article').waitFor();
  await page.waitForLoadState();
  // Without the queue that it came from, for whoever opens it by its address.
  const { origin, pathname } = new URL(page.url());
  return origin + pathname;
}

test('the seed document, from the queue to the site', async () => {
  await signInByKeyboard();
  const article = await openFromQueue(await product.upload('keys/industry-conference.txt', seedFor('Delingha')));

  // Accept, hear it, and stand on the next change.
  await press('n');
  const first = (await current().getAttribute('data-target')) ?? '';
  await press('a');
  expect(await current().getAttribute('data-target')).not.toBe(first);
  await kept();
  await heard('Accepted');
  await press('k', 'u');
  await kept();
  expect(await state(page, first)).toBe('undecided');

  // The other reviewer decides on something else meanwhile: both decisions stand, and nobody is asked.
  const deck = '[data-rule="headings/deck-repeats-lede"] .change';
  await withRosa(article, (hers) => hers.locator(deck).getByRole('button', { name: 'Accept' }).click());
  await press('a');
  await kept();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await expect.poll(() => page.locator(deck).getAttribute('data-state')).toBe('accepted');
  expect(await state(page, first)).toBe('accepted');
  await heard(/rosa/);

  // She decides on the very change that is decided on here: nothing is overwritten, and the page says what happened.
  const lost = await go('wording/lost-meeting-subject');
  await withRosa(article, (hers) =>
    hers.locator(`[data-target="${lost}"]`).getByRole('button', { name: 'Reject' }).click(),
  );
  await press('a');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('rosa');
  await examine(page, 'conflict by keyboard');
  await press('Enter');
  await expect.poll(() => page.locator('dialog[open]').count(), PATIENT).toBe(0);
  await expect.poll(() => state(page, lost)).toBe('rejected');
  expect(await current().getAttribute('data-target')).toBe(lost);

  // An amended edit.
  await press('e');
  await page.keyboard.type('At the bureau meeting');
  await reach('Tab', 'button[value=amend]');
  await press('Enter');
  await kept();
  expect(await state(page, lost)).toBe('amended');
  expect(await page.locator('#text').textContent()).toContain('bureau meeting');

  await press('s', 'Space');
  await reach('Tab', '.approve button');
  await press('Enter');
  await page.getByText('Approved. The article will be on the site').waitFor();
  const address = async () => (await product.ask(`/v1/articles/${article.split('/').at(-1)}`)).url;
  await expect.poll(address, PATIENT).toBeTruthy();
  const published = new URL((await address()) ?? '', product.site).href;
  await expect.poll(async () => (await fetch(published)).text(), PATIENT).toContain('bureau meeting');
});

test('? shows the keys, and they can be switched off', async () => {
  await signInByKeyboard();
  await openFromQueue(await product.upload('keys-map/industry-conference.txt', seedFor('Golmud')));
  await press('?');
  await page.locator('#keys[open]').waitFor();
  await examine(page, 'key map');
  await reach('Tab', '#single-keys');
  await press('Space', 'Escape', 'j');
  expect(await current().count()).toBe(0);
  await page.reload();
  await press('j', '?');
  expect(await current().count()).toBe(0);
  expect(await page.locator('#keys[open]').count()).toBe(0);
  await reach('Tab', '[data-keys]');
  await press('Enter');
  await reach('Tab', '#single-keys');
  await press('Space', 'Escape', 'j');
  expect(await current().count()).toBe(1);
});

/** About 1,300 words with four slips in every paragraph; 5,000 in the gates. */
const LONG = [
  'The county opens many roads',
  ...Array.from(
    { length: isWhole ? 75 : 20 },
    (_, road) =>
      `The county opened road number ${road} to traffic on the same day , and the first buses of the new line ran to the villages on the other side of the valley . The people of village ${road} had waited for this road for many years and they brought flowers to the stop . After the the opening the drivers talked about the winter and about the snow that falls on the pass every year.`,
  ),
].join('\n\n');

test('a report: how fast a long article opens and answers, and what the page weighs', async () => {
  const { id, counts, words } = await product.upload('keys-long/many-roads.txt', LONG);
  await signedIn(mine, 'mei', product);
  const began = performance.now();
  await page.goto(`${product.review}/articles/${id}`);
  const opened = performance.now() - began;
  const times = await page.evaluate<number[]>(`(async () => {
    const taken = [];
    for (let index = 0; index < 20; index++) {
      const start = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: index === 0 ? 'j' : 'a', bubbles: true }));
      document.querySelector('.change[aria-current]').getBoundingClientRect();
      taken.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return taken.toSorted((a, b) => a - b);
  })()`);
  await kept();
  expect(await page.locator('.change[data-state=accepted]').count()).toBe(19);
  const assets = await page.evaluate<string[]>(
    `[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((one) => one.href ?? one.src)`,
  );
  const weights = assets.map(async (url) => gzipSync(await (await fetch(url)).text()).length);
  const [style, script] = await Promise.all(weights);
  console.log(
    `${words} words with ${counts.edits} changes opened in ${opened.toFixed(0)} ms; key to next: median ${times[10]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms; compressed: style ${style} bytes, script ${script} bytes`,
  );
});
