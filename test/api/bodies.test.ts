// Bodies that cannot be trusted: too big, of the wrong type, malformed, or not what the schema says.
import { describe, expect, it } from 'vitest';
import { CLEAN_LIMIT } from '../../lib/api/clean/handlers.ts';
import { harness, ORIGIN, problem, received } from './harness.ts';
import { ARTICLE, EDIT, MEI } from './samples.ts';

describe('a body', () => {
  it('of another type is 415', async () => {
    const { ask } = harness();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await ask('POST', '/v1/clean', { as: MEI, body: '{}', headers: { 'content-type': type } });
      expect([response.status, (await problem(response)).code], type).toEqual([415, 'unsupported_media_type']);
    }
  });

  it('of JSON by any of its names is read', async () => {
    const { ask } = harness();
    for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.faircopy+json']) {
      const asked = { as: MEI, body: { text: 'x' }, headers: { 'content-type': type } };
      expect((await ask('POST', '/v1/clean', asked)).status, type).toBe(200);
    }
  });

  it.each(['{', '{"text":}', 'text', '\u0000'])('that is no JSON is 400: %s', async (body) => {
    const { ask } = harness();
    const response = await ask('POST', '/v1/clean', { as: MEI, body });
    expect([response.status, (await problem(response)).code]).toEqual([400, 'bad_request']);
  });

  it('that is no UTF-8 is 400', async () => {
    const { send } = harness();
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${ORIGIN}/v1/clean`, { method: 'POST', headers, body });
    const response = await send(request, {
      claims: { token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer]' },
    });
    expect(await problem(response)).toMatchObject({ status: 400, detail: 'The body is not UTF-8.' });
  });

  it('over the limit is 413, by its header before it is read and by its bytes after', async () => {
    const { ask } = harness();
    const declared = { 'content-length': String(CLEAN_LIMIT + 1) };
    expect((await ask('POST', '/v1/clean', { as: MEI, body: '{}', headers: declared })).status).toBe(413);
    const response = await ask('POST', '/v1/clean', { as: MEI, body: ' '.repeat(CLEAN_LIMIT + 1) });
    expect(await problem(response)).toMatchObject({ code: 'body_too_large', limit: CLEAN_LIMIT });
  });

  it('names every place that is wrong', async () => {
    const { ask } = await received();
    const body = { revision: 0, decisions: [{ edit: EDIT.id, verdict: 'maybe' }], more: 1 };
    const response = await ask('POST', `/v1/articles/${ARTICLE}/decisions`, { as: MEI, seen: 1, body });
    const { errors } = (await problem(response)) as unknown as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/revision', '/decisions/0/verdict', '/more']);
  });

  it('is refused in words of our own', async () => {
    const { ask } = await received();
    const body = { revision: 1.5, decisions: [{ edit: EDIT.id, verdict: 'maybe' }, 7], more: 1 };
    const { detail } = await problem(
      await ask('POST', `/v1/articles/${ARTICLE}/decisions`, { as: MEI, seen: 1, body }),
    );
    expect(detail).toContain(
      '/revision is not a whole number; /decisions/0/verdict is not one of accept, reject, amend',
    );
    expect(detail).toContain('/decisions/1 is 7 and should be Object; /more is not known here.');
    const bulk = await problem(await ask('POST', '/v1/bulk', { as: MEI, body: { action: 'zzz' } }));
    expect(bulk['detail']).toContain('/action is not one of approve, reject, reopen, decide-rule, reclean');
    const none = await problem(await ask('POST', `/v1/articles/${ARTICLE}/rejection`, { as: MEI, seen: 1, body: {} }));
    expect(none['detail']).toContain('/reason is missing');
  });

  it.each([
    ['neither edit nor group', { verdict: 'accept' }],
    ['both edit and group', { edit: EDIT.id, group: 'g', verdict: 'accept' }],
    ['amend without a text', { edit: EDIT.id, verdict: 'amend' }],
    ['a text without amend', { edit: EDIT.id, verdict: 'accept', text: 'x' }],
    ['a reason without reject', { edit: EDIT.id, verdict: 'accept', reason: 'style' }],
    ['a reason that is none', { edit: EDIT.id, verdict: 'reject', reason: 'mood' }],
  ])('with a decision that has %s is 422', async (_name, decision) => {
    const { ask } = await received();
    const body = { revision: 1, decisions: [decision] };
    const response = await ask('POST', `/v1/articles/${ARTICLE}/decisions`, { as: MEI, seen: 1, body });
    expect([response.status, (await problem(response)).code]).toEqual([422, 'invalid']);
  });

  it.each([
    ['rejection', {}],
    ['rejection', { reason: '   ' }],
    ['rejection', { reason: 'x'.repeat(2001) }],
    ['approval', { revision: 1, sha256: 'A'.repeat(64) }],
    ['approval', { revision: 1, sha256: 'a'.repeat(64), undecided: 'ignore' }],
    ['decisions', { revision: 1, decisions: [] }],
    ['decisions', { revision: '1', decisions: [{ edit: EDIT.id, verdict: null }] }],
    ['edits', { revision: 1, sha256: 'a'.repeat(64), edits: [{ start: 0, end: 9, before: 'x', after: '' }] }],
    ['recleaning', { force: true }],
    ['rollback', []],
    ['unpublication', null],
  ])('of %s has to fit: %j', async (path, body) => {
    const { ask } = await received();
    expect((await ask('POST', `/v1/articles/${ARTICLE}/${path}`, { as: MEI, seen: 1, body })).status).toBe(422);
  });

  it.each([
    ['../etc/passwd', {}],
    ['a.txt', { source: 'two\nlines' }],
    ['a.txt', { source: '..' }],
    ['a.txt', { source: 'é'.repeat(32) }],
    ['a.txt', { source: '../x' }],
    ['a.txt', { size: 6 * 1024 ** 3 }],
    ['a.txt', { size: -1 }],
    ['', {}],
    ['a\n.txt', {}],
  ])('of uploads takes plain names, short sources and sizes that can be: %s %j', async (name, more) => {
    const { ask } = harness();
    const body = { files: [{ name, size: 1, ...more }] };
    expect((await ask('POST', '/v1/uploads', { as: MEI, body })).status).toBe(422);
  });
});
