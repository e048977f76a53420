// Another system listens: it is told what was published and refused, knows by the signature who says so, and misses nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../local/cloud/assembly.ts';
import { verify } from '../webhooks/http/verify.ts';
import { type Json, Person } from './people.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { startTarget, type Target } from './target.ts';

const PROSE =
  'Webhooks bridge closed\n\nThe bridge over the river was closed on Monday because the town repairs its railings.\n';
/** Of this file alone, so that the webhook hears of nothing else. */
const SOURCE = 'webhooks-agency';
const PATIENCE = 120_000;

let target: Target;
let receiver: Receiver;
let ed: Person;
let mei: Person;
let ada: Person;
let hook: string;
let secret: string;

beforeAll(async () => {
  [target, receiver] = await Promise.all([startTarget(), startReceiver()]);
  ed = new Person(target, 'editor', 'ed');
  mei = new Person(target, 'reviewer', 'mei');
  ada = new Person(target, 'admin', 'ada');
});
afterAll(async () => {
  receiver?.close();
  await target?.close();
});

const isAbout = (type: string, id: string) => (one: Json) =>
  JSON.parse(one.body).type === type && one.body.includes(id);
const told = (type: string, id = '') =>
  until(() => receiver.arrived.find((one) => one.status === 204 && isAbout(type, id)(one)), PATIENCE);
const deliveries = async (): Promise<readonly Json[]> =>
  (await ada.get(`/v1/webhooks/${hook}/deliveries?limit=100`)).json.items;
const delivered = (which: (one: Json) => boolean) =>
  until(async () => (await deliveries()).find((one) => which(one) && one.state === 'delivered'), PATIENCE);

describe('an admin', () => {
  it('registers an address and is shown the secret', async () => {
    const order = {
      url: receiver.url,
      events: ['article.published', 'article.rejected', 'upload.refused'],
      source: SOURCE,
    };
    const { status, json } = await ada.post('/v1/webhooks', order, { key: 'first' });
    expect(status).toBe(201);
    [hook, secret] = [json.id, json.secret];
    expect((await ada.post('/v1/webhooks', order, { key: 'first' })).json).toEqual(json);
    expect(JSON.stringify((await ada.get('/v1/webhooks')).json)).not.toContain(secret);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://[fd00:ec2::254]/',
    'http://192.168.1.1/',
    'ftp://127.0.0.1/',
  ])('cannot register %s', async (url) => {
    const { status, json } = await ada.post('/v1/webhooks', { url, events: ['upload.refused'] });
    expect([status, json.code]).toEqual([422, 'bad_destination']);
  });

  it('tries it out with a ping', async () => {
    const { status, json } = await ada.post(`/v1/webhooks/${hook}/ping`, {});
    expect([status, json.state]).toEqual([201, 'waiting']);
    const { headers, body } = await told('ping');
    expect(verify(headers, body, secret)).toMatchObject({ type: 'ping', data: { webhook: hook } });
    expect(headers).toMatchObject({ 'webhook-id': json.id, 'content-type': 'application/json' });
    expect(await delivered((one) => one.id === json.id)).toMatchObject({ tries: 1, attempts: [{ status: 204 }] });
  });
});

describe('the other system', () => {
  it('is told that an article stands on the site, and finds it there', async () => {
    const { article } = await ed.upload('webhooks-agency/bridge.txt', PROSE);
    expect((await mei.approve(article)).status).toBe(200);
    const { headers, body } = await told('article.published', article);
    const event: Json = verify(headers, body, secret);
    const { sha256 } = await mei.revision(article, 1);
    expect(event.data).toMatchObject({ article, source: 'webhooks-agency', state: 'published', revision: 1, sha256 });
    expect(event.data.url).toBe(`${target.site}/articles/webhooks-bridge-closed/`);
    expect((await fetch(new URL(new URL(event.data.url).pathname, target.door))).status).toBe(200);
    expect(body).not.toContain('railings');
  });

  it('is told that an upload was refused and why', async () => {
    const upload = await ed.upload('webhooks-agency/report.txt', '%PDF-1.7\n%\u00e2\u00e3\n');
    const { headers, body } = await told('upload.refused', upload.id);
    expect(verify(headers, body, secret)).toMatchObject({
      data: { upload: upload.id, name: 'report.txt', source: 'webhooks-agency', refusal: { code: 'binary' } },
    });
  });

  it('is told again where it could not listen', async () => {
    const { article } = await ed.upload(
      'webhooks-agency/other-bridge.txt',
      PROSE.replace('Webhooks bridge', 'Other webhooks bridge'),
    );
    receiver.answer(500);
    await mei.change(article, 'rejection', { reason: 'No news.' });
    const { headers, body } = await told('article.rejected', article);
    expect(verify(headers, body, secret)).toMatchObject({ data: { article, reason: 'No news.' } });
    const delivery = await delivered((one) => one.about === article);
    expect(delivery.attempts.map((one: Json) => one.status)).toEqual([500, 204]);
    const times = receiver.arrived.filter((one) => isAbout('article.rejected', article)(one));
    expect(new Set(times.map((one) => one.headers['webhook-id']))).toEqual(new Set([delivery.id]));
    expect(times.map(({ status }) => status)).toEqual([500, 204]);
  });

  it('verifies with the old secret and with the new one for a while', async () => {
    const { json } = await ada.post(`/v1/webhooks/${hook}/rotation`, {});
    const [delivery] = await deliveries();
    const before = receiver.arrived.length;
    await ada.post(`/v1/webhooks/${hook}/deliveries/${delivery.id}/retry`, {});
    const { headers, body } = await until(() => receiver.arrived[before], PATIENCE);
    for (const one of [secret, json.secret]) expect(() => verify(headers, body, one)).not.toThrow();
    secret = json.secret;
  });

  it('says that it is gone, and is left alone until a person resumes', async () => {
    receiver.answer(410);
    await ada.post(`/v1/webhooks/${hook}/ping`, {});
    const paused = await until(async () => {
      const { json } = await ada.get(`/v1/webhooks/${hook}`);
      return json.state === 'paused' ? json : undefined;
    }, PATIENCE);
    expect(paused.because).toBe('gone');
    const upload = await ed.upload('webhooks-agency/second.txt', '%PDF-1.7\n%\u00e2\u00e3\n');
    const waiting = await until(async () => (await deliveries()).find((one) => one.about === upload.id), PATIENCE);
    expect(waiting).toMatchObject({ state: 'waiting', tries: 0 });
    expect((await ada.post(`/v1/webhooks/${hook}/resumption`, {})).json.state).toBe('active');
    const { headers, body } = await told('upload.refused', upload.id);
    expect(verify(headers, body, secret)).toBeDefined();
  });

  it('hears nothing more once it was removed', async () => {
    await ada.post(`/v1/webhooks/${hook}/removal`, {});
    const upload = await ed.upload('webhooks-agency/third.txt', '%PDF-1.7\n%\u00e2\u00e3\n');
    expect((await deliveries()).some((one) => one.about === upload.id)).toBe(false);
    expect((await ada.get('/v1/webhooks')).json.items).toEqual([]);
  });
});
