// The local cloud as a target: the real product, started as `npm start` does, on free ports and data of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { until } from '../local/cloud/assembly.ts';
import { isInRun, once as shared } from '../once/once.ts';
import { localToken } from './local-token.ts';
import type { Target } from './target.ts';

const ROOT = new URL('../..', import.meta.url);
const STARTING = 240_000;

export interface Local extends Target {
  readonly data: string;
  readonly addresses: Readonly<Record<string, string>>;
  /** Ends it with this signal; the data stays. Resolves to the exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export function newData(): string {
  return mkdtempSync(join(tmpdir(), 'faircopy-journey-'));
}

/**
 * The one product that all files of a test run share: each keeps to sources, and so to articles and addresses, of its own.
 * Closing it here only lets go of it.
 */
export async function sharedLocal(): Promise<Local> {
  const product = running(undefined, await shared('product'));
  return { ...product, close: async () => product.s3.destroy() };
}

/** A product of its own, whose data goes when it is closed. `options` are those of `npm start`. */
export async function startOn(data: string, port: number, options: readonly string[] = ['--empty']): Promise<Local> {
  const { PATH = '' } = process.env;
  // Outside of a test run, for a picture say, it is built as `npm start` builds it.
  const built = isInRun() ? { FAIRCOPY_ASSEMBLY: await shared('assembly') } : {};
  const env = { PATH, PORT: String(port), FAIRCOPY_DATA: data, ...built };
  const child = spawn(process.execPath, ['cdk/local/start.ts', ...options], { cwd: ROOT, env });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  await until(() => {
    if (child.exitCode !== null) throw new Error(`It did not start.\n${said.join('')}`);
    // A killed start leaves its addresses behind; the line on the terminal comes after the new ones.
    return said.join('').includes('Faircopy runs') || undefined;
  }, STARTING).catch(async (error: unknown) => {
    await end(child, 'SIGKILL');
    throw error;
  });
  return running(child, data);
}

function running(child: ChildProcess | undefined, data: string): Local {
  const addresses: Record<string, string> = JSON.parse(readFileSync(join(data, 'local.json'), 'utf8'));
  const { site = '', api = '', region = '', uploadBucket = '', accessKeyId = '', secretAccessKey = '' } = addresses;
  const s3 = new S3Client({
    endpoint: addresses['s3'] ?? '',
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 1,
  });
  return {
    ...{ site, door: site, api, s3, uploadBucket, data, addresses },
    token: (role, as) => localToken(addresses, role, as),
    deliver: (message) => deliver(message, addresses),
    end: (signal) => end(child, signal),
    async close() {
      s3.destroy();
      await end(child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function deliver(MessageBody: string, { api = '', region = '', ...keys }: Local['addresses']): Promise<void> {
  const { accessKeyId = '', secretAccessKey = '' } = keys;
  const sqs = new SQSClient({ endpoint: `${api}/local/queues`, region, credentials: { accessKeyId, secretAccessKey } });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => /IntakeQueue/.test(url));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  sqs.destroy();
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (!child) throw new Error('What all files share is not ended by one of them.');
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
