// One version of one object, as it is kept on disk beside its bytes.
import * as v from 'valibot';

const versionSchema = v.object({
  key: v.string(),
  /** `null` in a bucket without versions, as S3 spells it. */
  version: v.string(),
  /** Upper-case hex, ascending in the order of commits. */
  sequencer: v.string(),
  /** ISO 8601. */
  at: v.string(),
  size: v.number(),
  /** MD5 of the body in hex, without quotes; `-n` is appended after n parts. */
  etag: v.string(),
  /** Content-Type and the like, given back as they came. */
  headers: v.record(v.string(), v.string()),
  /** Names without `x-amz-meta-`. */
  metadata: v.record(v.string(), v.string()),
  checksum: v.optional(v.object({ header: v.string(), value: v.string() })),
  /** File name of the bytes; a delete marker has none. */
  body: v.optional(v.string()),
});

export type Version = Readonly<v.InferOutput<typeof versionSchema>>;

export function readVersion(text: string): Version {
  return v.parse(versionSchema, JSON.parse(text));
}

export function isMarker(version: Version): boolean {
  return version.body === undefined;
}

const keptHeaders = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
] as const;

export interface Described {
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What a request says about the object that it brings. Names are lower-case. */
export function describe(given: Iterable<readonly [name: string, value: string]>): Described {
  const headers: Record<string, string> = {};
  const metadata: Record<string, string> = {};
  for (const [name, value] of given) {
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = value;
    else if (keptHeaders.some((kept) => kept === name)) headers[name] = value;
  }
  const encoding = headers['content-encoding']
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked')
    .join(',');
  // `aws-chunked` is how the bytes travelled, not what they are.
  if (encoding) headers['content-encoding'] = encoding;
  else delete headers['content-encoding'];
  return { headers: { 'content-type': 'binary/octet-stream', ...headers }, metadata };
}
