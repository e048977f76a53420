// What every change of an article has in common, and what each of them does.
import { describe, expect, it } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { KEY, TEXT } from '../world/world.ts';
import { harness, type Json, problem, received } from './harness.ts';
import { ARTICLE, EDIT, MEI, RAJ, SIGNED, SUGGESTION } from './samples.ts';

const AT = `/v1/articles/${ARTICLE}`;
const accept = { revision: 1, decisions: [{ edit: SUGGESTION.id, verdict: 'accept' }] };

describe('the way of an article', () => {
  it('goes from upload over decisions to approval, and answers with the article each time', async () => {
    const { ask, desk, settle } = await received();
    const before = await ask('GET', AT, { as: MEI });
    expect(before.headers.get('etag')).toBe('"1"');
    expect(await before.json()).toMatchObject({ state: 'in_review', undecided: 1, live: { state: 'none' } });

    const decided = await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept });
    expect(decided.headers.get('etag')).toBe('"2"');
    expect(await decided.json()).toMatchObject({ sequence: 2, undecided: 0 });

    const { sha256 } = await desk.revision(ARTICLE, 1);
    const approval = { as: MEI, seen: 2, body: { revision: 1, sha256 } };
    const approved = await ask('POST', `${AT}/approval`, approval);
    expect(approved.status).toBe(200);
    expect(await approved.json()).toMatchObject({ state: 'approved', live: { state: 'none' } });

    await settle(ARTICLE);
    const published = await ask('GET', AT, { as: MEI });
    expect(await published.json()).toMatchObject({
      state: 'published',
      url: '/articles/harbour-opens/',
      live: { revision: 1 },
    });

    const reason = 'The source was withdrawn.';
    const retracted = await ask('POST', `${AT}/retraction`, { as: MEI, seen: 4, body: { reason } });
    expect(await retracted.json()).toMatchObject({ state: 'retracted' });
  });

  it('takes edits by hand, rejection, reopening, roll-back, unpublication and re-cleaning', async () => {
    const { ask, desk, settle, newRules, happened } = await received();
    const edits = [{ start: 0, end: 7, before: 'Harbour', after: 'Port' }];
    const say = (path: string, seen: number, body?: unknown) => ask('POST', `${AT}/${path}`, { as: MEI, seen, body });
    expect((await say('edits', 1, { ...SIGNED, edits })).status).toBe(200);
    expect(await (await say('rejection', 2, { reason: 'Not news.' })).json()).toMatchObject({ state: 'rejected' });
    expect(await (await say('reopening', 3)).json()).toMatchObject({ state: 'in_review' });
    newRules('s2');
    expect(await (await say('recleaning', 4)).json()).toMatchObject({ revision: 2 });
    const { sha256 } = await desk.revision(ARTICLE, 2);
    expect((await say('approval', 5, { revision: 2, sha256, undecided: 'leave' })).status).toBe(200);
    await settle(ARTICLE);
    expect(await (await say('unpublication', 7, { reason: 'Wait.' })).json()).toMatchObject({ state: 'unpublished' });
    const back = await say('rollback', 8, { revision: 2, reason: 'Better so.' });
    expect(await back.json()).toMatchObject({ state: 'unpublished', sequence: 9 });
    await settle(ARTICLE);
    expect(await (await ask('GET', AT, { as: MEI })).json()).toMatchObject({ state: 'published' });
    expect(await happened()).toEqual([
      'Received',
      'Edited',
      'Rejected',
      'Reopened',
      'Cleaned',
      'Approved',
      'Published',
      'Unpublished',
      'RolledBack',
      'Published',
    ]);
  });

  it('takes a decision on a group, an amendment, a reason and an undo', async () => {
    const { ask, desk } = await received();
    const decisions = [
      { edit: EDIT.id, verdict: 'reject', reason: 'not-here' },
      { group: SUGGESTION.id, verdict: 'amend', text: 'port' },
    ];
    const decided = async () => (await desk.revision(ARTICLE, 1)).decisions;
    await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: { revision: 1, decisions } });
    expect(await decided()).toMatchObject([
      { target: EDIT.id, verdict: 'reject', reason: 'not-here', by: 'mei' },
      { target: SUGGESTION.id, verdict: 'amend', text: 'port' },
    ]);
    const undo = { revision: 1, decisions: [{ edit: EDIT.id, verdict: null }] };
    await ask('POST', `${AT}/decisions`, { as: MEI, seen: 2, body: undo });
    expect(await decided()).toMatchObject([{ target: SUGGESTION.id }]);
  });

  it('rejects the revision that was seen, not one that came in since', async () => {
    const { ask, upload } = await received();
    await upload('Another text.', '02');
    const response = await ask('POST', `${AT}/rejection`, { as: MEI, seen: 1, body: { reason: 'Old.' } });
    expect(await response.json()).toMatchObject({ code: 'stale', since: [{ sequence: 2, type: 'Received' }] });
    const old = { as: MEI, seen: 2, body: { revision: 1, reason: 'Old.' } };
    const named = await ask('POST', `${AT}/rejection`, old);
    expect(await named.json()).toMatchObject({ code: 'superseded', revision: 1, newest: 2 });
    const now = await ask('POST', `${AT}/rejection`, { as: MEI, seen: 2, body: { reason: 'Old.' } });
    expect(now.status).toBe(200);
  });
});

