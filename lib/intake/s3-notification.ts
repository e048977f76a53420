// Reads the bucket's notifications: what arrives in the queue is unknown until it has the shape that S3 documents.
import * as v from 'valibot';
import type { Arrival } from './ingest.ts';

const record = v.object({
  eventName: v.optional(v.string()),
  userIdentity: v.optional(v.object({ principalId: v.optional(v.string()) })),
  s3: v.object({
    bucket: v.object({ name: v.string() }),
    object: v.object({ key: v.string(), versionId: v.optional(v.string()), sequencer: v.optional(v.string()) }),
  }),
});

const notice = v.union([v.object({ Event: v.literal('s3:TestEvent') }), v.object({ Records: v.array(record) })]);

/** S3 writes keys as a form would: percent-encoded, with `+` for a space. */
function decodedKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

/** The object versions that a message speaks of; none where S3 only tries the queue. */
export function arrivalsIn(message: string): readonly Arrival[] {
  const said = v.parse(notice, JSON.parse(message));
  if (!('Records' in said)) return [];
  return said.Records.map(({ s3, userIdentity }): Arrival => {
    const { key, versionId = 'null', sequencer } = s3.object;
    const principal = userIdentity?.principalId;
    return {
      bucket: s3.bucket.name,
      key: decodedKey(key),
      version: versionId,
      ...(sequencer === undefined ? {} : { sequencer }),
      ...(principal === undefined ? {} : { principal }),
    };
  });
}
