// A reviewer narrows the queue, keeps that as a view, and approves two of three articles at once; then takes it back.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, examine, PATIENT } from './examine.ts';
import { launch } from './launch.ts';
import { type Product, startProduct } from './product.ts';
import { signedIn } from './signing-in.ts';

let browser: Browser;
let product: Product;

const TEXT = (name: string) =>
  `The ${name} of Menyuan opens again\n\nThe ${name} of Menyuan opened again on Monday after three months of repairs. The the people of the town had waited for that for a long time, and they came with flowers.\n`;

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  // One after the other: the queue has them in the order in which they came, and the keys below count on it.
  for (const name of ['harbour', 'bridge', 'station']) await product.upload(`many-wire/${name}.txt`, TEXT(name));
  await product.upload('many-other/market.txt', TEXT('market'));
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const lines = (page: Page) => page.locator('.line h2').allTextContents();
const results = (page: Page, outcome: string) => page.locator(`.result[data-outcome=${outcome}] .of`).allTextContents();
const heard = (page: Page, words: string) =>
  expect.poll(() => page.locator('#voice').textContent(), PATIENT).toBe(words);
const shown = (page: Page, count: number) => expect.poll(async () => (await lines(page)).length, PATIENT).toBe(count);
const tells = (page: Page, words: string) =>
  expect.poll(() => page.locator('.told').first().textContent(), PATIENT).toContain(words);
const stateOf = async (title: string) => {
  const { items = [] } = await product.ask('/v1/articles?limit=100');
  return items.find((item) => item.source.startsWith('many-') && item.title.includes(title))?.review;
};

test('filter, save a view, approve two of three, see the results, undo', async () => {
  const page = await browser.newPage({ viewport: DESKTOP });
  await signedIn(page.context(), 'mei', product);
  await page.goto(`${product.review}?search=menyuan`);
  await shown(page, 4);

  await page.waitForLoadState();
  // “/” leads to the search; source and search narrow together, and stand in the address.
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('menyuan opens');
  await page.getByLabel('Source').fill('many-wire');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=menyuan\+opens/);
  await shown(page, 3);
  expect(new URL(page.url()).searchParams.get('source')).toBe('many-wire');
  await examine(page, 'filtered queue');

  await page.getByText('Save this view…').click();
  await page.getByLabel('Name').fill('Wire');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await tells(page, 'This view is saved');
  await page.getByRole('link', { name: 'Take off: From many-wire' }).click();
  await shown(page, 4);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await page.waitForURL((url) => !url.searchParams.has('search'));
  await page.getByRole('navigation', { name: 'Your views' }).getByRole('link', { name: 'Wire' }).click();
  await shown(page, 3);

  await selectByKeys(page);
  await page.getByLabel('All on this page').check();
  await heard(page, '3 selected');
  await page.getByRole('button', { name: 'Approve…' }).click();

  // Nothing is done yet; one is left out.
  await tells(page, '3 articles would be approved');
  await examine(page, 'preview of an approval');
  await page.getByLabel('Leave out The bridge of Menyuan opens again').check();
  await heard(page, '2 articles are left');
  await page.getByRole('button', { name: 'Approve these 2' }).click();
  await tells(page, '2 articles approved.');
  expect(await results(page, 'done')).toEqual([expect.stringContaining('harbour'), expect.stringContaining('station')]);
  await examine(page, 'results of an approval');
  expect([await stateOf('harbour'), await stateOf('bridge'), await stateOf('station')]).toEqual([
    'approved',
    'in_review',
    'approved',
  ]);

  // A reload sends the form again, and changes nothing.
  await page.reload();
  await tells(page, '2 articles approved.');
  await page.getByRole('button', { name: 'Undo the whole batch' }).click();
  await tells(page, '2 articles taken back.');
  expect(await page.locator('.still').count()).toBe(2);
  await examine(page, 'undone');
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await shown(page, 3);
  await page.close();
});

/** J, X and K by themselves; and nothing on the page moves for it. */
async function selectByKeys(page: Page): Promise<void> {
  const places = () =>
    page.evaluate<string>(
      `JSON.stringify([...document.querySelectorAll('.line, .bar, .bar button')].map((one) => one.getBoundingClientRect()))`,
    );
  await page.waitForLoadState();
  const before = await places();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await heard(page, '1 selected');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await heard(page, '2 selected');
  expect(await page.locator('[data-selected]').textContent()).toBe('2 selected');
  await page.keyboard.press('x');
  await heard(page, '1 selected');
  expect(await places()).toBe(before);
  await page.getByLabel(/^Select The bridge/).uncheck();
  await page.getByRole('button', { name: 'Approve…' }).click();
  await heard(page, 'No article is selected. Select some, or choose all that match.');
  await page.keyboard.press('?');
  expect(await page.locator('#keys').textContent()).toContain('select the line');
  await page.keyboard.press('Escape');
}

test('without script: all that match, by forms alone', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await signedIn(context, 'rosa', product);
  await page.goto(product.review);
  await page.getByLabel('Source').fill('many-other');
  await page.getByRole('button', { name: 'Filter' }).click();
  await shown(page, 1);
  await page.getByLabel('Which articles').selectOption('filter');
  await page.getByRole('button', { name: 'Reject…' }).click();
  await tells(page, '1 article would be rejected');
  await page.getByLabel('Why is it rejected?').fill('Not news.');
  await page.getByRole('button', { name: 'Reject this one' }).click();
  await tells(page, '1 article rejected.');
  expect(await stateOf('market')).toBe('rejected');
  await page.getByRole('button', { name: 'Undo the whole batch' }).click();
  await tells(page, '1 article taken back.');
  expect(await stateOf('market')).toBe('in_review');
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await page.getByRole('button', { name: 'Clean again…' }).click();
  await expect.poll(() => page.locator('.status').allTextContents(), PATIENT).toEqual(['422']);
  await page.goBack();
  await page.getByLabel(/^Select The market/).check();
  await page.getByRole('button', { name: 'Clean again…' }).click();
  expect(await page.locator('.empty').textContent()).toContain('None of these articles can be changed this way');
  await context.close();
});

test('an editor reads the queue, and is offered nothing to do', async () => {
  const page = await browser.newPage({ viewport: DESKTOP });
  await signedIn(page.context(), 'ed', product);
  await page.goto(`${product.review}?search=menyuan`);
  expect((await lines(page)).length).toBeGreaterThan(0);
  expect(await page.locator('.bar, [data-pick]').count()).toBe(0);
  await page.goto(`${product.review}/bulk?action=approve&id=x`);
  expect(await page.locator('.status').textContent()).toBe('403');
  await page.close();
});
