// The order of checks: whatever else is wrong with a change, the earlier refusal wins.
import { describe, expect, it } from 'vitest';
import { harness, problem, received } from './harness.ts';
import { ARTICLE, MEI, STRANGER } from './samples.ts';

const good = { revision: 1, sha256: 'a'.repeat(64), undecided: 'leave' };

describe('a change is refused for the first of its faults', () => {
  const everythingElseWrong = { body: '{', headers: { 'idempotency-key': 'ü' } };
  it.each([
    ['401 before all else', 'nowhere', { ...everythingElseWrong }, 401, 'unauthenticated'],
    ['403 before 404', 'nowhere', { ...everythingElseWrong, as: STRANGER }, 403, 'forbidden'],
    ['404 before 428', 'nowhere', { ...everythingElseWrong, as: MEI }, 404, 'not_found'],
    ['404 before 400', 'nowhere', { ...everythingElseWrong, as: MEI, seen: 1 }, 404, 'not_found'],
    ['404 before 422', 'nowhere', { body: {}, as: MEI, seen: 1 }, 404, 'not_found'],
    ['404 before 412', 'nowhere', { body: good, as: MEI, seen: 99 }, 404, 'not_found'],
    ['428 before 400', ARTICLE, { ...everythingElseWrong, as: MEI }, 428, 'precondition_required'],
    [
      '428 before 415',
      ARTICLE,
      { body: '{', headers: { 'content-type': 'text/plain' }, as: MEI },
      428,
      'precondition_required',
    ],
    ['400 before 412', ARTICLE, { body: '{', as: MEI, seen: 99 }, 400, 'bad_request'],
    [
      '415 before 412',
      ARTICLE,
      { body: '{}', headers: { 'content-type': 'text/plain' }, as: MEI, seen: 99 },
      415,
      'unsupported_media_type',
    ],
    ['422 before 412', ARTICLE, { body: { ...good, revision: 0 }, as: MEI, seen: 99 }, 422, 'invalid'],
    ['412 before 409', ARTICLE, { body: good, as: MEI, seen: 99 }, 412, 'stale'],
    ['409 at last', ARTICLE, { body: good, as: MEI, seen: 1 }, 409, 'text_changed'],
  ] as const)('%s', async (_name, id, asked, status, code) => {
    const { ask, happened, writes } = await received();
    const response = await ask('POST', `/v1/articles/${id}/approval`, asked);
    expect(response.status).toBe(status);
    expect((await problem(response)).code).toBe(code);
    expect([await happened(), writes]).toEqual([['Received'], []]);
  });
});

describe('what no route takes', () => {
  it('is 404 for an unknown path, signed in or not', async () => {
    const { ask } = await received();
    const article = `/v1/articles/${ARTICLE}`;
    for (const path of ['/v2/articles', `${article}/`, '/v1', `${article}/approval/x`, '/wp-login.php']) {
      expect((await ask('GET', path)).status, path).toBe(404);
    }
  });

  it('is 405 for an unknown method, and says what the address takes', async () => {
    const { ask } = harness();
    const one = await ask('DELETE', '/v1/articles/a');
    expect([one.status, one.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const two = await ask('PUT', '/v1/uploads');
    expect([two.status, two.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD']);
    const three = await ask('GET', '/v1/articles/a/approval');
    expect([three.status, three.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await problem(three)).code).toBe('method_not_allowed');
  });

  it('answers HEAD like GET without a body', async () => {
    const { app } = harness();
    const response = await app.request('/healthz', { method: 'HEAD' }, {});
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
