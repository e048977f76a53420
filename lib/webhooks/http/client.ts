// Takes a webhook to its receiver: to a checked address, within ten seconds, and with nothing kept but the status.
import * as http from 'node:http';
import * as https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Clock } from '../../ledger/ports.ts';
import type { AttemptError, WebhookClient } from '../registry.ts';
import { AddressRefusal, type Destination, destinationOf, type Network } from './destination.ts';

/** Milliseconds for everything: the name, the connection, the request, the answer's head. */
const PATIENCE = 10_000;
/** Bytes of an answer that are read and thrown away, so that the receiver is not cut off in the middle of a sentence. */
const HEARD_OUT = 64 * 1024;
/** Seconds; what a receiver asks for beyond is not heeded. */
const LONGEST_WAIT = 86_400;

/** `patience` in milliseconds. */
export function webhookClient(network: Network, clock: Clock, patience = PATIENCE): WebhookClient {
  return {
    async objection(url) {
      try {
        await within(destinationOf(url, network), AbortSignal.timeout(patience));
        return undefined;
      } catch (error) {
        if (error instanceof AddressRefusal) return error.message;
        if (isTimeout(error)) return 'The name did not answer in time. Try again.';
        throw error;
      }
    },
    async post(url, headers, body) {
      const signal = AbortSignal.timeout(patience);
      try {
        const destination = await within(destinationOf(url, network), signal);
        const { status, retryAfter } = await ask(destination, headers, body, signal);
        const wait = secondsOf(retryAfter, clock.now());
        return { status, ...(wait === undefined ? {} : { retryAfter: wait }) };
      } catch (error) {
        return { error: errorOf(error) };
      }
    },
  };
}

/** A name that does not answer must not take longer than we wait; nothing can call the question itself back. */
function within<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}

/** What is heard of an answer. */
interface Head {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

function ask(
  { url, addresses }: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Head> {
  const { promise, resolve, reject } = Promise.withResolvers<Head>();
  const { request } = url.protocol === 'https:' ? https : http;
  const sending = request(
    url,
    {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own each time: one that is kept alive would outlive the check of its address.
      agent: false,
      // The name is not asked again: what was checked is what is connected to.
      lookup: answering(addresses),
      signal,
    },
    (response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] });
      hearOut(response).then(() => sending.destroy(), reject);
    },
  );
  sending.on('error', reject);
  sending.end(body);
  return promise;
}

function answering(addresses: Destination['addresses']): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, callback) => {
    if (options.all) callback(null, found);
    else callback(null, addresses[0], isIPv6(addresses[0]) ? 6 : 4);
  };
}

/** As RFC 9110 has dates: the form that is sent today, and the two of old, of which the last names no zone but means GMT. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -](?:\d{4}|\d{2}) [\d:]{8} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})$/;

/** Seconds from now, at most a day; undefined where it asks for no wait in a way that is known. */
function secondsOf(retryAfter: string | undefined, now: Date): number | undefined {
  const asked = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsUntil(asked, now);
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT) : undefined;
}

function secondsUntil(asked: string, now: Date): number {
  if (!HTTP_DATE.test(asked)) return Number.NaN;
  return Math.ceil((Date.parse(asked.endsWith('GMT') ? asked : `${asked} GMT`) - now.getTime()) / 1000);
}

/** The status is known by then: whatever goes wrong here changes nothing. */
async function hearOut(response: http.IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += Buffer.byteLength(chunk);
      if (bytes > HEARD_OUT) return;
    }
  } catch {
    return;
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

function errorOf(error: unknown): AttemptError {
  if (error instanceof AddressRefusal) return error.code;
  if (isTimeout(error)) return 'timeout';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(ERR_(TLS|SSL)|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME)/.test(code) ? 'tls' : 'connection';
}
