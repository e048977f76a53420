// The catalogue of rules, written from the rules themselves: `npm run catalogue` prints it, and a test keeps it current.
import { RULES } from './index.ts';
import type { Example, Rule } from './rule.ts';

const TIERS: Readonly<Record<Rule['tier'], string>> = {
  apply: 'applied of its own accord, always listed, and undone by one decision',
  suggest: 'offered with a replacement; nothing changes until somebody accepts it',
  flag: 'pointed out without a replacement, because the source text would be needed',
};

/** White space made visible, so that an example stands on one line. */
const shown = (text: string): string =>
  text
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '⇥')
    .replaceAll(/[\p{Cc}\p{Cf}\u00a0\u3000]/gu, named);

const named = (char: string): string => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Backticks around text that may hold backticks itself. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 || /^ .* $/u.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function line(example: Example, rule: Rule): string {
  if (!('fixes' in example)) return `- keeps ${code(shown(example.keeps))}\n`;
  const to = example.to === '' ? 'gone' : code(shown(example.to));
  return rule.tier === 'flag'
    ? `- ${code(shown(example.fixes))} is pointed at: ${to}\n`
    : `- ${code(shown(example.fixes))} → ${to}\n`;
}

const entry = (rule: Rule): string =>
  `### ${rule.id}\n\n*${rule.tier}*, version ${rule.version}${rule.language === 'any' ? ', in every language' : ''}\n\n` +
  `${rule.summary}\n${rule.why}\n\n${rule.examples.map((example) => line(example, rule)).join('')}`;

/** Families in the order in which the rulebook first names them. */
function families(): ReadonlyMap<string, readonly Rule[]> {
  const found = new Map<string, Rule[]>();
  for (const rule of RULES) {
    const family = rule.id.slice(0, rule.id.indexOf('/'));
    found.set(family, [...(found.get(family) ?? []), rule]);
  }
  return found;
}

/** The whole catalogue as Markdown. */
export function catalogue(): string {
  const tiers = Object.entries(TIERS)
    .map(([tier, meaning]) => `- **${tier}**: ${meaning}; ${RULES.filter((rule) => rule.tier === tier).length} rules`)
    .join('\n');
  const sections = [...families()].map(([family, rules]) => `## ${family}\n\n${rules.map(entry).join('\n')}`);
  return (
    `<!-- Generated from the rules by \`npm run catalogue\`; change a rule instead. -->\n\n# The rules\n\n` +
    `${RULES.length} rules, each in the file that its name says. Every example below is a test. ` +
    `⏎ is a line end.\n\n${tiers}\n\n${sections.join('\n')}`
  );
}

if (import.meta.main) process.stdout.write(catalogue());
