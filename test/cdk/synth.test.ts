// The stack synthesizes offline and without an account, and the linter’s findings are errors.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { emptyBundles } from './synthesized.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** As on a machine that has never heard of an AWS account. */
const offline = (outdir?: string) => ({
  cwd: root,
  env: {
    PATH: process.env['PATH'],
    HOME: mkdtempSync(join(tmpdir(), 'faircopy-home-')),
    FAIRCOPY_BUNDLES: emptyBundles(),
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(outdir && { CDK_OUTDIR: outdir }),
  },
});
const template = (folder: string) => JSON.parse(readFileSync(join(folder, 'Faircopy.template.json'), 'utf8'));

describe('the gate', () => {
  test('`cdk synth` succeeds offline, with the linter’s findings as errors', async () => {
    const out = mkdtempSync(join(tmpdir(), 'faircopy-synth-'));
    const settings = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
    expect(settings.context['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
    await run(
      process.execPath,
      [join(root, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', out],
      offline(),
    );
    const report = JSON.parse(readFileSync(join(out, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports).toEqual([]);
  });

  test('the linter is awake: a template that is wrong does not pass it', () => {
    process.env['CDK_VALIDATION'] = 'true';
    const app = new App({ context: { '@aws-cdk/core:validateAgainstDefaultRules': true } });
    new CfnResource(new Stack(app, 'Wrong'), 'Queue', { type: 'AWS::SQS::Queue', properties: { Nonsense: 1 } });
    expect(() => app.synth()).toThrow('Nonsense');
  });

  test('`node cdk/app.ts` alone writes the same resources, their assets beside them', async () => {
    const out = mkdtempSync(join(tmpdir(), 'faircopy-app-'));
    await run(process.execPath, ['cdk/app.ts'], offline(out));
    const functions = Object.values(template(out).Resources).filter(
      (each) => Object(each).Type === 'AWS::Lambda::Function',
    );
    expect(functions).toHaveLength(5);
    for (const lambda of functions) {
      const asset = `asset.${Object(lambda).Properties.Code.S3Key.replace('.zip', '')}`;
      expect(existsSync(join(out, asset, 'index.mjs'))).toBe(true);
      expect(readdirSync(join(out, asset)).filter((file) => file.endsWith('.map'))).toEqual([]);
    }
  });
});
