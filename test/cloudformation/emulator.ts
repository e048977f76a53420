// Installs the emulator of AWS into a virtual environment of its own, and starts it on a free port.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts, until } from '../local/cloud/assembly.ts';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '../..');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const ENVIRONMENT = join(ROOT, 'node_modules/.cache/faircopy-cloudformation');
/** Milliseconds. */
const STARTING = 60_000;

/** Why there is no emulator on this machine, in words for whoever runs the tests. */
export class NoEmulator extends Error {
  override readonly name = 'NoEmulator';
}

export interface Emulator {
  readonly origin: string;
  close(): Promise<void>;
}

/** The folder of its commands, and of the linter's. Throws `NoEmulator` where Python or its package index is missing. */
export async function installEmulator(): Promise<string> {
  const programs = join(ENVIRONMENT, 'bin');
  const installed = join(ENVIRONMENT, 'installed.txt');
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return programs;
  mkdirSync(dirname(ENVIRONMENT), { recursive: true });
  try {
    await run('python3', ['-m', 'venv', '--clear', ENVIRONMENT]);
  } catch (error) {
    throw new NoEmulator('Python 3.10 or newer with its module venv is not on this machine.', { cause: error });
  }
  try {
    await run(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS]);
  } catch (error) {
    throw new NoEmulator('The emulator could not be installed from the Python package index.', { cause: error });
  }
  writeFileSync(installed, wanted);
  return programs;
}

/** Ends with `close`; nothing of it stays on the disk. */
export async function startEmulator(programs: string): Promise<Emulator> {
  const port = await freePorts();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(join(programs, 'python'), ['-m', 'ministack'], {
    env: {
      // Functions run with the Node that runs this.
      PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
      HOME: ENVIRONMENT,
      GATEWAY_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The emulator did not start.\n${said.join('')}`);
      return (await isHealthy(origin)) || undefined;
    }, STARTING);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { origin, close: () => end(child) };
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/_ministack/health`)).ok;
  } catch {
    // It does not listen yet.
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
