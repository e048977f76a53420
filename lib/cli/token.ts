// `faircopy token`: a JWT that the local API accepts, for scripts and for trying things out.
import { localCloud, localToken } from './local-cloud.ts';
import { parsed, Usage } from './usage.ts';

export async function token(args: readonly string[]): Promise<number> {
  const { role, as } = parsed(args, { role: { type: 'string' }, as: { type: 'string' } }).values;
  if (role === undefined || as === undefined) throw new Usage('token needs --role editor|reviewer|admin and --as NAME');
  process.stdout.write(`${await localToken(localCloud(), role, as)}\n`);
  return 0;
}
