// The site bucket: a page is replaced only by one that stands for a later fact, whoever comes last.
import { createHash } from 'node:crypto';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { attempted, Contended } from '../ledger/append-log.ts';
import type { Site } from '../publish/ports.ts';
import type { SiteFile } from '../publish/renderer.ts';
import { statusOf } from './status.ts';

interface There {
  readonly etag: string;
  readonly sequence: number;
}

export function s3Site(client: S3Client, bucket: string): Site {
  const look = async (key: string): Promise<There | undefined> => {
    try {
      const object = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return { etag: object.ETag ?? '', sequence: Number(object.Metadata?.['sequence'] ?? -1) };
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };

  /** False where the object is no longer the one that was looked at. */
  const replace = async (file: SiteFile, there: There | undefined, sequence: number): Promise<boolean> => {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: file.key,
      Body: Buffer.from(file.body),
      ContentType: file.type,
      CacheControl: file.cache,
      Metadata: {
        sequence: String(sequence),
        ...(file.status === undefined ? {} : { status: String(file.status) }),
        ...(file.location === undefined ? {} : { location: file.location }),
      },
      ...(there ? { IfMatch: there.etag } : { IfNoneMatch: '*' }),
    });
    try {
      await client.send(command);
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 409 || status === 412) return false;
      throw error;
    }
  };

  const until = (file: SiteFile, sequence: number, done: (there: There) => boolean): Promise<boolean> =>
    attempted(
      async () => {
        const there = await look(file.key);
        if (there && done(there)) return false;
        return (await replace(file, there, sequence)) ? true : undefined;
      },
      () => new Contended(file.key),
    );

  return {
    async put(file, sequence) {
      const written = await until(file, sequence, (there) => there.sequence >= sequence);
      return written ? 'written' : 'newer-is-there';
    },
    async keep(file) {
      const etag = `"${createHash('md5').update(file.body).digest('hex')}"`;
      return (await until(file, 0, (there) => there.etag === etag)) ? 'written' : 'same';
    },
  };
}