describe('If-Match', () => {
  it.each([undefined, '', ' '])('is needed: %s is 428', async (tag) => {
    const { ask } = await received();
    const headers = tag === undefined ? {} : { 'if-match': tag };
    const response = await ask('POST', `${AT}/decisions`, { as: MEI, body: accept, headers });
    expect([response.status, (await problem(response)).code]).toEqual([428, 'precondition_required']);
  });

  it.each(['7', 'W/1', '"1", x', '"1" "2"', '"1', '*, "1"'])('is an ETag: %s is 400', async (tag) => {
    const { ask } = await received();
    const response = await ask('POST', `${AT}/decisions`, {
      as: MEI,
      body: accept,
      headers: { 'if-match': tag },
    });
    expect(response.status).toBe(400);
  });

  it.each([
    ['the same change', SUGGESTION.id, true],
    ['another change', EDIT.id, false],
  ])('that is stale says who changed what, and whether it overlaps: %s', async (_name, edit, overlaps) => {
    const { ask } = await received();
    const theirs = { revision: 1, decisions: [{ edit, verdict: 'accept' }] };
    await ask('POST', `${AT}/decisions`, { as: RAJ, seen: 1, body: theirs });
    const response = await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept });
    expect(response.status).toBe(412);
    expect(await problem(response)).toMatchObject({
      code: 'stale',
      current: 2,
      overlaps,
      since: [{ sequence: 2, actor: 'raj', type: 'Decided' }],
      detail: expect.stringContaining('raj'),
    });
  });

  it('may be older where only our own functions wrote since', async () => {
    const { ask, desk, settle, happened } = await received();
    await desk.approve(ARTICLE, { ...SIGNED, undecided: 'leave' }, { actor: MEI, seen: 1 });
    await settle(ARTICLE);
    expect((await happened()).slice(1)).toEqual(['Approved', 'Published']);
    expect((await ask('POST', `${AT}/reopening`, { as: MEI, seen: 2, body: {} })).status).toBe(200);
  });
});

