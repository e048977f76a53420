// textlint with seven rules for English that can fix what they find, over as many articles as patience allows.
import { report, textsOf } from '../contestant.ts';

const RULES = [
  'textlint-rule-terminology',
  'textlint-rule-apostrophe',
  'textlint-rule-common-misspellings',
  'textlint-rule-diacritics',
  'textlint-rule-en-capitalization',
  'textlint-rule-doubled-spaces',
  '@textlint-rule/textlint-rule-no-invalid-control-character',
];
/** It needs about a minute for so much; its speed does not depend on the amount. */
const ENOUGH = 1_000_000;

/** CommonJS and ES modules, whichever way a package was built. */
function unwrapped(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? unwrapped(module.default) : module;
}

const load = async (name: string): Promise<unknown> => unwrapped(await import(name));

async function fixer(): Promise<(text: string) => Promise<number>> {
  const names: Record<string, string> = { textlint: 'textlint', kernel: '@textlint/kernel' };
  const { createLinter } = await import(names['textlint'] ?? '');
  const { TextlintKernelDescriptor } = await import(names['kernel'] ?? '');
  const rules = [];
  for (const name of RULES) rules.push({ ruleId: name, rule: await load(name), options: true });
  const plugin = { pluginId: 'text', plugin: await load('@textlint/textlint-plugin-text'), options: true };
  const descriptor = new TextlintKernelDescriptor({ rules, plugins: [plugin], filterRules: [] });
  const linter = createLinter({ descriptor });
  return async (text) => (await linter.fixText(text, 'article.txt')).applyingMessages.length;
}

const fix = await fixer();
let size = 0;
const some = textsOf().filter((text) => {
  size += text.length;
  return size <= ENOUGH;
});
await report(some, fix);
