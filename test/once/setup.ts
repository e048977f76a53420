// Starts the process that makes what the files of a test run share, and waits for its end after the last file.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ONCE } from './once.ts';

/** Every project that shares something names this file; the first one starts it for all. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[ONCE] !== undefined) return undefined;
  const maker = fork(new URL('maker.ts', import.meta.url), { execArgv: [] });
  const [address] = await once(maker, 'message');
  process.env[ONCE] = String(address);
  return async () => {
    delete process.env[ONCE];
    maker.disconnect();
    await once(maker, 'exit');
  };
}
