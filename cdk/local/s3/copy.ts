// CopyObject, with which `aws s3 cp` and `mv` move objects within S3: the bytes are taken from a version, and an event tells of the copy.
import { createReadStream } from 'node:fs';
import type { Bucket } from './bucket.ts';
import { type Answer, type Call, header } from './call.ts';
import { matches } from './objects.ts';
import { S3Problem } from './problem.ts';
import { findVersion, versionHeader } from './read.ts';
import { writeBytes } from './receive.ts';
import { describe, type Version } from './version.ts';
import { conditionOf, namedHeaders, orDiscard } from './write.ts';
import { document } from './xml.ts';

/** `x-amz-copy-source`: `bucket/key`, percent-encoded, perhaps with a slash before and a version behind. */
export interface CopySource {
  readonly bucket: string;
  readonly key: string;
  readonly version: string | null;
}

export function copySourceOf(call: Pick<Call, 'request'>): CopySource | undefined {
  const named = call.request.headers['x-amz-copy-source'];
  if (typeof named !== 'string') return undefined;
  const [, path = '', version = null] = /^\/?(.*?)(?:\?versionId=([\w.-]+))?$/s.exec(named) ?? [];
  const [, bucket, key] = /^([^/]+)\/(.+)$/s.exec(decoded(path)) ?? [];
  if (!bucket || !key) {
    throw new S3Problem(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  }
  return { bucket, key, version };
}

export async function copyObject(
  call: Call,
  bucket: Bucket,
  source: CopySource,
  buckets: ReadonlyMap<string, Bucket>,
): Promise<Answer> {
  const from = buckets.get(source.bucket);
  if (!from) throw new S3Problem('NoSuchBucket', 'The specified bucket does not exist');
  const original = findVersion(from, source.key, source.version);
  requireSource(call, original);
  const replaced = header(call, 'x-amz-metadata-directive') === 'REPLACE';
  const itself = from === bucket && source.key === call.key && source.version === null;
  if (itself && !replaced) {
    throw new S3Problem(
      'InvalidRequest',
      'This copy request is illegal because it is trying to copy an object to itself without changing the object’s metadata, storage class, website redirect location or encryption attributes.',
    );
  }
  const { headers, metadata, checksum } = original;
  const body = bucket.objects.newBody();
  const copy = await orDiscard(bucket, body.name, async () => {
    // Opened before anything else can happen, so that a replacement cannot take the bytes away.
    const bytes = createReadStream('', { fd: from.objects.open(original) });
    const written = await writeBytes(bytes, body.path, () => undefined);
    return bucket.admit({
      ...{ key: call.key, body: body.name, principal: call.principal, condition: conditionOf(call) },
      received: { ...written, ...(checksum && { checksum }) },
      described: replaced ? describe(namedHeaders(call)) : { headers, metadata },
      happening: 'ObjectCreated:Copy',
    });
  });
  return copied(copy, original);
}

function copied(copy: Version, original: Version): Answer {
  const xml = document('CopyObjectResult', [
    ['ETag', `"${copy.etag}"`],
    ['LastModified', copy.at],
  ]);
  const version = versionHeader(original)['x-amz-version-id'];
  const from = version === undefined ? {} : { 'x-amz-copy-source-version-id': version };
  return { status: 200, headers: { 'content-type': 'application/xml', ...versionHeader(copy), ...from }, body: xml };
}

function requireSource(call: Call, original: Version): void {
  const ifMatch = header(call, 'x-amz-copy-source-if-match');
  const ifNoneMatch = header(call, 'x-amz-copy-source-if-none-match');
  const met =
    (ifMatch === undefined || matches(ifMatch, original)) &&
    (ifNoneMatch === undefined || !matches(ifNoneMatch, original));
  if (!met) {
    throw new S3Problem('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Problem('InvalidArgument', 'The copy source is not properly encoded.');
  }
}
