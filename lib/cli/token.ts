// `faircopy token`: a JWT that the local API accepts, for scripts and for trying things out.
import { mintToken, NeverStarted, roles } from '../../cdk/local/token.ts';
import { parsed, Usage } from './usage.ts';
import { dataFolder } from './where.ts';

export async function token(args: readonly string[]): Promise<number> {
  const { values } = parsed(args, { role: { type: 'string' }, as: { type: 'string' } });
  const role = roles.find((one) => one === values.role);
  if (role === undefined || values.as === undefined)
    throw new Usage(`token needs --role ${roles.join('|')} and --as NAME`);
  try {
    process.stdout.write(`${mintToken(dataFolder(), { role, as: values.as })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NeverStarted)) throw error;
    process.stderr.write(`faircopy: ${error.message}\n`);
    return 1;
  }
}
