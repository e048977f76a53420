// The upload bucket: heads before bytes, forms that bind what they let in, and the list that the sweeper reads.
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as v from 'valibot';
import { FORM_VALID } from '../intake/limits.ts';
import type { Intake, StoredVersion } from '../intake/ports.ts';
import { readCursor, writeCursor } from '../ledger/cursor.ts';
import { statusOf } from './status.ts';

/** The metadata that carries a ticket's secret. */
const TICKET = 'ticket';

/** Answers undefined where the object or version is gone, or is a delete marker. */
async function ifThere<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 405) return undefined;
    throw error;
  }
}

/** Of a thousand versions each: two that came within a second are among the newest. */
const PAGES = 5;

/** The last key that S3 listed, and its version. */
const place = v.strictTuple([v.string(), v.string()]);

function markers(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const [KeyMarker, VersionIdMarker] = readCursor(cursor, place);
  return { KeyMarker, VersionIdMarker };
}

export function s3Intake(client: S3Client, bucket: string): Intake {
  return {
    async head(key, version) {
      const command = new HeadObjectCommand({ Bucket: bucket, Key: key, VersionId: version });
      const object = await ifThere(client.send(command));
      if (!object) return undefined;
      const ticket = object.Metadata?.[TICKET];
      const stored = (object.LastModified ?? new Date(0)).toISOString();
      return { size: object.ContentLength ?? 0, stored, ...(ticket === undefined ? {} : { ticket }) };
    },
    async read(key, version) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version });
      const object = await ifThere(client.send(command));
      return object?.Body?.transformToByteArray();
    },
    async ticket(key, { secret, size, type }) {
      // Only the desk signs forms; no other function has to load what it takes.
      const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
      const fields = { 'Content-Type': type, [`x-amz-meta-${TICKET}`]: secret };
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Fields: fields,
        Conditions: [
          ['content-length-range', size, size],
          ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
        ],
        Expires: FORM_VALID,
      });
    },
    async recent(since, cursor) {
      const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, ...markers(cursor) }));
      const items = (page.Versions ?? []).flatMap(({ Key, VersionId, LastModified, Size }): StoredVersion[] => {
        const stored = LastModified?.toISOString();
        if (Key === undefined || VersionId === undefined || stored === undefined || stored < since) return [];
        return [{ key: Key, version: VersionId, stored, size: Size ?? 0 }];
      });
      if (!page.IsTruncated) return { items };
      return { items, next: writeCursor([page.NextKeyMarker ?? '', page.NextVersionIdMarker ?? '']) };
    },
    async newer(key, version) {
      const found: string[] = [];
      let marker: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> = {};
      for (let page = 0; page < PAGES; page++) {
        const asked = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, ...marker });
        const { Versions = [], IsTruncated, NextKeyMarker, NextVersionIdMarker } = await client.send(asked);
        for (const { Key, VersionId } of Versions) {
          // Longer keys with this beginning come after it.
          if (Key !== key || VersionId === version) return found;
          if (VersionId !== undefined) found.push(VersionId);
        }
        if (!IsTruncated) return found;
        marker = { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker };
      }
      return found;
    },
  };
}
