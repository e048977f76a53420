// `faircopy upload`: puts files into the upload bucket and waits to say what became of each.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { uploadId } from '../ledger/ids.ts';
import { isSourceName, SOURCE_IN_WORDS } from '../ledger/source-name.ts';
import { shown } from '../text/harmless.ts';
import { Failure, refusedByBucket, unreadable } from './failure.ts';
import { type NamedFile, type NotNamed, namedFiles } from './named-files.ts';
import { line, outcomeOf, type UploadStatus } from './outcomes.ts';
import { type Ending, summary } from './upload-summary.ts';
import { parsed, Usage } from './usage.ts';
import { type Where, where } from './where.ts';

/** Milliseconds: how often and how long an outcome is waited for. */
const EVERY = 250;
const PATIENCE = 60_000;
/** Files under way together: each waits for its outcome most of the time. */
const AT_ONCE = 6;

function bucketOf(place: Where): S3Client {
  if (!place.local) return new S3Client({});
  const { s3, region, accessKeyId, secretAccessKey } = place.local;
  return new S3Client({ endpoint: s3, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
}

async function outcome(place: Where, id: string): Promise<UploadStatus | undefined> {
  for (let waited = 0; waited < PATIENCE; waited += EVERY) {
    const upload = await outcomeOf(place, id);
    if (upload && upload.state !== 'received') return upload;
    await pause(EVERY);
  }
  return undefined;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(unreadable(error) ?? 'it cannot be read', { cause: error });
  }
}

/** The version that the bucket made of it. */
async function put(Key: string, Body: Uint8Array, place: Where, bucket: S3Client): Promise<string> {
  try {
    const { VersionId } = await bucket.send(new PutObjectCommand({ Bucket: place.bucket, Key, Body }));
    if (VersionId !== undefined) return VersionId;
  } catch (error) {
    const why = refusedByBucket(error, place.bucket);
    if (why === undefined) throw error;
    throw new Failure(why, { cause: error });
  }
  throw new Failure(`${shown(place.bucket)} keeps no versions; it is not Faircopy’s upload bucket`);
}

/** One file to the bucket and through the pipeline. */
async function send({ path, key }: Addressed, place: Where, bucket: S3Client): Promise<Ending> {
  try {
    const version = await put(key, await bytesOf(path), place, bucket);
    const found = await outcome(place, uploadId(place.bucket, key, version));
    if (found) return { state: found.state, told: line(found, place) };
    return { state: 'received', told: `waiting    ${shown(key)}  no outcome yet; see \`faircopy status\`` };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { state: 'not sent', problem: `${shown(path)}: ${error.message}` };
  }
}

interface Addressed extends NamedFile {
  readonly key: string;
}

/** Two files of one name would be two revisions of one article: only the first is sent. */
function addressed(
  files: readonly (NamedFile | NotNamed)[],
  source: string | undefined,
): readonly (Addressed | NotNamed)[] {
  const taken = new Map<string, string>();
  return files.map((file) => {
    if ('problem' in file) return file;
    const { path } = file;
    const key = source === undefined ? basename(path) : `${source}/${basename(path)}`;
    const first = taken.get(key);
    if (first !== undefined && first !== path)
      return { path, problem: `${shown(first)} has the same name; give one of them another, or a source of its own` };
    taken.set(key, path);
    return { path, key };
  });
}

export async function upload(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    source: { type: 'string' },
    as: { type: 'string', default: 'ed' },
  });
  if (positionals.length === 0) throw new Usage('upload needs a file, a folder or a pattern');
  if (values.source !== undefined && !isSourceName(values.source)) throw new Usage(`--source takes ${SOURCE_IN_WORDS}`);
  const place = await where(values.as);
  const files = addressed(namedFiles(positionals), values.source);
  if (files.length === 0) throw new Failure(`there is no file to upload in ${positionals.map(shown).join(', ')}`);
  const bucket = bucketOf(place);
  const endings: Ending[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const sent = files.slice(from, from + AT_ONCE).map(async (file): Promise<Ending> => {
      if ('problem' in file) return { state: 'not sent', problem: `${shown(file.path)}: ${file.problem}` };
      return send(file, place, bucket);
    });
    for (const one of sent) endings.push(tell(await one));
  }
  if (endings.length > 1) process.stdout.write(`${summary(endings)}\n`);
  return endings.every(({ state }) => state === 'cleaned' || state === 'duplicate' || state === 'received') ? 0 : 1;
}

function tell(ending: Ending): Ending {
  if ('told' in ending) process.stdout.write(`${ending.told}\n`);
  else process.stderr.write(`faircopy: ${ending.problem}\n`);
  return ending;
}
