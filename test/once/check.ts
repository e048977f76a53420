// Looks at format, lint and types: the tools work beside each other, and each that objects is shown in full at the end.
import { spawn } from 'node:child_process';

export interface Finding {
  readonly command: string;
  readonly output: string;
}

/** Under `dist`, which git ignores: what the type checker found last time, so that it looks only at what has changed. */
const KNOWN = 'dist/types';

const COMMANDS = [
  'biome check .',
  `tsc -p . --incremental --tsBuildInfoFile ${KNOWN}/all.tsbuildinfo`,
  `tsc -p lib/web/client --incremental --tsBuildInfoFile ${KNOWN}/client.tsbuildinfo`,
] as const;

/** What each command prints that does not end well; nothing where all is well. */
export async function check(commands: readonly string[] = COMMANDS): Promise<readonly Finding[]> {
  const found = await Promise.all(commands.map(findingOf));
  return found.filter((one) => one !== undefined);
}

export function report(findings: readonly Finding[]): void {
  for (const { command, output } of findings) console.error(`✗ ${command}\n${output}`);
}

/** Commands come without quotes; npm puts the tools of `node_modules` on the path. */
async function findingOf(command: string): Promise<Finding | undefined> {
  const [tool = '', ...options] = command.split(' ');
  const child = spawn(tool, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ command, output: error.message }));
    child.once('close', (code) => resolve(code === 0 ? undefined : { command, output }));
  });
}

if (import.meta.main) {
  const findings = await check();
  report(findings);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
