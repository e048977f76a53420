// Saved views over HTTP: what a name and a query may be, and that everybody has only their own.
import { describe, expect, it } from 'vitest';
import { harness, problem } from './harness.ts';
import { ADA, EVE, MEI } from './samples.ts';

const safe = { name: ' Only safe edits ', query: '?state=in_review&tier=safe&source=&cursor=x&limit=20' };

describe('a saved view', () => {
  it('keeps the filters of the queue and nothing else, under a name without its margins', async () => {
    const { ask, writes } = harness();
    const saved = await ask('POST', '/v1/views', { as: MEI, body: safe });
    expect(await saved.json()).toMatchObject({ name: 'Only safe edits', query: 'state=in_review&tier=safe' });
    const again = await ask('POST', '/v1/views', { as: MEI, body: { ...safe, query: 'claimedBy=me' } });
    const items = [await again.json()];
    expect(writes).toEqual(['views.save', 'views.save']);
    expect(await (await ask('GET', '/v1/views', { as: MEI })).json()).toEqual({ items });
  });

  it('is seen and removed by its owner alone, whatever the role', async () => {
    const { ask } = harness();
    for (const as of [EVE, MEI, ADA]) {
      const { id } = (await (await ask('POST', '/v1/views', { as, body: safe })).json()) as { id: string };
      expect(await (await ask('GET', '/v1/views', { as })).json()).toMatchObject({ items: [{ id }] });
    }
    const { items } = (await (await ask('GET', '/v1/views', { as: EVE })).json()) as { items: { id: string }[] };
    const path = `/v1/views/${items[0]!.id}/removal`;
    expect(await (await ask('POST', path, { as: EVE, body: {} })).json()).toEqual({ items: [] });
    expect((await ask('POST', path, { as: EVE })).status).toBe(404);
    expect(await (await ask('GET', '/v1/views', { as: MEI })).json()).toMatchObject({ items: [{}] });
  });

  it.each([
    ['no name', { ...safe, name: '  ' }],
    ['a name too long', { ...safe, name: 'x'.repeat(61) }],
    ['a name of two lines', { ...safe, name: 'a\nb' }],
    ['no query', { name: 'Safe' }],
    ['a query too long', { ...safe, query: `search=${'x'.repeat(2000)}` }],
    ['a tier that is none', { ...safe, query: 'tier=all' }],
    ['a state that is none', { ...safe, query: 'state=lost' }],
    ['a rule that is none', { ...safe, query: 'rule=nothing' }],
    ['an age that is none', { ...safe, query: 'olderThan=long' }],
    ['a filter that the queue does not know', { ...safe, query: 'colour=red' }],
    ['a field more', { ...safe, colour: 'red' }],
  ])('with %s is refused', async (_name, body) => {
    const { ask, writes } = harness();
    const response = await ask('POST', '/v1/views', { as: MEI, body });
    expect([response.status, (await problem(response)).code]).toEqual([422, 'invalid']);
    expect(writes).toEqual([]);
  });

  it('of an empty query shows the queue as it comes', async () => {
    const { ask } = harness();
    const saved = await ask('POST', '/v1/views', { as: MEI, body: { name: 'All', query: '' } });
    expect(await saved.json()).toMatchObject({ query: '' });
  });
});
