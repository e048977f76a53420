// Reading: representations with their ETag, lists with their cursors, and what stands outside articles.
import { describe, expect, it } from 'vitest';
import { described } from '../../lib/api/rules/rules.ts';
import { TEXT } from '../world/world.ts';
import { harness, type Json, problem, published, received } from './harness.ts';
import { ARTICLE, EDIT, EVE, MEI, RULE, SUGGESTION } from './samples.ts';

const AT = `/v1/articles/${ARTICLE}`;

describe('what an article is made of', () => {
  it('is read part by part', async () => {
    const { ask } = await published();
    const read = async (path: string) => (await ask('GET', `${AT}${path}`, { as: EVE })).json();
    expect(await read('/revisions')).toMatchObject({ items: [{ number: 1, by: 's3:eva' }] });
    expect(await read('/revisions/1')).toMatchObject({
      number: 1,
      manuscript: TEXT,
      edits: [EDIT],
      suggestions: [SUGGESTION],
      decisions: [],
    });
    expect(await read('/diff?from=raw&to=1')).toMatchObject({ from: 'raw', to: '1', before: TEXT });
    expect(await read('/diff?from=live')).toMatchObject({ from: 'live', to: '1' });
    expect(await read('/history')).toMatchObject({
      items: [{ type: 'Received' }, { type: 'Approved' }, { type: 'Published' }],
    });
  });

  it('does not tell other people’s Idempotency-Keys', async () => {
    const { ask, happened } = await received();
    const body = { revision: 1, decisions: [{ edit: SUGGESTION.id, verdict: 'accept' }] };
    await ask('POST', `${AT}/decisions`, { as: MEI, seen: 1, body, key: 'my-secret-key' });
    expect(await happened()).toContain('Decided');
    expect(await (await ask('GET', `${AT}/history`, { as: EVE })).text()).not.toContain('my-secret-key');
  });

  it.each(['/v1/articles/b', '/v1/articles/b/history', `${AT}/revisions/2`, `${AT}/revisions/x`])(
    'is 404 where it is not: %s',
    async (path) => {
      const { ask } = await published();
      expect((await ask('GET', path, { as: EVE })).status).toBe(404);
    },
  );

  it('is 404 and no crash for a name of any length', async () => {
    const { ask } = await published();
    expect((await ask('GET', `/v1/articles/${'x'.repeat(5000)}`, { as: EVE })).status).toBe(404);
  });

  it.each(['', '?from=0', '?from=new', '?from=raw&to=new', '?from=raw&to=0'])(
    'compares what can be compared: %s is 400',
    async (query) => {
      const { ask } = await published();
      expect((await ask('GET', `${AT}/diff${query}`, { as: EVE })).status).toBe(400);
    },
  );
});

describe('two texts of an article', () => {
  it.each([
    ['raw', 'live'],
    ['live', 'raw'],
    ['1', 'live'],
    ['raw', 'raw'],
  ])('are put side by side, %s and %s', async (from, to) => {
    const { ask } = await published();
    const answer: Json = await (await ask('GET', `${AT}/diff?from=${from}&to=${to}`, { as: EVE })).json();
    const joined = (side: 'before' | 'after') => answer.paragraphs.map((one: Json) => one[side] ?? '').join('');
    expect([answer.from, answer.to]).toEqual([from, to]);
    expect([joined('before'), joined('after')]).toEqual([answer.before, answer.after]);
  });

  it('are a newest revision where nothing else is said', async () => {
    const { ask } = await published();
    expect(await (await ask('GET', `${AT}/diff?from=raw`, { as: EVE })).json()).toMatchObject({ to: '1' });
  });

  it('are not found where nothing is live', async () => {
    const { ask } = await received();
    expect((await ask('GET', `${AT}/diff?from=raw&to=live`, { as: EVE })).status).toBe(404);
  });
});

describe('a history', () => {
  it('goes on page by page, oldest first, with a link to the next', async () => {
    const { ask } = await published();
    const first = await ask('GET', `${AT}/history?limit=1`, { as: EVE });
    const { items, next }: Json = await first.json();
    expect(items.map((one: Json) => one.sequence)).toEqual([1]);
    expect(first.headers.get('link')).toBe(`<${AT}/history?limit=1&cursor=${next}>; rel="next"`);
    expect(first.headers.get('etag')).toBe('"3"');
    const second: Json = await (await ask('GET', `${AT}/history?limit=1&cursor=${next}`, { as: EVE })).json();
    expect([second.items.length, second.items[0].sequence]).toEqual([1, 2]);
    const last: Json = await (await ask('GET', `${AT}/history?limit=1&cursor=${second.next}`, { as: EVE })).json();
    expect([last.items.length, last.items[0].sequence, last.next]).toEqual([1, 3, undefined]);
  });

  it.each(['?limit=0', '?limit=101', '?cursor='])(
    'asked for in a way that makes no sense is 400: %s',
    async (query) => {
      const { ask } = await published();
      expect((await ask('GET', `${AT}/history${query}`, { as: EVE })).status).toBe(400);
    },
  );
});

describe('ETag', () => {
  it.each(['', '/revisions', '/revisions/1', '/history', '/diff?from=raw&to=1'])(
    'on %s is the sequence, and spares who has it a body',
    async (path) => {
      const { ask } = await published();
      const first = await ask('GET', `${AT}${path}`, { as: EVE });
      expect(first.headers.get('etag')).toBe('"3"');
      for (const tag of ['"3"', 'W/"3"', '"1", "3"', '*']) {
        const again = await ask('GET', `${AT}${path}`, { as: EVE, headers: { 'if-none-match': tag } });
        expect([again.status, await again.text(), again.headers.get('etag')], tag).toEqual([304, '', '"3"']);
      }
      const other = await ask('GET', `${AT}${path}`, { as: EVE, headers: { 'if-none-match': '"1"' } });
      expect(other.status).toBe(200);
    },
  );

  it('is kept apart by who asks', async () => {
    const { ask } = await published();
    const { headers } = await ask('GET', `${AT}`, { as: EVE });
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['private, no-cache', 'Authorization, Cookie']);
  });
});

