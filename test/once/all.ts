// `npm test`: the tests, and beside them format, lint and types, which have time while journeys and browsers wait.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { check, report } from './check.ts';

/** All but `gates`. */
const PROJECTS = ['browser', 'cloud', 'engine', 'unit'];

async function tests(options: readonly string[]): Promise<boolean> {
  const projects = PROJECTS.map((name) => `--project=${name}`);
  const child = spawn('vitest', ['run', ...projects, ...options], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}

const [passed, findings] = await Promise.all([tests(process.argv.slice(2)), check()]);
// After the tests, where nobody has to scroll for it.
report(findings);
if (findings.length > 0) console.error('The tests aside, npm run check has something to say: see above.');
process.exitCode = passed && findings.length === 0 ? 0 : 1;
