// Two people in one text, in a browser: what fits is kept by itself, what does not stands in three columns, and no word is lost.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DESKTOP, examine, PATIENT, PHONE } from './examine.ts';
import { launch } from './launch.ts';
import { type Product, seedFor, startProduct } from './product.ts';
import { signedIn, signIn } from './signing-in.ts';

/** A folder to leave pictures in, for whoever wants to look at them. */
const PICTURES = process.env['FAIRCOPY_PICTURES'];

let browser: Browser;
let product: Product;
let mine: BrowserContext;
let page: Page;
let hers: Page;
let article: string;
let id: string;
/** As many as there are tests: each has an article of its own. */
const UPLOADS = 8;
let uploaded: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  const uploads = Array.from({ length: UPLOADS }, (_, at) =>
    product.upload(`conflicts-${at}/industry-conference.txt`, seedFor('Huzhu')),
  );
  mine = await browser.newContext({ viewport: DESKTOP });
  const other = await browser.newContext({ viewport: DESKTOP });
  await signedIn(other, 'rosa', product);
  hers = await other.newPage();
  uploaded = (await Promise.all(uploads)).map((item) => item.id);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});
beforeEach(async () => {
  complaints.length = 0;
  id = uploaded.pop() ?? '';
  expect(id, 'UPLOADS has to count the tests').not.toBe('');
  article = `${product.review}/articles/${id}`;
  await signedIn(mine, 'mei', product);
  page = await mine.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
});
afterEach(async () => {
  await Promise.all(mine.pages().map((one) => one.close()));
  expect(complaints).toEqual([]);
});

async function pictured(name: string, of = page): Promise<void> {
  if (!PICTURES) return;
  for (const [size, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await of.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await of.emulateMedia({ colorScheme });
      await of.screenshot({ path: `${PICTURES}/${name}-${size}-${colorScheme}.png` });
    }
  }
  await of.setViewportSize(DESKTOP);
  await of.emulateMedia({ colorScheme: 'light' });
}

const part = (of: Page, words: string) => of.locator('#text > .section', { hasText: words });
/** Opens the box of a paragraph and writes in it, without sending it. */
async function type(of: Page, paragraph: string, before: string, after: string): Promise<void> {
  const section = part(of, paragraph);
  await section.locator('summary').click();
  const box = section.locator('textarea');
  await box.fill((await box.inputValue()).replace(before, after));
}
const keep = (of: Page) => of.locator('details.hand[open]').getByRole('button', { name: 'Keep this edit' }).click();
const kept = (of: Page) => expect.poll(() => of.locator('.waiting').count(), PATIENT).toBe(0);
const told = async (of: Page) => of.locator('.told[role=status]').first().textContent();
const signed = async () => (await product.ask(`/v1/articles/${id}/revisions/1`)).text ?? '';

/** Another reviewer with a browser of her own. */
async function asRosa(act: (page: Page) => Promise<void>): Promise<void> {
  await hers.goto(`${article}?view=clean`);
  await act(hers);
  // What is still on its way would be lost with her next page.
  await kept(hers);
}
const rosaEdits = (paragraph: string, before: string, after: string) =>
  asRosa(async (hers) => {
    await type(hers, paragraph, before, after);
    await keep(hers);
    await hers.getByText('Your edit is kept').waitFor();
  });

test('an edit by hand is kept on top of what somebody else wrote elsewhere', async () => {
  await page.goto(`${article}?view=clean`);
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  await rosaEdits('signed the 2012 target', 'Xu Guocheng', 'Xu Guo Cheng');
  await keep(page);
  expect(await told(page)).toContain('on top of what others decided meanwhile');
  expect(await signed()).toContain('a firm foundation');
  expect(await signed()).toContain('Xu Guo Cheng');
  // The reader stands at the paragraph that was edited.
  expect(await page.locator('.section:target').textContent()).toContain('a firm foundation');
  // And R takes it back, on its card as on any other; hers stays.
  await page.locator('.change[data-kind=hand]', { hasText: 'mei changed' }).focus();
  await page.keyboard.press('r');
  await page.getByText('The edit is taken back.').waitFor();
  expect(await signed()).toContain('a solid foundation');
  expect(await signed()).toContain('Xu Guo Cheng');
});

test('an edit is sent although a decision before it was refused, and an approval waits for what was typed', async () => {
  await page.goto(`${article}?view=clean`);
  const card = (of: Page) => of.locator('[data-rule="headings/deck-repeats-lede"] .change');
  await asRosa((hers) => card(hers).getByRole('button', { name: 'Reject' }).click());
  await card(page).getByRole('button', { name: 'Accept' }).click();
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  await page.getByRole('button', { name: 'Approve revision 1' }).click();
  await page.locator('.news', { hasText: 'not kept yet' }).waitFor();
  expect(await page.evaluate<boolean>(`document.activeElement.matches('details.hand textarea')`)).toBe(true);
  expect(new URL(page.url()).pathname).not.toContain('approval');
  await keep(page);
  await page.getByText('Your edit is kept').first().waitFor();
  expect(await signed()).toContain('a firm foundation');
});

