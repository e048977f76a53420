// Local tokens: a genuine one opens, and one that differs in anything that counts does not.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { open, seal } from '../../cdk/local/people/jwt.ts';

const pair = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { secret: privateKey, open: createPublicKey(privateKey) };
};
const keys = pair();
const expected = { issuer: 'http://127.0.0.1:1/people', audience: ['Client'] };
const claims = { iss: expected.issuer, client_id: 'Client', exp: 2_000, username: 'mei' };
const opened = async (change: object, by = keys, seconds = 1_000) =>
  open(await seal({ ...claims, ...change }, by), expected, keys, new Date(seconds * 1000));

describe('a token', () => {
  it('opens until its last second', async () => {
    expect(await opened({})).toEqual(claims);
    expect(await opened({}, keys, 1_999)).toEqual(claims);
    expect(await opened({}, keys, 2_000)).toBeUndefined();
  });

  it('is meant for whom `aud` names, and else `client_id`', async () => {
    expect(await opened({ aud: ['other', 'Client'], client_id: 'other' })).toMatchObject({ username: 'mei' });
    expect(await opened({ aud: 'other' })).toBeUndefined();
    expect(await opened({ client_id: 'other' })).toBeUndefined();
    expect(await opened({ client_id: undefined })).toBeUndefined();
    expect(await opened({ client_id: 7 })).toBeUndefined();
  });

  it('stays shut from another issuer, another key, before its time and without an end', async () => {
    expect(await opened({ iss: 'http://127.0.0.1:2/people' })).toBeUndefined();
    expect(await opened({}, pair())).toBeUndefined();
    expect(await opened({ nbf: 1_001 })).toBeUndefined();
    expect(await opened({ exp: undefined })).toBeUndefined();
  });

  it('cannot be made of what everybody knows', async () => {
    const now = new Date(1_000_000);
    const publicKey = Buffer.from(keys.open.export({ type: 'spki', format: 'pem' }));
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'local' }).sign(publicKey);
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const token of [confused, none, '', 'a.b', 'a.b.c', `${body}.${body}.${body}`]) {
      expect(await open(token, expected, keys, now)).toBeUndefined();
    }
  });
});
