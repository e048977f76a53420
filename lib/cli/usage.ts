// Wrong usage, and how arguments are read: one parser for all commands.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { shown } from '../text/harmless.ts';
import { nearest } from './nearest.ts';

/** The command line was not understood; answered with the usage and exit status 2. */
export class Usage extends Error {}

/** Options and operands of one command; throws Usage for what it does not know, with what was meant where that can be told. */
export function parsed<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Usage(unknownFlag(args, Object.keys(options)) ?? sentence(error));
  }
}

function unknownFlag(args: readonly string[], known: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const flag = (end < 0 ? args : args.slice(0, end)).find(
    (one) => one.startsWith('-') && one !== '-' && !known.includes(nameOf(one)),
  );
  if (flag === undefined) return undefined;
  const meant = nearest(nameOf(flag), known);
  const others = known.map((one) => `--${one}`).join(', ');
  const hint =
    meant !== undefined
      ? `; did you mean --${meant}?`
      : others === ''
        ? '; it has no flags'
        : `; its flags are ${others}`;
  return `there is no flag “${shown(flag.split('=', 1)[0] ?? flag)}”${hint}`;
}

const nameOf = (flag: string): string => flag.replace(/^--?/, '').split('=', 1)[0] ?? '';

/** Node's own first sentence, which names the flag and what it lacks. */
function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return shown(words.split('\n', 1)[0] ?? words);
}
