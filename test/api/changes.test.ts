// What every change of an article has in common, and what each of them does.
import { describe, expect, it } from 'vitest';
import { sha } from './desk.ts';
import { MEI, problem, RAJ, world } from './world.ts';

const TEXT = 'The harbour opened on 2012 March 2nd.\n';
const signed = { revision: 1, sha256: sha(TEXT) };
const accept = { revision: 1, decisions: [{ edit: 's1', verdict: 'accept' }] };

function inReview() {
  const one = world();
  one.desk.receive('a');
  return one;
}

describe('the way of an article', () => {
  it('goes from upload over decisions to approval, and answers with the article each time', async () => {
    const { ask, desk } = inReview();
    const before = await ask('GET', '/v1/articles/a', { as: MEI });
    expect(before.headers.get('etag')).toBe('"1"');
    expect(await before.json()).toMatchObject({ state: 'in_review', undecided: 2, live: { state: 'none' } });

    const decided = await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept });
    expect(decided.headers.get('etag')).toBe('"2"');
    expect(await decided.json()).toMatchObject({ sequence: 2, undecided: 1 });

    const approved = await ask('POST', '/v1/articles/a/approval', { as: MEI, seen: 2, body: signed });
    expect(approved.status).toBe(200);
    expect(await approved.json()).toMatchObject({ state: 'approved', live: { state: 'none' } });

    desk.publish('a');
    const published = await ask('GET', '/v1/articles/a', { as: MEI });
    expect(await published.json()).toMatchObject({ state: 'published', url: '/articles/a/', live: { revision: 1 } });

    const reason = 'The source was withdrawn.';
    const retracted = await ask('POST', '/v1/articles/a/retraction', { as: MEI, seen: 4, body: { reason } });
    expect(await retracted.json()).toMatchObject({ state: 'retracted' });
  });

  it('takes edits by hand, rejection, reopening, roll-back, unpublication and re-cleaning', async () => {
    const { ask, desk } = inReview();
    const edits = [{ start: 4, end: 11, before: 'harbour', after: 'port' }];
    const say = (path: string, seen: number, body?: unknown) =>
      ask('POST', `/v1/articles/a/${path}`, { as: MEI, seen, body });
    expect((await say('edits', 1, { ...signed, edits })).status).toBe(200);
    expect(await (await say('rejection', 2, { reason: 'Not news.' })).json()).toMatchObject({ state: 'rejected' });
    expect(await (await say('reopening', 3)).json()).toMatchObject({ state: 'in_review' });
    desk.publish('a');
    expect((await say('rollback', 5, { revision: 1, reason: 'Better so.' })).status).toBe(200);
    expect(await (await say('unpublication', 6, { reason: 'Wait.' })).json()).toMatchObject({ state: 'unpublished' });
    expect(await (await say('recleaning', 7)).json()).toMatchObject({ revision: 2 });
    expect(desk.calls).toEqual(['edit', 'reject', 'reopen', 'rollBack', 'unpublish', 'reclean']);
  });

  it('takes a decision on a group, an amendment, a reason and an undo', async () => {
    const { ask, desk } = inReview();
    const decisions = [
      { edit: 'e1', verdict: 'reject', reason: 'not-here' },
      { group: 's1', verdict: 'amend', text: 'in March' },
    ];
    await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: { revision: 1, decisions } });
    expect([...desk.articles.get('a')!.decided.values()]).toMatchObject([
      { target: 'e1', verdict: 'reject', reason: 'not-here', by: 'mei' },
      { target: 's1', verdict: 'amend', text: 'in March' },
    ]);
    const undo = { revision: 1, decisions: [{ edit: 'e1', verdict: null }] };
    await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 2, body: undo });
    expect([...desk.articles.get('a')!.decided.keys()]).toEqual(['s1']);
  });

  it('rejects the revision that was seen, not one that came in since', async () => {
    const { ask, desk } = inReview();
    desk.receive('a');
    const response = await ask('POST', '/v1/articles/a/rejection', { as: MEI, seen: 1, body: { reason: 'Old.' } });
    expect(await response.json()).toMatchObject({ code: 'superseded', revision: 1, newest: 2 });
    const now = await ask('POST', '/v1/articles/a/rejection', { as: MEI, seen: 2, body: { reason: 'Old.' } });
    expect(now.status).toBe(200);
  });
});

