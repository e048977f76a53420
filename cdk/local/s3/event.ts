// What S3 tells a queue about a new object: the record that functions receive, key encoded as S3 encodes it.
import { percentEncode } from '../wire/percent.ts';
import type { Version } from './version.ts';

export const happenings = [
  'ObjectCreated:Put',
  'ObjectCreated:Post',
  'ObjectCreated:Copy',
  'ObjectCreated:CompleteMultipartUpload',
] as const;
export type Happening = (typeof happenings)[number];

export interface Notification {
  readonly id: string;
  /** `s3:ObjectCreated:*` or one of its kinds. */
  readonly event: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Resolves once the message is safe with its receiver. */
  readonly deliver: (message: string) => Promise<void>;
}

export interface Created {
  readonly bucket: string;
  readonly region: string;
  readonly happening: Happening;
  readonly principal: string;
  readonly version: Version;
}

export function wants(notification: Notification, happening: Happening, key: string): boolean {
  const { event, prefix = '', suffix = '' } = notification;
  const kind = event.replace(/^s3:/, '');
  const rightKind = kind === happening || (kind.endsWith('*') && happening.startsWith(kind.slice(0, -1)));
  return rightKind && key.startsWith(prefix) && key.endsWith(suffix);
}

export function eventMessage(created: Created, notification: string): string {
  const { version, bucket } = created;
  const object = {
    key: encodeKey(version.key),
    size: version.size,
    eTag: version.etag,
    ...(version.version === 'null' ? {} : { versionId: version.version }),
    sequencer: version.sequencer,
  };
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: created.region,
    eventTime: version.at,
    eventName: created.happening,
    userIdentity: { principalId: `AWS:${created.principal}` },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': version.sequencer, 'x-amz-id-2': version.sequencer },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: notification,
      bucket: { name: bucket, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${bucket}` },
      object,
    },
  };
  return JSON.stringify({ Records: [record] });
}

/** As in a form: a space is `+`, everything else outside `-._~/*` percent-encoded. */
export function encodeKey(key: string): string {
  return percentEncode(key).replaceAll('%20', '+').replaceAll('%2F', '/').replaceAll('%2A', '*');
}
