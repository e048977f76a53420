// What the README and the other pages for readers promise is what the product does: transcript, commands, endings, scripts, links.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../lib/cli/main.ts';
import { ALL_ENDINGS } from '../lib/formats/endings.ts';
import { command } from './cli/faircopy.ts';

const ROOT = resolve(import.meta.dirname, '..');
const at = (file: string): string => join(ROOT, file);
const README = readFileSync(at('README.md'), 'utf8');

/** Every page in plain prose; generated and foreign ones are left out. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(at('docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

const TRANSCRIPT = /(?<=^```\n\$ npx faircopy (?<args>clean --explain \S+)\n)[\s\S]*?(?=^```$)/mu;

/** The commands of the usage, without its title and its exit status. */
const COMMANDS = USAGE.split('\n\n')[1]?.replaceAll(/^ {2}/gmu, '') ?? '';

/** The README as it should be. Run this file with `-u` to write it. */
async function regenerated(): Promise<string> {
  const args = TRANSCRIPT.exec(README)?.groups?.['args'] ?? '';
  const { stdout } = await command(args.split(' '), { cwd: ROOT, env: { FORCE_COLOR: '0' } });
  return README.replace(TRANSCRIPT, () => `\n${stdout}`).replace(
    /(?<=^```\n)(?:faircopy [\s\S]*?)?(?=^```\n\nRun the commands)/mu,
    () => `${COMMANDS}\n`,
  );
}

describe('the README', () => {
  it('shows what `faircopy clean --explain` prints, and the commands as the usage tells them (`npx vitest run test/readme.test.ts -u`)', async () => {
    expect([TRANSCRIPT.test(README), README.includes('```\nfaircopy clean FILE...')]).toEqual([true, true]);
    await expect(await regenerated()).toMatchFileSnapshot(at('README.md'));
  });

  it('names the endings that are read, and no others', () => {
    const formats = /Formats: [\s\S]*?Other formats/u.exec(README)?.[0] ?? '';
    const named = [...formats.matchAll(/`(\.[^`]+)`/gu)].flatMap(([, endings = '']) => endings.split(' '));
    expect(named).toEqual(ALL_ENDINGS);
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(at(page), 'utf8');
  /** Examples of Markdown are no links of ours. */
  const prose = text.replaceAll(/`[^`\n]+`/gu, '``');

  it('links to what is there', () => {
    const targets = [...prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const wrong = [...prose.matchAll(/\]\(([^)#\s:]*)#([^)]+)\)/gu)].filter(([, target = '', anchor = '']) => {
      const file = target === '' ? at(page) : resolve(ROOT, dirname(page), target);
      return !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
    });
    expect(wrong.map(([link]) => link)).toEqual([]);
  });

  it('names files, folders and scripts that are there', () => {
    const files = [...text.matchAll(/`((?:lib|test|cdk|functions|docs|\.ci)\/[\w./-]+)`/gu)].map(
      ([, file = '']) => file,
    );
    const scripts = [...text.matchAll(/\bnpm run ([\w:-]+)/gu)].map(([, script = '']) => script);
    const known = Object.keys(JSON.parse(readFileSync(at('package.json'), 'utf8')).scripts);
    expect([
      ...files.filter((file) => !existsSync(at(file))),
      ...scripts.filter((script) => !known.includes(script)),
    ]).toEqual([]);
  });
});

/** As GitHub makes them: small letters, no marks, hyphens for spaces. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the architecture page', () => {
  const text = readFileSync(at('docs/architecture.md'), 'utf8');
  const rows = (heading: string): readonly (readonly string[])[] =>
    (new RegExp(`^## ${heading}$([\\s\\S]*?)^## `, 'mu').exec(text)?.[1] ?? '')
      .split('\n')
      .filter((line) => /^\| (?!-)/u.test(line))
      .slice(1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  it('names every room', () => {
    const rooms = readdirSync(at('lib')).map((room) => `\`lib/${room}\``);
    const named = rows('The parts').flatMap(([folder = '']) => folder.split(', '));
    expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
  });

  // Who searches the code for a word of the field lands where the page would have sent them.
  it.each(rows('Words, and where they live').filter((row) => row[2]?.includes('`lib/')))(
    'finds “%s” in the opening of a file that it names',
    (words = '', _meaning, files = '') => {
      const openings = [...files.matchAll(/`(lib\/[^`]+\.ts)`/gu)].map(([, file = '']) => opening(at(file)));
      const wanted = words.split(', ').map((word) => word.toLowerCase());
      expect({ openings, found: openings.every((said) => wanted.some((word) => said.includes(word))) }).toEqual({
        openings,
        found: true,
      });
    },
  );
});

/** The comment that a file begins with, in small letters. */
const opening = (file: string): string => (/^(?:\/\/.*\n)+/u.exec(readFileSync(file, 'utf8'))?.[0] ?? '').toLowerCase();
