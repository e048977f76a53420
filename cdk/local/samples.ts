// On a first start a few raw translations come in by themselves, so that there is something to review.
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bucket } from './s3/bucket.ts';
import { writeBytes } from './s3/receive.ts';
import { putFile } from './wire/files.ts';

const folder = fileURLToPath(new URL('./samples', import.meta.url));
const done = 'first-start-done';

const types: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** `empty` also counts as a first start. Names of the files that were uploaded. */
export async function uploadSamples(
  data: string,
  bucket: Bucket,
  principal: string,
  choice: 'samples' | 'empty',
): Promise<readonly string[]> {
  if (existsSync(join(data, done))) return [];
  const names =
    choice === 'empty'
      ? []
      : readdirSync(folder)
          .filter((name) => extname(name) in types)
          .sort();
  for (const name of names) await upload(name, bucket, principal);
  putFile(data, done, new Date().toISOString());
  return names;
}

async function upload(name: string, bucket: Bucket, principal: string): Promise<void> {
  const key = `samples/${name}`;
  // A first start that was killed half-way has brought some already.
  if (bucket.objects.current(key)) return;
  const body = bucket.objects.newBody();
  const received = await writeBytes(createReadStream(join(folder, name)), body.path, () => undefined);
  const described = { headers: { 'content-type': types[extname(name)] ?? 'application/octet-stream' }, metadata: {} };
  await bucket.admit({ key, body: body.name, received, described, happening: 'ObjectCreated:Put', principal });
}
