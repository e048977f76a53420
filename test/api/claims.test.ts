// Claims over HTTP: who may, what is answered, and that a claim moves no ETag.
import { describe, expect, it } from 'vitest';
import { ORIGIN, problem, received } from './harness.ts';
import { ARTICLE, EVE, MEI, RAJ } from './samples.ts';

const CLAIM = `/v1/articles/${ARTICLE}/claim`;
const RELEASE = `/v1/articles/${ARTICLE}/release`;
const AT = `/review/articles/${ARTICLE}`;

describe('claiming over HTTP', () => {
  it('needs no If-Match and no body, and leaves the ETag alone', async () => {
    const { ask } = await received();
    const claimed = await ask('POST', CLAIM, { as: MEI });
    expect(claimed.status).toBe(200);
    expect(claimed.headers.get('etag')).toBe('"1"');
    expect(await claimed.json()).toMatchObject({ claim: { by: 'mei' } });
    expect(await (await ask('POST', RELEASE, { as: MEI })).json()).not.toHaveProperty('claim');
  });

  it('says who has it, and takes it over when that is said', async () => {
    const { ask } = await received();
    await ask('POST', CLAIM, { as: MEI });
    const refused = await ask('POST', CLAIM, { as: RAJ });
    expect(refused.status).toBe(409);
    expect(await problem(refused)).toMatchObject({ code: 'claimed', by: 'mei' });
    const taken = await ask('POST', CLAIM, { as: RAJ, body: { takeover: true } });
    expect(await taken.json()).toMatchObject({ claim: { by: 'raj', from: 'mei' } });
  });

  it('is for reviewers, on articles that are there, with a body that makes sense', async () => {
    const { ask } = await received();
    expect((await ask('POST', CLAIM, { as: EVE })).status).toBe(403);
    expect((await ask('POST', '/v1/articles/b/claim', { as: MEI, body: { takeover: 1 } })).status).toBe(404);
    expect((await ask('POST', CLAIM, { as: MEI, body: { takeover: 1 } })).status).toBe(422);
    expect((await ask('POST', RELEASE, { as: MEI, body: { all: true } })).status).toBe(422);
  });
});

describe('claiming by a form', () => {
  it('works without script, from our own page only, and leads back to the article', async () => {
    const { browse, desk, signIn, send } = await received();
    const form = { takeover: 'true' };
    const claimed = await browse(`${AT}/claim`, { as: MEI, form: {} });
    expect([claimed.status, claimed.headers.get('location')]).toEqual([303, `${AT}?did=claim`]);
    expect((await browse(`${AT}/claim`, { as: RAJ, form: {} })).status).toBe(409);
    expect((await browse(`${AT}/claim`, { as: RAJ, form })).status).toBe(303);
    expect((await desk.article(ARTICLE, RAJ)).claim).toMatchObject({ by: 'raj', from: 'mei' });
    expect((await browse(`${AT}/release`, { as: RAJ, form: {} })).status).toBe(303);
    expect((await browse(`${AT}/claim`, { as: EVE, form: {} })).status).toBe(403);
    const headers = { cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'])}`, origin: 'https://evil.example' };
    const foreign = new Request(`${ORIGIN}${AT}/claim`, { method: 'POST', headers });
    expect((await send(foreign)).status).toBe(403);
  });
});

describe('filters of the queue', () => {
  it.each(['tier=all', 'olderThan=3', 'olderThan=3w', 'rule=Rule', 'search=', 'limit=0'])(
    'refuse %s',
    async (query) => {
      expect((await (await received()).ask('GET', `/v1/articles?${query}`, { as: MEI })).status).toBe(400);
    },
  );

  it('are counted by tier', async () => {
    const { ask, pass } = await received();
    const waiting = '/v1/queue/tiers?tier=safe&olderThan=3d&claimedBy=nobody';
    expect(await (await ask('GET', waiting, { as: EVE })).json()).toMatchObject({ all: 0, complete: true });
    pass(4 * 24 * 3600);
    expect(await (await ask('GET', waiting, { as: EVE })).json()).toMatchObject({
      all: 1,
      suggestions: 1,
      flags: 1,
      safe: 0,
      complete: true,
    });
    const mine = waiting.replace('nobody', 'me');
    expect(await (await ask('GET', mine, { as: EVE })).json()).toMatchObject({ all: 0, complete: true });
  });
});
