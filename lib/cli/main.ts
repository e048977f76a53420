// The command line: picks the command, and answers wrong usage the same way everywhere.

import { cleanFiles } from './clean.ts';
import { explain } from './explain.ts';
import { Usage } from './usage.ts';

export const USAGE = `faircopy: turns raw machine translations into published articles

  faircopy clean FILE...            cleaned text on standard output ("-" reads standard input)
  faircopy clean --explain FILE...  the text with every change marked, then each with its rule and reason
  faircopy clean --json FILE...     one JSON object a line, in the order of the files
  faircopy upload FILE...           puts files into the upload bucket, and says what became of each
                                    [--source NAME] is the folder that they go to
  faircopy status [--csv]           what became of the newest uploads; as a table for a spreadsheet
  faircopy token --role ROLE --as NAME
                                    a token that the local API accepts; roles: editor, reviewer, admin
  faircopy rules [NAME]             what the rules repair, and why; NAME is a rule or a family

Exit status: 0; 1 where a file was refused or cannot be read; 2 for wrong usage.
`;

type Command = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for: `clean` needs no S3 client. */
const COMMANDS: Readonly<Record<string, Command>> = {
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

/** Runs one command; the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  endWithTheReader();
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  try {
    if (!command) throw new Usage(`there is no command “${name}”`);
    return await command(rest);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    process.stderr.write(`faircopy: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}
