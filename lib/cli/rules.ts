// `faircopy rules`: what each rule repairs, why, and its examples.
import { RULES } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { parsed, Usage } from './usage.ts';

const shown = (text: string): string => text.trim().replaceAll('\n', '⏎');

function example(one: Example): string {
  return 'fixes' in one
    ? `  ${shown(one.fixes)}\n    → ${shown(one.to) || '(removed)'}\n`
    : `  keeps ${shown(one.keeps)}\n`;
}

const whole = (rule: Rule): string =>
  `${rule.id} (${rule.tier}, version ${rule.version})\n\n${rule.summary}\n${rule.why}\n\n${rule.examples.map(example).join('')}`;

export async function rules(args: readonly string[]): Promise<number> {
  const { positionals } = parsed(args, {});
  const [name] = positionals;
  if (name === undefined) {
    const width = Math.max(...RULES.map((rule) => rule.id.length));
    for (const rule of RULES)
      process.stdout.write(`${rule.id.padEnd(width)}  ${rule.tier.padEnd(7)}  ${rule.summary}\n`);
    return 0;
  }
  const found = RULES.filter(
    (rule) => rule.id === name || rule.id.endsWith(`/${name}`) || rule.id.startsWith(`${name}/`),
  );
  if (found.length === 0) throw new Usage(`there is no rule “${name}”; \`faircopy rules\` lists them`);
  process.stdout.write(found.map(whole).join('\n'));
  return 0;
}
