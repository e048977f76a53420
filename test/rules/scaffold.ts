// What `npm run new-rule` writes, as texts: a working rule about a made-up word, registered, listed, with its case.
import type { Tier } from '../../lib/text/edit.ts';

/** What was asked for cannot be done; the message says why, and what to do instead. */
export class CannotScaffold extends Error {
  override readonly name = 'CannotScaffold';
}

/** The files that a new rule is entered into, as they are. */
export interface Registers {
  /** lib/rules/index.ts */
  readonly index: string;
  /** test/rules/rule-list.ts */
  readonly list: string;
}

export const INDEX = 'lib/rules/index.ts';
export const LIST = 'test/rules/rule-list.ts';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
/** Longer names leave no room for the rule's summary on the page of rules. */
const LONGEST_NAME = 32;

const IMPORT = /^import \{ (\w+) \} from '\.\/([a-z]+)\/([a-z0-9-]+)\.ts';$/gmu;

/** Words that no constant of a module may be called. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch ' +
    'this throw true try typeof var void while with yield'
  ).split(' '),
);

const LATER = '  // suggestions and flags\n';

interface Registered {
  readonly identifier: string;
  readonly family: string;
  readonly line: string;
}

const registeredIn = (index: string): readonly Registered[] =>
  Array.from(index.matchAll(IMPORT), ([line, identifier = '', family = '']) => ({ line, identifier, family }));

/** Family and name of an id. Throws CannotScaffold for what is none, or of a family that has no rules yet. */
export function partsOf(id: string, index: string): { readonly family: string; readonly name: string } {
  const [family = '', name = '', ...more] = id.split('/');
  const families = [...new Set(registeredIn(index).map((rule) => rule.family))].sort();
  if (name === '' || more.length > 0)
    throw new CannotScaffold(`“${id}” is no rule id. Write it as FAMILY/NAME, such as punctuation/doubled-stop.`);
  if (!families.includes(family))
    throw new CannotScaffold(
      `There is no family “${family}”. The families are ${families.join(', ')}. A new one needs its place in the passes ` +
        '(docs/DEFECTS.md §3) and in `Family` (lib/rules/rule.ts), so it gets its first rule by hand.',
    );
  if (!NAME.test(name) || name.length > LONGEST_NAME)
    throw new CannotScaffold(
      `“${name}” is no name of a rule. Use small letters, digits and single hyphens, from a letter on, at most ${LONGEST_NAME} characters.`,
    );
  return { family, name };
}

/** Every file of the new rule by its path, whole. Throws CannotScaffold. */
export function scaffold(id: string, tier: Tier, registers: Registers): ReadonlyMap<string, string> {
  const { family, name } = partsOf(id, registers.index);
  const identifier = identifierOf(name, registers.index);
  const word = `x${name.replaceAll('-', '')}`;
  return new Map([
    [`lib/rules/${id}.ts`, ruleFile({ id, tier, identifier, word })],
    [INDEX, registered({ family, name, identifier, tier }, registers.index)],
    [LIST, listed(id, family, tier, registers.list)],
    ...Object.entries(caseFiles({ id, tier, word })).map(([file, text]): [string, string] => [
      `${caseFolderOf(name)}/${file}`,
      text,
    ]),
  ]);
}

export const caseFolderOf = (name: string): string => `test/cases/${name}`;

/** `doubled-stop` → `doubledStop`; with `Rule` behind it where that is taken, or a word of the language. */
function identifierOf(name: string, index: string): string {
  const camel = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  const isTaken = registeredIn(index).some(({ identifier }) => identifier === camel);
  return isTaken || RESERVED.has(camel) ? `${camel}Rule` : camel;
}

interface Entry {
  readonly family: string;
  readonly name: string;
  readonly identifier: string;
  readonly tier: Tier;
}

/** The index with the rule imported, and in the list behind the last rule of its family that runs in the same pass. */
function registered({ family, name, identifier, tier }: Entry, index: string): string {
  const statement = `import { ${identifier} } from './${family}/${name}.ts';`;
  const imports = registeredIn(index).filter((rule) => rule.family === family);
  if (imports.some(({ line }) => line.endsWith(`/${family}/${name}.ts';`)))
    throw new CannotScaffold(`${family}/${name} stands in ${INDEX} already.`);
  const before = imports.findLast(({ line }) => pathIn(line) < pathIn(statement));
  const next = imports[0]?.line ?? '';
  const imported = before
    ? index.replace(before.line, () => `${before.line}\n${statement}`)
    : index.replace(next, () => `${statement}\n${next}`);
  return inItsPass(imported, new Set(imports.map((rule) => rule.identifier)), { family, name, identifier, tier });
}

