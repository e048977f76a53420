// `faircopy clean`: the engine as a filter. Text out, reasons on standard error, and an exit status that scripts can trust.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, faircopy, folderOf } from './faircopy.ts';

const SEED = fileURLToPath(new URL('../cases/seed/input.txt', import.meta.url));
const EXPECTED = readFileSync(new URL('../cases/seed/expected.txt', import.meta.url), 'utf8');
const PLAIN =
  'The bridge over the river was closed on Monday because the town repairs its railings until the spring.\n';

let folder: ReturnType<typeof folderOf>;
beforeAll(() => {
  folder = folderOf({
    'plain.txt': PLAIN,
    'bare.txt': PLAIN.trimEnd(),
    'note.md': `# A note\n\n${PLAIN}`,
    'empty.txt': '',
    'photo.txt': Buffer.from('89504e470d0a1a0a0000', 'hex'),
    'table.xlsx': 'PK',
  });
});
afterAll(() => folder.remove());

const run = (...args: readonly string[]) => command(args, { cwd: folder.path, env: { FORCE_COLOR: '0' } });

/** The text of an explanation, with what is marked as deleted left out and the marks of insertions taken away. */
function cleanedIn(stdout: string): string {
  const text = stdout.slice(0, stdout.indexOf('\n\nApplied ('));
  return text.replaceAll(/\[-[\s\S]*?-\]/gu, '').replaceAll(/\{\+([\s\S]*?)\+\}/gu, '$1');
}

