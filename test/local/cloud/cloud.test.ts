// The booted template, seen by those who use it: uploads, the API, people who sign in, and readers.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boot, type Cloud } from '../../../cdk/local/cloud.ts';
import { credentialsIn } from '../../../cdk/local/credentials.ts';
import { placeAt } from '../../../cdk/local/template/place.ts';
import { Template } from '../../../cdk/local/template/template.ts';
import type { Credentials } from '../../../cdk/local/wire/callers.ts';
import { freePorts, makeAssembly, newFolder, removeFolders, until } from './assembly.ts';

let cloud: Cloud;
let template: Template;
let s3: S3Client;
let db: DynamoDBClient;
let credentials: Credentials;
const data = newFolder();
const printed: string[] = [];
const terminal = console.error;

beforeAll(async () => {
  console.error = (...words) => printed.push(words.join(' '));
  const port = await freePorts();
  template = new Template(await makeAssembly(), placeAt(port));
  credentials = credentialsIn(data);
  cloud = await boot(template, data, credentials, port);
  const { region, s3: s3Url, dynamodb } = template.place;
  s3 = new S3Client({ endpoint: s3Url, region, credentials, forcePathStyle: true });
  db = new DynamoDBClient({ endpoint: dynamodb, region, credentials });
});
afterAll(async () => {
  console.error = terminal;
  await cloud.close();
  removeFolders();
});

const upload = (Key: string, Body: string) =>
  s3.send(new PutObjectCommand({ Bucket: template.output('UploadBucket'), Key, Body }));
const item = async (name: string) => {
  const Key = { PK: { S: `ARTICLE#${name}` }, SK: { S: 'LOG#000001' } };
  return (await db.send(new GetItemCommand({ TableName: template.output('Table'), Key }))).Item;
};
const page = (key: string, Body: string, more = {}) =>
  s3.send(
    new PutObjectCommand({ Bucket: template.output('SiteBucket'), Key: key, Body, ContentType: 'text/html', ...more }),
  );
const site = (path: string, init: RequestInit = {}) =>
  fetch(`${template.place.site}${path}`, { redirect: 'manual', ...init });
const api = (path: string, init: RequestInit = {}) =>
  fetch(`${template.place.api}${path}`, { redirect: 'manual', ...init });
const json = async (reply: Promise<Response>) => JSON.parse(await (await reply).text());
const queue = (id: string) => cloud.queues.get(template.attribute(id, 'Arn'))!;

describe('an upload', () => {
  it('goes through queue, function, table and stream to a page on the site', async () => {
    await upload('agency/Ein Text + 文.txt', 'hello');
    const reply = await until(async () => {
      const found = await site('/hello/');
      return found.ok ? found : undefined;
    });
    expect(await reply.text()).toBe('<h1>hello</h1>');
    expect(reply.headers.get('cache-control')).toBe('max-age=60');
    expect(queue('Queue').size).toBe(0);
  });

  it('is tried again where the function threw or took its thread down', async () => {
    // One after the other: in one batch the crash would take the other's turn with it.
    for (const name of ['throw', 'crash']) {
      await upload(name, name);
      expect((await until(() => item(name)))['tries']!.S).toBe('2');
    }
  });

  it('goes to the dead letters when it fails too often, and holds nobody up', async () => {
    await Promise.all([upload('c', 'poison'), upload('d', 'fine')]);
    await until(() => item('fine'));
    const [letter] = await until(() => {
      const letters = queue('DeadLetters').messages();
      return letters.length > 0 ? letters : undefined;
    });
    expect(JSON.parse(letter!.body).Records[0].s3.object.key).toBe('c');
  });

  it('that never ends is cut off at the function’s timeout', async () => {
    const before = queue('DeadLetters').size;
    await upload('e', 'loop');
    await until(() => (queue('DeadLetters').size > before ? true : undefined));
    await upload('f', 'after');
    await until(() => item('after'));
  });

  it('leaves nothing of its text in what is printed', () => {
    expect(printed.join('\n')).toContain('Ingest: Error (more in ');
    expect(printed.join('\n')).not.toContain('secret');
  });
});