describe('If-Match', () => {
  it.each([undefined, '', ' '])('is needed: %s is 428', async (tag) => {
    const { ask } = inReview();
    const headers = tag === undefined ? {} : { 'if-match': tag };
    const response = await ask('POST', '/v1/articles/a/decisions', { as: MEI, body: accept, headers });
    expect([response.status, (await problem(response)).code]).toEqual([428, 'precondition_required']);
  });

  it.each(['7', 'W/1', '"1", x', '"1" "2"', '"1', '*, "1"'])('is an ETag: %s is 400', async (tag) => {
    const { ask } = inReview();
    const response = await ask('POST', '/v1/articles/a/decisions', {
      as: MEI,
      body: accept,
      headers: { 'if-match': tag },
    });
    expect(response.status).toBe(400);
  });

  it('that is stale says who changed what, and whether it overlaps', async () => {
    const { ask } = inReview();
    await ask('POST', '/v1/articles/a/decisions', { as: RAJ, seen: 1, body: accept });
    const response = await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept });
    expect(response.status).toBe(412);
    expect(await problem(response)).toMatchObject({
      code: 'stale',
      current: 2,
      overlaps: false,
      since: [{ sequence: 2, actor: 'raj', type: 'Decided' }],
      detail: expect.stringContaining('raj'),
    });
  });

  it('may be older where only our own functions wrote since', async () => {
    const { ask, desk } = inReview();
    desk.publish('a');
    expect((await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept })).status).toBe(200);
  });
});

describe('Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'k-1' };

  it('carries the same request out once and answers the same again', async () => {
    const { ask, desk } = inReview();
    const first = await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept, headers });
    expect(first.headers.has('idempotent-replayed')).toBe(false);
    const again = await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept, headers });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect([again.status, await again.json()]).toEqual([first.status, await first.json()]);
    expect(desk.calls).toEqual(['decide']);
  });

  it('for another body or another path is 422', async () => {
    const { ask } = inReview();
    await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept, headers });
    const other = { revision: 1, decisions: [{ edit: 's1', verdict: 'reject' }] };
    const body = await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 2, body: other, headers });
    expect([body.status, (await problem(body)).code]).toEqual([422, 'key_reused']);
    const path = await ask('POST', '/v1/articles/a/recleaning', { as: MEI, seen: 2, body: accept, headers });
    expect(path.status).toBe(422);
  });

  it('belongs to one person', async () => {
    const { ask, desk } = inReview();
    await ask('POST', '/v1/articles/a/decisions', { as: MEI, seen: 1, body: accept, headers });
    await ask('POST', '/v1/articles/a/decisions', { as: RAJ, seen: 2, body: accept, headers });
    expect(desk.calls).toEqual(['decide', 'decide']);
  });

  it.each(['', 'two words', 'x'.repeat(201), 'ü'])('is short and printable: “%s” is 400', async (key) => {
    const { ask } = inReview();
    const asked = { as: MEI, seen: 1, body: accept, headers: { 'idempotency-key': key } };
    expect((await ask('POST', '/v1/articles/a/decisions', asked)).status).toBe(400);
  });

  it('gives the same upload tickets again', async () => {
    const { ask, desk } = world();
    const body = { files: [{ name: 'a.txt', size: 12 }] };
    const first = await ask('POST', '/v1/uploads', { as: MEI, body, headers });
    const again = await ask('POST', '/v1/uploads', { as: MEI, body, headers });
    expect(await again.json()).toEqual(await first.json());
    expect(desk.calls).toEqual(['requestUploads']);
    const other = { files: [{ name: 'b.txt', size: 12 }] };
    expect((await ask('POST', '/v1/uploads', { as: MEI, body: other, headers })).status).toBe(422);
  });
});

describe('the state of the article refuses', () => {
  it.each([
    ['illegal_state', 'unpublication', { reason: 'x' }],
    ['illegal_state', 'reopening', {}],
    ['undecided', 'approval', signed],
    ['superseded', 'approval', { ...signed, revision: 2 }],
    ['text_changed', 'approval', { ...signed, sha256: 'a'.repeat(64), undecided: 'leave' }],
  ] as const)('%s: 409', async (code, path, body) => {
    const { ask } = inReview();
    const response = await ask('POST', `/v1/articles/a/${path}`, { as: MEI, seen: 1, body });
    expect([response.status, (await problem(response)).code]).toEqual([409, code]);
  });

  it('four_eyes: the uploader may not approve', async () => {
    const { ask, desk } = world();
    desk.receive('a', 'raj', true);
    const body = { ...signed, undecided: 'leave' };
    const own = await ask('POST', '/v1/articles/a/approval', { as: RAJ, seen: 1, body });
    expect([own.status, (await problem(own)).code]).toEqual([409, 'four_eyes']);
    expect((await ask('POST', '/v1/articles/a/approval', { as: MEI, seen: 1, body })).status).toBe(200);
  });

  it.each([
    ['unknown_edit', 'decisions', { revision: 1, decisions: [{ edit: 'x9', verdict: 'accept' }] }],
    ['bad_span', 'edits', { ...signed, edits: [{ start: 0, end: 3, before: 'Teh', after: 'The' }] }],
  ] as const)('%s: 422', async (code, path, body) => {
    const { ask } = inReview();
    const response = await ask('POST', `/v1/articles/a/${path}`, { as: MEI, seen: 1, body });
    expect([response.status, (await problem(response)).code]).toEqual([422, code]);
  });
});
