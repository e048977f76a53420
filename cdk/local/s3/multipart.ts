// Large uploads in parts (`aws s3 cp` over 8 MB): parts lie in a folder of their own until Complete joins them.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { makeFolder, putFile } from '../wire/files.ts';
import { S3Problem } from './problem.ts';
import type { Received } from './receive.ts';
import { parse } from './xml.ts';

const uploadSchema = v.object({
  key: v.string(),
  headers: v.record(v.string(), v.string()),
  metadata: v.record(v.string(), v.string()),
});
const listedSchema = v.object({ PartNumber: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,5}$/)), ETag: v.string() });
const listSchema = v.object({
  CompleteMultipartUpload: v.object({ Part: v.union([listedSchema, v.array(listedSchema)]) }),
});
const partSchema = v.object({ etag: v.string(), size: v.number(), body: v.string() });

export type Upload = Readonly<v.InferOutput<typeof uploadSchema>>;
type Part = Readonly<v.InferOutput<typeof partSchema>>;

const smallestPart = 5 * 1024 * 1024;

export class Multipart {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = makeFolder(join(folder, 'uploads'));
  }

  begin(upload: Upload): string {
    const id = randomBytes(16).toString('hex');
    putFile(makeFolder(join(this.#folder, id)), 'upload.json', JSON.stringify(upload));
    return id;
  }

  find(id: string, key: string): Upload {
    const file = join(this.#folder, id, 'upload.json');
    if (/^[0-9a-f]{32}$/.test(id) && existsSync(file)) {
      const upload = v.parse(uploadSchema, JSON.parse(readFileSync(file, 'utf8')));
      if (upload.key === key) return upload;
    }
    throw new S3Problem('NoSuchUpload', 'The specified multipart upload does not exist.');
  }

  /** A place for the bytes of one part, out of the way of an earlier try at the same part. */
  newPart(id: string): { readonly name: string; readonly path: string } {
    const name = `${randomBytes(8).toString('hex')}.bytes`;
    return { name, path: join(this.#folder, id, name) };
  }

  keep(id: string, number: number, received: Received, body: string): void {
    const part: Part = { etag: received.md5, size: received.size, body };
    putFile(join(this.#folder, id), `${number}.json`, JSON.stringify(part));
  }

  /** The parts that the client lists, checked against what arrived. */
  listed(id: string, xml: string): { readonly etag: string; readonly bytes: AsyncIterable<Uint8Array> } {
    const wanted = readList(xml);
    const parts = wanted.map(({ number, etag }, at) => {
      const part = this.#part(id, number);
      if (part?.etag !== etag) {
        throw new S3Problem('InvalidPart', 'One or more of the specified parts could not be found.');
      }
      if (at < wanted.length - 1 && part.size < smallestPart) {
        throw new S3Problem('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
      }
      return part;
    });
    const digest = createHash('md5').update(Buffer.concat(parts.map((part) => Buffer.from(part.etag, 'hex'))));
    const paths = parts.map((part) => join(this.#folder, id, part.body));
    return { etag: `${digest.digest('hex')}-${parts.length}`, bytes: joined(paths) };
  }

  end(id: string): void {
    rmSync(join(this.#folder, id), { recursive: true, force: true });
  }

  #part(id: string, number: number): Part | undefined {
    const file = join(this.#folder, id, `${number}.json`);
    return existsSync(file) ? v.parse(partSchema, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  }
}

async function* joined(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) yield* createReadStream(path);
}

function readList(xml: string): readonly { readonly number: number; readonly etag: string }[] {
  const read = v.safeParse(listSchema, parse(xml));
  if (!read.success) {
    throw new S3Problem('MalformedXML', 'The XML you provided did not validate against our published schema');
  }
  const listed = [read.output.CompleteMultipartUpload.Part].flat().map(({ PartNumber, ETag }) => ({
    number: Number(PartNumber),
    etag: ETag.trim().replace(/^"|"$/g, ''),
  }));
  if (listed.some(({ number }, at) => number <= (listed[at - 1]?.number ?? 0))) {
    throw new S3Problem('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  return listed;
}
