// Takes the synthesized template through CloudFormation, with the commands that an operator uses.
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { adapted } from './adapt.ts';
import type { Emulator } from './emulator.ts';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '../..');
const CDK = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
const ACCOUNT = '000000000000';

const outputs = v.object({
  ApiUrl: v.string(),
  CloudFrontName: v.string(),
  UploadBucket: v.string(),
  UserPoolId: v.string(),
  ClientId: v.string(),
});

/** What the journeys need to know of a deployed stack. */
export const deployed = v.object({ emulator: v.string(), region: v.string(), outputs });
export type Deployed = v.InferOutput<typeof deployed>;

/** Keys that the emulator takes for those of its one account. */
export const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

/** Each region is a Faircopy of its own. */
export async function deploy(assembly: string, folder: string, emulator: Emulator, region: string): Promise<Deployed> {
  const app = join(folder, region);
  cpSync(assembly, app, { recursive: true });
  const template = join(app, 'Faircopy.template.json');
  writeFileSync(template, JSON.stringify(adapted(JSON.parse(readFileSync(template, 'utf8')))));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    AWS_ENDPOINT_URL: emulator.origin,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_REGION: region,
  };
  const cdk = (...args: readonly string[]) =>
    run(process.execPath, [CDK, ...args, '--app', app, '--ci'], { cwd: folder, env });
  await cdk('bootstrap', `aws://${ACCOUNT}/${region}`);
  const file = join(app, 'outputs.json');
  await cdk('deploy', '--require-approval', 'never', '--outputs-file', file);
  const { Faircopy } = v.parse(v.object({ Faircopy: outputs }), JSON.parse(readFileSync(file, 'utf8')));
  return { emulator: emulator.origin, region, outputs: Faircopy };
}
