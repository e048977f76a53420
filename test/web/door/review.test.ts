// The review page over HTTP: pages with their policy, forms with their way back, conflicts, and the script's door.
import { describe, expect, it } from 'vitest';
import { sha } from '../../api/desk.ts';
import { ADA, EVE, MEI, ORIGIN, RAJ, STRANGER, world } from '../../api/world.ts';

const TEXT = 'The harbour opened on 2012 March 2nd.\n';
const accept = { seen: '1', revision: '1', target: 's1', verdict: 'accept' };

function inReview() {
  const one = world();
  one.desk.receive('a');
  return one;
}

describe('a page', () => {
  it.each([
    ['/review', 'queue', '"state":"in_review"'],
    ['/review?state=rejected&source=&cursor=', 'queue', '"state":"rejected"'],
    ['/review/articles/a', 'article', '"view":"inline"'],
    ['/review/articles/a?view=side&revision=1', 'article', '"view":"side"'],
    ['/review/articles/a/history', 'history', '"type":"Received"'],
    ['/review/articles/a/compare', 'compare', '"from":"raw","to":"1"'],
    ['/review/articles/a/compare?from=1&to=raw&view=side&start=7', 'compare', '"view":"side","start":7'],
    ['/review/uploads', 'uploads', '"items":[]'],
    ['/review/rules', 'rules', 'Machines mistype too.'],
    ['/review/rules/spelling/typo', 'rule', 'Machines mistype too.'],
  ])('%s shows the %s', async (path, name, part) => {
    const { browse } = inReview();
    const response = await browse(path, { as: EVE });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain(`<title>${name}</title>`);
    expect(page).toContain(part);
  });

  it('may load and send nothing but what it needs', async () => {
    const { browse } = inReview();
    const { headers } = await browse('/review/articles/a', { as: MEI });
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
    ['/review/articles/a/compare?from=lost', MEI, 400],
    ['/review/articles/a/compare?from=live', MEI, 404],
    ['/review/articles/a/compare?to=9', MEI, 404],
    ['/review', STRANGER, 403],
    ['/review/articles/a', STRANGER, 403],
  ])('%s that cannot be shown says why, under the same policy', async (path, as, status) => {
    const { browse } = inReview();
    const response = await browse(path, { as });
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining('<title>problem</title>'),
    ]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('finds its style for ever under a name that changes with it', async () => {
    const { browse } = world();
    const style = await browse('/review/assets/review.3f2a.css');
    expect([style.status, await style.text(), style.headers.get('content-type')]).toEqual([
      200,
      'body{}',
      'text/css; charset=utf-8',
    ]);
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await browse('/review/assets/other.css')).status).toBe(404);
  });
});

describe('what a rule may do', () => {
  const path = '/review/rules/spelling/typo/standing';
  const form = { standing: 'flag', reason: 'Too eager.' };

  it('is set by a form of an admin, who says why', async () => {
    const { browse, desk } = inReview();
    const response = await browse(path, { as: ADA, form });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/review/rules/spelling/typo?did=standing',
    ]);
    expect(desk.standings.get('spelling/typo')).toBe('flag');
  });
  it.each([
    ['a reviewer', MEI, form, 403],
    ['an admin without a reason', ADA, { ...form, reason: ' ' }, 422],
    ['an admin who names nothing that there is', ADA, { ...form, standing: 'shout' }, 422],
  ])('is not set by %s', async (_who, as, fields, status) => {
    const { browse, desk } = inReview();
    expect((await browse(path, { as, form: fields })).status).toBe(status);
    expect(desk.standings.size).toBe(0);
  });
});

