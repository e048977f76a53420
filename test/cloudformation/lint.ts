// Holds the synthesized template against CloudFormation's own schemas and good practice, before it is deployed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The CDK lets every function wait for its role, which the role's own reference does already. */
const IGNORED = ['W3005'] as const;

/** Throws with the linter's findings, or with why it did not run. `programs` is the folder of the Python environment's commands. */
export async function lintTemplate(programs: string, template: string): Promise<void> {
  const args = [join(programs, 'cfn-lint'), '--ignore-checks', ...IGNORED, '--', template];
  await new Promise<void>((resolve, reject) => {
    execFile(join(programs, 'python'), args, (error, stdout, stderr) => {
      if (error) reject(new Error(`cfn-lint has findings.\n${stdout}${stderr}`, { cause: error }));
      else resolve();
    });
  });
}
