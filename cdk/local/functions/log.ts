// What functions print goes to a file each, as it goes to a log group on AWS; the terminal hears of failures only.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../wire/files.ts';
import { FunctionFailed } from './thread.ts';

export interface Log {
  readonly print: (text: string) => void;
  readonly close: () => void;
}

export function openLog(folder: string, name: string): Log {
  const stream = createWriteStream(join(makeFolder(folder), `${name}.log`), { flags: 'a', mode: 0o600 });
  stream.on('error', (error) => console.error(`The log of ${name} cannot be written: ${error.message}`));
  return { print: (text) => stream.write(text), close: () => stream.end() };
}

/** One line on the terminal. Failures carry no message of the function's own, since that may quote an article. */
export function reportTo(folder: string): (error: unknown) => void {
  return (error) => {
    const what = error instanceof FunctionFailed ? error.message : 'a function could not be called';
    console.error(`✗ ${what} (more in ${folder})`);
  };
}
