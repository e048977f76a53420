// Whatever is sent, the answer is one of ours: never a crash, never a change that was not asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Route, routes } from '../../lib/api/routes.ts';
import { runs } from '../amount.ts';
import { ORIGIN, received } from './harness.ts';
import { ADA, ARTICLE } from './samples.ts';

const posts = Object.values<Route>(routes).filter((route) => route.method === 'POST');
const gets = Object.values<Route>(routes).filter((route) => route.method === 'GET');
const awkward = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('%', '%E0%A4%A', '..', '__proto__', ARTICLE),
);
const header = fc.oneof(fc.constantFrom('"1"', '1', '*', 'W/"1"', '"1","2"'), fc.stringMatching(/^[\x20-\x7e]{0,30}$/));

/** A claim and a release need no body, so nothing that is sent makes them wrong. */
const OF_CLAIMS: ReadonlySet<string> = new Set(['claims.take', 'claims.release', 'queue.showClaim']);

describe('the API', () => {
  it('survives every JSON at every address that takes one', async () => {
    const { ask, happened, writes } = await received();
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ revision: fc.jsonValue(), decisions: fc.jsonValue() }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), body, async (route, sent) => {
        const response = await ask('POST', route.path.replace('{id}', ARTICLE), {
          as: ADA,
          seen: 1,
          body: JSON.stringify(sent),
        });
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json');
      }),
      { numRuns: runs(300) },
    );
    expect(await happened()).toEqual(['Received']);
    expect(writes.filter((write) => !OF_CLAIMS.has(write))).toEqual([]);
  });

  it('survives every address and query', async () => {
    const { ask } = await received();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...gets), awkward, awkward, async (route, name, value) => {
        const path = route.path.replace(/\{\w+\}/g, () => encodeURIComponent(name.toWellFormed()) || ARTICLE);
        const query = new URLSearchParams({ state: value, cursor: value, limit: value, from: value, to: value });
        expect((await ask('GET', `${path}?${query}`, { as: ADA })).status).toBeLessThan(500);
        expect((await ask('GET', `/v1/articles/${encodeURI(name.toWellFormed())}`, { as: ADA })).status).toBeLessThan(
          500,
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('survives every condition, cookie and form', async () => {
    const { app } = await received();
    await fc.assert(
      fc.asyncProperty(header, awkward, async (value, word) => {
        const names = ['if-match', 'if-none-match', 'idempotency-key', 'cookie', 'origin', 'accept', 'content-length'];
        for (const path of [
          `/v1/articles/${ARTICLE}/recleaning`,
          `/review/articles/${ARTICLE}/decisions`,
          '/review/v1/uploads',
          '/review/callback',
        ]) {
          const headers = Object.fromEntries(
            names.map((name) => [name, name === 'cookie' ? `__Host-faircopy=${value}` : value]),
          );
          const method = path.endsWith('callback') ? 'GET' : 'POST';
          const body =
            method === 'POST' ? { body: new URLSearchParams({ seen: word, target: word, [word]: word }) } : {};
          const claims = { token_use: 'access', username: 'ada', 'cognito:groups': '[admin]' };
          const response = await app.fetch(new Request(ORIGIN + path, { method, headers, ...body }), { claims });
          expect(response.status).toBeLessThan(500);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
