// API Gateway's events in, its results out: what the app sees is an ordinary request.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../lib/api/http/context.ts';
import { gatewayHandler } from '../../lib/server/gateway.ts';
import { lambda } from '../../lib/server/lambda.ts';
import { harness } from './harness.ts';
import { MEI } from './samples.ts';

function event(changes: Partial<APIGatewayProxyEventV2> & { method?: string; authorizer?: unknown } = {}) {
  const { method = 'GET', authorizer, ...rest } = changes;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/v1/me',
    rawQueryString: '',
    headers: { host: 'review.example' },
    isBase64Encoded: false,
    requestContext: {
      domainName: 'gateway.example',
      requestId: 'req-9',
      http: { method, path: '/v1/me', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      authorizer,
    },
    ...rest,
  } as unknown as APIGatewayProxyEventV2;
}

async function seen(one: APIGatewayProxyEventV2): Promise<{ request: Request; gateway: Gateway }> {
  let met: { request: Request; gateway: Gateway } | undefined;
  await gatewayHandler((request, gateway) => {
    met = { request, gateway };
    return new Response('ok');
  })(one);
  return met!;
}

describe('an event', () => {
  it('is a request with its query, headers, cookies and body', async () => {
    const { request, gateway } = await seen(
      event({
        method: 'POST',
        rawPath: '/v1/articles/a%20b',
        rawQueryString: 'state=in_review&x=%2F',
        headers: { host: 'review.example', 'if-match': '"7"' },
        cookies: ['a=1', 'b=2'],
        body: Buffer.from('{"ü":1}').toString('base64'),
        isBase64Encoded: true,
      }),
    );
    expect(request.url).toBe('https://review.example/v1/articles/a%20b?state=in_review&x=%2F');
    expect([request.headers.get('if-match'), request.headers.get('cookie')]).toEqual(['"7"', 'a=1; b=2']);
    expect(await request.json()).toEqual({ ü: 1 });
    expect(gateway).toEqual({ requestId: 'req-9' });
  });

  it('brings the claims that the authorizer verified, and only those', async () => {
    const claims = { token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer]' };
    expect((await seen(event({ authorizer: { jwt: { claims, scopes: null } } }))).gateway.claims).toEqual(claims);
    expect((await seen(event({ headers: { host: 'x', claims: 'admin' } }))).gateway.claims).toBeUndefined();
  });

  it('is http on one machine and https everywhere else', async () => {
    const url = async (host: string) => (await seen(event({ headers: { host } }))).request.url;
    expect(await url('127.0.0.1:4401')).toBe('http://127.0.0.1:4401/v1/me');
    expect(await url('localhost')).toBe('http://localhost/v1/me');
    expect(await url('localhost.evil.example')).toBe('https://localhost.evil.example/v1/me');
  });
});

describe('a response', () => {
  it('is a result with its status, headers, cookies and text', async () => {
    const response = new Response('grün', { status: 201, headers: { etag: '"1"' } });
    response.headers.append('set-cookie', 'a=1; Path=/');
    response.headers.append('set-cookie', 'b=2; Expires=Sun, 22 Nov 2026 10:00:00 GMT');
    const result = await gatewayHandler(() => response)(event());
    expect(result).toEqual({
      statusCode: 201,
      headers: { etag: '"1"', 'content-type': 'text/plain;charset=UTF-8' },
      cookies: ['a=1; Path=/', 'b=2; Expires=Sun, 22 Nov 2026 10:00:00 GMT'],
      body: 'grün',
      isBase64Encoded: false,
    });
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['', 'gzip', gunzipSync],
  ])('that would be too long for Lambda is compressed for who accepts %j', async (accepts, coding, expand) => {
    const text = 'The same text again. '.repeat(400_000);
    const one = event({ headers: { host: 'x', 'accept-encoding': accepts } });
    const result = await gatewayHandler(() => new Response(text, { headers: { vary: 'Cookie' } }))(one);
    expect(result).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': coding, vary: 'Cookie, Accept-Encoding' },
    });
    expect(expand(Buffer.from(result.body ?? '', 'base64')).toString()).toBe(text);
  });

  it('comes from the whole app', async () => {
    const { app } = harness();
    const handler = gatewayHandler((request, gateway) => app.fetch(request, gateway));
    const authorizer = { jwt: { claims: { token_use: 'access', username: MEI.id, 'cognito:groups': '[reviewer]' } } };
    expect(await handler(event({ authorizer }))).toMatchObject({
      statusCode: 200,
      body: '{"id":"mei","roles":["reviewer"]}',
    });
    expect(await handler(event())).toMatchObject({ statusCode: 401 });
  });
});

describe('the function', () => {
  const call = async (one: APIGatewayProxyEventV2) => {
    const { app } = harness();
    return lambda(app)(one, {} as Context);
  };

  it('answers with the headers that every answer carries, each once', async () => {
    for (const rawPath of ['/healthz', '/review/nowhere', '/v1/me']) {
      const { headers = {} } = await call(event({ rawPath }));
      const names = Object.keys(headers).map((name) => name.toLowerCase());
      expect(new Set(names).size, rawPath).toBe(names.length);
      expect(names).toContain('strict-transport-security');
      expect(names).toContain('x-content-type-options');
    }
  });

  it('reads headers however they are written', async () => {
    const authorizer = { jwt: { claims: { token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer]' } } };
    const headers = { Host: 'review.example', 'If-Match': '"1"', 'Content-Type': 'application/json' };
    const asked = { method: 'POST', rawPath: '/v1/articles/none/recleaning', authorizer, headers, body: '{}' };
    expect(await call(event(asked))).toMatchObject({ statusCode: 404 });
  });
});
