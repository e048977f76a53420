// PUT, DELETE and presigned POST of an object: bytes to disk, then one atomic step that makes them visible.
import { Readable } from 'node:stream';
import { type Callers, refusal } from '../wire/callers.ts';
import type { Bucket } from './bucket.ts';
import { type Answer, type Call, header } from './call.ts';
import { readForm } from './form.ts';
import type { Condition } from './objects.ts';
import { requirePolicy } from './policy.ts';
import { S3Problem } from './problem.ts';
import { versionHeader } from './read.ts';
import { receive, writeBytes } from './receive.ts';
import { describe, type Version } from './version.ts';
import { document } from './xml.ts';

export async function putObject(call: Call, bucket: Bucket): Promise<Answer> {
  const body = bucket.objects.newBody();
  const version = await orDiscard(bucket, body.name, async () => {
    const received = await receive(call, body.path);
    const condition = conditionOf(call);
    const described = describe(namedHeaders(call));
    const { key, principal } = call;
    const happening = 'ObjectCreated:Put';
    return bucket.admit({ key, body: body.name, received, described, condition, happening, principal });
  });
  return { status: 200, headers: { ...created(version), 'content-length': '0' } };
}

export async function postObject(call: Call, bucket: Bucket, callers: Callers): Promise<Answer> {
  const { fields, file } = await readForm(call.request);
  const signer = await requirePolicy(new Map([...fields, ['bucket', bucket.name]]), file.length, callers);
  const key = fields.get('key') ?? '';
  if (key === '' || Buffer.byteLength(key) > 1024) {
    throw new S3Problem('InvalidArgument', 'Bucket POST must contain a field named ‘key’ of 1 to 1024 bytes.');
  }
  // A form can do what its signer may.
  const denied = refusal(signer, [{ action: 's3:PutObject', resource: `arn:aws:s3:::${bucket.name}/${key}` }]);
  if (denied) throw new S3Problem('AccessDenied', denied);
  const body = bucket.objects.newBody();
  const version = await orDiscard(bucket, body.name, async () => {
    const received = await writeBytes(Readable.from([file]), body.path, () => undefined);
    const principal = signer.credentials.accessKeyId;
    const happening = 'ObjectCreated:Post';
    return bucket.admit({ key, body: body.name, received, described: describe(fields), happening, principal });
  });
  return posted(call, bucket, version, fields);
}

function posted(call: Call, bucket: Bucket, version: Version, fields: ReadonlyMap<string, string>): Answer {
  const location = `http://${header(call, 'host') ?? ''}/${bucket.name}/${encodeURIComponent(version.key)}`;
  const headers = { ...created(version), location };
  const redirect = fields.get('success_action_redirect');
  if (redirect && URL.canParse(redirect)) {
    const target = new URL(redirect);
    target.searchParams.set('bucket', bucket.name);
    target.searchParams.set('key', version.key);
    target.searchParams.set('etag', `"${version.etag}"`);
    return { status: 303, headers: { ...created(version), location: target.href }, body: '' };
  }
  const status = fields.get('success_action_status');
  if (status === '200') return { status: 200, headers, body: '' };
  if (status !== '201') return { status: 204, headers };
  const xml = document('PostResponse', [
    ['Location', location],
    ['Bucket', bucket.name],
    ['Key', version.key],
    ['ETag', `"${version.etag}"`],
  ]);
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body: xml };
}

export function deleteObject(call: Call, bucket: Bucket): Answer {
  const id = call.query.get('versionId');
  if (id === null) {
    const marker = bucket.remove(call.key);
    return { status: 204, headers: marker ? { 'x-amz-delete-marker': 'true', ...versionHeader(marker) } : {} };
  }
  const version = bucket.objects.find(call.key, id);
  if (version) bucket.objects.erase(version);
  return { status: 204, headers: { 'x-amz-version-id': id } };
}

function created(version: Version): Readonly<Record<string, string>> {
  const { checksum, etag } = version;
  return { etag: `"${etag}"`, ...versionHeader(version), ...(checksum && { [checksum.header]: checksum.value }) };
}

export function conditionOf(call: Call): Condition {
  return { ifMatch: header(call, 'if-match'), ifNoneMatch: header(call, 'if-none-match') };
}

export function namedHeaders(call: Call): readonly (readonly [string, string])[] {
  return Object.entries(call.request.headersDistinct).map(
    ([name, values]) => [name, (values ?? []).join(',')] as const,
  );
}

/** Bytes of a write that did not come about are of no use to anybody. */
export async function orDiscard<T>(bucket: Bucket, body: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!bucket.objects.refers(body)) bucket.objects.discard(body);
    throw error;
  }
}