describe('a form', () => {
  it('is carried out and leads back to where the reviewer was', async () => {
    const { browse, desk } = inReview();
    const form = { ...accept, view: 'side', at: 'c-s1', text: '', reason: 'wrong' };
    const response = await browse('/review/articles/a/decisions', { as: MEI, form });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/review/articles/a?did=decisions&view=side#c-s1',
    ]);
    expect([...desk.articles.get('a')!.decided.values()]).toMatchObject([
      { target: 's1', verdict: 'accept', by: 'mei' },
    ]);
  });

  it('decides on several changes, amends with an empty text, and takes back', async () => {
    const { browse, desk } = inReview();
    const two: [string, string][] = [
      ['seen', '1'],
      ['revision', '1'],
      ['target', 'e1'],
      ['target', 's1'],
      ['verdict', 'amend'],
      ['text', ''],
    ];
    await browse('/review/articles/a/decisions', { as: MEI, form: two });
    expect([...desk.articles.get('a')!.decided.values()]).toMatchObject([{ verdict: 'amend', text: '' }, { text: '' }]);
    await browse('/review/articles/a/decisions', { as: MEI, form: { ...accept, seen: '2', verdict: 'undo' } });
    expect([...desk.articles.get('a')!.decided.keys()]).toEqual(['e1']);
  });

  it('edits by hand in lines as the text has them', async () => {
    const { browse, desk } = inReview();
    const form = {
      seen: '1',
      revision: '1',
      sha256: sha(TEXT),
      start: '0',
      before: TEXT.replaceAll('\n', '\r\n'),
      after: 'One.\r\nTwo.\r\n',
    };
    expect((await browse('/review/articles/a/edits', { as: MEI, form })).status).toBe(303);
    expect(desk.articles.get('a')!.texts).toEqual(['One.\nTwo.\n']);
  });

  it('that changes nothing says so', async () => {
    const { browse, desk } = inReview();
    const same = { start: '0', before: 'The', after: 'The' };
    const form = { seen: '1', revision: '1', sha256: sha(TEXT), ...same };
    const response = await browse('/review/articles/a/edits', { as: MEI, form });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('Nothing in this paragraph'),
    ]);
    expect(desk.calls).toEqual([]);
  });

  it.each([
    ['approval', { revision: '1', sha256: sha(TEXT), undecided: 'leave' }, 'approve'],
    ['rejection', { revision: '1', reason: 'Not news.' }, 'reject'],
    ['recleaning', {}, 'reclean'],
  ])('of %s goes through the same verb as the API', async (deed, fields, verb) => {
    const { browse, desk } = inReview();
    const response = await browse(`/review/articles/a/${deed}`, { as: MEI, form: { seen: '1', ...fields } });
    expect([response.status, desk.calls]).toEqual([303, [verb]]);
  });

  it('pressed twice is carried out once', async () => {
    const { browse, desk } = inReview();
    await browse('/review/articles/a/decisions', { as: MEI, form: accept });
    const again = await browse('/review/articles/a/decisions', { as: MEI, form: accept });
    expect([again.status, desk.calls]).toEqual([303, ['decide']]);
  });

  it.each([
    ['of another site', 'https://evil.example'],
    ['of the same host over http', 'http://review.example'],
    ['of a page that hides where it stands', 'null'],
    ['of nowhere', ''],
  ])('%s is refused', async (_name, origin) => {
    const { browse, desk } = inReview();
    for (const path of ['/review/articles/a/decisions', '/review/sign-out', '/review/v1/articles/a/recleaning']) {
      const headers = { origin, 'if-match': '"1"' };
      expect((await browse(path, { as: MEI, form: accept, headers })).status, path).toBe(403);
    }
    expect(desk.calls).toEqual([]);
  });

  it('without a session leads to the sign-in and back to its page', async () => {
    const { browse } = inReview();
    const response = await browse('/review/articles/a/decisions', { form: accept });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/review/sign-in?back=%2Freview%2Farticles%2Fa',
    ]);
  });

  it.each([
    ['without what was seen', MEI, { ...accept, seen: '' }, 400],
    ['with a verdict that is none', MEI, { ...accept, verdict: 'maybe' }, 422],
    ['by an editor', EVE, accept, 403],
  ])('%s is refused on a page', async (_name, as, form, status) => {
    const { browse, desk } = inReview();
    const response = await browse('/review/articles/a/decisions', { as, form });
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining('<title>problem</title>'),
    ]);
    expect(desk.calls).toEqual([]);
  });
});

