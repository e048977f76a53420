// A reviewer with a phone: the text comes first, the way to sign is in reach, and a verdict leads back into the text.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../../lib/web/pages.ts';
import { article, FRAME, revision } from '../web/seed.ts';
import { ARTICLE, openDesk, type TestDesk } from './desk.ts';
import { examine, PATIENT, PHONE } from './examine.ts';
import { launch } from './launch.ts';

/** Pixels from the upper edge at which the text begins at the latest, under a title of two lines. */
const FIRST_SCREEN = 300;

let browser: Browser;
let page: Page;
let desk: TestDesk;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launch(), openDesk()]);
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  page = await context.newPage();
  await page.goto(`${desk.origin}${ARTICLE}`);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const box = async (selector: string) => page.locator(selector).first().boundingBox();

test('the first screen shows the text, and the way to sign at its foot', async () => {
  expect((await box('#text'))?.y).toBeLessThan(FIRST_SCREEN);
  const bar = await box('.sign-bar');
  expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(PHONE.height);
});

test('after a verdict one is at the next change in the text', async () => {
  await page.locator('#text mark.suggestion').first().tap();
  const first = page.locator('.change[aria-current]');
  const target = await first.getAttribute('data-target');
  await first.getByRole('button', { name: 'Accept' }).tap();
  await expect.poll(() => desk.decisions.length, PATIENT).toBe(1);
  await expect.poll(() => page.locator('.waiting').count(), PATIENT).toBe(0);
  expect(await first.getAttribute('data-target')).not.toBe(target);
  const mark = await box('#text .now');
  expect(mark?.y).toBeGreaterThan(0);
  expect(mark?.y).toBeLessThan(PHONE.height);
});

test('the button at the foot signs nothing while flags are open or suggestions undecided', async () => {
  for (const tick of ['flags', 'undecided']) {
    await page.locator('.sign-bar button').tap();
    await expect.poll(() => page.evaluate<string>('document.activeElement.name'), PATIENT).toBe(tick);
    await page.getByLabel('I have looked at it').check();
  }
  expect(desk.received.filter(({ verb }) => verb === 'approval')).toEqual([]);
});

test('an Arabic article begins with its text too, from the right', async () => {
  const title = 'المدينة تفتح مكتبتها الجديدة';
  const text = `${title}\n\nافتتحت المدينة يوم الاثنين مكتبتها الجديدة.\n`;
  const skipped = Array.from({ length: 60 }, (_, index) => `dates/rule-${index}`);
  const none = { edits: [], suggestions: [], flags: [] };
  const arabic = revision({ title, manuscript: text, text, language: 'ar', skipped, ...none });
  desk.add('/review/arabic', pages.article(FRAME, { article: article({ title }), revision: arabic, view: 'inline' }));
  await page.goto(`${desk.origin}/review/arabic`);
  expect((await box('#text'))?.y).toBeLessThan(FIRST_SCREEN);
  expect(
    await page.locator('#text p').nth(1).evaluate('getComputedStyle(document.querySelector("#text p")).direction'),
  ).toBe('rtl');
});

test('an article between its neighbours, with what was just done, open flags and rules that did not run, is for everybody', async () => {
  const skipped = ['dates/year-first', 'layout/spaces'];
  const state = {
    article: article(),
    revision: revision({ language: 'ar', skipped }),
    view: 'inline',
    queue: { query: 'state=in_review', position: 12, total: { count: 53, complete: true }, previous: 'a', next: 'b' },
    done: { article: 'c', title: 'Harbour opens', verb: 'approval', undo: { sequence: 3, revision: 1 } },
  } as const;
  desk.add('/review/next', pages.article(FRAME, state));
  await page.goto(`${desk.origin}/review/next`);
  await page.locator('.skipped summary').click();
  expect(await page.locator('.along').textContent()).toContain('12 of 53');
  await examine(page, 'article');
});
