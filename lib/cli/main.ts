// The command line: picks the command, and answers wrong usage, and what went wrong outside of it, the same way everywhere.

import { shown } from '../text/harmless.ts';
import { cleanFiles } from './clean.ts';
import { explain } from './explain.ts';
import { Failure } from './failure.ts';
import { nearest } from './nearest.ts';
import { Usage } from './usage.ts';
import { version } from './version.ts';

const HEAD = 'faircopy: turns raw machine translations into published articles';

/** What each command is called with, as `--help` shows it. */
const LINES = {
  clean: `  faircopy clean FILE...            cleaned text on standard output ("-" reads standard input)
  faircopy clean --explain FILE...  the text with every change marked, then each with its rule and reason
  faircopy clean --json FILE...     one JSON object a line, in the order of the files
`,
  upload: `  faircopy upload FILE...           puts files into the upload bucket, and says what became of each;
                                    a folder stands for the files in it, and "*.txt" for what matches
                                    [--source NAME] is the folder that they go to
`,
  status: `  faircopy status                   what became of the newest uploads
                                    [--all] of every upload, [--refused] of what did not get through,
                                    [--source NAME] of one source, [--csv] as a table for a spreadsheet
`,
  token: `  faircopy token --role ROLE --as NAME
                                    a token that the local API accepts; roles: editor, reviewer, admin
`,
  rules: `  faircopy rules [NAME]             what the rules repair, and why; NAME is a rule or a family
`,
} as const;

const FOOT = `
  --help after a command shows how it goes; faircopy --version says which this is.

Exit status: 0; 1 where a file was refused or cannot be read, or a server did not answer; 2 for wrong usage.
`;

export const USAGE = `${HEAD}\n\n${Object.values(LINES).join('')}${FOOT}`;

type CommandName = keyof typeof LINES;
type Command = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for: `clean` needs no S3 client. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  clean: (args) => (args.includes('--explain') ? explain(args) : cleanFiles(args)),
  upload: async (args) => (await import('./upload.ts')).upload(args),
  status: async (args) => (await import('./status.ts')).status(args),
  token: async (args) => (await import('./token.ts')).token(args),
  rules: async (args) => (await import('./rules.ts')).rules(args),
};

/** Whoever pipes into `head` has seen enough, and that is no failure. */
function endWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((one) => one === '--help' || one === '-h');
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** Runs one command; the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  endWithTheReader();
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V' || name === 'version') {
    process.stdout.write(`faircopy ${version()}\n`);
    return 0;
  }
  const asked = name === 'help' ? (rest[0] ?? '') : name;
  if (!isCommand(asked)) return wrong(noCommand(asked), USAGE);
  if (name === 'help' || asksForHelp(rest)) {
    process.stdout.write(`${LINES[asked]}`);
    return 0;
  }
  try {
    return await COMMANDS[asked](rest);
  } catch (error) {
    if (error instanceof Usage) return wrong(error.message, LINES[asked]);
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`faircopy: ${error.message}\n`);
    return 1;
  }
}

function noCommand(name: string): string {
  const meant = nearest(name, Object.keys(COMMANDS));
  return `there is no command “${shown(name)}”${meant === undefined ? '' : `; did you mean “${meant}”?`}`;
}

function wrong(message: string, usage: string): number {
  process.stderr.write(`faircopy: ${message}\n\n${usage}`);
  return 2;
}
