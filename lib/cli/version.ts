// Which version of Faircopy this is, as its package says.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const described = v.object({ version: v.string() });

export function version(): string {
  return v.parse(described, JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
}
