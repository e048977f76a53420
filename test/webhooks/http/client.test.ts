// A courier speaks to the address that was checked and to no other, keeps its patience short, and brings back a status.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { webhookClient as courierAt } from '../../../lib/webhooks/http/client.ts';
import { dns, type Network } from '../../../lib/webhooks/http/destination.ts';

const PUBLIC = '93.184.215.14';
const clock = { now: () => new Date('2026-11-22T10:00:00.500Z') };
const courier = (network: Network, patience?: number) => courierAt(network, clock, patience);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Heard {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A receiver on this machine. */
async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push({ request, body });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { heard, port };
}

/** Names lead to these addresses, one answer after the other. */
function naming(...answers: readonly (readonly string[])[]): Network & { readonly asked: string[] } {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return answers[Math.min(asked.length, answers.length) - 1] ?? [];
  };
  return { asked, resolve, loopback: 'allowed' };
}

const ok = (_request: IncomingMessage, response: ServerResponse) => response.writeHead(204).end();
const local = naming(['127.0.0.1']);

describe('a courier', () => {
  test('brings headers and body, and the status back', async () => {
    const { heard, port } = await receiver(ok);
    const body = '{"type":"ping","data":{"word":"茶"}}';
    const answer = await courier(local).post(`http://receiver.test:${port}/in?a=b`, { 'webhook-id': 'm1' }, body);
    expect(answer).toEqual({ status: 204 });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ body, request: { method: 'POST', url: '/in?a=b' } });
    expect(heard[0]!.request.headers).toMatchObject({ 'webhook-id': 'm1', host: `receiver.test:${port}` });
  });

  test('asks for the name once, and connects to what was checked', async () => {
    const { heard, port } = await receiver(ok);
    const network = naming(['127.0.0.1'], [PUBLIC]);
    expect(await courier(network).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ status: 204 });
    expect([network.asked, heard.length]).toEqual([['receiver.test'], 1]);
  });

  test('is not led astray by a name that stands for something else by now', async () => {
    const { heard, port } = await receiver(ok);
    const rebound = { ...naming([PUBLIC], ['127.0.0.1'], ['169.254.169.254']), loopback: 'never' } as const;
    const url = `https://receiver.test:${port}/`;
    expect(await courier(rebound).objection(url)).toBeUndefined();
    expect(await courier(rebound).post(url, {}, '')).toEqual({ error: 'forbidden-address' });
    expect(await courier(rebound).post(url, {}, '')).toEqual({ error: 'forbidden-address' });
    expect(heard).toEqual([]);
  });

  test('says in words why it would not go somewhere', async () => {
    const strict = { ...local, loopback: 'never' } as const;
    expect(await courier(strict).objection('https://receiver.test/')).toMatch(
      /^“receiver\.test” does not lead to a public address\.$/,
    );
    expect(await courier(strict).objection('http://127.0.0.1/')).toBe('“127.0.0.1” is not a public address.');
    expect(await courier(naming([])).objection('https://receiver.test/')).toMatch(/no address behind “receiver.test”/);
  });

  test('follows no redirect', async () => {
    const { heard, port } = await receiver((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end(),
    );
    expect(await courier(local).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ status: 302 });
    expect(heard.map(({ request }) => request.url)).toEqual(['/']);
  });

  test('hears how long the receiver wants to be left alone, within a day', async () => {
    for (const [value, heeded] of [
      ['120', { retryAfter: 120 }],
      ['999999999', { retryAfter: 86_400 }],
      ['soon', {}],
      ['-1', {}],
    ] as const) {
      const { port } = await receiver((_request, response) => response.writeHead(503, { 'retry-after': value }).end());
      expect(await courier(local).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ status: 503, ...heeded });
    }
  });

  test.each([
    ['Sun, 22 Nov 2026 10:05:00 GMT', { retryAfter: 300 }],
    ['Sunday, 22-Nov-26 10:05:00 GMT', { retryAfter: 300 }],
    ['Sun Nov 22 10:05:00 2026', { retryAfter: 300 }],
    ['Fri, 22 Nov 2126 10:05:00 GMT', { retryAfter: 86_400 }],
    ['Sun, 22 Nov 2026 09:59:59 GMT', {}],
    ['Sun, 99 Nov 2026 10:05:00 GMT', {}],
    ['2126-11-22', {}],
    ['Nov 2126', {}],
    ['1e3', {}],
    ['12.5', {}],
    ['', {}],
  ])('hears it as a date too: “%s”', async (value, heeded) => {
    const { port } = await receiver((_request, response) => response.writeHead(503, { 'retry-after': value }).end());
    expect(await courier(local).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ status: 503, ...heeded });
  });

  test('has its answer as soon as the status is there, however long the rest would take', async () => {
    const { port } = await receiver((_request, response) => {
      response.writeHead(200);
      const more = () => response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more));
      more();
    });
    expect(await courier(local).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ status: 200 });
  });

  test('waits no longer than it has patience', async () => {
    const { port } = await receiver(() => undefined);
    expect(await courier(local, 100).post(`http://receiver.test:${port}/`, {}, '')).toEqual({ error: 'timeout' });
    const silent: Network = { resolve: () => new Promise(() => undefined), loopback: 'never' };
    expect(await courier(silent, 100).post('https://receiver.test/', {}, '')).toEqual({ error: 'timeout' });
    expect(await courier(silent, 100).objection('https://receiver.test/')).toMatch(/did not answer in time/);
  });

  test('tells apart what went wrong', async () => {
    const { port } = await receiver((request) => request.socket.destroy());
    const { post } = courier(local);
    expect(await post(`http://receiver.test:${port}/`, {}, '')).toEqual({ error: 'connection' });
    expect(await post(`https://receiver.test:${port}/`, {}, '')).toEqual({ error: 'tls' });
    expect(await post('http://receiver.test:1/', {}, '')).toEqual({ error: 'connection' });
    expect(await courier(naming([])).post('https://receiver.test/', {}, '')).toEqual({ error: 'unknown-host' });
  });

  test('finds this machine by the resolver that it really has', async () => {
    const { port } = await receiver(ok);
    const { post } = courier({ resolve: dns, loopback: 'allowed' });
    expect(await post(`http://127.0.0.1:${port}/`, {}, '')).toEqual({ status: 204 });
    expect(await courier({ resolve: dns, loopback: 'never' }).post('https://localhost/', {}, '')).toEqual({
      error: 'forbidden-address',
    });
  });
});
