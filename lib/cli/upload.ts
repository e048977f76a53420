// `faircopy upload`: puts files into the upload bucket and waits to say what became of each.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { uploadId } from '../ledger/ids.ts';
import { isSourceName, SOURCE_IN_WORDS } from '../ledger/source-name.ts';
import { line, outcomeOf, type UploadStatus } from './outcomes.ts';
import { parsed, Usage } from './usage.ts';
import { type Where, where } from './where.ts';

/** Milliseconds: how often and how long an outcome is waited for. */
const EVERY = 250;
const PATIENCE = 60_000;

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

/** One file to the bucket and through the pipeline; false where it was refused or failed. */
async function send(file: string, key: string, place: Where, bucket: S3Client): Promise<boolean> {
  const put = await bucket.send(new PutObjectCommand({ Bucket: place.bucket, Key: key, Body: await readFile(file) }));
  if (put.VersionId === undefined)
    throw new Error(`${place.bucket} keeps no versions; it is not Faircopy’s upload bucket.`);
  const found = await outcome(place, uploadId(place.bucket, key, put.VersionId));
  process.stdout.write(
    `${found ? line(found, place) : `waiting    ${key}  no outcome yet; see \`faircopy status\``}\n`,
  );
  return found !== undefined && found.state !== 'refused' && found.state !== 'failed';
}

export async function upload(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = parsed(args, {
    source: { type: 'string' },
    as: { type: 'string', default: 'ed' },
  });
  if (files.length === 0) throw new Usage('upload needs a file');
  if (values.source !== undefined && !isSourceName(values.source)) throw new Usage(`--source takes ${SOURCE_IN_WORDS}`);
  const place = await where(values.as);
  const bucket = bucketOf(place);
  let status = 0;
  for (const file of files) {
    const key = values.source === undefined ? basename(file) : `${values.source}/${basename(file)}`;
    try {
      if (!(await send(file, key, place, bucket))) status = 1;
    } catch (error) {
      status = 1;
      process.stderr.write(`faircopy: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return status;
}
