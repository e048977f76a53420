// The linter’s findings are errors, and what the app writes holds together.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { once } from '../once/once.ts';

const root = join(import.meta.dirname, '../..');
const LINTER = '@aws-cdk/core:validateAgainstDefaultRules';

describe('the linter', () => {
  beforeAll(() => void vi.stubEnv('CDK_VALIDATION', 'true'));
  afterAll(() => void vi.unstubAllEnvs());

  test('is on wherever the app is run; that it finds nothing takes it seconds, and is one of the gates', () => {
    expect(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context[LINTER]).toBe(true);
  });

  test('is awake: a template that is wrong does not pass it', () => {
    const app = new App({ context: { [LINTER]: true } });
    new CfnResource(new Stack(app, 'Wrong'), 'Queue', { type: 'AWS::SQS::Queue', properties: { Nonsense: 1 } });
    expect(() => app.synth()).toThrow('Nonsense');
  });
});

test('`node cdk/app.ts` writes a template with five functions, their assets beside it', async () => {
  const out = await once('assembly');
  const template = JSON.parse(readFileSync(join(out, 'Faircopy.template.json'), 'utf8'));
  const functions = Object.values(template.Resources).filter((each) => Object(each).Type === 'AWS::Lambda::Function');
  expect(functions).toHaveLength(5);
  for (const lambda of functions) {
    const asset = `asset.${Object(lambda).Properties.Code.S3Key.replace('.zip', '')}`;
    expect(existsSync(join(out, asset, 'index.mjs'))).toBe(true);
    expect(readdirSync(join(out, asset)).filter((file) => file.endsWith('.map'))).toEqual([]);
  }
});
