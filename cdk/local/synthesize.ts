// Runs the CDK app, so that what boots here is the template that deploys.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AlreadyRunning, lock } from './lock.ts';
import { makeFolder } from './wire/files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the fresh cloud assembly. FAIRCOPY_ASSEMBLY names one that exists already, and then nothing is run. */
export async function synthesize(data: string, stop: AbortSignal): Promise<string> {
  const given = process.env['FAIRCOPY_ASSEMBLY'];
  if (given !== undefined) return given;
  const folder = join(data, 'assembly');
  const done = await myTurn(stop);
  try {
    await runApp(folder, stop);
  } finally {
    done();
  }
  return folder;
}

/** The app bundles into one folder of the checkout: two starts at once would pull the files from under each other. */
async function myTurn(stop: AbortSignal): Promise<() => void> {
  const folder = makeFolder(join(root, 'dist'));
  for (;;) {
    try {
      return lock(folder);
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error;
      await setTimeout(100, undefined, { signal: stop });
    }
  }
}

async function runApp(folder: string, stop: AbortSignal): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_VALIDATION: 'false' };
  const child = spawn(process.execPath, ['cdk/app.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: stop,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error('The CDK app could not be synthesized; its own message stands above.');
}
