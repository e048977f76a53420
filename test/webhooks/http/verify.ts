// A receiver's side of the Standard Webhooks specification, written from its text alone: what docs/api.md shows.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The event, where one of the signatures is of this secret and the message is at most five minutes old. Throws otherwise. */
export function verify(headers: Readonly<Record<string, unknown>>, body: string, secret: string): unknown {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) throw new Error('too old');
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  const isOurs = String(signatures)
    .split(' ')
    .some((one) => {
      const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
      return one.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted);
    });
  if (!isOurs) throw new Error('not signed by this secret');
  return JSON.parse(body);
}