const pathIn = (statement: string): string => statement.slice(statement.indexOf("'"));

function inItsPass(index: string, siblings: ReadonlySet<string>, { family, identifier, tier }: Entry): string {
  const start = index.indexOf('[\n', index.indexOf('export const RULES')) + 2;
  const later = index.indexOf(LATER, start);
  const end = index.lastIndexOf('];');
  if (later < 0 || end < later)
    throw new CannotScaffold(`${INDEX} has no line “${LATER.trim()}”, so the passes cannot be told apart.`);
  const [from, to] = tier === 'apply' ? [start, later] : [later, end];
  const lines = index.slice(from, to).split('\n');
  const last = lines.findLastIndex((line) => siblings.has(line.trim().replace(/,$/u, '')));
  if (last < 0 && tier === 'apply')
    throw new CannotScaffold(
      `No rule of “${family}” is applied, so the family has no place in the passes. Give docs/DEFECTS.md §3 and ${INDEX} one ` +
        'first, or let the rule suggest or flag (--tier).',
    );
  lines.splice(last < 0 ? lines.length - 1 : last + 1, 0, `  ${identifier},`);
  return index.slice(0, from) + lines.join('\n') + index.slice(to);
}

/** The list of the tests with the id behind the last one of its family, in the block of its tier. */
function listed(id: string, family: string, tier: Tier, list: string): string {
  const opening = `const ${tier.toUpperCase()} = \``;
  const start = list.indexOf(opening) + opening.length;
  const end = list.indexOf('`', start);
  if (start < opening.length || end < 0) throw new CannotScaffold(`${LIST} has no list “${tier.toUpperCase()}”.`);
  const ids = list.slice(start, end);
  if (list.split(/[\s`]+/u).includes(id)) throw new CannotScaffold(`${id} stands in ${LIST} already.`);
  const last = [...ids.matchAll(new RegExp(`(?<![^\\s])${family}/[a-z0-9-]+`, 'gu'))].at(-1);
  const at = last ? last.index + last[0].length : ids.length;
  return `${list.slice(0, start)}${ids.slice(0, at)}${last ? ' ' : '\n'}${id}${ids.slice(at)}${list.slice(end)}`;
}

interface Made {
  readonly id: string;
  readonly tier: Tier;
  readonly word: string;
}

const SAID: Readonly<Record<Tier, string>> = {
  apply: 'is a made-up word; “bridge” was put in its place',
  suggest: 'is a made-up word; “bridge” is offered in its place',
  flag: 'is a made-up word; look at what the source says',
};

const SUMMARY: Readonly<Record<Tier, string>> = {
  apply: 'Replaces',
  suggest: 'Offers “bridge” for',
  flag: 'Points at',
};

function ruleFile({ id, tier, identifier, word }: Made & { readonly identifier: string }): string {
  const fixed = (sentence: string) =>
    `{ fixes: '${sentence.replace('bridge', word)}', to: '${tier === 'flag' ? word : sentence}' },`;
  return `// “${word}” is the example that \`npm run new-rule\` wrote; put the defect here that ${id} is about.

import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const DEFECT = /\\b${word}\\b/gu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.blocks) {
    for (const match of block.text.matchAll(DEFECT)) {
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
${tier === 'flag' ? '' : "        after: 'bridge',\n"}        message: \`“\${match[0]}” ${SAID[tier]}.\`,
        evidence: \`the word “\${match[0]}”\`,
      };
    }
  }
}

export const ${identifier}: Rule = {
  id: '${id}',
  version: 1,
  tier: '${tier}',
  summary: '${SUMMARY[tier]} the made-up word “${word}”.',
  why: 'The word was made up for this example, and no text has it that was not written for the rule.',
  examples: [
    ${fixed('The bridge was closed for a week.')}
    ${fixed('Nobody had painted the bridge for years.')}
    ${fixed('Cross the bridge, then turn left.')}
    { keeps: 'The bridge was closed for a week.' },
    { keeps: 'Nobody had painted the ${word}es for years.' },
    { keeps: '“Cross the ${word},” the driver said.' },
  ],
  find,
};
`;
}

function caseFiles({ id, tier, word }: Made): Readonly<Record<string, string>> {
  const text = (name: string) =>
    'The way over the river\n\n' +
    `The town closed the ${name} on Monday, because its railings have to be repaired before the spring.\n`;
  const row = tier === 'flag' ? [word, ''] : [`the ${word} on`, 'the bridge on'];
  return {
    'input.txt': text(word),
    'expected.txt': text(tier === 'apply' ? 'bridge' : word),
    'edits.tsv': `rule\tbefore\tafter\ttier\n${[id, ...row, tier].join('\t')}\n`,
  };
}