describe('Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'k-1' };

  it('carries the same request out once and answers the same again', async () => {
    const { ask, happened } = await received();
    const first = await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept, headers });
    expect(first.headers.has('idempotent-replayed')).toBe(false);
    const again = await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept, headers });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    // Work renews a claim, also where it is sent again.
    const { claim: _, ...answer }: Json = await first.json();
    expect([again.status, await again.json()]).toEqual([first.status, { ...answer, claim: expect.anything() }]);
    expect(await happened()).toEqual(['Received', 'Decided']);
  });

  it('for another body or another path is 422', async () => {
    const { ask } = await received();
    await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept, headers });
    const other = { revision: 1, decisions: [{ edit: SUGGESTION.id, verdict: 'reject' }] };
    const body = await ask('POST', `${AT}/decisions`, { as: MEI, seen: 2, body: other, headers });
    expect([body.status, (await problem(body)).code]).toEqual([422, 'key_reused']);
    const path = await ask('POST', `${AT}/recleaning`, { as: MEI, seen: 2, body: accept, headers });
    expect(path.status).toBe(422);
  });

  it('belongs to one person', async () => {
    const { ask, happened } = await received();
    await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body: accept, headers });
    await ask('POST', `${AT}/decisions`, { as: RAJ, seen: 2, body: accept, headers });
    expect(await happened()).toEqual(['Received', 'Decided', 'Decided']);
  });

  it.each(['', 'two words', 'x'.repeat(201), 'ü'])('is short and printable: “%s” is 400', async (key) => {
    const { ask } = await received();
    const asked = { as: MEI, seen: 1, body: accept, headers: { 'idempotency-key': key } };
    expect((await ask('POST', `${AT}/decisions`, asked)).status).toBe(400);
  });

  it('gives the same upload tickets again', async () => {
    const { ask, writes } = harness();
    const body = { files: [{ name: 'a.txt', size: 12 }] };
    const first = await ask('POST', '/v1/uploads', { as: MEI, body, headers });
    const again = await ask('POST', '/v1/uploads', { as: MEI, body, headers });
    expect(await again.json()).toEqual(await first.json());
    expect(writes.filter((write) => write.startsWith('uploads.'))).toEqual(['uploads.expect']);
    const other = { files: [{ name: 'b.txt', size: 12 }] };
    expect((await ask('POST', '/v1/uploads', { as: MEI, body: other, headers })).status).toBe(422);
  });
});

describe('the state of the article refuses', () => {
  it.each([
    ['illegal_state', 'unpublication', { reason: 'x' }],
    ['illegal_state', 'reopening', {}],
    ['undecided', 'approval', SIGNED],
    ['superseded', 'approval', { ...SIGNED, revision: 2 }],
    ['text_changed', 'approval', { ...SIGNED, sha256: 'a'.repeat(64), undecided: 'leave' }],
  ] as const)('%s: 409', async (code, path, body) => {
    const { ask } = await received();
    const response = await ask('POST', `${AT}/${path}`, { as: MEI, seen: 1, body });
    expect([response.status, (await problem(response)).code]).toEqual([409, code]);
  });

  it('four_eyes: the uploader may not approve', async () => {
    const h = harness({ fourEyes: 'wire' });
    const { ask, desk, intake } = h;
    const [ticket] = await desk.requestUploads([{ name: 'harbour.txt', source: 'wire', size: TEXT.length }], RAJ);
    const version = intake.drop(KEY, TEXT, { ticket: ticket!.fields['x-amz-meta-ticket']! });
    await ingest(h.arrival(version, '01'), h);
    const body = { ...SIGNED, undecided: 'leave' };
    const own = await ask('POST', `${AT}/approval`, { as: RAJ, seen: 1, body });
    expect([own.status, (await problem(own)).code]).toEqual([409, 'four_eyes']);
    expect((await ask('POST', `${AT}/approval`, { as: MEI, seen: 1, body })).status).toBe(200);
  });

  it.each([
    ['unknown_edit', 'decisions', { revision: 1, decisions: [{ edit: 'x9', verdict: 'accept' }] }],
    ['bad_span', 'edits', { ...SIGNED, edits: [{ start: 0, end: 3, before: 'Teh', after: 'The' }] }],
  ] as const)('%s: 422', async (code, path, body) => {
    const { ask } = await received();
    const response = await ask('POST', `${AT}/${path}`, { as: MEI, seen: 1, body });
    expect([response.status, (await problem(response)).code]).toEqual([422, code]);
  });
});
