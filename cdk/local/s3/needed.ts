// Which permissions a call to S3 needs: the same call needs others with a version or a copy source.
import type { Needed } from '../wire/callers.ts';
import type { Call } from './call.ts';
import { type CopySource, copySourceOf } from './copy.ts';

export function neededFor(call: Call): readonly Needed[] {
  if (call.bucket === '') return [{ action: 's3:ListAllMyBuckets', resource: '*' }];
  if (call.key === '') return [{ action: bucketAction(call), resource: `arn:aws:s3:::${call.bucket}` }];
  const own = { action: objectAction(call), resource: `arn:aws:s3:::${call.bucket}/${call.key}` };
  const source = call.method === 'PUT' ? copySourceOf(call) : undefined;
  return source ? [own, toRead(source)] : [own];
}

function bucketAction({ query }: Call): string {
  if (query.has('versions')) return 's3:ListBucketVersions';
  if (query.has('versioning')) return 's3:GetBucketVersioning';
  return query.has('location') ? 's3:GetBucketLocation' : 's3:ListBucket';
}

function objectAction({ method, query }: Call): string {
  const version = query.has('versionId') ? 'Version' : '';
  switch (method) {
    case 'GET':
    case 'HEAD':
      return `s3:GetObject${version}`;
    case 'DELETE':
      return query.has('uploadId') ? 's3:AbortMultipartUpload' : `s3:DeleteObject${version}`;
    default:
      return 's3:PutObject';
  }
}

function toRead({ bucket, key, version }: CopySource): Needed {
  return { action: `s3:GetObject${version === null ? '' : 'Version'}`, resource: `arn:aws:s3:::${bucket}/${key}` };
}
