// A person with a mouse takes the seed document from the queue to the site; and another one without any script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleItem } from '../../lib/ledger/views.ts';
import { DESKTOP, examine, PATIENT } from './examine.ts';
import { follow } from './follow.ts';
import { launch } from './launch.ts';
import { type Product, seedFor, startProduct } from './product.ts';
import { signIn } from './signing-in.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const hash = (page: Page) => page.locator('form.approve input[name=sha256]').inputValue();
const kept = (page: Page) => expect.poll(() => page.locator('.waiting').count(), PATIENT).toBe(0);
const textOn = async (page: Page) => (await page.locator('#text').textContent()) ?? '';

/** Follows the article to the site as soon as it is there. */
async function toTheSite(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'On the site' });
  await expect
    .poll(async () => {
      await page.reload();
      return link.count();
    }, PATIENT)
    .toBe(1);
  const address = await link.getAttribute('href');
  await expect.poll(async () => (await fetch(address ?? '')).status, PATIENT).toBe(200);
  await follow(page, link);
}

test('by mouse: sign in, queue, decide, approve, read it on the site, take it off again', async () => {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });

  await page.goto(product.review);
  await examine(page, 'sign-in');
  await signIn(page, 'mei', product);
  await page.goto(`${product.review}?source=mouse`);
  expect(await page.locator('.empty').textContent()).toContain('Nothing that is in review matches.');
  await examine(page, 'empty queue');

  const item = await product.upload('mouse/industry-conference.txt', seedFor('Ledu'));
  await page.reload();
  await examine(page, 'queue');
  await follow(page, page.getByRole('link', { name: /industrial and information work conference/ }));
  const { origin, pathname } = new URL(page.url());
  const article = origin + pathname;
  for (const view of ['Side by side', 'As it came', 'As it will be read', 'Marked']) {
    await follow(page, page.getByRole('link', { name: view }));
    await examine(page, view);
  }

  await acceptAndUndo(page);
  await rejectWithReason(page);
  await decideTogether(page);
  await inOwnWords(page);
  await byHand(page, article);

  await follow(page, page.getByRole('link', { name: 'History' }));
  await examine(page, 'history');
  expect(await page.locator('.facts').textContent()).toContain('mei');
  await page.goto(article);
  await page.getByLabel('Leave undecided suggestions as they are').check();
  const text = await signedText(item);
  await follow(page, page.getByRole('button', { name: /^Approve/ }));
  expect(await page.locator('.told').first().textContent()).toContain('Approved.');
  await toTheSite(page);
  expect(await page.locator('.prose').textContent()).toContain('the bureau meeting');
  expect(text).toContain('the bureau meeting');
  await onTheSite(page, article);

  expect(complaints).toEqual([]);
  await context.close();
});

async function acceptAndUndo(page: Page): Promise<void> {
  const before = await hash(page);
  const card = page.locator('.change[data-kind=suggestion]').first();
  await card.getByRole('button', { name: 'Accept' }).click();
  await kept(page);
  expect(await card.getAttribute('data-state')).toBe('accepted');
  expect(await hash(page)).not.toBe(before);
  await card.getByRole('button', { name: 'Undo' }).click();
  await kept(page);
  expect(await hash(page)).toBe(before);
}

async function rejectWithReason(page: Page): Promise<void> {
  const card = page.locator('[data-rule="headings/deck-repeats-lede"] .change');
  await card.getByText('Reason, or your own words').click();
  await card.getByLabel('Why not').selectOption('style');
  await card.getByRole('button', { name: 'Reject' }).click();
  await kept(page);
  await page.reload();
  expect(await card.locator('.state').textContent()).toContain('by mei: style');
  expect(await page.locator('#text .kept', { hasText: 'March 2, 2012' }).count()).toBe(1);
  await card.getByRole('button', { name: 'Undo' }).click();
  await kept(page);
}

async function decideTogether(page: Page): Promise<void> {
  const rule = page.locator('[data-rule="wording/lost-meeting-subject"]');
  await rule.locator('summary', { hasText: 'at once' }).click();
  await rule.getByRole('button', { name: /^Accept all/ }).click();
  await kept(page);
  expect(await rule.locator('.change[data-state=accepted]').count()).toBe(await rule.locator('.change').count());
}

async function inOwnWords(page: Page): Promise<void> {
  const card = page.locator('[data-rule="wording/lost-meeting-subject"] .change').first();
  await card.getByText('Reason, or your own words').click();
  await card.getByLabel('Put instead').fill('At the bureau meeting');
  await card.getByRole('button', { name: 'Amend' }).click();
  await kept(page);
  expect(await textOn(page)).toContain('bureau meeting');
}

