// The calls of a multipart upload: begin, one part, complete, abort.
import { readBody } from '../wire/body.ts';
import type { Bucket } from './bucket.ts';
import { type Answer, type Call, header } from './call.ts';
import { S3Problem } from './problem.ts';
import { versionHeader } from './read.ts';
import { receive, writeBytes } from './receive.ts';
import { describe } from './version.ts';
import { document } from './xml.ts';

export function beginUpload(call: Call, bucket: Bucket): Answer {
  const named = Object.entries(call.request.headersDistinct);
  const described = describe(named.map(([name, values]) => [name, (values ?? []).join(',')] as const));
  const id = bucket.uploads.begin({ key: call.key, ...described });
  const xml = document('InitiateMultipartUploadResult', [
    ['Bucket', bucket.name],
    ['Key', call.key],
    ['UploadId', id],
  ]);
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xml };
}

export async function putPart(call: Call, bucket: Bucket): Promise<Answer> {
  const id = call.query.get('uploadId') ?? '';
  const number = Number(call.query.get('partNumber'));
  bucket.uploads.find(id, call.key);
  if (header(call, 'x-amz-copy-source') !== undefined)
    throw new S3Problem('NotImplemented', 'UploadPartCopy is not available on the local S3 server.');
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Problem('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  const place = bucket.uploads.newPart(id);
  const received = await receive(call, place.path);
  bucket.uploads.keep(id, number, received, place.name);
  const sum = received.checksum;
  const headers = { etag: `"${received.md5}"`, 'content-length': '0', ...(sum && { [sum.header]: sum.value }) };
  return { status: 200, headers };
}

export async function completeUpload(call: Call, bucket: Bucket): Promise<Answer> {
  const id = call.query.get('uploadId') ?? '';
  const { key, headers, metadata } = bucket.uploads.find(id, call.key);
  const list = (await readBody(call.request, 1024 * 1024)).toString();
  const { etag, bytes } = bucket.uploads.listed(id, list);
  const body = bucket.objects.newBody();
  const received = await writeBytes(bytes, body.path, () => undefined);
  const version = await bucket.admit({
    key,
    body: body.name,
    received,
    etag,
    described: { headers, metadata },
    condition: { ifMatch: header(call, 'if-match'), ifNoneMatch: header(call, 'if-none-match') },
    happening: 'ObjectCreated:CompleteMultipartUpload',
    principal: call.principal,
  });
  bucket.uploads.end(id);
  const xml = document('CompleteMultipartUploadResult', [
    ['Location', `http://${header(call, 'host') ?? ''}/${bucket.name}/${encodeURIComponent(key)}`],
    ['Bucket', bucket.name],
    ['Key', key],
    ['ETag', `"${etag}"`],
  ]);
  return { status: 200, headers: { 'content-type': 'application/xml', ...versionHeader(version) }, body: xml };
}

export function abortUpload(call: Call, bucket: Bucket): Answer {
  const id = call.query.get('uploadId') ?? '';
  bucket.uploads.find(id, call.key);
  bucket.uploads.end(id);
  return { status: 204 };
}
