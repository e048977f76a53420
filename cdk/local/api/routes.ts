// Finds the route for a request as API Gateway does: the most exact one, a named method before ANY, $default last.
export interface Route<Target> {
  /** `GET /v1/articles/{id}`, `ANY /review/{proxy+}` or `$default`. */
  readonly key: string;
  readonly target: Target;
}

export interface Found<Target> {
  readonly route: Route<Target>;
  readonly parameters: Readonly<Record<string, string>>;
}

export function findRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): Found<Target> | undefined {
  const found = routes.flatMap((route) => {
    const parameters = match(route.key, method, path);
    return parameters ? [{ route, parameters, rank: rankOf(route.key) }] : [];
  });
  return found.sort((a, b) => b.rank - a.rank)[0];
}

function match(key: string, method: string, path: string): Readonly<Record<string, string>> | undefined {
  if (key === '$default') return {};
  const [wanted = '', pattern = ''] = key.split(' ');
  if (wanted !== 'ANY' && wanted !== method) return undefined;
  const names: string[] = [];
  const expression = pattern.split('/').map((part) => {
    const [, name, greedy] = /^\{([\w-]+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(name);
    return greedy ? '(.+)' : '([^/]+)';
  });
  const values = new RegExp(`^${expression.join('/')}/?$`).exec(path)?.slice(1);
  return values && Object.fromEntries(names.map((name, at) => [name, plain(values[at] ?? '')]));
}

/** Literal parts count most, then single parameters; a greedy one only where nothing else fits. */
function rankOf(key: string): number {
  if (key === '$default') return -1;
  const [method, pattern = ''] = key.split(' ');
  const parts = pattern.split('/').filter((part) => part !== '');
  const greedy = pattern.includes('+}') ? 0 : 1_000_000;
  const literal = parts.filter((part) => !part.startsWith('{')).length;
  return greedy + literal * 1000 + parts.length * 10 + (method === 'ANY' ? 0 : 1);
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // As API Gateway: what is no encoding stays as it came.
  }
}
