// A request to the S3 server, taken apart: which bucket, which key, asked by whom.
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../wire/callers.ts';
import type { ChunkSignatures } from '../wire/chunks.ts';
import { S3Problem } from './problem.ts';

export interface Call {
  readonly request: IncomingMessage;
  readonly method: string;
  /** Empty for the service itself. */
  readonly bucket: string;
  /** Decoded; empty for the bucket itself. Data, never a path. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** Of a form nobody is known before its policy is read. */
  readonly caller: Caller | undefined;
  readonly principal: string;
  /** The value of x-amz-content-sha256 that was signed. */
  readonly payload: string;
  /** Where the payload's chunks are signed one by one. */
  readonly chunks: ChunkSignatures | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
}

/** By hand and not by `URL`, which would walk up at `..` and so turn one key into another. */
export function addressed(request: IncomingMessage): Pick<Call, 'method' | 'bucket' | 'key' | 'query'> {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const [, bucket = '', key = ''] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
  const decoded = decode(key);
  if (Buffer.byteLength(decoded) > 1024) throw new S3Problem('KeyTooLongError', 'Your key is too long');
  return { method: request.method ?? 'GET', bucket: decode(bucket), key: decoded, query: new URLSearchParams(query) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Problem('InvalidURI', 'Couldn’t parse the specified URI.');
  }
}

export function header(call: Call, name: string): string | undefined {
  const value = call.request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