describe('a function', () => {
  it('sees the template’s environment and nothing of the machine', async () => {
    const { environment } = await json(api('/healthz'));
    const { api: base, site: siteUrl, s3: s3Url, dynamodb } = template.place;
    expect(environment).toMatchObject({
      ISSUER: `${base}/local/people`,
      AUTH_DOMAIN: `${base}/local/people`,
      SITE_URL: siteUrl,
      AWS_ENDPOINT_URL_S3: s3Url,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    });
    // Its own keys, which open what its role grants, and not those of the person at the machine.
    expect(environment.AWS_ACCESS_KEY_ID).toMatch(/^LOCAL[0-9A-F]{16}$/);
    expect(environment.AWS_ACCESS_KEY_ID).not.toBe(credentials.accessKeyId);
    expect(environment.HOME).toBeUndefined();
    expect(environment.PATH).toBeUndefined();
  });
});

describe('the schedule', () => {
  it('runs the sweeper at once, which reaches the queue', async () => {
    cloud.startSchedules();
    await until(() => item('swept'));
  });
});

describe('the stream', () => {
  it('gives up on what fails again and again, and says so', async () => {
    const fact = (name: string) => ({ PK: { S: `ARTICLE#${name}` }, SK: { S: 'LOG#000001' } });
    const put = (name: string) =>
      db.send(new PutItemCommand({ TableName: template.output('Table'), Item: fact(name) }));
    await Promise.all(['stubborn', 'willing', 'eager'].map(put));
    for (const name of ['willing', 'eager']) {
      await until(async () => ((await site(`/${name}/`)).ok ? true : undefined));
    }
    const [missed] = await until(() => {
      const messages = queue('MissedHints').messages();
      return messages.length > 0 ? messages : undefined;
    });
    expect(JSON.parse(missed!.body).DDBStreamBatchInfo.batchSize).toBe(1);
  });
});

