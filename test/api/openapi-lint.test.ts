// The description of the API is clean by a linter's word, and says what everything in it means.
import { readFileSync, writeFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../lib/api/openapi/openapi.ts';
import { RESOURCES } from '../../lib/api/openapi/resources.ts';
import { type Route, routes } from '../../lib/api/routes.ts';
import { examples } from './examples.ts';

const EXAMPLES = new URL('../../lib/api/openapi/examples.json', import.meta.url);
const source = JSON.stringify(openApi());

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object in a document with the way to it. */
function* objects(value: unknown, path = '#'): Generator<readonly [path: string, one: Json]> {
  if (!isJson(value)) return;
  yield [path, value];
  for (const [name, inner] of Object.entries(value)) {
    if (name !== 'example') yield* objects(inner, `${path}/${name}`);
  }
}

describe('the description of the API', () => {
  it('is clean by the strict rules of its linter', async () => {
    // A fact has members of its own kind; that no answer has a field too many is held by every test that asks for one.
    const examples = {
      'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: true },
    } as const;
    const config = await createConfig({ extends: ['recommended-strict'], rules: examples });
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    const told = problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
    // Who asks whether anything answers can do nothing wrong.
    const harmless = /^operation-4xx-response #\/paths\/~1healthz\//;
    expect(told.filter((one) => !harmless.test(one))).toEqual([]);
  });

  it('says what every property and parameter means', () => {
    const silent: string[] = [];
    for (const [path, one] of objects(openApi())) {
      const properties = path.endsWith('/properties')
        ? []
        : Object.entries(isJson(one['properties']) ? one['properties'] : {});
      for (const [name, schema] of properties) {
        if (isJson(schema) && !('description' in schema) && !('$ref' in schema)) silent.push(`${path} ${name}`);
      }
      if (typeof one['in'] === 'string' && !('description' in one)) silent.push(`${path} ${String(one['name'])}`);
    }
    expect(silent).toEqual([]);
  });

  it('names no number that is whole a mere number', () => {
    const numbers = [...objects(openApi())].filter(([, one]) => one['type'] === 'number').map(([path]) => path);
    // Shares of what was decided.
    expect(numbers.filter((path) => !/\/(acceptance|upper)$/.test(path))).toEqual([]);
  });

  it('has one resource for each route', () => {
    for (const name of Object.keys(routes))
      expect(
        RESOURCES.filter((resource) => name in resource.routes),
        name,
      ).toHaveLength(1);
  });

  it('promises no success that the route does not answer', () => {
    const conditional = Object.values<Route>(routes).filter(({ method, tagged }) => method === 'GET' && tagged);
    const { paths } = openApi() as { paths: Record<string, Record<string, { responses: Json }>> };
    for (const { path, method, status } of Object.values<Route>(routes)) {
      const promised = Object.keys(paths[path]![method.toLowerCase()]!.responses).filter((one) => Number(one) < 400);
      const isConditional = conditional.some((one) => one.path === path && method === 'GET');
      expect(promised, path).toEqual([String(status), ...(isConditional ? ['304'] : [])]);
    }
  });

  it('has examples that the API really answers (otherwise: FAIRCOPY_EXAMPLES=write npx vitest run test/api/openapi-lint.test.ts)', async () => {
    const real = await examples();
    if (process.env['FAIRCOPY_EXAMPLES'] === 'write') writeFileSync(EXAMPLES, real);
    expect(readFileSync(EXAMPLES, 'utf8')).toBe(real);
  });
});
