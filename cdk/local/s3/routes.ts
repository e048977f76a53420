// Which call is which: S3 tells its operations apart by method and by parameters without values.
import type { Callers } from '../wire/callers.ts';
import type { Bucket } from './bucket.ts';
import type { Answer, Call } from './call.ts';
import { copyObject, copySourceOf } from './copy.ts';
import { listObjects, listVersions } from './listing.ts';
import { abortUpload, beginUpload, completeUpload, putPart } from './parts.ts';
import { S3Problem } from './problem.ts';
import { getObject } from './read.ts';
import { deleteObject, postObject, putObject } from './write.ts';
import { document, type Element } from './xml.ts';

/** Parameters that name operations of which this server has none; ignoring them would do something else instead. */
const unknownOperations = [
  'accelerate',
  'acl',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'legal-hold',
  'lifecycle',
  'logging',
  'notification',
  'object-lock',
  'policy',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'website',
];

export function isFormUpload(call: Pick<Call, 'method' | 'key' | 'request'>): boolean {
  const type = call.request.headers['content-type'] ?? '';
  return call.method === 'POST' && call.key === '' && type.startsWith('multipart/form-data');
}

export function listBuckets(buckets: Iterable<Bucket>): Answer {
  const list = [...buckets].map(({ name }): Element => {
    return [
      'Bucket',
      [
        ['Name', name],
        ['CreationDate', '2026-01-01T00:00:00.000Z'],
      ],
    ];
  });
  return xml(
    document('ListAllMyBucketsResult', [
      ['Owner', [['ID', 'LOCAL']]],
      ['Buckets', list],
    ]),
  );
}

/** What an answer may need besides the bucket that was asked for. */
export interface Surroundings {
  readonly callers: Callers;
  readonly region: string;
  /** By name. */
  readonly buckets: ReadonlyMap<string, Bucket>;
}

export async function answer(call: Call, bucket: Bucket, around: Surroundings): Promise<Answer> {
  const unknown = unknownOperations.find((name) => call.query.has(name));
  if (unknown) throw notImplemented(`?${unknown}`);
  if (isFormUpload(call)) return postObject(call, bucket, around.callers);
  return call.key === '' ? bucketAnswer(call, bucket, around.region) : objectAnswer(call, bucket, around.buckets);
}

function bucketAnswer(call: Call, bucket: Bucket, region: string): Answer {
  if (call.method === 'HEAD') return { status: 200, headers: { 'x-amz-bucket-region': region } };
  if (call.method === 'PUT') {
    throw new S3Problem('BucketAlreadyOwnedByYou', 'The bucket exists; buckets come from the template.');
  }
  if (call.method !== 'GET') throw notImplemented(`${call.method} of a bucket`);
  if (call.query.has('uploads')) throw notImplemented('?uploads');
  if (call.query.has('location')) return xml(document('LocationConstraint', region === 'us-east-1' ? '' : region));
  if (call.query.has('versioning')) {
    return xml(document('VersioningConfiguration', bucket.objects.versioned ? [['Status', 'Enabled']] : []));
  }
  return xml(
    call.query.has('versions') ? listVersions(bucket.objects, call.query) : listObjects(bucket.objects, call.query),
  );
}

async function objectAnswer(call: Call, bucket: Bucket, buckets: Surroundings['buckets']): Promise<Answer> {
  const part = call.query.has('uploadId');
  switch (call.method) {
    case 'GET':
    case 'HEAD':
      if (part) throw notImplemented('ListParts');
      return getObject(call, bucket);
    case 'PUT':
      return part ? putPart(call, bucket) : putOrCopy(call, bucket, buckets);
    case 'DELETE':
      return part ? abortUpload(call, bucket) : deleteObject(call, bucket);
    case 'POST':
      if (call.query.has('uploads')) return beginUpload(call, bucket);
      if (part) return completeUpload(call, bucket);
      throw notImplemented('POST of an object');
    default:
      throw new S3Problem('MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
}

function putOrCopy(call: Call, bucket: Bucket, buckets: Surroundings['buckets']): Promise<Answer> {
  const source = copySourceOf(call);
  return source ? copyObject(call, bucket, source, buckets) : putObject(call, bucket);
}

function xml(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function notImplemented(what: string): S3Problem {
  return new S3Problem('NotImplemented', `${what} is not available on the local S3 server.`);
}
