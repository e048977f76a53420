// The same contract on a real table, with the real rules: from an upload to an approval and back.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { described } from '../../lib/api/rules/rules.ts';
import { issuer } from '../../lib/api/session/issuer.ts';
import { dynamoStore } from '../../lib/aws/store.ts';
import { clean } from '../../lib/clean/clean.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { RULE_NAMES } from '../../lib/clean/names.generated.ts';
import { ingest } from '../../lib/intake/ingest.ts';
import { writeCursor } from '../../lib/ledger/cursor.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { RULES } from '../../lib/rules/index.ts';
import { reviewApp } from '../../lib/server/app.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { startTable, TABLE } from '../aws/table.ts';
import { correspondence } from '../world/receiver.ts';
import { holdTo } from './contract.ts';
import { IssuerInMemory, SETTINGS } from './issuer.ts';

const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url));
const ORIGIN = 'https://review.example';

const signIn = new IssuerInMemory();
const faults: string[] = [];
let ask: ReturnType<typeof asking>;
let browse: (path: string) => Promise<Response>;
let id: string;
let upload: string;
let stop: () => Promise<void>;

function asking(app: ReturnType<typeof reviewApp>) {
  return async (method: string, path: string, { body, seen, key, as = 'mei' }: Sent = {}) => {
    const headers = {
      'content-type': 'application/json',
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      ...(key && { 'idempotency-key': key }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(ORIGIN + path, { method, headers, ...sent });
    const response = await app.fetch(request, {
      claims: { token_use: 'access', username: as, 'cognito:groups': '[reviewer]' },
    });
    await holdTo(request, response.clone());
    const replayed = response.headers.get('idempotent-replayed') === 'true';
    return { status: response.status, replayed, json: (await response.json()) as Json };
  };
}

interface Sent {
  readonly body?: unknown;
  readonly seen?: number;
  readonly key?: string;
  readonly as?: string;
}
// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schema; the tests pick out of them freely.
type Json = any;

beforeAll(async () => {
  const table = await startTable();
  stop = table.stop;
  const clock = { now: () => new Date() };
  const needs = {
    ...dynamoStore(table.client, TABLE),
    ...correspondence(),
    intake: {
      head: async () => ({ size: SEED.length, stored: clock.now().toISOString() }),
      read: async () => new Uint8Array(SEED),
      ticket: async (key: string) => ({ url: 'https://uploads.example/', fields: { key } }),
      recent: async () => ({ items: [] }),
      newer: async () => [],
    },
    decode: async () => manuscript(SEED.toString()),
    fourEyes: () => false,
    rulebook: RULE_NAMES,
    secret: () => crypto.randomUUID(),
    clock,
    clean,
    compose,
    locate,
  };
  const outcome = await ingest({ bucket: 'uploads', key: 'agency/seed.txt', version: 'v1', sequencer: '01' }, needs);
  [id, upload] = [outcome!.article!, outcome!.id];
  const app = reviewApp({
    desk: openDesk(needs),
    clean: async (manuscript) => clean(manuscript),
    ruleIds: RULE_NAMES.map(({ id }) => id),
    rules: async () => RULES.map(described),
    revokedTokens: needs.revokedTokens,
    signIn: issuer(SETTINGS, signIn.fetch),
    clock,
    log: ({ error }) => error !== undefined && faults.push(error),
    site: 'https://site.example',
    uploads: 'https://uploads.example',
  });
  ask = asking(app);
  const cookie = `__Host-faircopy=${signIn.token('mei', ['reviewer'])}`;
  browse = async (path) => app.fetch(new Request(ORIGIN + path, { headers: { cookie } }), {});
});
afterAll(() => stop());

const at = (path = '') => `/v1/articles/${id}${path}`;
const revision = async () => (await ask('GET', at('/revisions/1'))).json;

describe('on a real table', () => {
  it('every representation keeps the contract', async () => {
    for (const path of ['', '/revisions', '/revisions/1', '/history', '/diff?from=raw']) {
      expect((await ask('GET', at(path))).status, path).toBe(200);
    }
    expect((await ask('GET', '/v1/articles?state=in_review&source=agency')).json.items).toMatchObject([{ id }]);
    expect((await ask('GET', '/v1/articles')).json.items).toHaveLength(1);
    expect((await ask('GET', `/v1/uploads/${upload}`)).json).toMatchObject({ state: 'cleaned', article: id });
    expect((await ask('GET', '/v1/uploads')).json.items).toHaveLength(1);
    expect((await ask('GET', '/v1/rules')).json.items.length).toBeGreaterThan(10);
    expect((await ask('GET', '/v1/articles?cursor=junk')).status).toBe(400);
  });

  it('no cursor that somebody makes up is more than a bad request', async () => {
    const keys = ['', 'x', '\u0000', '\ud800', 'é'.repeat(500), 'x'.repeat(1000), 'STATE#in_review', 'UPLOADS', '2026'];
    const part = fc.constantFrom(...keys);
    const own = fc.constantFrom('STATE#in_review', 'UPLOADS');
    const place = fc.oneof(fc.array(part, { maxLength: 5 }), fc.tuple(part, part, own, part));
    const flat = fc.oneof(place, fc.tuple(fc.constant('after'), part)).map(writeCursor);
    const cursor = fc.oneof(
      flat,
      flat.map((inner) => writeCursor(['in_review', inner])),
    );
    const lists = ['/v1/articles?state=in_review', '/v1/articles?', '/v1/uploads?', `${at('/history')}?`];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), cursor, async (list, made) => {
        const { status } = await ask('GET', `${list}&limit=1&cursor=${made}`);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 200 },
    );
  });

  it('a decision is made once, and a stale approval says so', async () => {
    const { edits } = await revision();
    const body = { revision: 1, decisions: [{ edit: edits[0].id, verdict: 'reject', reason: 'style' }] };
    const first = await ask('POST', at('/decisions'), { body, seen: 1, key: 'k1' });
    expect(first.json).toMatchObject({ sequence: 2 });
    const again = await ask('POST', at('/decisions'), { body, seen: 1, key: 'k1' });
    expect([again.status, again.replayed, again.json.sequence]).toEqual([200, true, 2]);
    const { json } = await ask('POST', at('/decisions'), { body: { ...body, revision: 2 }, seen: 2, key: 'k1' });
    expect(json.code).toBe('key_reused');
    const unknown = { revision: 1, decisions: [{ edit: 'nothing', verdict: 'accept' }] };
    expect((await ask('POST', at('/decisions'), { body: unknown, seen: 2 })).json.code).toBe('unknown_edit');
    const { sha256 } = await revision();
    const stale = await ask('POST', at('/approval'), { body: { revision: 1, sha256 }, seen: 1, as: 'raj' });
    expect(stale.json).toMatchObject({ code: 'stale', current: 2, since: [{ actor: 'mei', type: 'Decided' }] });
  });

  it('an edit by hand changes the text that is signed', async () => {
    const before = await revision();
    const edits = [{ start: 0, end: 1, before: before.text.slice(0, 1), after: '“' }];
    const edited = { revision: 1, sha256: before.sha256, edits };
    expect((await ask('POST', at('/edits'), { body: edited, seen: 2 })).json).toMatchObject({ sequence: 3 });
    const old = { revision: 1, sha256: before.sha256, undecided: 'leave' };
    expect((await ask('POST', at('/approval'), { body: old, seen: 3 })).json.code).toBe('text_changed');
    const { text, sha256 } = await revision();
    expect(text).toBe(`“${before.text.slice(1)}`);
    expect((await ask('POST', at('/approval'), { body: { revision: 1, sha256 }, seen: 3 })).json.code).toBe(
      'undecided',
    );
    const approved = await ask('POST', at('/approval'), { body: { revision: 1, sha256, undecided: 'leave' }, seen: 3 });
    expect(approved.json).toMatchObject({ review: 'approved', sequence: 4 });
  });

  it('an approval is reopened and rejected without naming the revision', async () => {
    expect((await ask('POST', at('/recleaning'), { seen: 4 })).json.code).toBe('illegal_state');
    expect((await ask('POST', at('/reopening'), { seen: 4 })).json).toMatchObject({ review: 'in_review' });
    const rejected = await ask('POST', at('/rejection'), { body: { reason: 'Not news.' }, seen: 5 });
    expect(rejected.json).toMatchObject({ state: 'rejected' });
    const says = (await ask('GET', at('/history'))).json.items.map((entry: Json) => entry.type);
    expect(says).toEqual(['Received', 'Decided', 'Edited', 'Approved', 'Reopened', 'Rejected']);
  });

  it('files get their tickets, or a reason', async () => {
    const body = { files: [{ name: 'a.txt', size: 4 }] };
    const first = await ask('POST', '/v1/uploads', { body, key: 'u1' });
    expect((await ask('POST', '/v1/uploads', { body, key: 'u1' })).json).toEqual(first.json);
    const huge = { files: [{ name: 'a.txt', size: 99_000_000 }] };
    expect((await ask('POST', '/v1/uploads', { body: huge })).json).toMatchObject({
      code: 'invalid',
      refusal: { code: 'too-large' },
    });
  });

  it('every page is shown', async () => {
    for (const path of [
      '',
      `/articles/${id}`,
      `/articles/${id}?view=side`,
      `/articles/${id}/history`,
      `/articles/${id}/compare`,
      '/uploads',
      '/rules',
    ]) {
      expect((await browse(`/review${path}`)).status, path).toBe(200);
    }
    expect(faults).toEqual([]);
  });
});
