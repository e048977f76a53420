// `npm run new-rule FAMILY/NAME`: makes everything that a rule needs, in working order, for its author to edit.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tier } from '../../lib/text/edit.ts';
import { CannotScaffold, caseFolderOf, INDEX, LIST, partsOf, scaffold } from './scaffold.ts';

const USAGE = `Usage: npm run new-rule FAMILY/NAME [-- --tier apply|suggest|flag]

The tier is “suggest” unless it is given: a rule earns “apply” by a proof (docs/adding-a-rule.md).
`;

const TIERS: readonly Tier[] = ['apply', 'suggest', 'flag'];

interface Wish {
  readonly id: string;
  readonly tier: Tier;
}

function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parsedOf(args);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new CannotScaffold('Name one rule, as FAMILY/NAME.');
  const tier = TIERS.find((one) => one === values.tier);
  if (!tier) throw new CannotScaffold(`“${values.tier}” is no tier. The tiers are ${TIERS.join(', ')}.`);
  return { id, tier };
}

function parsedOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { tier: { type: 'string', default: 'suggest' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new CannotScaffold(error instanceof Error ? error.message : String(error));
  }
}

/** Writes the files of a new rule below `root`, or none of them; their paths. Throws CannotScaffold. */
export function writeRule({ id, tier }: Wish, root: string): readonly string[] {
  const registers = { index: readFileSync(join(root, INDEX), 'utf8'), list: readFileSync(join(root, LIST), 'utf8') };
  const { name } = partsOf(id, registers.index);
  for (const path of [`lib/rules/${id}.ts`, caseFolderOf(name)])
    if (existsSync(join(root, path))) throw new CannotScaffold(`${path} is there already; nothing was written.`);
  const files = scaffold(id, tier, registers);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files.keys()];
}

/** The layout of the new lines, and the generated files that name every rule. Throws where a command fails. */
export function finish(files: readonly string[], root: string): void {
  const sources = files.filter((file) => file.endsWith('.ts'));
  run('biome', ['check', '--write', '--log-level=error', ...sources], root);
  run('npm', ['run', '--silent', 'catalogue'], root);
}

function run(command: string, args: readonly string[], root: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The exit status: 0, or 2 where what was asked for cannot be done. */
export function newRule(args: readonly string[], root: string): number {
  try {
    const wish = wishOf(args);
    const files = writeRule(wish, root);
    finish(files, root);
    process.stdout.write(
      `${wish.id} works, on a made-up word:\n\n${files.map((file) => `  ${file}\n`).join('')}\n` +
        `Now write the rule, its examples and its case (docs/adding-a-rule.md), then run\n\n` +
        `  npm run catalogue && npx vitest run --project=unit test/rules test/clean\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CannotScaffold)) throw error;
    process.stderr.write(`new-rule: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = newRule(process.argv.slice(2), join(import.meta.dirname, '../..'));
