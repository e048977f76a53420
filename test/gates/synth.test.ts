// `cdk synth` as an operator runs it: offline, with the real bundles, the linter’s findings as errors.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'faircopy-gate-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As on a machine that has never heard of an AWS account. */
const offline = {
  cwd: root,
  env: { PATH: process.env['PATH'], HOME: join(folder, 'home'), AWS_EC2_METADATA_DISABLED: 'true' },
};

describe('`cdk synth`', () => {
  test('succeeds offline, bundles everything, and has no findings', async () => {
    const out = join(folder, 'out');
    const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');
    await run(process.execPath, [cdk, 'synth', '--quiet', '--output', out], offline);
    expect(JSON.parse(readFileSync(join(out, 'validation-report.json'), 'utf8')).pluginReports).toEqual([]);
    const { Resources } = JSON.parse(readFileSync(join(out, 'Faircopy.template.json'), 'utf8'));
    const types = Object.values(Resources).map((each) => Object(each).Type);
    expect(types.filter((type) => type === 'AWS::Lambda::Function')).toHaveLength(5);
  });
});
