// `npm start`: synthesizes the CDK app and boots its template on this machine.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { boot, type Cloud } from './cloud.ts';
import { credentialsIn } from './credentials.ts';
import { lock } from './lock.ts';
import { uploadSamples } from './samples.ts';
import { synthesize } from './synthesize.ts';
import { placeAt } from './template/place.ts';
import { Template } from './template/template.ts';
import type { Credentials } from './wire/callers.ts';
import { makeFolder, putFile } from './wire/files.ts';

const usage = `Usage: npm start [-- --empty]
  --empty        upload no sample articles on the first start
  PORT           first of four ports, 4400 by default: site, API and review, S3, DynamoDB
  FAIRCOPY_DATA  folder for all data, .faircopy by default`;

/** How long the API may take to answer for the first time, in milliseconds. */
const patience = 60_000;

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => option !== '--empty');
  if (unknown !== undefined) throw new Error(`${unknown === '--help' ? '' : `Unknown option ${unknown}.\n`}${usage}`);
  const port = portFrom(process.env['PORT']);
  const data = makeFolder(resolve(process.env['FAIRCOPY_DATA'] ?? '.faircopy'));
  const stop = stopSignal();
  const unlock = lock(data);
  let cloud: Cloud | undefined;
  try {
    rmSync(join(data, 'local.json'), { force: true });
    const template = new Template(await synthesize(data, stop), placeAt(port));
    const credentials = credentialsIn(data);
    cloud = await boot(template, data, credentials, port);
    const uploads = cloud.buckets.get(template.output('UploadBucket'));
    if (!uploads) throw new Error('The template’s output UploadBucket does not name a bucket.');
    const choice = options.includes('--empty') ? 'empty' : 'samples';
    const samples = await uploadSamples(data, uploads, credentials.accessKeyId, choice);
    cloud.startSchedules();
    await whenHealthy(template.place.api, stop);
    putFile(data, 'local.json', JSON.stringify(addresses(template, cloud, credentials), null, 2));
    welcome(template, data, samples);
    await stopped(stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    rmSync(join(data, 'local.json'), { force: true });
    await cloud?.close().catch((error: unknown) => {
      if (!stop.aborted) throw error;
      cutOff(error);
    });
    unlock();
  }
}

function portFrom(text = '4400'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_532) return port;
  throw new Error(`PORT must be a number from 1 to 65532, and is “${text}”.`);
}

/** Aborted by the first SIGTERM or SIGINT; a second one ends the process where it stands. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const hear = () => {
    if (controller.signal.aborted) process.exit(1);
    process.on('uncaughtException', cutOff);
    controller.abort();
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
  return controller.signal;
}

/** What a stop interrupts may fail in any way: it is told, and done again after the next start. */
function cutOff(error: unknown): void {
  console.error(`Cut off by the stop: ${error instanceof Error ? error.message : String(error)}`);
}

function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve());
  });
}

async function whenHealthy(api: string, stop: AbortSignal): Promise<void> {
  const until = Date.now() + patience;
  let last = 'no answer';
  while (Date.now() < until) {
    stop.throwIfAborted();
    const status = await fetch(`${api}/healthz`, { signal: stop }).then(
      (reply) => (reply.ok ? 'ok' : `status ${reply.status}`),
      (error: unknown) => (error instanceof Error ? error.message : 'no answer'),
    );
    if (status === 'ok') return;
    last = status;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The API at ${api}/healthz does not become healthy: ${last}.`);
}

function addresses(template: Template, { tokens }: Cloud, credentials: Credentials) {
  const { site, api, s3, dynamodb, region } = template.place;
  return {
    ...{ site, api, review: `${api}/review`, s3, dynamodb, region },
    uploadBucket: template.output('UploadBucket'),
    siteBucket: template.output('SiteBucket'),
    table: template.output('Table'),
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    tokens: tokens.url,
    tokenSecret: tokens.secret,
  };
}

function welcome(template: Template, data: string, samples: readonly string[]): void {
  const { site, api, s3, dynamodb } = template.place;
  const came = samples.length > 0 ? `${samples.length} sample articles are on their way into the queue.\n` : '';
  console.log(`Faircopy runs.

  Site      ${site}
  Review    ${api}/review   (sign in as ed, mei, rosa or ada)
  API       ${api}/v1
  S3        ${s3}/${template.output('UploadBucket')}   (upload here; keys in ${join(data, 'local.json')})
  DynamoDB  ${dynamodb}

${came}Stop with Ctrl-C.`);
}

await main().then(
  // Handles that a library keeps open must not keep the process.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
