// A cold start pays for what it imports: reading plain text may load no package at all.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm;

function staticImports(file: URL, found = new Map<string, string[]>()): Map<string, string[]> {
  if (found.has(file.href)) return found;
  const names = [...readFileSync(file, 'utf8').matchAll(STATIC)].map(([, name = '']) => name);
  found.set(file.href, names);
  for (const name of names) if (name.startsWith('.')) staticImports(new URL(name, file), found);
  return found;
}

it('plain text is read without loading a converter, a parser or a table of characters', () => {
  const graph = staticImports(new URL('../../lib/formats/decode.ts', import.meta.url));
  expect(graph.size).toBeGreaterThan(4);
  expect([...graph.values()].flat().filter((name) => !name.startsWith('.'))).toEqual([]);
  expect([...graph.keys()].filter((file) => /\/(?:html|docx)\//.test(file))).toEqual([]);
});
