// The access log: one line a request, enough to find it again, nothing that was written or secret.
import { describe, expect, it } from 'vitest';
import { harness, received } from './harness.ts';
import { ARTICLE, MEI } from './samples.ts';

describe('the access log', () => {
  it('has one line for each request, whatever became of it', async () => {
    const { ask, browse, lines } = await received();
    await ask('GET', `/v1/articles/${ARTICLE}`, { as: MEI });
    await ask('POST', `/v1/articles/${ARTICLE}/approval`, { as: MEI, seen: 1, body: '{' });
    await ask('GET', '/v1/me');
    await ask('GET', '/nowhere');
    await browse(`/review/articles/${ARTICLE}`, { as: MEI });
    expect(lines).toMatchObject([
      { method: 'GET', route: '/v1/articles/{id}', status: 200, actor: 'mei', request: 'req-1' },
      { method: 'POST', route: '/v1/articles/{id}/approval', status: 400, actor: 'mei' },
      { method: 'GET', route: '/v1/me', status: 401 },
      { method: 'GET', route: '-', status: 404 },
      { method: 'GET', route: '/review/articles/{id}', status: 200, actor: 'mei' },
    ]);
    expect(lines.every((line) => line.ms >= 0 && line.error === undefined)).toBe(true);
  });

  it('holds no text, no reason, no key and no token', async () => {
    const { ask, browse, lines, signIn } = harness();
    await ask('POST', '/v1/clean', {
      as: MEI,
      body: { text: 'secret words' },
      headers: { 'idempotency-key': 'secret-key' },
    });
    await ask('GET', '/v1/articles?cursor=secret', { as: MEI });
    await browse('/review/callback?code=secret&state=secret');
    await browse('/review', { as: MEI });
    const written = JSON.stringify(lines);
    expect(written).not.toContain('secret');
    expect(written).not.toContain(signIn.token('mei', ['reviewer']).split('.')[0]);
  });

  it('tells the operator of our own faults, and the client nothing of them', async () => {
    const { ask, lines, ledger } = await received();
    ledger.facts = async () => {
      throw new TypeError('the table is on fire');
    };
    const response = await ask('GET', `/v1/articles/${ARTICLE}`, { as: MEI });
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('fire')]);
    expect(lines[0]?.error).toContain('the table is on fire');
  });
});
