// Runs the command line as a person does, with its output and its exit status: as a process, or faster within this one.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../lib/cli/main.ts';

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

/**
 * The same without a process of its own, in a tenth of the time: for everything but what a process adds, such as pipes
 * and what happens to an error that nobody expected.
 */
export async function command(
  args: readonly string[],
  { env = {}, cwd = process.cwd() }: Pick<Around, 'env' | 'cwd'> = {},
): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const home = process.cwd();
  const into = (lines: string[]) => (chunk: string | Uint8Array) => lines.push(String(chunk)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(into(err)),
    // This process outlives the command, and so would what the command waits for.
    vi.spyOn(process.stdout, 'on').mockReturnValue(process.stdout),
  ];
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.chdir(cwd);
  try {
    const status = await main(args);
    return { status, stdout: out.join(''), stderr: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
    process.chdir(home);
  }
}

/** A folder with these files; `remove` takes it away. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'faircopy-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
