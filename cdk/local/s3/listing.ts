// ListObjectsV2, ListObjects and ListObjectVersions: one walk over the sorted keys, three ways of writing it down.
import { percentEncode } from '../wire/percent.ts';
import type { Objects } from './objects.ts';
import { S3Problem } from './problem.ts';
import { isMarker, type Version } from './version.ts';
import { document, type Element } from './xml.ts';

interface Walk {
  readonly found: readonly (Version | { readonly prefix: string })[];
  /** Where the next page goes on, if there is one. */
  readonly last?: { readonly key: string; readonly version?: string };
}

export function listObjects(objects: Objects, query: URLSearchParams): string {
  const second = query.get('list-type') === '2';
  const token = query.get('continuation-token');
  const after = second
    ? token === null
      ? (query.get('start-after') ?? '')
      : Buffer.from(token, 'base64url').toString()
    : (query.get('marker') ?? '');
  const { found, last } = walk(query, objects.keys(), { key: after }, (key) => {
    const current = objects.current(key);
    return current ? [current] : [];
  });
  const encode = encoder(query);
  const paging: Element[] = second
    ? [
        ['KeyCount', found.length],
        ...(token === null ? [] : [['ContinuationToken', token] satisfies Element]),
        ...(last ? [['NextContinuationToken', Buffer.from(last.key).toString('base64url')] satisfies Element] : []),
        ...(query.has('start-after') ? [['StartAfter', encode(query.get('start-after') ?? '')] satisfies Element] : []),
      ]
    : [['Marker', encode(after)], ...(last ? [['NextMarker', encode(last.key)] satisfies Element] : [])];
  const entries = found.map((one) =>
    'prefix' in one ? commonPrefix(one.prefix, encode) : ([`Contents`, entry(one, encode)] satisfies Element),
  );
  return document('ListBucketResult', [...head(objects, query, last !== undefined), ...paging, ...entries]);
}

export function listVersions(objects: Objects, query: URLSearchParams): string {
  const marker = { key: query.get('key-marker') ?? '', version: query.get('version-id-marker') ?? undefined };
  const { found, last } = walk(query, objects.keys(), marker, (key) => objects.versionsOf(key));
  const encode = encoder(query);
  const paging: Element[] = [
    ['KeyMarker', encode(marker.key)],
    ['VersionIdMarker', marker.version ?? ''],
    ...(last ? [['NextKeyMarker', encode(last.key)] satisfies Element] : []),
    ...(last?.version ? [['NextVersionIdMarker', last.version] satisfies Element] : []),
  ];
  const entries = found.map((one): Element => {
    if ('prefix' in one) return commonPrefix(one.prefix, encode);
    const identity: Element[] = [
      ['VersionId', one.version],
      ['IsLatest', objects.newest(one.key) === one],
    ];
    return isMarker(one)
      ? ['DeleteMarker', [['Key', encode(one.key)], ...identity, ['LastModified', one.at], owner]]
      : ['Version', [...entry(one, encode), ...identity, owner]];
  });
  return document('ListVersionsResult', [...head(objects, query, last !== undefined), ...paging, ...entries]);
}

const owner: Element = ['Owner', [['ID', 'LOCAL']]];

function walk(
  query: URLSearchParams,
  keys: readonly string[],
  after: { readonly key: string; readonly version?: string | undefined },
  read: (key: string) => readonly Version[],
): Walk {
  const limit = pageSize(query);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const found: (Version | { readonly prefix: string })[] = [];
  let last: Walk['last'];
  let group = '';
  for (const key of keys.slice(firstAfter(keys, after))) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const common = cut < 0 ? '' : key.slice(0, cut + delimiter.length);
    if (common && (common === group || common === after.key)) continue;
    for (const version of common ? read(key).slice(0, 1) : restOf(read(key), key, after)) {
      if (found.length === limit) return last ? { found, last } : { found };
      found.push(common ? { prefix: common } : version);
      last = common ? { key: common } : { key, version: version.version };
      group = common;
    }
  }
  return { found };
}

/** With a version marker the same key goes on after that version; without one it is done. */
function restOf(
  versions: readonly Version[],
  key: string,
  after: { readonly key: string; readonly version?: string | undefined },
): readonly Version[] {
  if (key !== after.key) return versions;
  const at = versions.findIndex((one) => one.version === after.version);
  return at < 0 ? [] : versions.slice(at + 1);
}

function firstAfter(
  keys: readonly string[],
  after: { readonly key: string; readonly version?: string | undefined },
): number {
  const mark = Buffer.from(after.key);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = Buffer.from(keys[middle] ?? '').compare(mark);
    if (order < 0 || (order === 0 && after.key !== '' && after.version === undefined)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pageSize(query: URLSearchParams): number {
  const asked = query.get('max-keys');
  if (asked === null) return 1000;
  if (!/^\d{1,9}$/.test(asked)) throw new S3Problem('InvalidArgument', 'max-keys must be a number.');
  return Math.min(Number(asked), 1000);
}

function encoder(query: URLSearchParams): (text: string) => string {
  return query.get('encoding-type') === 'url' ? (text) => percentEncode(text).replaceAll('%2F', '/') : (text) => text;
}

function head(objects: Objects, query: URLSearchParams, truncated: boolean): readonly Element[] {
  const encode = encoder(query);
  const delimiter = query.get('delimiter');
  return [
    ['Name', objects.bucket],
    ['Prefix', encode(query.get('prefix') ?? '')],
    ...(delimiter === null ? [] : [['Delimiter', encode(delimiter)] satisfies Element]),
    ['MaxKeys', pageSize(query)],
    ...(query.get('encoding-type') === 'url' ? [['EncodingType', 'url'] satisfies Element] : []),
    ['IsTruncated', truncated],
  ];
}

function entry(version: Version, encode: (text: string) => string): readonly Element[] {
  return [
    ['Key', encode(version.key)],
    ['LastModified', version.at],
    ['ETag', `"${version.etag}"`],
    ['Size', version.size],
    ['StorageClass', 'STANDARD'],
  ];
}

function commonPrefix(prefix: string, encode: (text: string) => string): Element {
  return ['CommonPrefixes', [['Prefix', encode(prefix)]]];
}