describe('faircopy clean', () => {
  it('writes the cleaned text of the seed, and nothing else', async () => {
    const seed = { status: 0, stdout: EXPECTED, stderr: '' };
    expect(await faircopy(['clean', SEED])).toEqual(seed);
    expect(await run('clean', SEED)).toEqual(seed);
  });

  it('reads standard input for “-”, as plain text', async () => {
    const piped = await faircopy(['clean', '-'], { input: readFileSync(SEED) });
    expect(piped).toEqual({ status: 0, stdout: EXPECTED, stderr: '' });
  });

  it('writes several files one after the other, each with one line end', async () => {
    expect((await run('clean', 'plain.txt', 'bare.txt', 'note.md')).stdout).toBe(
      `${PLAIN}${PLAIN}# A note\n\n${PLAIN}`,
    );
  });

  it('says why a file is refused, goes on with the others, and ends with 1', async () => {
    const { status, stdout, stderr } = await run(
      'clean',
      'empty.txt',
      'plain.txt',
      'photo.txt',
      'table.xlsx',
      'gone.txt',
    );
    expect([status, stdout]).toEqual([1, PLAIN]);
    const lines = stderr.trimEnd().split('\n');
    for (const [at, start] of [
      'empty.txt: refused (empty): ',
      'photo.txt: refused (binary): ',
      'table.xlsx: refused (unsupported): ',
      'gone.txt: ',
    ].entries())
      expect(lines[at]).toContain(`faircopy: ${start}`);
    expect(lines).toHaveLength(4);
  });

  it.each([[[]], [['--loud', 'plain.txt']], [['--json', '--loud', 'plain.txt']], [['--json']], [['--explain']]])(
    'takes %j for wrong usage, says how it goes, and ends with 2',
    async (args) => {
      const { status, stdout, stderr } = await run('clean', ...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('faircopy clean FILE...');
    },
  );

  it('ends in silence where its reader has seen enough', async () => {
    const { status, stdout, stderr } = await faircopy(['clean', ...Array.from({ length: 300 }, () => SEED)], {
      enough: 100,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.slice(0, 100)).toBe(EXPECTED.slice(0, 100));
  });

  it('takes what follows “--” for a file', async () => {
    expect((await run('clean', '--', 'plain.txt')).stdout).toBe(PLAIN);
  });
});

describe('faircopy clean --json', () => {
  const FIELDS = ['file', 'format', 'title', 'manuscript', 'text', 'edits', 'suggestions', 'flags', 'rulebook'];

  it('writes one object a line, in the order of the files, refusals among them', async () => {
    const files = ['note.md', 'empty.txt', SEED, 'gone.txt', 'plain.txt'];
    const { status, stdout } = await run('clean', '--json', ...files);
    expect(status).toBe(1);
    expect(stdout.endsWith('\n')).toBe(true);
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map((one) => one.file)).toEqual(files);
    const [note, empty, seed, gone, plain] = objects;
    for (const one of [note, seed, plain]) expect(Object.keys(one)).toEqual(expect.arrayContaining(FIELDS));
    expect([note.format, seed.format, note.title]).toEqual(['markdown', 'text', 'A note']);
    expect(seed.text).toBe(EXPECTED);
    expect(plain.edits).toEqual([]);
    expect(empty.refused).toEqual({ code: 'empty', message: expect.any(String), todo: expect.any(String) });
    expect(gone.refused).toMatchObject({ message: expect.stringContaining('gone.txt') });
  });

  it('lists edits that lead from the manuscript to the text', async () => {
    const { stdout } = await run('clean', '--json', SEED);
    const { manuscript, text, edits } = JSON.parse(stdout);
    let [made, at] = ['', 0];
    for (const { start, end, before, after } of edits) {
      expect(manuscript.slice(start, end)).toBe(before);
      made += manuscript.slice(at, start) + after;
      at = end;
    }
    expect(made + manuscript.slice(at)).toBe(text);
    expect(manuscript).toBe(readFileSync(SEED, 'utf8'));
  });
});

describe('faircopy clean --explain', () => {
  it('shows what changed, then each edit with its rule and reason', async () => {
    const { status, stdout } = await run('clean', '--explain', SEED);
    expect(status).toBe(0);
    for (const words of ['dates/year-first', 'numbering/spoken-cardinals', 'because: ', 'Applied (', 'Suggested ('])
      expect(stdout).toContain(words);
    expect(stdout).toContain('2012 March 2nd');
    expect(stdout).toMatch(
      /\nHeadline: Municipal government .+\nAddress: \/articles\/municipal-government-[a-z-]+\/\n/u,
    );
  });

  it('marks deleted and inserted words where there are no colours, so that they cannot run into each other', async () => {
    const { stdout } = await run('clean', '--explain', SEED);
    expect(stdout).toContain('[-Two should-]{+Second,+} pay close');
    expect(cleanedIn(stdout)).toBe(EXPECTED);
    expect(stdout).not.toContain('\u001b');
  });

  it('colours them in a terminal, and writes no brackets there', async () => {
    const { stdout } = await command(['clean', '--explain', SEED], { cwd: folder.path, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[9mTwo should\u001b[29m');
    expect(stdout).toContain('\u001b[4mSecond,\u001b[24m');
    expect(stdout).not.toMatch(/\[-|\{\+/u);
  });

  it('is refused like any cleaning', async () => {
    const { status, stdout, stderr } = await run('clean', '--explain', 'photo.txt');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('refused (binary)');
  });
});

describe('faircopy', () => {
  it('is a process that ends with the status of its command', async () => {
    const { status, stdout, stderr } = await faircopy(['clean', 'photo.txt', 'plain.txt'], { cwd: folder.path });
    expect([status, stdout]).toEqual([1, PLAIN]);
    expect(stderr).toContain('faircopy: photo.txt: refused (binary): ');
  });

  it('tells how it is used: 0 where that was asked, 2 where nothing or nonsense was', async () => {
    const help = await run('--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    for (const command of ['clean', 'upload', 'status', 'token', 'rules']) expect(help.stdout).toContain(command);
    expect((await run()).status).toBe(2);
    const odd = await run('polish', 'plain.txt');
    expect(odd.status).toBe(2);
    expect(odd.stderr).toContain('there is no command “polish”');
    const nowhere = await run('upload', '--source', '..', 'plain.txt');
    expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('--source takes a name')]);
  });

  it('lists the rules, and tells one with its examples', async () => {
    const list = await run('rules');
    expect(list.stdout.split('\n').length).toBeGreaterThan(20);
    expect(list.stdout).toMatch(/^dates\/year-first +apply +\S/m);
    for (const name of ['dates/year-first', 'year-first']) {
      const { status, stdout } = await run('rules', name);
      expect([status, stdout]).toEqual([0, expect.stringContaining('dates/year-first (apply')]);
      expect(stdout).toContain('→');
    }
    const family = await run('rules', 'numbering');
    expect(family.stdout).toContain('numbering/spoken-cardinals');
    expect((await run('rules', 'nonsense')).status).toBe(2);
  });
});
