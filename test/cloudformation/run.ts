// Runs the journeys against stacks that CloudFormation deployed into an emulator. Run: npm run test:cloudformation
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../cdk/local/synthesize.ts';
import { GUARDED } from '../once/once.ts';
import { deploy } from './deploy.ts';
import { installEmulator, NoEmulator, startEmulator } from './emulator.ts';
import { lintTemplate } from './lint.ts';
import { STACKS } from './target.ts';

const ROOT = join(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

async function journeys(programs: string, folder: string): Promise<number> {
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify({ fourEyes: GUARDED });
  const assembly = await synthesize(folder, new AbortController().signal);
  await lintTemplate(programs, join(assembly, 'Faircopy.template.json'));
  const emulator = await startEmulator(programs);
  try {
    const [shared, fresh] = [
      await deploy(assembly, folder, emulator, 'eu-central-1'),
      await deploy(assembly, folder, emulator, 'eu-west-1'),
    ];
    const env = { ...process.env, FAIRCOPY_TARGET: 'cloudformation', [STACKS]: JSON.stringify({ shared, fresh }) };
    const tests = spawn(process.execPath, [VITEST, 'run', '--project=cloudformation'], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    const [code]: readonly (number | null)[] = await once(tests, 'exit');
    return code ?? 1;
  } finally {
    await emulator.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'faircopy-cloudformation-'));
try {
  process.exitCode = await journeys(await installEmulator(), folder);
} catch (error) {
  if (!(error instanceof NoEmulator)) throw error;
  console.log(`Skipped: the journeys through CloudFormation. ${error.message}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
