// The webhooks pages as an admin reads them: what each is told, what came of it, and only what can be done now.
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pages } from '../../../lib/web/pages.ts';
import { ADMIN, article, FRAME, revision, WEBHOOK_PAGES, webhook } from '../seed.ts';

const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const list = (more = {}) => parse(pages.webhooks(ADMIN, { ...WEBHOOK_PAGES.webhooks, ...more }));
const log = (more = {}) => parse(pages.webhook(ADMIN, { ...WEBHOOK_PAGES.log, ...more }));
interface Part {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}
const deedsIn = (part: Part) =>
  [...part.querySelectorAll('form')].map((form) => form.getAttribute('action')?.split('/').at(-1));

describe('the list', () => {
  test('is linked from the head, for admins alone', () => {
    const link = 'header a[href="/review/webhooks"]';
    expect(list().querySelector(link)?.getAttribute('aria-current')).toBe('page');
    expect(log().querySelector(link)?.getAttribute('aria-current')).toBe('page');
    const page = { article: article(), revision: revision(), view: 'inline' } as const;
    expect(parse(pages.article(ADMIN, page)).querySelector(link)).not.toBeNull();
    expect(parse(pages.article(FRAME, page)).querySelector(link)).toBeNull();
  });

  test('says how each stands, why it is paused, and what can be done about it', () => {
    const [first, second, third] = list().querySelectorAll('.webhook');
    expect(first?.textContent).toContain('articles published, articles rejected');
    expect(deedsIn(first!)).toEqual(['ping', 'rotation', 'removal']);
    expect(second?.querySelector('.pill')?.textContent).toBe('Paused');
    expect(second?.textContent).toContain('its receiver says that it is gone (410)');
    expect(second?.textContent).toContain('The old secret signs too until');
    expect(deedsIn(second!)).toEqual(['resumption', 'ping', 'rotation', 'removal']);
    expect(third?.textContent).toContain('three deliveries in a row were given up');
  });

  test('shows a secret where one was just made, and nowhere else', () => {
    expect(list().querySelector('.secret')).toBeNull();
    const opened = { ...webhook(), secret: 'whsec_c2VjcmV0' };
    expect(list({ opened }).querySelector('.secret')?.textContent).toBe('whsec_c2VjcmV0');
    const late = list({ opened: webhook() });
    expect(late.querySelector('.secret')).toBeNull();
    expect(late.body.textContent).toContain('its secret is not shown again');
  });

  test('keeps in the form what was typed, beside what is wrong with it', () => {
    const order = { url: 'http://10.0.0.1/', events: ['upload.refused'], source: 'wire' };
    const form = list({ order, problem: 'That leads nowhere.' }).querySelector('.webhook-order');
    const value = (name: string) => form?.querySelector(`[name=${name}]`)?.getAttribute('value');
    expect([value('url'), value('source'), value('key')]).toEqual([order.url, 'wire', WEBHOOK_PAGES.webhooks.formKey]);
    const ticked = [...form!.querySelectorAll('[name=event]')].filter((box) => box.hasAttribute('checked'));
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['upload.refused']);
    expect(list({ order, problem: 'That leads nowhere.' }).querySelector('[role=alert]')?.textContent).toBe(
      'That leads nowhere.',
    );
  });

  test('says how a source is written', () => {
    const document = list();
    const hint = document.querySelector('[name=source]')?.getAttribute('aria-describedby');
    expect(document.querySelector(`#${hint}`)?.textContent).toContain('exactly as the queue shows it');
  });

  test('takes no more where there are as many as are kept', () => {
    expect(list({ most: 3 }).querySelector('.webhook-order')).toBeNull();
    expect(list({ most: 3 }).body.textContent).toContain('There are 3 webhooks');
  });
});

describe('the log', () => {
  test('says of each delivery what it is about, how it stands and what every attempt came to', () => {
    const [fresh, failing, rejected, forbidden, ping] = log().querySelectorAll('.delivery');
    expect(fresh?.querySelector('.pill')?.textContent).toBe('Waiting');
    expect(failing?.textContent).toContain('2 attempts, the last: answered 500');
    expect(failing?.textContent).toContain('no answer within ten seconds');
    expect(failing?.textContent).toContain('Next attempt 24 Nov 2026, 12:30 UTC');
    expect(rejected?.querySelector('a')?.getAttribute('href')).toBe('/review/articles/seed-abcdefghij');
    expect(forbidden?.textContent).toContain('the name leads to no public address');
    expect(ping?.querySelector('a')).toBeNull();
  });

  test('offers to send again what has been tried', () => {
    const buttons = [...log().querySelectorAll('.delivery')].map((one) => one.querySelector('button')?.textContent);
    expect(buttons).toEqual([undefined, 'Retry now', 'Send again', 'Retry now', 'Send again']);
  });

  test('of a paused webhook offers only pings, of a removed one nothing', () => {
    const paused = log({ webhook: webhook({ state: 'paused', because: 'gone' }), deliveries: WEBHOOK_PAGES.waiting });
    expect([...paused.querySelectorAll('.delivery form')]).toHaveLength(1);
    const waits = [...paused.querySelectorAll('.delivery')].map(({ textContent }) =>
      textContent.includes('Waits until the webhook is resumed.'),
    );
    expect(waits).toEqual([false, true, false]);
    expect(log({ webhook: webhook({ state: 'removed' }) }).querySelectorAll('main form')).toHaveLength(0);
  });

  test('leads on to earlier deliveries and back to the newest', () => {
    const links = [...log({ cursor: 'c' }).querySelectorAll('.pages a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/review/webhooks/abcdefghijklmnop', '/review/webhooks/abcdefghijklmnop?cursor=x']);
  });
});