describe('a list', () => {
  it('is walked by its Link to the end, each item once', async () => {
    const { ask, upload } = harness();
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) {
      const taken = await upload(TEXT, '01', `wire/harbour-${number}.txt`);
      ids.push(taken!.article!);
    }
    const met: string[] = [];
    let path: string | undefined = '/v1/articles?state=in_review&limit=3';
    while (path !== undefined) {
      const response: Response = await ask('GET', path, { as: EVE });
      const { items, next } = (await response.json()) as { items: { id: string }[]; next?: string };
      met.push(...items.map(({ id }) => id));
      path = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
      expect(path === undefined).toBe(next === undefined);
      if (path) expect(path).toContain('state=in_review');
    }
    expect(met).toEqual(ids);
  });

  it.each(['0', '101', '-1', '1.5', 'all', ''])('has a limit from 1 to 100: %s is 400', async (limit) => {
    const { ask } = harness();
    const response = await ask('GET', `/v1/uploads?limit=${limit}`, { as: EVE });
    expect([response.status, (await problem(response)).code]).toEqual([400, 'bad_request']);
  });

  it.each([
    ['tier=foo', 'tier is not one of suggestions, flags, safe.'],
    [`search=${'x'.repeat(201)}`, 'search is longer than 200.'],
    ['search=', 'search is shorter than 1.'],
  ])('says in words of our own what is wrong with %s', async (query, words) => {
    const { ask } = harness();
    const { detail } = await problem(await ask('GET', `/v1/articles?${query}`, { as: EVE }));
    expect(detail).toBe(`The query is not as it should be: ${words}`);
  });

  it('has states that exist', async () => {
    const { ask } = harness();
    expect((await ask('GET', '/v1/articles?state=lost', { as: EVE })).status).toBe(400);
    expect(await (await ask('GET', '/v1/articles?state=rejected', { as: EVE })).json()).toEqual({ items: [] });
  });
});

describe('uploads', () => {
  it('begin with a ticket and can be followed', async () => {
    const { ask } = harness();
    const body = { files: [{ name: 'a.txt', source: 'agency', size: 12, type: 'text/plain' }] };
    const asked = await ask('POST', '/v1/uploads', { as: EVE, body });
    expect(asked.status).toBe(201);
    const { items }: Json = await asked.json();
    expect(items).toMatchObject([{ id: expect.any(String), url: 'memory:', fields: { key: 'agency/a.txt' } }]);
    expect(await (await ask('GET', `/v1/uploads/${items[0].id}`, { as: MEI })).json()).toMatchObject({
      state: 'received',
      uploader: 'eve',
    });
    expect((await ask('GET', '/v1/uploads', { as: MEI })).status).toBe(200);
    expect((await ask('GET', '/v1/uploads/nothing', { as: MEI })).status).toBe(404);
  });
});

describe('cleaning without storing', () => {
  it('says what it changed in which manuscript', async () => {
    const { ask, writes } = harness();
    const response = await ask('POST', '/v1/clean', { as: EVE, body: { text: '\ufeffThe the end.\r\n' } });
    expect(await response.json()).toMatchObject({
      manuscript: 'The the end.\n',
      text: 'The end.\n',
      edits: [{ start: 0, end: 7, before: 'The the', after: 'The' }],
      format: 'text',
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(writes).toEqual([]);
  });
});

describe('rules', () => {
  it('are listed in order and told one by one', async () => {
    const second = {
      ...RULE,
      id: 'dates/year-first',
      version: 2,
      tier: 'suggest',
      summary: 'Moves the year.',
    } as const;
    const { ask } = harness({ rules: [RULE, second] });
    const list = await ask('GET', '/v1/rules', { as: EVE });
    expect(await list.json()).toMatchObject({ items: [{ id: 'test/word' }, { id: 'dates/year-first', version: 2 }] });
    const one = await ask('GET', '/v1/rules/test/word', { as: EVE });
    expect(await one.json()).toMatchObject({
      why: 'Machines mistype too.',
      examples: [{ before: 'The the', after: 'The' }],
    });
    expect((await ask('GET', '/v1/rules/test/none', { as: EVE })).status).toBe(404);
  });
});

describe('what a rule’s author wrote', () => {
  const rule = { id: 'a/b', version: 1, summary: 's', why: 'w', examples: [{ fixes: 'x', to: 'y' }, { keeps: 'z' }] };
  it('is told as before and after', () => {
    expect(described({ ...rule, tier: 'apply' }).examples).toEqual([
      { before: 'x', after: 'y' },
      { before: 'z', after: 'z' },
    ]);
    expect(described({ ...rule, tier: 'flag' }).examples[0]).toEqual({ before: 'x', after: 'x', flagged: 'y' });
  });
});

describe('in public', () => {
  it('there is health and documents, and nothing else', async () => {
    const { ask } = harness();
    expect(await (await ask('GET', '/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await ask('GET', '/problems/stale')).json()).toMatchObject({ code: 'stale', status: 412 });
    expect((await ask('GET', '/problems/constructor')).status).toBe(404);
    const openapi = (await (await ask('GET', '/openapi.json')).json()) as { openapi: string };
    expect(openapi.openapi).toMatch(/^3\.1/);
  });
});
