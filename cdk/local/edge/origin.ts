// The site bucket as CloudFront's origin: conditional and ranged reads of one object.
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { Bucket } from '../s3/bucket.ts';
import { matches } from '../s3/objects.ts';
import { describeVersion } from '../s3/read.ts';

export interface Fetched {
  readonly status: 200 | 206 | 304 | 404;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const nothing: Fetched = { status: 404, headers: {}, body: Buffer.alloc(0) };

/** `uri` is percent-encoded and begins with a slash. */
export function fetchFrom(bucket: Bucket, uri: string, headers: IncomingHttpHeaders): Fetched {
  const version = bucket.objects.current(keyOf(uri));
  if (!version) return nothing;
  const described = describeVersion(version, false);
  const condition = headers['if-none-match'];
  // A compressed answer had a weak tag of the same value.
  if (condition !== undefined && matches(condition, version)) {
    return { status: 304, headers: described, body: Buffer.alloc(0) };
  }
  // At once and not in a later turn: by then a newer page might have taken these bytes away.
  const body = version.size === 0 ? Buffer.alloc(0) : readFileSync(bucket.objects.pathOf(version));
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  if (!range || from >= body.length) return { status: 200, headers: described, body };
  const to = Math.min(range[2] ? Number(range[2]) : body.length - 1, body.length - 1);
  const part = { ...described, 'content-range': `bytes ${from}-${to}/${body.length}` };
  return { status: 206, headers: part, body: body.subarray(from, to + 1) };
}

function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^\//, ''));
  } catch {
    return ''; // No object has that key, so it is not found like any other.
  }
}
