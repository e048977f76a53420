// The review page over HTTP: pages with their policy, forms with their way back, conflicts, and the script's door.
import { describe, expect, it } from 'vitest';
import { SCRIPT, STYLE } from '../../../lib/web/shell/assets.ts';
import { harness, type Json, ORIGIN, type Page, parse, received } from '../../api/harness.ts';
import { ADA, ARTICLE, CLEANED, EDIT, EVE, MEI, RAJ, SIGNED, STRANGER, SUGGESTION } from '../../api/samples.ts';
import { TEXT } from '../../world/world.ts';

const AT = `/review/articles/${ARTICLE}`;
const accept = { seen: '1', revision: '1', target: SUGGESTION.id, verdict: 'accept' };
const signed = { revision: '1', sha256: SIGNED.sha256 };

/** The words of the only element that this names, or of the first. */
const said = (selector: string) => (page: Page) => page.querySelector(selector)?.textContent.trim();
/** Where a group of links says that one is. */
const current = (label: string) => said(`nav[aria-label="${label}"] [aria-current]`);
/** Both sides of a comparison, as they are chosen. */
const sides = (page: Page) =>
  ['from', 'to'].map((id) => page.querySelector(`#${id} option[selected]`)?.getAttribute('value'));

describe('a page', () => {
  const shown: readonly (readonly [path: string, title: string, look: (page: Page) => unknown, seen: unknown])[] = [
    ['/review', 'Queue', current('States'), 'In review'],
    ['/review', 'Queue', said('.queue h2 a'), 'Harbour opens'],
    ['/review?state=rejected&source=&cursor=', 'Queue', current('States'), 'Rejected'],
    [AT, 'Harbour opens', current('Views of the text'), 'Marked'],
    [`${AT}?view=side&revision=1`, 'Harbour opens', current('Views of the text'), 'Side by side'],
    [
      `${AT}/history`,
      'History of Harbour opens',
      said('.facts li'),
      expect.stringContaining('Uploaded wire/harbour.txt'),
    ],
    [`${AT}/compare`, 'Compare texts of Harbour opens', sides, ['raw', '1']],
    [`${AT}/compare?from=1&to=raw`, 'Compare texts of Harbour opens', sides, ['1', 'raw']],
    [`${AT}/compare?view=side`, 'Compare texts of Harbour opens', current('Ways to compare'), 'Side by side'],
    [
      `${AT}/compare?start=7`,
      'Compare texts of Harbour opens',
      said('nav[aria-label=Pages] .meta'),
      'There are no differences here.',
    ],
    ['/review/uploads', 'Uploads', said('[data-upload] .file strong'), 'harbour.txt'],
    ['/review/rules', 'Rules', said('article .explained'), 'Machines mistype too.'],
    ['/review/rules/test/word', 'test/word', said('h1'), 'Test: word'],
  ];
  it.each(shown)('%s is “%s”', async (path, title, look, seen) => {
    const { open } = await received();
    const { status, document } = await open(EVE, path);
    expect([status, document.title]).toEqual([200, `${title} · Faircopy review`]);
    expect(look(document)).toEqual(seen);
  });

  it('of an article tells how its rules were received in others', async () => {
    const { open, browse, upload, settle } = await received();
    await browse(`${AT}/decisions`, { as: RAJ, form: accept });
    await browse(`${AT}/rejection`, { as: RAJ, form: { seen: '2', revision: '1', reason: 'Not news.' } });
    await settle(ARTICLE);
    const other = await upload(TEXT, '01', 'wire/another.txt');
    const { document } = await open(MEI, `/review/articles/${other?.article}`);
    expect(said('[data-rule="test/word"] .trust')(document)).toBe('1 of 1 decision before accepted it');
  });

  it('may load and send nothing but what it needs', async () => {
    const { browse } = await received();
    const { headers } = await browse(AT, { as: MEI });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self' https://uploads.example; form-action 'self' https://sign-in.example; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it.each([
    ['/review/articles/none', MEI, 404],
    ['/review/nowhere', MEI, 404],
    ['/review/rules/no/rule', MEI, 404],
    ['/review?state=lost', MEI, 400],
    [`${AT}/compare?from=lost`, MEI, 400],
    [`${AT}/compare?from=live`, MEI, 404],
    [`${AT}/compare?to=9`, MEI, 404],
    ['/review', STRANGER, 403],
    [AT, STRANGER, 403],
  ])('%s that cannot be shown says why, under the same policy', async (path, as, status) => {
    const { browse } = await received();
    const response = await browse(path, { as });
    const page = parse(await response.text());
    expect([response.status, said('.status')(page)]).toEqual([status, String(status)]);
    expect(said('.lead')(page)).toMatch(/\S/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('finds its style and script for ever under names that change with them', async () => {
    const { browse, open } = harness();
    const { document } = await open(MEI, '/review');
    const addresses = [
      document.querySelector('link[rel=stylesheet]')?.getAttribute('href'),
      document.querySelector('script')?.getAttribute('src'),
    ];
    for (const [at, { type, body }] of [STYLE, SCRIPT].entries()) {
      const asset = await browse(addresses[at] ?? '/');
      expect([asset.status, asset.headers.get('content-type'), await asset.text()]).toEqual([200, type, body]);
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await browse('/review/assets/other.css')).status).toBe(404);
  });
});

describe('what a rule may do', () => {
  const path = '/review/rules/test/word/standing';
  const form = { standing: 'flag', reason: 'Too eager.' };

  it('is set by a form of an admin, who says why', async () => {
    const { browse, desk } = await received();
    const response = await browse(path, { as: ADA, form });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/review/rules/test/word?did=standing']);
    expect(await desk.rule('test/word')).toMatchObject({ standing: 'flag', settings: [{ reason: 'Too eager.' }] });
  });
  it.each([
    ['a reviewer', MEI, form, 403],
    ['an admin without a reason', ADA, { ...form, reason: ' ' }, 422],
    ['an admin who names nothing that there is', ADA, { ...form, standing: 'shout' }, 422],
  ])('is not set by %s', async (_who, as, fields, status) => {
    const { browse, desk } = await received();
    expect((await browse(path, { as, form: fields })).status).toBe(status);
    expect(await desk.rule('test/word')).toMatchObject({ standing: 'apply', settings: [] });
  });
});

describe('a form', () => {
  it('is carried out and leads back to where the reviewer was', async () => {
    const { browse, desk } = await received();
    const form = { ...accept, view: 'side', at: 's1', text: '', reason: 'wrong' };
    const response = await browse(`${AT}/decisions`, { as: MEI, form });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${AT}?did=decisions&view=side#c-s1`]);
    const { decisions } = await desk.revision(ARTICLE, 1);
    expect(decisions).toMatchObject([{ target: SUGGESTION.id, verdict: 'accept', by: 'mei' }]);
    expect(decisions[0]).not.toHaveProperty('reason');
  });

  it('decides on several changes, amends with an empty text, and takes back', async () => {
    const { browse, desk } = await received();
    const decided = async () => (await desk.revision(ARTICLE, 1)).decisions;
    const two: [string, string][] = [
      ['seen', '1'],
      ['revision', '1'],
      ['target', EDIT.id],
      ['target', SUGGESTION.id],
      ['verdict', 'amend'],
      ['text', ''],
    ];
    await browse(`${AT}/decisions`, { as: MEI, form: two });
    expect(await decided()).toMatchObject([
      { verdict: 'amend', text: '' },
      { verdict: 'amend', text: '' },
    ]);
    await browse(`${AT}/decisions`, { as: MEI, form: { ...accept, seen: '2', verdict: 'undo' } });
    expect(await decided()).toMatchObject([{ target: EDIT.id }]);
  });

  it('edits by hand in lines as the text has them', async () => {
    const { browse, desk } = await received();
    const form = {
      seen: '1',
      ...signed,
      start: '0',
      before: CLEANED.replaceAll('\n', '\r\n'),
      after: 'One.\r\nTwo.\r\n',
    };
    expect((await browse(`${AT}/edits`, { as: MEI, form })).status).toBe(303);
    expect((await desk.revision(ARTICLE, 1)).text).toBe('One.\nTwo.\n');
  });

  it('that changes nothing says so', async () => {
    const { browse, writes } = await received();
    const same = { start: '0', before: 'Harbour opens', after: 'Harbour opens' };
    const form = { seen: '1', ...signed, ...same };
    const response = await browse(`${AT}/edits`, { as: MEI, form });
    const lead = said('.lead')(parse(await response.text()));
    expect([response.status, lead]).toEqual([422, expect.stringContaining('Nothing in this paragraph')]);
    expect(writes).toEqual([]);
  });

  it.each([
    ['approval', { ...signed, undecided: 'leave' }, 'Approved'],
    ['rejection', { revision: '1', reason: 'Not news.' }, 'Rejected'],
    ['recleaning', {}, 'Cleaned'],
  ])('of %s does what the API would do', async (deed, fields, fact) => {
    const { browse, happened, newRules } = await received();
    newRules('s2');
    const response = await browse(`${AT}/${deed}`, { as: MEI, form: { seen: '1', ...fields } });
    expect([response.status, await happened()]).toEqual([303, ['Received', fact]]);
  });

  it('pressed twice is carried out once', async () => {
    const { browse, happened } = await received();
    await browse(`${AT}/decisions`, { as: MEI, form: accept });
    const again = await browse(`${AT}/decisions`, { as: MEI, form: accept });
    expect([again.status, await happened()]).toEqual([303, ['Received', 'Decided']]);
  });

  it.each([
    ['of another site', 'https://evil.example'],
    ['of the same host over http', 'http://review.example'],
    ['of a page that hides where it stands', 'null'],
    ['of nowhere', ''],
  ])('%s is refused', async (_name, origin) => {
    const { browse, writes } = await received();
    for (const path of [`${AT}/decisions`, '/review/sign-out', `/review/v1/articles/${ARTICLE}/recleaning`]) {
      const headers = { origin, 'if-match': '"1"' };
      expect((await browse(path, { as: MEI, form: accept, headers })).status, path).toBe(403);
    }
    expect(writes).toEqual([]);
  });

  it('without a session leads to the sign-in and back to its page', async () => {
    const { browse } = await received();
    const response = await browse(`${AT}/decisions`, { form: accept });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/review/sign-in?${new URLSearchParams({ back: AT })}`,
    ]);
  });

  it.each([
    ['without what was seen', MEI, { ...accept, seen: '' }, 400],
    ['with a verdict that is none', MEI, { ...accept, verdict: 'maybe' }, 422],
    ['by an editor', EVE, accept, 403],
  ])('%s is refused on a page', async (_name, as, form, status) => {
    const { browse, writes } = await received();
    const response = await browse(`${AT}/decisions`, { as, form });
    expect([response.status, said('.status')(parse(await response.text()))]).toEqual([status, String(status)]);
    expect(writes).toEqual([]);
  });
});

describe('a conflict', () => {
  it('with somebody who did something else resolves itself', async () => {
    const { browse, desk } = await received();
    await browse(`${AT}/decisions`, { as: RAJ, form: { ...accept, target: EDIT.id } });
    const response = await browse(`${AT}/decisions`, { as: MEI, form: accept });
    const { decisions } = await desk.revision(ARTICLE, 1);
    expect([response.status, decisions.map(({ target }) => target)]).toEqual([303, [EDIT.id, SUGGESTION.id]]);
  });

  it('that overlaps shows who did what, and keeps what was tried', async () => {
    const { browse } = await received();
    await browse(`${AT}/decisions`, { as: RAJ, form: { ...accept, verdict: 'reject' } });
    const response = await browse(`${AT}/decisions`, { as: MEI, form: accept });
    expect(response.status).toBe(412);
    const page = parse(await response.text());
    expect(said('h1')(page)).toBe('Not done');
    expect(said('.facts li')(page)).toMatch(/^raj rejected one suggestion of test\/word/);
    const again = page.querySelector(`main form[action="${AT}/decisions"]`);
    const fields = [...(again?.querySelectorAll('input') ?? [])].map((one) => [
      one.getAttribute('name'),
      one.getAttribute('value'),
    ]);
    expect(Object.fromEntries(fields)).toEqual({ ...accept, seen: '2' });
  });

  it('of an approval is never resolved by itself', async () => {
    const { browse, happened } = await received();
    await browse(`${AT}/decisions`, { as: RAJ, form: accept });
    const form = { seen: '1', ...signed };
    const response = await browse(`${AT}/approval`, { as: MEI, form });
    expect([response.status, await happened()]).toEqual([412, ['Received', 'Decided']]);
  });

  it.each([
    ['something is undecided', 'approval', signed, /undecided/],
    ['it is open already', 'reopening', { revision: '1' }, /in review/],
  ])('with the state of the article is shown too: %s', async (_why, deed, fields, words) => {
    const { browse } = await received();
    const response = await browse(`${AT}/${deed}`, { as: MEI, form: { seen: '1', ...fields } });
    const page = parse(await response.text());
    expect([response.status, said('h1')(page), said('.lead')(page)]).toEqual([
      409,
      'Not done',
      expect.stringMatching(words),
    ]);
  });
});

describe('the page’s script', () => {
  const headers = { accept: 'application/json' };

  it('gets what changed instead of a page', async () => {
    const { browse } = await received();
    const response = await browse(`${AT}/decisions`, { as: MEI, form: accept, headers });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { sequence: 2, changes: { [SUGGESTION.id]: 'accepted' } },
    ]);
  });

  it('gets problems as documents', async () => {
    const { browse } = await received();
    await browse(`${AT}/decisions`, { as: RAJ, form: accept });
    const response = await browse(`${AT}/decisions`, { as: MEI, form: accept, headers });
    expect(await response.json()).toMatchObject({
      code: 'stale',
      current: 2,
      overlaps: true,
      since: [{ actor: 'raj' }],
    });
    expect((await browse(`${AT}/decisions`, { form: accept, headers })).status).toBe(401);
  });

  it('asks for upload tickets and follows them', async () => {
    const { send, browse, signIn } = harness();
    const cookie = `__Host-faircopy=${signIn.token('eve', ['editor'])}`;
    const asked = { 'content-type': 'application/json', origin: ORIGIN, cookie };
    const body = JSON.stringify({ files: [{ name: 'a.txt', size: 3 }] });
    const tickets = await send(new Request(`${ORIGIN}/review/uploads`, { method: 'POST', headers: asked, body }));
    const { items }: Json = await tickets.json();
    expect([tickets.status, items]).toMatchObject([201, [{ fields: { key: 'a.txt' } }]]);
    expect(await (await browse(`/review/uploads/${items[0].id}`, { as: EVE })).json()).toMatchObject({
      state: 'received',
    });
    expect((await browse('/review/uploads/nothing', { as: EVE })).status).toBe(404);
  });

  it('finds the whole table under /review', async () => {
    const { browse } = await received();
    const response = await browse('/review/v1/articles?limit=1', { as: EVE });
    expect(await response.json()).toMatchObject({ items: [{ id: ARTICLE }] });
  });
});
