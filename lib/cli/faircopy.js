#!/usr/bin/env node
// The door of the command line: starts main.ts under a Node that reads TypeScript, with its compiled code cached.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (process.features.typescript) {
  module.enableCompileCache?.();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
  if (!existsSync(own)) {
    console.error('faircopy: run `npm ci` first; it brings the Node version that faircopy needs.');
    process.exitCode = 2;
  } else {
    process.exitCode = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
  }
}
