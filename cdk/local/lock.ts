// One data folder, one local cloud: a second start is refused, and a lock whose owner was killed is taken over.
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
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
    const fd = create(file);
    if (fd !== undefined) {
      writeSync(fd, JSON.stringify({ pid: process.pid, since: startOf(process.pid) } satisfies Owner));
      closeSync(fd);
      return () => rmSync(file, { force: true });
    }
    const owner = ownerOf(file);
    if (owner && isAlive(owner)) throw new AlreadyRunning(data, owner.pid);
    setAside(file);
  }
}

function create(file: string): number | undefined {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

function ownerOf(file: string): Owner | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return v.parse(ownerSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // Killed while writing it: a lock that names nobody holds nothing.
  }
}

/** Renamed first, so that of two starts that find the same stale lock only one removes it. */
function setAside(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  rmSync(aside, { force: true });
}

function isAlive({ pid, since }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
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
