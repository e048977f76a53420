// What we sign, a receiver verifies who knows nothing of ours but the specification.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sign } from '../../../lib/webhooks/http/sign.ts';
import { verify } from './verify.ts';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const body = '{"type":"ping","data":{"word":"茶 – é"}}';

function signed(secrets: readonly string[], at = new Date()) {
  return {
    'webhook-id': 'm1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': sign({ id: 'm1', at, body }, secrets),
  };
}

describe('a signature', () => {
  test('is the one that the example of the specification’s authors has', () => {
    const message = {
      id: 'msg_loFOjxBNrRLzqYUf',
      at: new Date(1_731_705_121_000),
      body: '{"event_type":"ping","data":{"success":true}}',
    };
    expect(sign(message, ['whsec_plJ3nmyCDGBKInavdOK15jsl'])).toBe('v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=');
  });

  test('is verified with its secret alone', () => {
    const ours = secret();
    expect(verify(signed([ours]), body, ours)).toEqual(JSON.parse(body));
    expect(() => verify(signed([ours]), body, secret())).toThrow('not signed');
    expect(() => verify(signed([ours]), `${body} `, ours)).toThrow('not signed');
    expect(() => verify({ ...signed([ours]), 'webhook-id': 'm2' }, body, ours)).toThrow('not signed');
    expect(() => verify(signed([ours], new Date(Date.now() - 400_000)), body, ours)).toThrow('too old');
  });

  test('comes once for each secret, so that either is good while one takes the other’s place', () => {
    const [old, fresh] = [secret(), secret()];
    const headers = signed([fresh, old]);
    expect(headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
    for (const one of [old, fresh]) expect(verify(headers, body, one)).toEqual(JSON.parse(body));
  });
});