describe('a conflict', () => {
  it('with somebody who did something else resolves itself', async () => {
    const { browse, desk } = inReview();
    await browse('/review/articles/a/decisions', { as: RAJ, form: { ...accept, target: 'e1' } });
    const response = await browse('/review/articles/a/decisions', { as: MEI, form: accept });
    expect([response.status, [...desk.articles.get('a')!.decided.keys()]]).toEqual([303, ['e1', 's1']]);
  });

  it('that overlaps shows who did what, and keeps what was tried', async () => {
    const { browse, desk } = inReview();
    desk.contested.add('s1');
    await browse('/review/articles/a/decisions', { as: RAJ, form: { ...accept, verdict: 'reject' } });
    const response = await browse('/review/articles/a/decisions', { as: MEI, form: accept });
    expect(response.status).toBe(412);
    const page = await response.text();
    expect(page).toContain('<title>conflict</title>');
    expect(page).toContain('"since":[{"sequence":2,"actor":"raj","type":"Decided"');
    expect(page).toContain('"tried":{"verb":"decisions","fields":[["seen","1"]');
  });

  it('of an approval is never resolved by itself', async () => {
    const { browse, desk } = inReview();
    await browse('/review/articles/a/decisions', { as: RAJ, form: accept });
    const form = { seen: '1', revision: '1', sha256: sha(TEXT) };
    const response = await browse('/review/articles/a/approval', { as: MEI, form });
    expect([response.status, desk.calls]).toEqual([412, ['decide']]);
  });

  it.each([
    ['undecided', 'approval', { revision: '1', sha256: sha(TEXT) }],
    ['illegal_state', 'reopening', { revision: '1' }],
  ])('with the state of the article (%s) is shown too', async (code, deed, fields) => {
    const { browse } = inReview();
    const response = await browse(`/review/articles/a/${deed}`, { as: MEI, form: { seen: '1', ...fields } });
    expect([response.status, await response.text()]).toEqual([409, expect.stringContaining(`"code":"${code}"`)]);
  });
});

describe('the page’s script', () => {
  const headers = { accept: 'application/json' };

  it('gets what changed instead of a page', async () => {
    const { browse } = inReview();
    const response = await browse('/review/articles/a/decisions', { as: MEI, form: accept, headers });
    expect([response.status, await response.json()]).toEqual([200, { sequence: 2 }]);
  });

  it('gets problems as documents', async () => {
    const { browse, desk } = inReview();
    desk.contested.add('s1');
    await browse('/review/articles/a/decisions', { as: RAJ, form: accept });
    const response = await browse('/review/articles/a/decisions', { as: MEI, form: accept, headers });
    expect(await response.json()).toMatchObject({
      code: 'stale',
      current: 2,
      overlaps: true,
      since: [{ actor: 'raj' }],
    });
    expect((await browse('/review/articles/a/decisions', { form: accept, headers })).status).toBe(401);
  });

  it('asks for upload tickets and follows them', async () => {
    const { send, browse, signIn } = world();
    const cookie = `__Host-faircopy=${signIn.token('eve', ['editor'])}`;
    const asked = { 'content-type': 'application/json', origin: ORIGIN, cookie };
    const body = JSON.stringify({ files: [{ name: 'a.txt', size: 3 }] });
    const tickets = await send(new Request(`${ORIGIN}/review/uploads`, { method: 'POST', headers: asked, body }));
    expect([tickets.status, await tickets.json()]).toMatchObject([201, { items: [{ id: 'u1' }] }]);
    expect(await (await browse('/review/uploads/u1', { as: EVE })).json()).toMatchObject({ state: 'received' });
    expect((await browse('/review/uploads/u2', { as: EVE })).status).toBe(404);
  });

  it('finds the whole table under /review', async () => {
    const { browse } = inReview();
    const response = await browse('/review/v1/articles?limit=1', { as: EVE });
    expect(await response.json()).toMatchObject({ items: [{ id: 'a' }] });
  });
});