async function byHand(page: Page, article: string): Promise<void> {
  await page.goto(`${article}?view=clean`);
  const part = page.locator('.section', { hasText: 'laid a solid foundation' });
  await part.locator('summary').click();
  const box = part.locator('textarea');
  await box.fill((await box.inputValue()).replace('laid a solid foundation', 'laid a firm foundation'));
  await part.getByRole('button', { name: 'Keep this edit' }).click();
  expect(await page.locator('.told').first().textContent()).toContain('Your edit is kept');
  await examine(page, 'article decided on');
  const mine = page.locator('.change[data-kind=hand]');
  expect(await mine.textContent()).toContain('mei changed this by hand.');
  await mine.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('The edit is taken back.').waitFor();
  expect(await page.locator('.change[data-kind=hand]').count()).toBe(0);
  await page.goto(article);
}

async function signedText({ id, revision }: ArticleItem): Promise<string | undefined> {
  return (await product.ask(`/v1/articles/${id}/revisions/${revision}`)).text;
}

/** Every kind of page that a reader can come to. */
async function onTheSite(page: Page, article: string): Promise<void> {
  const published = page.url();
  await examine(page, 'published article');
  await follow(page, page.getByRole('link', { name: 'mouse' }).first());
  await examine(page, 'source');
  await follow(page, page.getByRole('link', { name: 'All articles' }).first());
  await examine(page, 'front page');
  await follow(page, page.locator('.months a').first());
  await examine(page, 'month');
  await page.goto(`${product.site}/nothing-here`);
  expect(await page.locator('h1').textContent()).toBe('There is no such page');
  await examine(page, 'site 404');

  await page.goto(article);
  await examine(page, 'published, in review page');
  await page.locator('summary', { hasText: 'Retract…' }).click();
  await page.getByLabel(/Why is it retracted/).fill('The figures were wrong.');
  // The site may be quicker than the answer to the form, and whoever leaves before that is called back.
  await follow(page, page.getByRole('button', { name: 'Retract', exact: true }));
  await expect.poll(async () => (await fetch(published)).status, PATIENT).toBe(410);
  await page.goto(published);
  expect(await page.locator('.notice').textContent()).toContain('The figures were wrong.');
  await examine(page, 'tombstone');
  await page.goto(`${product.review}/nothing`);
  await examine(page, 'review 404');
  await page.goto(`${product.review}/rules`);
  await examine(page, 'rules');
}

test('without script: every step is a form', async () => {
  await product.upload('mouse-plain/industry-conference.txt', seedFor('Minhe'));
  const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'rosa', product);
  await page.getByLabel('Source').fill('mouse-plain');
  await page.getByRole('button', { name: 'Filter' }).click();
  await follow(page, page.getByRole('link', { name: /industrial and information work conference/ }));

  const { origin, pathname } = new URL(page.url());
  const suggestion = page.locator('.change[data-kind=suggestion]').first();
  await suggestion.getByRole('button', { name: 'Accept' }).click();
  expect(await page.locator('.told').first().textContent()).toBe('Your decision is kept.');
  expect(await suggestion.getAttribute('data-state')).toBe('accepted');
  await suggestion.getByRole('button', { name: 'Undo' }).click();
  expect(await suggestion.getAttribute('data-state')).toBe('undecided');

  const rule = page.locator('[data-rule="wording/lost-meeting-subject"]');
  await rule.locator('summary', { hasText: 'at once' }).click();
  await rule.getByRole('button', { name: /^Reject all/ }).click();
  expect(await rule.locator('.change[data-state=rejected]').count()).toBe(await rule.locator('.change').count());

  await page.getByRole('link', { name: 'As it will be read' }).click();
  const part = page.locator('.section', { hasText: 'laid a solid foundation' });
  await part.locator('summary').click();
  await part.locator('textarea').fill(`${await part.locator('textarea').inputValue()} It went well.`);
  await part.getByRole('button', { name: 'Keep this edit' }).click();
  expect(await textOn(page)).toContain('It went well.');

  await follow(page, page.getByRole('button', { name: /^Approve/ }));
  expect(await page.locator('h1').textContent()).toBe('Not done');
  expect(await page.locator('.lead').textContent()).toMatch(/undecided/);
  await page.getByRole('link', { name: 'Look at it again' }).click();
  await page.getByLabel('Leave undecided suggestions as they are').check();
  await follow(page, page.getByRole('button', { name: /^Approve/ }));
  await page.goto(origin + pathname);
  await toTheSite(page);
  expect(await page.locator('.prose').textContent()).toContain('It went well.');
  await context.close();
});
