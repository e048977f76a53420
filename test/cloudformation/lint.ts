// Holds the synthesized template against CloudFormation's own schemas and good practice, before it is deployed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The CDK lets every function wait for its role, which the role's own reference does already. */
const IGNORED = ['W3005'] as const;

/** Throws with the linter's findings where there are any. `programs` is the folder of the Python environment's commands. */
export async function lintTemplate(programs: string, template: string): Promise<void> {
  const findings = await new Promise<string>((resolve) => {
    const args = ['--ignore-checks', ...IGNORED, '--', template];
    execFile(join(programs, 'cfn-lint'), args, (error, stdout, stderr) => resolve(error ? stdout + stderr : ''));
  });
  if (findings !== '') throw new Error(`cfn-lint has findings.\n${findings}`);
}
