// Takes a webhook to its receiver: to a checked address, within ten seconds, and with nothing kept but the status.
import * as http from 'node:http';
import * as https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Answer, AttemptError, Courier } from '../ledger/hooks.ts';
import { type Destination, destinationOf, type Network, Refusal } from './destination.ts';

/** Milliseconds for everything: the name, the connection, the request, the answer's head. */
const PATIENCE = 10_000;
/** Bytes of an answer that are read and thrown away, so that the receiver is not cut off in the middle of a sentence. */
const HEARD_OUT = 64 * 1024;
/** Seconds; what a receiver asks for beyond is not heeded. */
const LONGEST_WAIT = 86_400;

export function courier(network: Network, patience = PATIENCE): Courier {
  return {
    async objection(url) {
      try {
        await within(destinationOf(url, network), AbortSignal.timeout(patience));
        return undefined;
      } catch (error) {
        if (error instanceof Refusal) return error.message;
        if (isTimeout(error)) return 'The name did not answer in time. Try again.';
        throw error;
      }
    },
    async post(url, headers, body) {
      const signal = AbortSignal.timeout(patience);
      try {
        return await ask(await within(destinationOf(url, network), signal), headers, body, signal);
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

function ask(
  { url, addresses }: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
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
      resolve(answerOf(response));
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

function answerOf({ statusCode = 0, headers }: http.IncomingMessage): Answer {
  const asked = Number(headers['retry-after'] ?? Number.NaN);
  const heeded = Number.isInteger(asked) && asked > 0 ? { retryAfter: Math.min(asked, LONGEST_WAIT) } : {};
  return { status: statusCode, ...heeded };
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
  if (error instanceof Refusal) return error.code;
  if (isTimeout(error)) return 'timeout';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(ERR_(TLS|SSL)|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME)/.test(code) ? 'tls' : 'connection';
}
