// The webhooks pages through the cookie door: for admins, with plain forms, and a secret that no address ever holds.
import { describe, expect, it } from 'vitest';
import { harness, parse } from '../../api/harness.ts';
import { ADA, MEI } from '../../api/samples.ts';

const KEY = '6f1d1c7a-7d43-4f4e-8a57-2f0f5f3f7f10';
const FORM: [string, string][] = [
  ['key', KEY],
  ['url', 'https://receiver.example/in'],
  ['event', 'article.published'],
  ['event', 'upload.refused'],
  ['source', ''],
];
const AT = '/review/webhooks';

async function added() {
  const w = harness();
  const page = await w.browse(AT, { as: ADA, form: FORM });
  const text = await page.text();
  const { items } = await w.desk.webhooks.list();
  return { ...w, page, text, id: items[0]!.id };
}

describe('the webhooks page', () => {
  it('is for admins', async () => {
    const { browse } = harness();
    expect((await browse(AT, { as: ADA })).status).toBe(200);
    expect((await browse(AT, { as: MEI })).status).toBe(403);
    expect((await browse(AT)).status).toBe(303);
    expect((await browse(AT, { as: MEI, form: FORM })).status).toBe(403);
    expect((await browse(AT, { as: ADA, form: FORM, headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('shows the secret in the answer to its form, once however often that is sent', async () => {
    const { page, text, browse, desk } = await added();
    const secret = /whsec_[\w+/=]+/.exec(text)?.[0];
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(secret).toBeDefined();
    expect(await (await browse(AT, { as: ADA, form: FORM })).text()).toContain(secret);
    expect((await desk.webhooks.list()).items).toHaveLength(1);
    expect(await (await browse(AT, { as: ADA })).text()).not.toContain('whsec_');
    const another = FORM.map(([name, value]): [string, string] => [name, name === 'source' ? 'wire' : value]);
    await browse(AT, { as: ADA, form: another });
    expect((await desk.webhooks.list()).items).toMatchObject([{}, { source: 'wire' }]);
  });

  it('keeps what was typed where it was wrong', async () => {
    const { browse, desk } = harness();
    const wrong = await browse(AT, {
      as: ADA,
      form: [
        ['url', 'https://x.example/'],
        ['source', 'wire'],
      ],
    });
    expect(wrong.status).toBe(422);
    const page = parse(await wrong.text());
    expect(page.querySelector('[role=alert]')?.textContent).toContain('must name an event');
    expect(page.querySelector('input[name=url]')?.getAttribute('value')).toBe('https://x.example/');
    expect(page.querySelector('input[name=source]')?.getAttribute('value')).toBe('wire');
    expect((await desk.webhooks.list()).items).toEqual([]);
  });

  it('pings, rotates, sends again, resumes and removes', async () => {
    const { id, browse, desk } = await added();
    const ping = await browse(`${AT}/${id}/ping`, { as: ADA, form: [] });
    expect([ping.status, ping.headers.get('location')]).toEqual([303, `${AT}/${id}?did=webhook-ping`]);
    const { items } = await desk.webhooks.deliveries(id, { limit: 9 });
    expect(items).toMatchObject([{ event: 'ping' }]);
    const again = await browse(`${AT}/${id}/deliveries/${items[0]!.id}/retry`, { as: ADA, form: [] });
    expect(again.headers.get('location')).toBe(`${AT}/${id}?did=webhook-retry`);
    const rotated = await browse(`${AT}/${id}/rotation`, { as: ADA, form: [['key', KEY]] });
    expect(await rotated.text()).toMatch(/whsec_/);
    expect((await browse(`${AT}/${id}/resumption`, { as: ADA, form: [] })).status).toBe(303);
    const log = await browse(`${AT}/${id}?limit=1`, { as: ADA });
    const sent = [...parse(await log.text()).querySelectorAll('.delivery h3')].map((one) => one.textContent);
    expect([log.status, sent]).toEqual([200, [expect.stringMatching(/^ping /)]]);
    const removed = await browse(`${AT}/${id}/removal`, { as: ADA, form: [] });
    expect(removed.headers.get('location')).toBe(`${AT}?did=webhook-removal`);
    expect((await browse(`${AT}/${id}`, { as: ADA })).status).toBe(200);
    expect((await browse(`${AT}/${id}/ping`, { as: ADA, form: [] })).status).toBe(409);
    expect((await browse(`${AT}/nothing`, { as: ADA })).status).toBe(404);
    const long = await browse(`${AT}/${'x'.repeat(400)}`, { as: ADA });
    expect([long.status, await long.text()]).toEqual([404, expect.stringMatching(/There is no webhook/i)]);
  });
});
