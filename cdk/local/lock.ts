// One data folder, one local cloud: a second start is refused, and a lock whose owner was killed is taken over.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const ownerSchema = v.object({ pid: v.pipe(v.number(), v.integer(), v.minValue(1)), since: v.string() });
type Owner = v.InferOutput<typeof ownerSchema>;

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  constructor(data: string, pid: number) {
    super(`Faircopy already runs on ${data} (process ${pid}). Stop it, or choose another folder with FAIRCOPY_DATA.`);
  }
}

/** Returns the way to give the lock back. */
export function lock(data: string): () => void {
  const file = join(data, 'lock');
  for (;;) {
    if (take(file)) return () => rmSync(file, { force: true });
    const owner = ownerOf(file);
    if (owner && isAlive(owner)) throw new AlreadyRunning(data, owner.pid);
    setAside(file);
  }
}

/** Written beside its place and linked into it, so that nobody ever reads a lock without its owner. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, since: startOf(process.pid) } satisfies Owner), {
    mode: 0o600,
  });
  try {
    return link(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** False where the name is taken. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function ownerOf(file: string): Owner | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return v.parse(ownerSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // Gone in between, or not ours: a lock that names nobody holds nothing.
  }
}

/** Renamed and looked at again: of two starts that find the same stale lock, one may have put its own there since. */
function setAside(file: string): void {
  const aside = `${file}.stale-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = ownerOf(aside);
  if (owner && isAlive(owner)) link(aside, file);
  rmSync(aside, { force: true });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function isAlive({ pid, since }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  // The number may have gone to another process since; where the system tells, compare when that one began.
  return startOf(pid) === since;
}

/** Start of a process in clock ticks since boot, where /proc tells; else nothing to compare. */
function startOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  const afterName = readFileSync(stat, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
}
