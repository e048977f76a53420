// Writes the small template as a cloud assembly, with its functions bundled as the real ones are.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { once } from '../../once/once.ts';
import { outputs, resources } from './template.ts';

const names = ['ingest', 'review', 'publish', 'sweep'];
const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faircopy-local-'));
  folders.push(folder);
  return folder;
}

/** After a file's last test: everything that was made for it. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder of its own each time; `change` adds resources or replaces some. */
export async function makeAssembly(change: object = {}): Promise<string> {
  const folder = newFolder();
  cpSync(await once('small functions'), folder, { recursive: true });
  const template = { Resources: { ...resources, ...change }, Outputs: outputs };
  writeFileSync(join(folder, 'Faircopy.template.json'), JSON.stringify(template));
  const files = Object.fromEntries(names.map((name) => [name, { source: { path: `asset.${name}` } }]));
  writeFileSync(join(folder, 'Faircopy.assets.json'), JSON.stringify({ files }));
  return folder;
}

/** Once in a test run. */
export async function bundleSmall(folder: string): Promise<void> {
  for (const name of names) {
    const outdir = join(folder, `asset.${name}`);
    mkdirSync(outdir, { recursive: true });
    await build({
      entryPoints: { index: join(import.meta.dirname, 'functions', `${name}.ts`) },
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      minify: true,
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    });
  }
}

/** Each process looks from another place on, so that two of them do not take the same ports between look and use. */
let port = 20_000 + ((process.pid * 40) % 30_000);

/** The first of four free ports in a row; a thousand rows are tried. */
export async function freePorts(): Promise<number> {
  for (let tried = 0; tried < 1000; tried++) {
    port = port < 50_000 ? port + 4 : 20_000;
    const row = port;
    const free = await Promise.all([0, 1, 2, 3].map((offset) => isFree(row + offset)));
    if (free.every(Boolean)) return row;
  }
  throw new Error('There are no four free ports in a row.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Tries again until the answer is there; tests wait for effects, not for time. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, milliseconds = 120_000): Promise<T> {
  const end = Date.now() + milliseconds;
  // Often at first, then less so: looking takes the time of those who are at work.
  for (let pause = 20; ; pause = Math.min(pause * 1.3, 150)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
