// The product's own template and bundles, synthesized once in a test run, by whichever file needs them first.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyRunning, lock } from '../../cdk/local/lock.ts';
import { synthesize } from '../../cdk/local/synthesize.ts';
import { RUN_FOLDER } from './once.ts';

/** The one source whose articles need four eyes; all others are as the product comes. */
export const GUARDED = 'guarded';

/** Folder of the cloud assembly. */
export async function assembly(): Promise<string> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined) throw new Error('The test run has no folder: vitest.config.ts has to name once.ts.');
  const unlock = await myTurn(run);
  try {
    const folder = join(run, 'assembly');
    if (existsSync(join(run, 'synthesized'))) return folder;
    process.env['CDK_CONTEXT_JSON'] = JSON.stringify({ fourEyes: GUARDED });
    await synthesize(run, new AbortController().signal);
    writeFileSync(join(run, 'synthesized'), '');
    return folder;
  } finally {
    unlock();
  }
}

async function myTurn(folder: string): Promise<() => void> {
  for (;;) {
    try {
      return lock(folder);
    } catch (error) {
      if (!(error instanceof AlreadyRunning)) throw error;
      await pause(100);
    }
  }
}
