// Runs the command line as a person does: the real process, with its output and its exit status.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOOR = join(import.meta.dirname, '../../lib/cli/faircopy.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Closes its standard output after this many bytes, as `head` does. */
  readonly enough?: number;
}

export async function faircopy(
  args: readonly string[],
  { input = '', env = {}, cwd, enough }: Around = {},
): Promise<Run> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [DOOR, ...args], { env: { PATH, ...env }, ...(cwd ? { cwd } : {}) });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    if (enough !== undefined && Buffer.concat(out).length >= enough) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined); // It may end before it has read everything.
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** A folder with these files; `remove` takes it away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'faircopy-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
