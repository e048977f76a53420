// Holds every answer to the published contract: the route's schema without a field more, or a problem document.
import * as v from 'valibot';
import { expect } from 'vitest';
import { PROBLEMS } from '../../lib/api/http/problems.ts';
import { type Route, routes } from '../../lib/api/routes.ts';

const table = Object.values<Route>(routes).map((route) => ({
  route,
  path: new RegExp(`^(/review)?${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

export const routeOf = (method: string, path: string): Route | undefined =>
  table.find(({ route, path: pattern }) => route.method === method && pattern.test(path))?.route;

export async function holdTo(request: Request, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return holdProblem(response);
  const route = routeOf(request.method, new URL(request.url).pathname);
  if (!route || response.status === 304 || type.startsWith('text/html')) return;
  expect(response.status).toBe(route.status);
  expect(type).toBe('application/json');
  const body: unknown = await response.json();
  const checked = v.safeParse(route.response, body);
  expect(checked.issues).toBeUndefined();
  expect(checked.output, 'a field that the contract does not know').toEqual(body);
  if (route.tagged) expect(response.headers.get('etag')).toMatch(/^"\d+"$/);
  expect(response.headers.get('cache-control')).toMatch(/no-store|private/);
}

async function holdProblem(response: Response): Promise<void> {
  const problem = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(PROBLEMS)).toContain(problem['code']);
  expect(problem).toMatchObject({
    type: `/problems/${problem['code']}`,
    status: response.status,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  expect(PROBLEMS[String(problem['code'])]?.status).toBe(response.status);
  expect(response.headers.get('cache-control')).toBe('no-store');
}
