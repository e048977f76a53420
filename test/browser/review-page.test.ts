// The review page in a browser: by keyboard, by mouse, without script, in conflict, under a strict policy.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { revision, SUGGESTIONS } from '../web/seed.ts';
import { ARTICLE, openDesk, type TestDesk } from './desk.ts';
import { PATIENT } from './examine.ts';
import { launch } from './launch.ts';

let browser: Browser;
let desk: TestDesk;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  complaints.length = 0;
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  await desk.close();
  expect(complaints).toEqual([]);
});

const open = (query = '') => page.goto(`${desk.origin}${ARTICLE}${query}`);
const current = () => page.locator('.change[aria-current]');
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const settled = () => expect.poll(() => page.locator('.waiting').count(), PATIENT).toBe(0);
const hash = () => page.locator('form.approve input[name=sha256]').inputValue();

describe('by keyboard', () => {
  test('J and K go from change to change, and the text shows where', async () => {
    await open();
    await press('j');
    expect(await current().count()).toBe(1);
    expect(await page.locator('#text .now').count()).toBeGreaterThan(0);
    const first = await current().getAttribute('id');
    await press('j');
    expect(await current().getAttribute('id')).not.toBe(first);
    await press('k');
    expect(await current().getAttribute('id')).toBe(first);
  });
  test('A accepts, shows it at once, renews what will be signed, and goes on', async () => {
    await open();
    const before = await hash();
    await press('n');
    const id = await current().getAttribute('data-target');
    await press('a');
    expect(await page.locator(`[data-target="${id}"]`).getAttribute('data-state')).toBe('accepted');
    expect(await current().getAttribute('data-target')).not.toBe(id);
    await settled();
    await expect.poll(hash).not.toBe(before);
    expect(desk.decisions).toMatchObject([{ target: id, verdict: 'accept' }]);
    expect(await page.locator(`#text ins[data-c~="${id}"]`).count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#voice').textContent()).toBe('Accepted');
    expect(await page.locator('[data-undecided]').textContent()).toBe('7 suggestions undecided.');
  });
  test('U takes the last decision back', async () => {
    await open();
    await press('j', 'a', 'u');
    await settled();
    expect(desk.decisions).toEqual([]);
    expect(desk.received.map(({ fields }) => fields.get('verdict'))).toEqual(['accept', 'undo']);
  });
  test('R rejects, and a figure says why', async () => {
    await open();
    await press('j', 'r', '4');
    await settled();
    expect(desk.received.at(-1)?.fields.get('reason')).toBe('source-unclear');
  });
  test('E opens a box for words of one’s own, and its button keeps them', async () => {
    await open();
    await press('j', 'e');
    await page.keyboard.type('the plan of five years');
    await press('Tab', 'Enter');
    await settled();
    expect(desk.decisions).toMatchObject([{ verdict: 'amend', text: 'the plan of five years' }]);
    await expect.poll(() => page.locator('#text').textContent()).toContain('the plan of five years');
  });
  test('G decides on a rule as a whole, after a look', async () => {
    await open();
    await current().count();
    await page.locator('[data-rule="numbering/split-list"] .change').first().focus();
    await press('g', 'Enter');
    await settled();
    expect(desk.decisions.map(({ target }) => target)).toEqual(
      SUGGESTIONS.filter(({ rule }) => rule === 'numbering/split-list').map(({ id }) => id),
    );
  });
  test('many decisions in a row lose none', async () => {
    await open();
    await press('j', ...'aaaaaaaa');
    await settled();
    expect(desk.decisions.length).toBe(8);
    expect(desk.received.map(({ fields }) => fields.get('seen'))).toEqual([
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
    ]);
  });
  test('typing in a box is not a command', async () => {
    await open();
    await page.locator('summary', { hasText: 'Reject…' }).click();
    await page.locator('#why-rejection').fill('');
    await page.locator('#why-rejection').focus();
    await page.keyboard.type('jar');
    expect(await page.locator('#why-rejection').inputValue()).toBe('jar');
    expect(desk.received).toEqual([]);
  });
});

test('nothing moves when a decision is made', async () => {
  await open();
  const card = page.locator('.part:last-child .change').first();
  await card.focus();
  await card.locator('button[value=reject]').hover();
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  const places = async () => [await top('#text .now'), await top('.change[aria-current]')];
  const before = await places();
  await card.locator('button[value=reject]').click();
  await settled();
  await expect.poll(() => page.locator('#text .declined, #text .kept').count()).toBeGreaterThan(0);
  const after = await places();
  for (const [index, place] of before.entries()) expect(Math.abs(place - after[index]!)).toBeLessThan(1);
});

test('a click on marked words leads to their change', async () => {
  await open();
  await page.locator('#text mark.flag').first().click();
  expect(await current().getAttribute('data-kind')).toBe('flag');
});

test('a conflict is explained, and what was shown is taken back', async () => {
  await open();
  desk.meddle();
  await press('j', 'a');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('li rejected 2 changes of dates/year-first. Nothing was overwritten');
  expect(await dialog.locator('.column').count()).toBe(3);
  expect(await page.locator('.change').first().getAttribute('data-state')).toBe('undecided');
  const loaded = page.waitForEvent('load');
  await dialog.getByRole('button', { name: 'Leave it as it is now' }).click();
  await loaded;
  await press('j', 'a');
  await settled();
  expect(desk.decisions.length).toBe(1);
});

test('approving sends the hash of what is on the page', async () => {
  await open();
  await press('j', 'a');
  await settled();
  const sha256 = await hash();
  await page.getByLabel('Leave undecided suggestions as they are').check();
  await page.getByLabel('I have looked at it').check();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.locator('.told').first().waitFor();
  expect(page.url()).toBe(`${desk.origin}${ARTICLE}`);
  expect(desk.received.at(-1)).toMatchObject({ verb: 'approval' });
  expect(Object.fromEntries(desk.received.at(-1)?.fields ?? [])).toMatchObject({
    sha256,
    undecided: 'leave',
    seen: '8',
  });
});

test('without script everything is a form', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(`${desk.origin}${ARTICLE}?view=side`);
  await bare.locator('.change').first().getByRole('button', { name: 'Accept' }).click();
  expect(bare.url()).toContain('did=decisions&view=side#c-');
  expect(await bare.locator('.told').textContent()).toBe('Your decision is kept.');
  expect(desk.decisions.length).toBe(1);
  desk.meddle();
  await bare.goBack();
  await bare.locator('.change').nth(1).getByRole('button', { name: 'Accept' }).click();
  expect(await bare.locator('h1').textContent()).toBe('Not done');
  await bare.getByRole('button', { name: 'Do it anyway' }).click();
  expect(desk.decisions.length).toBe(2);
  await plain.close();
});

test('editing by hand sends the paragraph and where it stands', async () => {
  await open('?view=clean');
  await page.locator('.hand summary').nth(1).click();
  const box = page.locator('.hand[open] textarea');
  await box.fill((await box.inputValue()).replace('the city government', 'the municipal government'));
  await page.getByRole('button', { name: 'Keep this edit' }).filter({ visible: true }).click();
  await page.locator('.told').waitFor();
  const { verb, fields } = desk.received.at(-1) ?? { verb: '', fields: new URLSearchParams() };
  expect(verb).toBe('edits');
  expect(fields.get('after')).toContain('the municipal government');
  expect(revision().text.indexOf(fields.get('before') ?? '?')).toBe(Number(fields.get('start')));
});
