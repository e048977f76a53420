// Many at once over HTTP, on the real desk: the contract of every answer, replays, cursors, and what bodies are refused.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/ledger/facts.ts';
import { rita, TEXT } from '../world/world.ts';
import { harness } from './harness.ts';

const ada: Actor = { id: 'ada', roles: ['admin'] };

async function received(count: number) {
  const h = harness();
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const upload = await h.upload(TEXT.replace('Harbour', `Harbour ${at}`), '01', `wire/harbour-${at}.txt`);
    ids.push(upload!.article!);
  }
  return {
    ...h,
    ids,
    post: (path: string, body: unknown, key?: string) => h.askJson(rita, 'POST', path, sent(body, key)),
  };
}

const sent = (body: unknown, key?: string) => ({ body, ...(key === undefined ? {} : { key }) });

describe('a batch over HTTP', () => {
  it('is tried, carried out, repeated and taken back', async () => {
    const h = await received(3);
    const order = { action: 'approve', undecided: 'leave', filter: { tier: 'suggestions', source: 'wire' }, limit: 2 };
    const tried = await h.post('/v1/bulk', { ...order, dryRun: true });
    expect(tried.json).toMatchObject({ dryRun: true, counts: { done: 2 }, next: expect.any(String) });
    const done = await h.post('/v1/bulk', order, 'k1');
    expect(done.json).toMatchObject({ dryRun: false, counts: { done: 2, unchanged: 0, refused: 0 } });
    expect((await h.post('/v1/bulk', order, 'k1')).json).toEqual(done.json);
    expect((await h.post('/v1/bulk', { ...order, limit: 3 }, 'k1')).json.code).toBe('key_reused');
    const rest = await h.post('/v1/bulk', { ...order, cursor: done.json.next });
    expect(rest.json.counts.done).toBe(1);
    const undone = await h.post(`/v1/bulk/${done.json.batch}/undo`, {}, 'k2');
    expect(undone.json.items).toMatchObject([{ outcome: 'done', state: 'in_review', public: true }, {}]);
    expect((await h.post(`/v1/bulk/${done.json.batch}/undo`, {}, 'k2')).json).toEqual(undone.json);
    expect((await h.post('/v1/bulk/nothing/undo', {})).status).toBe(404);
    expect(h.faults).toEqual([]);
  });

  it('tells of each article what it alone would be told', async () => {
    const h = await received(2);
    const ids = [...h.ids, 'nothing'];
    const { json } = await h.post('/v1/bulk', { action: 'approve', ids, seen: { [h.ids[0]!]: 7 } });
    expect(json.items.map((item: { problem: { code: string } }) => item.problem.code)).toEqual([
      'stale',
      'undecided',
      'not_found',
    ]);
  });

  it.each([
    ['no articles', { action: 'approve' }],
    ['both kinds', { action: 'approve', ids: ['a'], filter: {} }],
    ['too many', { action: 'approve', ids: Array.from({ length: 101 }, (_, at) => `a${at}`) }],
    ['a page too long', { action: 'approve', filter: {}, limit: 101 }],
    ['no reason', { action: 'reject', ids: ['a'] }],
    ['no rule', { action: 'decide-rule', ids: ['a'], verdict: 'accept' }],
    [
      'a reason to accept',
      { action: 'decide-rule', ids: ['a'], rule: 'test/word', verdict: 'accept', reason: 'style' },
    ],
    ['an unknown action', { action: 'publish', ids: ['a'] }],
    ['a filter of another kind', { action: 'approve', filter: { tier: 'all' } }],
    ['a field more', { action: 'approve', ids: ['a'], force: true }],
  ])('refuses %s', async (_name, body) => {
    const h = await received(0);
    expect((await h.post('/v1/bulk', body)).json).toMatchObject({ status: 422, code: 'invalid' });
  });

  it('refuses a cursor that goes on with nothing, or that is not ours', async () => {
    const h = await received(1);
    expect((await h.post('/v1/bulk', { action: 'approve', ids: ['a'], cursor: 'x' })).status).toBe(400);
    expect((await h.post('/v1/bulk', { action: 'approve', filter: {}, cursor: 'x' })).status).toBe(400);
  });
});

describe('a verdict on a rule', () => {
  it('is previewed, made once, and replayed', async () => {
    const h = await received(1);
    const path = `/v1/articles/${h.ids[0]}/rule-decisions`;
    const body = { revision: 1, rule: 'test/word', verdict: 'reject', reason: 'style' };
    const tried = await h.askJson(rita, 'POST', path, { body: { ...body, dryRun: true }, seen: 1 });
    expect(tried.json).toMatchObject({ dryRun: true, count: 3, article: { sequence: 1 } });
    const done = await h.askJson(rita, 'POST', path, { body, seen: 1, key: 'k' });
    expect(done.json).toMatchObject({ count: 3, article: { sequence: 2, undecided: 0 } });
    const again = await h.askJson(rita, 'POST', path, { body, seen: 1, key: 'k' });
    expect([again.replayed, again.json.article.sequence]).toEqual([true, 2]);
    expect((await h.askJson(rita, 'POST', path, { body })).status).toBe(428);
    expect((await h.askJson(rita, 'POST', path, { body, seen: 1 })).status).toBe(412);
    const wrong = { ...body, verdict: 'accept' };
    expect((await h.askJson(rita, 'POST', path, { body: wrong, seen: 2 })).status).toBe(422);
    expect((await h.askJson(rita, 'POST', '/v1/articles/none/rule-decisions', { body: wrong })).status).toBe(404);
  });
});

describe('the queue over HTTP', () => {
  it('leads from page to page with the filters that it was asked by', async () => {
    const h = await received(3);
    const found: string[] = [];
    let path: string | undefined = '/v1/articles?tier=suggestions&search=harbour&limit=2';
    while (path !== undefined) {
      const { link, json } = await h.askJson(rita, 'GET', path);
      found.push(...json.items.map(({ id }: { id: string }) => id));
      path = link ? /^<([^>]+)>; rel="next"$/.exec(link)?.[1] : undefined;
    }
    expect(found).toEqual(h.ids);
  });
});

describe('rules over HTTP', () => {
  it('show their figures, and change by an admin’s word alone', async () => {
    const h = await received(1);
    const { json } = await h.askJson(rita, 'GET', '/v1/rules');
    expect(json.items).toMatchObject([{ id: 'test/word', standing: 'apply', decided: 0 }]);
    const path = '/v1/rules/test/word/standing';
    const body = { standing: 'flag', reason: 'Too eager.' };
    expect((await h.askJson(rita, 'POST', path, { body })).status).toBe(403);
    expect((await h.askJson(ada, 'POST', path, { body: { standing: 'flag' } })).status).toBe(422);
    expect((await h.askJson(ada, 'POST', path, { body, key: 'k' })).json).toMatchObject({ standing: 'flag' });
    expect((await h.askJson(ada, 'POST', path, { body, key: 'k' })).json).toMatchObject({ standing: 'flag' });
    expect((await h.askJson(rita, 'GET', '/v1/rules/test/word')).json.settings).toMatchObject([
      { type: 'Set', actor: 'ada', from: 'apply', standing: 'flag', reason: 'Too eager.' },
    ]);
    expect((await h.askJson(ada, 'POST', '/v1/rules/no/rule/standing', { body })).status).toBe(404);
  });
});