describe('the API', () => {
  it('passes requests on in payload format 2.0', async () => {
    const headers = { cookie: 'a=1; b=2', 'x-many': 'one', 'content-type': 'application/json' };
    const asked = api('/review/deep/er?x=1&x=2&y=%20', { method: 'POST', headers, body: '{"é":1}' });
    const { event } = await json(asked);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /review/{proxy+}',
      rawPath: '/review/deep/er',
      rawQueryString: 'x=1&x=2&y=%20',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { x: '1,2', y: ' ' },
      pathParameters: { proxy: 'deep/er' },
      body: '{"é":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', path: '/review/deep/er' }, stage: '$default' },
    });
    expect(event.headers.cookie).toBeUndefined();
    const form = await json(api('/review/x', { method: 'POST', body: new URLSearchParams({ a: '1' }) }));
    expect([form.event.isBase64Encoded, Buffer.from(form.event.body, 'base64').toString()]).toEqual([true, 'a=1']);
  });

  it('sends bytes and several cookies back as they are', async () => {
    const reply = await api('/review/bytes');
    expect([...new Uint8Array(await reply.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await (await api('/review/plain')).json()).toEqual({ hello: 'world' });
  });

  it.each(['throw', 'crash', 'slow', 'nonsense', 'huge'])(
    'answers 500 where the function does not: %s',
    async (way) => {
      const reply = await api(`/review/${way}`);
      expect([reply.status, await reply.json()]).toEqual([500, { message: 'Internal Server Error' }]);
      expect((await api('/healthz')).status).toBe(200);
    },
  );

  it('knows its routes and no others', async () => {
    expect((await api('/nowhere')).status).toBe(404);
    expect((await api('/healthz', { method: 'POST' })).status).toBe(404);
  });

  it('answers 413 to a body over 10 MB', async () => {
    const reply = await api('/review/x', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(reply.status).toBe(413);
  });

  it('answers 413 to what Lambda takes no more, which is less than the gateway takes', async () => {
    const text = { 'content-type': 'text/plain' };
    const post = (size: number, headers: Record<string, string>) =>
      api('/review/plain', { method: 'POST', headers, body: 'x'.repeat(size) });
    expect((await post(6 * 1024 * 1024 - 10_000, text)).status).toBe(200);
    const reply = await post(6 * 1024 * 1024, text);
    expect([reply.status, await reply.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
    // What is no text travels as base64, a third longer.
    expect((await post(4_700_000, { 'content-type': 'image/x' })).status).toBe(200);
    expect((await post(4_800_000, { 'content-type': 'image/x' })).status).toBe(413);
  });

  it('passes on the longest reply that Lambda lets through, and not a byte more', async () => {
    const longest = await api('/review/reply?bytes=6291556');
    expect([longest.status, (await longest.text()).length]).toEqual([
      200,
      6_291_556 - '{"statusCode":200,"body":""}'.length,
    ]);
    const longer = await api('/review/reply?bytes=6291557');
    expect([longer.status, await longer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('answers 503 where the function takes longer than the integration waits', async () => {
    const reply = await api('/sluggish');
    expect([reply.status, await reply.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });

  it('wants a genuine token where the route says so', async () => {
    const { token } = await json(askToken({ role: 'reviewer', as: 'mei' }));
    const ask = (authorization: string) => api('/v1/me', { headers: { authorization } });
    expect((await api('/v1/me')).status).toBe(401);
    const [head, body, signature] = token.split('.');
    const forged = Buffer.from(body!, 'base64url').toString().replace('reviewer', 'admin');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of [
      'nonsense',
      `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${none}.${body}.`,
      `${head}.${body}.${Buffer.alloc(256).toString('base64url')}`,
    ]) {
      expect((await ask(`Bearer ${bad}`)).status).toBe(401);
    }
    const { event } = await json(ask(`Bearer ${token}`));
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
      username: 'mei',
      'cognito:groups': '[reviewer]',
      token_use: 'access',
      client_id: 'Client',
      iss: `${template.place.api}/local/people`,
    });
  });

  it('does not answer to foreign names', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${template.place.api}/healthz`, { headers: { host: 'evil.example' } }, (reply) =>
        resolve(reply.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });
});

const askToken = (form: Record<string, string>, secret = cloud.tokens.secret) =>
  fetch(cloud.tokens.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: new URLSearchParams(form),
  });

describe('a token for a script', () => {
  it('is given to whoever knows the secret of this run, in any name and any group of the template', async () => {
    const reply = await askToken({ role: 'admin', as: 'jürgen-7' });
    const { token } = JSON.parse(await reply.text());
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { event } = await json(api('/v1/me', { headers: { authorization: `Bearer ${token}` } }));
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
      username: 'jürgen-7',
      'cognito:groups': '[admin]',
    });
  });

  it('is not given to anybody else', async () => {
    for (const secret of ['', 'guess', cloud.tokens.secret.slice(1)]) {
      expect((await askToken({ role: 'admin', as: 'x' }, secret)).status).toBe(401);
    }
    const bare = await fetch(cloud.tokens.url, {
      method: 'POST',
      body: new URLSearchParams({ role: 'admin', as: 'x' }),
    });
    expect(bare.status).toBe(401);
  });

  it('is refused for a group that the template has not, and for what is no name', async () => {
    expect((await askToken({ role: 'king', as: 'x' })).status).toBe(400);
    for (const as of ['', 'a b', 'a\nb', 'x'.repeat(129)]) {
      expect((await askToken({ role: 'admin', as })).status).toBe(400);
    }
  });
});

describe('signing in', () => {
  const base = () => `${template.place.api}/local/people`;
  const callback = () => `${template.place.api}/review/callback`;
  const verifier = 'a-verifier-that-is-long-enough-to-be-one-0123456789';
  const query = (change: Record<string, string> = {}) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: 'Client',
      redirect_uri: callback(),
      state: 'st',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...change,
    });
  const choose = async (as: string) => {
    const form = { method: 'POST', body: new URLSearchParams({ as }), redirect: 'manual' } as const;
    return fetch(`${base()}/oauth2/authorize?${query()}`, form);
  };
  const redeem = (change: Record<string, string>) =>
    fetch(`${base()}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'Client',
        redirect_uri: callback(),
        code_verifier: verifier,
        ...change,
      }),
    });

  it('is a list of people; whoever is chosen comes back with a code, once good for tokens', async () => {
    const list = await (await fetch(`${base()}/oauth2/authorize?${query()}`)).text();
    for (const name of ['ed', 'mei', 'rosa', 'ada']) expect(list).toContain(`value="${name}"`);
    const chosen = new URL((await choose('rosa')).headers.get('location')!);
    expect(chosen.href).toContain(`${callback()}?code=`);
    expect(chosen.searchParams.get('state')).toBe('st');
    const code = chosen.searchParams.get('code')!;
    const tokens = await json(redeem({ code }));
    const { event } = await json(api('/v1/me', { headers: { authorization: `Bearer ${tokens.id_token}` } }));
    const { claims } = event.requestContext.authorizer.jwt;
    expect(claims).toMatchObject({ 'cognito:username': 'rosa', token_use: 'id', aud: 'Client' });
    expect((await redeem({ code })).status).toBe(400);
  });

  it('renews with a refresh token, as often as one likes, until that is revoked', async () => {
    const code = new URL((await choose('rosa')).headers.get('location')!).searchParams.get('code')!;
    const { refresh_token } = await json(redeem({ code }));
    const renew = () => redeem({ grant_type: 'refresh_token', refresh_token });
    for (const again of [await json(renew()), await json(renew())])
      expect(again).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer' });
    expect((await redeem({ grant_type: 'refresh_token', refresh_token: 'made-up' })).status).toBe(400);
    const body = new URLSearchParams({ client_id: 'Client', token: refresh_token });
    expect((await fetch(`${base()}/oauth2/revoke`, { method: 'POST', body })).status).toBe(200);
    expect((await renew()).status).toBe(400);
  });

  it('refuses another verifier, another client and another way back', async () => {
    const code = new URL((await choose('mei')).headers.get('location')!).searchParams.get('code')!;
    expect(await (await redeem({ code, code_verifier: 'wrong' })).json()).toEqual({ error: 'invalid_grant' });
    for (const change of [
      { redirect_uri: 'http://evil.example/' },
      { client_id: 'other' },
      { code_challenge_method: 'plain' },
      { response_type: 'token' },
    ]) {
      const reply = await fetch(`${base()}/oauth2/authorize?${query(change)}`, { redirect: 'manual' });
      expect(reply.status).toBe(400);
    }
    expect((await choose('nobody')).status).toBe(400);
  });

  it('gives its keys to whoever verifies, and a way out', async () => {
    const { keys } = await json(fetch(`${base()}/.well-known/jwks.json`));
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', kid: 'local' })]);
    expect(keys[0].d).toBeUndefined();
    const leave = (to: string) =>
      fetch(`${base()}/logout?${new URLSearchParams({ client_id: 'Client', logout_uri: to })}`, { redirect: 'manual' });
    expect((await leave(`${template.place.api}/review`)).headers.get('location')).toBe(`${template.place.api}/review`);
    expect((await leave('http://evil.example/')).status).toBe(400);
  });
});

describe('the site', () => {
  it('answers with the status that the object stands for', async () => {
    await page('gone/index.html', 'was here', { Metadata: { status: '410' } });
    await page('old/index.html', '', { Metadata: { status: '301', location: '/new/' } });
    const gone = await site('/gone/');
    expect([gone.status, await gone.text()]).toEqual([410, 'was here']);
    expect(gone.headers.get('x-amz-meta-status')).toBeNull();
    const old = await site('/old/');
    expect([old.status, old.headers.get('location')]).toEqual([301, '/new/']);
  });

  it('has the template’s page for what is not there', async () => {
    expect((await site('/nothing')).status).toBe(404);
    await page('404.html', 'lost?');
    const lost = await site('/nothing');
    expect([lost.status, await lost.text()]).toEqual([404, 'lost?']);
  });

  it('sends the policy’s headers, fit for plain http', async () => {
    await page('index.html', 'front');
    const { headers } = await site('/');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toBe('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('compresses, and confirms what a reader has', async () => {
    const text = 'A long page. '.repeat(500);
    await page('long/index.html', text);
    const reply = await site('/long/', { headers: { 'accept-encoding': 'gzip' } });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(await reply.text()).toBe(text);
    const etag = reply.headers.get('etag')!;
    expect(etag).toMatch(/^W\//);
    expect((await site('/long/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('lets edge functions answer by themselves, and nobody write', async () => {
    const own = await site('/own');
    expect([own.status, own.headers.get('x-own'), await own.text()]).toEqual([418, 'yes', 'tea']);
    expect((await site('/', { method: 'POST' })).status).toBe(403);
    expect((await site('/', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the queues’ interface', () => {
  it('takes messages from those who hold the key', async () => {
    const url = template.attribute('Queue', 'QueueUrl');
    const client = (keys: Credentials) =>
      new SQSClient({
        endpoint: `${template.place.api}/local/queues`,
        region: template.place.region,
        credentials: keys,
      });
    const message = new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ sweep: 'by hand' }) });
    await client(credentials).send(message);
    await until(() => item('by hand'));
    await expect(client({ ...credentials, secretAccessKey: 'guess' }).send(message)).rejects.toThrow(/signature/);
    const lost = new SendMessageCommand({ QueueUrl: `${url}-not`, MessageBody: 'x' });
    await expect(client(credentials).send(lost)).rejects.toThrow(/does not exist/);
    const dead = new GetQueueAttributesCommand({ QueueUrl: template.attribute('DeadLetters', 'QueueUrl') });
    expect((await client(credentials).send(dead)).Attributes).toHaveProperty('ApproximateNumberOfMessages');
  });
});

describe('a log', () => {
  it('keeps a function’s errors whole, for whoever may read the data folder', () => {
    expect(readFileSync(join(data, 'log', 'Ingest.log'), 'utf8')).toContain('Error: secret of the article');
  });
});
