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
  const stream = createWriteStream(fileOf(makeFolder(folder), name), { flags: 'a', mode: 0o600 });
  stream.on('error', (error) => console.error(`The log of ${name} cannot be written: ${error.message}`));
  return { print: (text) => stream.write(text), close: () => stream.end() };
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.log`);
}

/** One line on the terminal. Failures carry no message of the function's own, since that may quote an article. */
export function reportTo(folder: string): (error: unknown) => void {
  return (error) => {
    if (error instanceof FunctionFailed)
      console.error(`✗ ${error.message} (more in ${fileOf(folder, error.function)})`);
    else console.error(`✗ A function could not be called: ${error instanceof Error ? error.name : 'unknown error'}`);
  };
}
