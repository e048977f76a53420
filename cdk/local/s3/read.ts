// GET and HEAD of an object: conditions, ranges, and the bytes as they were given.
import { createReadStream } from 'node:fs';
import type { Bucket } from './bucket.ts';
import { type Answer, type Call, header } from './call.ts';
import { matches } from './objects.ts';
import { S3Problem } from './problem.ts';
import { isMarker, type Version } from './version.ts';

export function getObject(call: Call, bucket: Bucket): Answer {
  const version = findVersion(bucket, call.key, call.query.get('versionId'));
  requireFresh(call, version);
  const range = rangeOf(header(call, 'range'), version.size);
  const { from, to } = range ?? { from: 0, to: version.size - 1 };
  const headers = {
    ...describeVersion(version, header(call, 'x-amz-checksum-mode') === 'ENABLED' && !range),
    'content-length': String(to - from + 1),
    ...(range && { 'content-range': `bytes ${from}-${to}/${version.size}` }),
  };
  const status = range ? 206 : 200;
  if (call.method === 'HEAD') return { status, headers };
  if (version.size === 0) return { status, headers, body: '' };
  // Opened before anything else can happen, so that a replacement cannot take the bytes away.
  const fd = bucket.objects.open(version);
  return { status, headers, body: createReadStream('', { fd, start: from, end: to }) };
}

/** The newest version where no id is given. Throws where there is none, or only a delete marker. */
export function findVersion(bucket: Bucket, key: string, id: string | null): Version {
  const version = id === null ? bucket.objects.newest(key) : bucket.objects.find(key, id);
  if (!version) {
    throw id === null
      ? new S3Problem('NoSuchKey', 'The specified key does not exist.')
      : new S3Problem('NoSuchVersion', 'The specified version does not exist.');
  }
  if (!isMarker(version)) return version;
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.version };
  throw id === null
    ? new S3Problem('NoSuchKey', 'The specified key does not exist.', headers)
    : new S3Problem('MethodNotAllowed', 'The specified method is not allowed against this resource.', headers);
}

function requireFresh(call: Call, version: Version): void {
  const ifMatch = header(call, 'if-match');
  const ifNoneMatch = header(call, 'if-none-match');
  if (ifMatch !== undefined && !matches(ifMatch, version)) {
    throw new S3Problem('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, version)) {
    throw new S3Problem('NotModified', 'Not Modified', { etag: `"${version.etag}"` });
  }
}

/** One range as in RFC 9110; several, or nonsense, mean the whole. */
function rangeOf(asked: string | undefined, size: number): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size || to < from) {
    throw new S3Problem('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    });
  }
  return { from, to };
}

export function describeVersion(version: Version, withChecksum: boolean): Readonly<Record<string, string>> {
  const metadata = Object.entries(version.metadata).map(([name, value]) => [`x-amz-meta-${name}`, headerSafe(value)]);
  return {
    ...version.headers,
    ...Object.fromEntries(metadata),
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.at).toUTCString(),
    'accept-ranges': 'bytes',
    ...versionHeader(version),
    ...(withChecksum && version.checksum && { [version.checksum.header]: version.checksum.value }),
  };
}

export function versionHeader(version: Version): Readonly<Record<string, string>> {
  return version.version === 'null' ? {} : { 'x-amz-version-id': version.version };
}

/** Metadata that came by form may hold any character; S3 hands it out as RFC 2047 says. */
function headerSafe(value: string): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}
