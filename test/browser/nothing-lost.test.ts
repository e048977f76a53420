// Nothing typed is lost and no key surprises, while every answer takes 300 ms.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLE, openDesk, type TestDesk } from './desk.ts';
import { DESKTOP, PATIENT } from './examine.ts';
import { launch } from './launch.ts';

const LATENCY_MS = 300;

let browser: Browser;
let page: Page;
let desk: TestDesk;
/** What the browser asked before it left a page. */
const asked: string[] = [];
/** Whether the session is over, or the server away. */
let session: 'there' | 'over' | 'unreachable' = 'there';

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: DESKTOP });
  page.setDefaultTimeout(20_000);
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.route('**/review/**', async (route) => {
    const isOurs = route.request().method() === 'POST' || route.request().url().endsWith('/review/v1/me');
    if (isOurs) await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
    if (isOurs && session === 'unreachable') return route.abort();
    if (isOurs && session === 'over') return route.fulfill({ status: 401, json: { code: 'unauthenticated' } });
    return route.continue();
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk();
  session = 'there';
  await page.goto(`${desk.origin}${ARTICLE}`);
  asked.length = 0;
});
afterEach(async () => {
  // Nobody is asked here: the next test opens its own page.
  await page.evaluate(`for (const box of document.querySelectorAll('textarea')) box.value = box.defaultValue`);
  await page.goto('about:blank');
  await desk.close();
});

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const current = () => page.locator('.change[aria-current]');
const settled = () => expect.poll(() => page.locator('.waiting').count(), PATIENT).toBe(0);
const verdicts = () => desk.received.map(({ fields }) => fields.get('verdict'));
const news = () => page.locator('.news').textContent();
const focused = () => page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
const single = '.change[data-kind=suggestion]:not(:has(.together))';
const several = '.change:has(.together)';

/** Types into a box, wherever it is folded away. */
async function type(selector: string, words: string): Promise<void> {
  const box = page.locator(selector).first();
  await page.evaluate(`for (const fold of document.querySelectorAll('details:not(.folded)')) fold.open = true`);
  await box.fill(words);
}

describe('what was typed', () => {
  const BOXES = [
    [`${single} textarea`, 'my own words'],
    ['#why-rejection', 'a reason of mine'],
  ] as const;

  test.each(BOXES)('in %s holds back the signature, and is brought into view', async (box, words) => {
    await type(box, words);
    await page.locator(box).first().press('Escape');
    expect(await page.locator(box).first().isVisible()).toBe(false);
    await page.getByLabel('Leave undecided suggestions as they are').check();
    await page.getByLabel('I have looked at it').check();
    await page.getByRole('button', { name: 'Approve' }).click();
    expect(await news()).toContain('is not kept yet');
    expect(await page.locator(box).first().isVisible()).toBe(true);
    expect(await page.locator(box).first().inputValue()).toBe(words);
    expect(desk.received).toEqual([]);
  });

  test.each(['nav[aria-label=Review] a', '.views a >> nth=1', '.crumbs a'])(
    'is asked about by the browser before %s leads away',
    async (link) => {
      await type(`${single} textarea`, 'my own words');
      await page.locator(link).first().click({ noWaitAfter: true });
      await expect.poll(() => asked, PATIENT).toEqual(['beforeunload']);
      expect(await page.locator(`${single} textarea`).first().inputValue()).toBe('my own words');
    },
  );

  test('survives the end of the session and a server that is away, and is sent afterwards', async () => {
    await type('#why-rejection', 'It is an advertisement.');
    for (const state of ['over', 'unreachable'] as const) {
      session = state;
      await page.locator('#why-rejection').press('Control+Enter');
      await page.locator('dialog[open]').getByRole('button', { name: 'Try again' }).waitFor();
      await press('Escape');
      expect(await page.locator('#why-rejection').inputValue()).toBe('It is an advertisement.');
    }
    session = 'there';
    await page.locator('#why-rejection').press('Control+Enter');
    await page.getByText('Rejected. The article has left').waitFor();
    expect(desk.received.map(({ verb, fields }) => [verb, fields.get('reason')])).toEqual([
      ['rejection', 'It is an advertisement.'],
    ]);
    expect(asked).toEqual([]);
  });

  test('an amendment is shown again where the session was over, and kept once it is there', async () => {
    session = 'over';
    await type(`${single} textarea`, 'my own words');
    await page.locator(`${single} textarea`).first().press('Control+Enter');
    await page.locator('dialog[open]').waitFor();
    session = 'there';
    await page.locator('dialog[open]').getByRole('button', { name: 'Try again' }).click();
    await settled();
    expect(desk.decisions).toMatchObject([{ verdict: 'amend', text: 'my own words' }]);
    expect(await page.locator(`${single} .what`).first().textContent()).toContain('my own words');
    await page.locator('.views a').nth(1).click();
    await page.waitForURL(/view=side/);
    expect(asked).toEqual([]);
  });
});

