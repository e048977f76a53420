// The objects of one bucket in a folder: bytes first, then one small file that makes them visible, in one rename.
import { createHash, randomBytes } from 'node:crypto';
import { openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finishedFiles, makeFolder, putFile } from '../wire/files.ts';
import { S3Problem } from './problem.ts';
import { isMarker, readVersion, type Version } from './version.ts';

export interface Condition {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

export class Objects {
  readonly bucket: string;
  readonly versioned: boolean;
  readonly #bodies: string;
  readonly #versions: string;
  /** Newest first. */
  readonly #byKey = new Map<string, readonly Version[]>();
  #sorted: readonly string[] | undefined;
  #sequence = 0n;

  constructor(folder: string, bucket: string, versioned: boolean) {
    this.bucket = bucket;
    this.versioned = versioned;
    this.#bodies = makeFolder(join(folder, 'bodies'));
    this.#versions = makeFolder(join(folder, 'versions'));
    for (const { content } of finishedFiles(this.#versions)) this.#remember(readVersion(content));
    this.#sweepBodies();
  }

  /** A place for bytes that nobody sees until `commit`. */
  newBody(): { readonly name: string; readonly path: string } {
    const name = randomBytes(16).toString('hex');
    return { name, path: join(this.#bodies, name) };
  }

  refers(body: string): boolean {
    return [...this.#byKey.values()].some((versions) => versions.some((one) => one.body === body));
  }

  discard(body: string): void {
    rmSync(join(this.#bodies, body), { force: true });
  }

  nextSequencer(): string {
    const now = BigInt(Date.now()) * 1000n;
    this.#sequence = now > this.#sequence ? now : this.#sequence + 1n;
    return this.#sequence.toString(16).toUpperCase().padStart(16, '0');
  }

  newVersionId(): string {
    return this.versioned ? randomBytes(16).toString('hex') : 'null';
  }

  /** Checks and writes in one go, with nothing in between: two writers with the same condition cannot both win. */
  commit(version: Version, condition: Condition = {}): void {
    requireCondition(this.current(version.key), condition);
    const replaced = this.#byKey.get(version.key)?.find((one) => one.version === version.version);
    putFile(this.#versions, this.#fileOf(version), JSON.stringify(version));
    this.#remember(version);
    if (replaced?.body) this.discard(replaced.body);
  }

  /** The newest version, a delete marker included. */
  newest(key: string): Version | undefined {
    return this.#byKey.get(key)?.[0];
  }

  current(key: string): Version | undefined {
    const newest = this.newest(key);
    return newest && !isMarker(newest) ? newest : undefined;
  }

  find(key: string, version: string): Version | undefined {
    return this.#byKey.get(key)?.find((one) => one.version === version);
  }

  /** Newest first. */
  versionsOf(key: string): readonly Version[] {
    return this.#byKey.get(key) ?? [];
  }

  /** For good; without versions this is what DELETE means. */
  erase(version: Version): void {
    rmSync(join(this.#versions, this.#fileOf(version)), { force: true });
    const rest = this.versionsOf(version.key).filter((one) => one.version !== version.version);
    if (rest.length > 0) this.#byKey.set(version.key, rest);
    else {
      this.#byKey.delete(version.key);
      this.#sorted = undefined;
    }
    if (version.body) this.discard(version.body);
  }

  /** In the order of their UTF-8 bytes, as S3 lists them. */
  keys(): readonly string[] {
    this.#sorted ??= [...this.#byKey.keys()]
      .map((key) => ({ key, bytes: Buffer.from(key) }))
      .sort((a, b) => a.bytes.compare(b.bytes))
      .map(({ key }) => key);
    return this.#sorted;
  }

  /** An open file outlives its replacement; whoever reads it closes it. */
  open(version: Version): number {
    return openSync(this.pathOf(version), 'r');
  }

  pathOf(version: Version): string {
    if (!version.body) throw new S3Problem('NoSuchKey', 'The specified key does not exist.');
    return join(this.#bodies, version.body);
  }

  #remember(version: Version): void {
    const others = this.versionsOf(version.key).filter((one) => one.version !== version.version);
    if (!this.#byKey.has(version.key)) this.#sorted = undefined;
    const newestFirst = [...others, version].sort((a, b) => (a.sequencer < b.sequencer ? 1 : -1));
    this.#byKey.set(version.key, newestFirst);
    const sequence = BigInt(`0x${version.sequencer}`);
    if (sequence > this.#sequence) this.#sequence = sequence;
  }

  /** A key is data and never a path: its file is named by its hash. */
  #fileOf(version: Version): string {
    return `${createHash('sha256').update(version.key).digest('hex')}-${version.version}.json`;
  }

  #sweepBodies(): void {
    const wanted = new Set([...this.#byKey.values()].flat().map((version) => version.body));
    for (const name of readdirSync(this.#bodies)) if (!wanted.has(name)) this.discard(name);
  }
}

function requireCondition(current: Version | undefined, { ifMatch, ifNoneMatch }: Condition): void {
  if (ifMatch !== undefined && !current) throw new S3Problem('NoSuchKey', 'The specified key does not exist.');
  const met = (ifMatch === undefined || matches(ifMatch, current)) && !(ifNoneMatch && matches(ifNoneMatch, current));
  if (!met) {
    throw new S3Problem('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
}

/** Whether an If-Match or If-None-Match header names this version's ETag. */
export function matches(header: string, version: Version | undefined): boolean {
  if (!version) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^(?:W\/)?"?|"$/g, ''));
  return tags.includes('*') || tags.includes(version.etag);
}
