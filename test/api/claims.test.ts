// Claims over HTTP: who may, what is answered, and that a claim moves no ETag.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/ledger/facts.ts';
import { EVE, MEI, problem, RAJ, world } from './world.ts';

const RAJ_AS_ACTOR: Actor = { id: 'raj', roles: ['reviewer'] };

function received() {
  const w = world();
  w.desk.receive('a');
  return w;
}

describe('claiming over HTTP', () => {
  it('needs no If-Match and no body, and leaves the ETag alone', async () => {
    const { ask } = received();
    const claimed = await ask('POST', '/v1/articles/a/claim', { as: MEI });
    expect(claimed.status).toBe(200);
    expect(claimed.headers.get('etag')).toBe('"1"');
    expect(await claimed.json()).toMatchObject({ claim: { by: 'mei' } });
    expect(await (await ask('POST', '/v1/articles/a/release', { as: MEI })).json()).not.toHaveProperty('claim');
  });

  it('says who has it, and takes it over when that is said', async () => {
    const { ask } = received();
    await ask('POST', '/v1/articles/a/claim', { as: MEI });
    const refused = await ask('POST', '/v1/articles/a/claim', { as: RAJ });
    expect(refused.status).toBe(409);
    expect(await problem(refused)).toMatchObject({ code: 'claimed', by: 'mei' });
    const taken = await ask('POST', '/v1/articles/a/claim', { as: RAJ, body: { takeover: true } });
    expect(await taken.json()).toMatchObject({ claim: { by: 'raj', from: 'mei' } });
  });

  it('is for reviewers, on articles that are there, with a body that makes sense', async () => {
    const { ask } = received();
    expect((await ask('POST', '/v1/articles/a/claim', { as: EVE })).status).toBe(403);
    expect((await ask('POST', '/v1/articles/b/claim', { as: MEI, body: { takeover: 1 } })).status).toBe(404);
    expect((await ask('POST', '/v1/articles/a/claim', { as: MEI, body: { takeover: 1 } })).status).toBe(422);
    expect((await ask('POST', '/v1/articles/a/release', { as: MEI, body: { all: true } })).status).toBe(422);
  });
});

describe('claiming by a form', () => {
  it('works without script, from our own page only, and leads back to the article', async () => {
    const { browse, desk, signIn, send } = received();
    const form = { takeover: 'true' };
    const claimed = await browse('/review/articles/a/claim', { as: MEI, form: {} });
    expect([claimed.status, claimed.headers.get('location')]).toEqual([303, '/review/articles/a?did=claim']);
    expect((await browse('/review/articles/a/claim', { as: RAJ, form: {} })).status).toBe(409);
    expect((await browse('/review/articles/a/claim', { as: RAJ, form })).status).toBe(303);
    expect((await desk.article('a', RAJ_AS_ACTOR)).claim).toMatchObject({ by: 'raj', from: 'mei' });
    expect((await browse('/review/articles/a/release', { as: RAJ, form: {} })).status).toBe(303);
    expect((await browse('/review/articles/a/claim', { as: EVE, form: {} })).status).toBe(403);
    const headers = { cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'])}`, origin: 'https://evil.example' };
    const foreign = new Request('https://review.example/review/articles/a/claim', { method: 'POST', headers });
    expect((await send(foreign)).status).toBe(403);
  });
});

describe('filters of the queue', () => {
  it.each(['tier=all', 'olderThan=3', 'olderThan=3w', 'rule=Rule', 'search=', 'limit=0'])(
    'refuse %s',
    async (query) => {
      expect((await received().ask('GET', `/v1/articles?${query}`, { as: MEI })).status).toBe(400);
    },
  );

  it('are counted by tier', async () => {
    const response = await received().ask('GET', '/v1/queue/tiers?tier=safe&olderThan=3d&claimedBy=me', { as: EVE });
    expect(await response.json()).toMatchObject({ all: 1, complete: true });
  });
});
