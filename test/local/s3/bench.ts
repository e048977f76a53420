// A server on a fresh folder and the real SDK in front of it, for every S3 test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import type { BucketSettings } from '../../../cdk/local/s3/bucket.ts';
import { type S3Server, startS3 } from '../../../cdk/local/s3/server.ts';
import { among, owner } from '../../../cdk/local/wire/callers.ts';

export const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };

export interface Bench {
  readonly folder: string;
  readonly server: S3Server;
  readonly client: S3Client;
  readonly messages: string[];
  readonly close: () => Promise<void>;
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'faircopy-s3-'));
}

export async function startBench(folder = freshFolder(), more: Partial<BucketSettings> = {}): Promise<Bench> {
  const messages: string[] = [];
  const server = await startS3({
    folder,
    port: 0,
    region: 'eu-central-1',
    callers: among([owner(credentials)]),
    buckets: [
      {
        name: 'uploads',
        versioned: true,
        cors: [
          {
            allowedOrigins: ['http://127.0.0.1:4401'],
            allowedMethods: ['POST', 'GET'],
            allowedHeaders: ['*'],
            exposedHeaders: ['ETag'],
            maxAge: 300,
          },
        ],
        notifications: [
          {
            id: 'intake',
            event: 's3:ObjectCreated:*',
            deliver: async (message) => {
              messages.push(message);
            },
          },
        ],
        ...more,
      },
      { name: 'site', versioned: false },
    ],
  });
  const client = new S3Client({ endpoint: server.url, region: 'eu-central-1', credentials, forcePathStyle: true });
  const close = async () => {
    client.destroy();
    await server.close();
  };
  return { folder, server, client, messages, close };
}

export function tidy(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