describe('keys', () => {
  test('E on a card of several places says how, and no letter behind it is a verdict', async () => {
    await page.locator(several).first().focus();
    await press('e', 'a', 'r', 'u');
    expect(await page.locator('dialog[open]').textContent()).toContain('one decision on');
    await page.locator('dialog[open]').getByRole('link', { name: 'Edit the passage by hand' }).click();
    await page.locator('.hand[open] textarea').waitFor();
    expect(await focused()).toContain('name="after"');
    expect(desk.received).toEqual([]);
  });

  test('A, S, Enter typed fast signs what stands after the last decision', async () => {
    for (let left = 0; left < 7; left++) await press(left === 0 ? 'n' : 'a');
    await press('a');
    await settled();
    const open = await page.locator('.change[data-state=undecided][data-kind=suggestion]').count();
    await press('p', ...Array.from({ length: open - 1 }, () => 'a'));
    await settled();
    await press('p', 'a', 's', 'Enter');
    await page.getByText('Approved. The article will be on the site').waitFor();
    const { verb, fields } = desk.received.at(-1) ?? {};
    expect([verb, fields?.get('seen'), fields?.get('undecided')]).toEqual([
      'approval',
      `${6 + desk.received.length}`,
      null,
    ]);
  });

  test('Enter behind S signs nothing while something is undecided', async () => {
    await press('n', 'a', 's', 'Enter');
    await expect.poll(focused, PATIENT).toContain('name="undecided"');
    expect(await news()).toContain('Something is undecided');
    expect(verdicts()).toEqual(['accept']);
  });

  test('a key that is held decides once, and goes through the text', async () => {
    await page.keyboard.down('j');
    for (let held = 0; held < 3; held++) await page.keyboard.down('j');
    await page.keyboard.up('j');
    const card = await current().getAttribute('data-target');
    for (let held = 0; held < 10; held++) await page.keyboard.down('a');
    await page.keyboard.up('a');
    await settled();
    expect(desk.decisions.map(({ target }) => target)).toEqual([card]);
  });

  test('J goes in the order of the text, through everything, and says that it was the last', async () => {
    const starts: number[] = [];
    for (const _card of await page.locator('.change').all()) {
      await press('j');
      starts.push(Number(await current().getAttribute('data-start')));
    }
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(await page.locator('.news').count()).toBe(0);
    await press('j');
    expect(await news()).toContain('That was the last change');
    await press('k');
    expect(await page.locator('.news').count()).toBe(0);
  });

  test('Space reads on from paragraph to paragraph, and presses a button that has the focus', async () => {
    const top = () =>
      page.evaluate<number>(
        `Math.min(...[...document.querySelectorAll('#text > .section')].map((one) => Math.abs(one.getBoundingClientRect().top - 72)))`,
      );
    await press('Space');
    const first = await page.evaluate<number>('scrollY');
    expect(await top()).toBeLessThan(2);
    await press('Space');
    expect(await page.evaluate<number>('scrollY')).toBeGreaterThan(first);
    await press('Shift+Space');
    expect(await page.evaluate<number>('scrollY')).toBe(first);
    await page.locator(single).first().getByRole('button', { name: 'Accept' }).focus();
    await press('Space');
    await settled();
    expect(verdicts()).toEqual(['accept']);
  });

  test('a Russian layout and an input method that is on have the same keys; a word that is put together has none', async () => {
    await page.evaluate(`for (const [key, code, isComposing] of [['т', 'KeyN'], ['a', 'KeyA', true], ['Process', 'KeyA']])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, isComposing, bubbles: true, cancelable: true }))`);
    await settled();
    expect(verdicts()).toEqual(['accept']);
  });

  test('a link that is followed at once waits for the decisions before it', async () => {
    await press('n', 'a', 'a', 'a');
    await page.locator('.views a').nth(1).click({ noWaitAfter: true });
    await page.waitForURL(/view=side/);
    expect([verdicts().length, asked]).toEqual([3, []]);
  });
});
