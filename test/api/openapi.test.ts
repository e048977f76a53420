// The published description: current, complete, and with references that lead somewhere.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApi } from '../../lib/api/openapi/openapi.ts';
import { gatewayRoutes, type Route, routes } from '../../lib/api/routes.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}
const document = openApi() as { paths: Record<string, Record<string, Operation>> };
const operation = (verb: keyof typeof routes) => document.paths[routes[verb].path]![routes[verb].method.toLowerCase()]!;

describe('openapi.json', () => {
  it('is the one in docs (otherwise: node lib/api/openapi/write-openapi.ts)', () => {
    const written = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(written).toBe(`${JSON.stringify(openApi(), null, 2)}\n`);
  });

  it('describes every route of the table, and names all that is in its path', () => {
    for (const [verb, route] of Object.entries<Route>(routes)) {
      const { operationId, parameters } = operation(verb as keyof typeof routes);
      expect(operationId).toBe(verb);
      const inPath = parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
      expect(inPath).toEqual(route.path.match(/\{\w+\}/g) ?? []);
    }
  });

  it('has references that lead somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    expect(references.length).toBeGreaterThan(100);
    for (const path of references) {
      const found = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
      expect(found, path).toBeTypeOf('object');
    }
  });

  it('says which answers to expect', () => {
    expect(Object.keys(operation('approve').responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '428',
      '500',
    ]);
    expect(Object.keys(operation('queue').responses)).toEqual(['200', '400', '401', '403', '500']);
    expect(Object.keys(operation('article').responses)).toEqual(['200', '304', '401', '403', '404', '500']);
    expect(Object.keys(operation('health').responses)).toEqual(['200', '500']);
    expect(operation('health').security).toEqual([]);
  });
});

describe('the gateway’s routes', () => {
  it('ask for a token everywhere but where a door is open on purpose', () => {
    expect(gatewayRoutes.filter((route) => !route.signedIn).map((route) => route.key)).toEqual([
      'GET /healthz',
      'GET /openapi.json',
      'GET /problems/{code}',
      'ANY /review',
      'ANY /review/{proxy+}',
      'ANY /',
      'ANY /{proxy+}',
    ]);
    expect(gatewayRoutes.filter((route) => route.signedIn).every((route) => / \/v1\//.test(route.key))).toBe(true);
  });

  it('name no route twice', () => {
    const keys = gatewayRoutes.map((route) => route.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