test('an edit over somebody else’s stands in three columns, and its result is kept', async () => {
  await page.goto(`${article}?view=clean`);
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  await rosaEdits('laid a solid foundation', 'a solid foundation', 'a sound foundation');
  await keep(page);
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.locator('p').first().textContent()).toContain('rosa edited one passage by hand');
  expect(await dialog.locator('.column .whose').allTextContents()).toEqual([
    'Yours',
    'As it stands, by rosa',
    'Result',
  ]);
  expect(await dialog.locator('.column').nth(0).locator('ins').textContent()).toContain('firm');
  expect(await dialog.locator('.column').nth(1).locator('ins').textContent()).toContain('sound');
  await pictured('edit-conflict');
  await examine(page, 'conflict of edits');

  // Closed without a word, it loses nothing of what was typed.
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await page.locator('details.hand[open] textarea').inputValue()).toContain('a firm foundation');
  expect(await signed()).toContain('a sound foundation');
  await keep(page);
  const result = dialog.locator('#result');
  await result.fill((await result.inputValue()).replace('a firm foundation', 'a firm and sound foundation'));
  await dialog.getByRole('button', { name: 'Keep this result' }).click();
  expect(await told(page)).toContain('Your edit is kept');
  expect(await signed()).toContain('a firm and sound foundation');
});

test('without script the columns are a page', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  await signedIn(context, 'mei', product);
  const plain = await context.newPage();
  await plain.goto(`${article}?view=clean`);
  await type(plain, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  await rosaEdits('laid a solid foundation', 'a solid foundation', 'a sound foundation');
  await keep(plain);
  expect(await plain.locator('h1').textContent()).toBe('Not done');
  expect(await plain.locator('.clashes').textContent()).toContain('“firm” by yours, and “sound” by theirs');
  await plain.getByRole('button', { name: 'Keep this result' }).click();
  expect(await told(plain)).toContain('Your edit is kept');
  expect(await signed()).toContain('a firm foundation');
  await context.close();
});

test('an edit waits for the decisions before it, and an approval signs the text after them', async () => {
  const decisionsAreSlow = (of: Page) =>
    of.route('**/decisions*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
  await page.goto(`${article}?view=clean`);
  await decisionsAreSlow(page);
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  const cards = page.locator('.change[data-kind=suggestion]');
  for (const at of [0, 1, 2]) await cards.nth(at).getByRole('button', { name: 'Accept' }).click();
  await keep(page);
  expect(await told(page)).toContain('Your edit is kept. You can take it back');
  expect(await page.locator('.change[data-state=accepted]').count()).toBe(3);
  expect(await signed()).toContain('a firm foundation');

  const deck = page.locator('[data-rule="headings/deck-repeats-lede"] .change');
  await page.getByLabel('Leave undecided suggestions as they are').check();
  await deck.getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: /^Approve/ }).click();
  await page.getByText('Approved. The article will be on the site').waitFor();
  expect(await signed()).toMatch(/\n\nMarch 2, 2012, the city government/);
});

test('two windows of one person meet no conflict where they do not overlap', async () => {
  await page.goto(`${article}?view=clean`);
  const other = await mine.newPage();
  await other.goto(article);
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  const card = other.locator('.change[data-kind=suggestion]').first();
  await card.getByRole('button', { name: 'Accept' }).click();
  await kept(other);
  await keep(page);
  expect(await told(page)).toBe('Your edit is kept. You can take it back in the list of changes.');
  await other.locator('.change[data-kind=suggestion]').nth(1).getByRole('button', { name: 'Reject' }).click();
  await kept(other);
  expect(await other.locator('dialog[open], .news').count()).toBe(0);
});

test('what was typed outlives a lost session', async () => {
  await page.goto(`${article}?view=clean`);
  await type(page, 'laid a solid foundation', 'a solid foundation', 'a firm foundation');
  await mine.clearCookies();
  await keep(page);
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('not signed in');
  await examine(page, 'signed out');
  const again = await mine.newPage();
  await signIn(again, 'mei', product);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  expect(await told(page)).toContain('Your edit is kept');
  expect(await signed()).toContain('a firm foundation');
});

test('texts are compared by keyboard, from the history on', async () => {
  await rosaEdits('laid a solid foundation', 'a solid foundation', 'a sound foundation');
  await page.goto(`${article}/history`);
  expect(await page.locator('.facts li').first().textContent()).toContain('Edited one passage by hand in revision 1.');
  await page.getByRole('link', { name: 'Compare with the upload' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Compare' }).waitFor();
  await page.waitForLoadState();
  const current = () => page.evaluate<string>('document.activeElement?.id ?? ""');
  await page.keyboard.press('n');
  expect(await current()).toBe('d-1');
  await page.keyboard.press('n');
  expect(await current()).toBe('d-2');
  await page.keyboard.press('p');
  expect(await current()).toBe('d-1');
  expect(await page.locator('#d-1').getAttribute('aria-label')).toMatch(/^Difference 1 of \d+$/);
  await pictured('compare');
  await examine(page, 'compare');
  await page.getByRole('link', { name: 'Side by side' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.compared.side').waitFor();
  await pictured('compare-side');
  expect(await page.locator('.after ins').allTextContents()).toContain('sound');
  await page.getByLabel('After').selectOption({ label: 'As it came' });
  await page.getByRole('button', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('These two texts are the same.').waitFor();
});
