// Runs the CDK app, so that what boots here is the template that deploys.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the fresh cloud assembly. FAIRCOPY_ASSEMBLY names one that exists already, and then nothing is run. */
export async function synthesize(data: string, stop: AbortSignal): Promise<string> {
  const given = process.env['FAIRCOPY_ASSEMBLY'];
  if (given !== undefined) return given;
  const folder = join(data, 'assembly');
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
  return folder;
}
