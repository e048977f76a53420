// Starts the whole product on this machine for one file of browser tests: the template that deploys, on free ports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ArticleItem } from '../../lib/ledger/views.ts';
import { assembly } from '../journey/assembly.ts';
import { localToken } from '../journey/local-token.ts';
import { RUN_FOLDER } from '../journey/once.ts';
import { freePorts, newFolder, removeFolders, until } from '../local/cloud/assembly.ts';

export const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url), 'utf8');
const ROOT = new URL('../..', import.meta.url);
const STARTING_MS = 60_000;
const CLEANING_MS = 20_000;

export interface Product {
  readonly site: string;
  readonly review: string;
  /** Puts a file into the upload bucket, as an editor's S3 tool would, and waits until its article is in the queue. */
  upload(key: string, text: string): Promise<ArticleItem>;
  /** The API's answer to a reviewer who is on no page. */
  ask(path: string, as?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** As much of an answer as the tests look at. */
export interface Answer {
  readonly items?: readonly ArticleItem[];
  readonly text?: string;
  readonly url?: string;
}

/** Synthesized once for all files of a test run; outside of one, such as for a screenshot, by the product itself. */
async function given(): Promise<string | undefined> {
  return process.env[RUN_FOLDER] === undefined ? undefined : assembly();
}

export async function startProduct(): Promise<Product> {
  const data = newFolder();
  const child = spawn(process.execPath, ['cdk/local/start.ts', '--empty'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(await freePorts()), FAIRCOPY_DATA: data, FAIRCOPY_ASSEMBLY: await given() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    removeFolders();
  };
  const started = await until(() => {
    if (child.exitCode !== null) throw new Error(`The product did not start.\n${said}`);
    return said.includes('Faircopy runs') || undefined;
  }, STARTING_MS).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if (!started) throw new Error(said);
  const local: Record<string, string> = JSON.parse(readFileSync(join(data, 'local.json'), 'utf8'));
  const s3 = new S3Client({
    endpoint: local['s3']!,
    region: local['region']!,
    credentials: { accessKeyId: local['accessKeyId']!, secretAccessKey: local['secretAccessKey']! },
    forcePathStyle: true,
  });
  const ask = async (path: string, as = 'zoe') => {
    const token = await localToken(local, 'reviewer', as);
    const response = await fetch(`${local['api']}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return (await response.json()) as Answer;
  };
  return {
    site: local['site']!,
    review: local['review']!,
    ask,
    upload: async (key, text) => {
      const known = new Set((await queueOf(ask)).map((item) => `${item.id} ${item.revision}`));
      await s3.send(new PutObjectCommand({ Bucket: local['uploadBucket']!, Key: key, Body: text }));
      return until(
        async () => (await queueOf(ask)).find((item) => !known.has(`${item.id} ${item.revision}`)),
        CLEANING_MS,
      );
    },
    close: async () => {
      s3.destroy();
      await close();
    },
  };
}

async function queueOf(ask: Product['ask']): Promise<readonly ArticleItem[]> {
  return (await ask('/v1/articles?state=in_review')).items ?? [];
}
