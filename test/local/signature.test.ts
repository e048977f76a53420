// Signatures are recomputed from what was sent, however the client spells it.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBody } from '../../cdk/local/wire/body.ts';
import { type Door, listen } from '../../cdk/local/wire/listen.ts';
import { basicDate, sign, verify, verifyWithBody } from '../../cdk/local/wire/signature.ts';

const credentials = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
const scope = `${date.slice(0, 8)}/x/dynamodb/aws4_request`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let door: Door;

beforeAll(async () => {
  door = await listen(0, async (request, response) => {
    const body = await readBody(request, 1000);
    const verdict =
      request.method === 'POST' ? verifyWithBody(request, credentials, body) : verify(request, credentials);
    response.end(verdict.ok ? 'ok' : verdict.problem);
  });
});
afterAll(() => door.close());

async function post(signed: string, sent: string): Promise<string> {
  const host = new URL(door.url).host;
  const canonical = ['POST', '/', '', `host:${host}\nx-amz-date:${date}\n`, 'host;x-amz-date', sha256(signed)].join(
    '\n',
  );
  const signature = sign(['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n'), scope, credentials);
  const authorization = `AWS4-HMAC-SHA256 Credential=KEY/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`;
  const reply = await fetch(door.url, { method: 'POST', body: sent, headers: { 'x-amz-date': date, authorization } });
  return reply.text();
}

/** A link as `aws s3 presign` makes it. */
async function follow(seconds: number, change = ''): Promise<string> {
  const host = new URL(door.url).host;
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `KEY/${scope}`,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
  });
  const canonical = ['GET', '/a', String(query), `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const signature = sign(['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n'), scope, credentials);
  return (await fetch(`${door.url}/a${change}?${query}&X-Amz-Signature=${signature}`)).text();
}

describe('a signature', () => {
  it('covers the body also where no header names its digest', async () => {
    expect(await post('{"a":1}', '{"a":1}')).toBe('ok');
    expect(await post('{"a":1}', '{"a":2}')).toBe('mismatch');
  });

  it('may stand in a link, until that expires', async () => {
    expect(await follow(60)).toBe('ok');
    expect(await follow(60, 'b')).toBe('mismatch');
    expect(await follow(-60)).toBe('expired');
  });

  it('is missed where there is none, and not guessed at where it is odd', async () => {
    expect(await (await fetch(door.url)).text()).toBe('missing');
    expect(await (await fetch(door.url, { headers: { authorization: 'AWS4-HMAC-SHA256 x' } })).text()).toBe(
      'malformed',
    );
  });

  it('reads dates as AWS writes them', () => {
    expect(basicDate('20261124T015450Z')).toBe(Date.UTC(2026, 10, 24, 1, 54, 50));
    expect(basicDate('yesterday')).toBeNaN();
  });
});
