// Wrong usage, and how arguments are read: one parser for all commands.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The command line was not understood; answered with the usage and exit status 2. */
export class Usage extends Error {}

/** Options and operands of one command; throws Usage for what it does not know. */
export function parsed<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}
