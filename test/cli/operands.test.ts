// What is typed wrong, what is not there, and what a name may hold: a sentence of ours and an exit status, whatever happens.
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedFiles } from '../../lib/cli/named-files.ts';
import { nearest } from '../../lib/cli/nearest.ts';
import { summary } from '../../lib/cli/upload-summary.ts';
import { isClutter } from '../../lib/formats/clutter.ts';
import { harmless, shown } from '../../lib/text/harmless.ts';
import { command, folderOf } from './faircopy.ts';

const PROSE =
  'The bridge over the river was closed on Monday because the town repairs its railings until the spring.\n';
/** What a system or an engine says, and a person need not read. */
const RAW = /E[A-Z]{4,}|ERR_|node:|\bat .*:\d+:\d+|TypeError|undefined|\[object|fetch failed|stack/;

let folder: ReturnType<typeof folderOf>;
beforeAll(() => {
  folder = folderOf({ 'a.txt': PROSE, 'b.txt': PROSE, 'note.md': PROSE });
  mkdirSync(join(folder.path, 'deep/er'), { recursive: true });
  for (const name of [
    'deep/c.txt',
    'deep/er/d.txt',
    'deep/.DS_Store',
    'deep/~$c.docx',
    'deep/Thumbs.db',
    'deep/._c.txt',
  ])
    writeFileSync(join(folder.path, name), PROSE);
  symlinkSync('..', join(folder.path, 'deep/er/up'));
});
afterAll(() => folder.remove());

const NOWHERE = { FAIRCOPY_API: 'http://127.0.0.1:65533', FAIRCOPY_UPLOAD_BUCKET: 'uploads', FAIRCOPY_TOKEN: 'a.b.c' };
const AWS = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'a',
  AWS_SECRET_ACCESS_KEY: 'b',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:65533',
  AWS_MAX_ATTEMPTS: '1',
};
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  command(args, { cwd: folder.path, env: { FORCE_COLOR: '0', ...env } });

describe('a sentence and an exit status', () => {
  it.each([
    [['clean', 'gone.txt'], 1, 'faircopy: gone.txt: there is no such file'],
    [['clean', 'a.txt/b.txt'], 1, 'faircopy: a.txt/b.txt: there is no such file'],
    [['clean', 'deep'], 1, 'faircopy: deep: this is a folder; name the files in it'],
    [['clean', '--explain', 'deep'], 1, 'faircopy: deep: this is a folder; name the files in it'],
    [['clean', '*.doc'], 1, 'faircopy: *.doc: no file matches this pattern'],
    [['clean', '--jsno', 'a.txt'], 2, 'faircopy: there is no flag “--jsno”; did you mean --json?'],
    [['clean', '--exp', 'a.txt'], 2, 'faircopy: there is no flag “--exp”; did you mean --explain?'],
    [['clean', '--json', '--explain', 'a.txt'], 2, 'faircopy: --explain is for people and --json for programs'],
    [['rules', '--loud'], 2, 'faircopy: there is no flag “--loud”; it has no flags'],
    [['status', '--loud'], 2, 'faircopy: there is no flag “--loud”; its flags are --csv, --all, --refused, --source'],
    [['status', '--source'], 2, 'faircopy: '],
    [['upload'], 2, 'faircopy: upload needs a file'],
    [['uplaod', 'a.txt'], 2, 'faircopy: there is no command “uplaod”; did you mean “upload”?'],
    [['\u001b[2J'], 2, 'faircopy: there is no command “\\u{1B}[2J”\n'],
    [['toString'], 2, 'faircopy: there is no command “toString”\n'],
  ])('for %j', async (args, expected, words) => {
    const { status, stderr } = await run(args);
    expect([status, stderr.slice(0, words.length)]).toEqual([expected, words]);
    expect(stderr).not.toMatch(RAW);
  });

  it.each([
    [['status'], NOWHERE, 1, 'http://127.0.0.1:65533 cannot be reached: nothing answers there'],
    [
      ['upload', 'a.txt'],
      { ...NOWHERE, ...AWS },
      1,
      'a.txt: the bucket uploads cannot be reached: nothing answers there',
    ],
    [['upload', '/nope'], NOWHERE, 1, '/nope: there is no such file'],
    [['upload', 'none/*.txt'], NOWHERE, 1, 'none/*.txt: no file matches this pattern'],
    [['status'], { ...NOWHERE, FAIRCOPY_API: 'example' }, 2, 'FAIRCOPY_API has to be an address'],
    [['status'], { FAIRCOPY_DATA: '/nope' }, 2, 'no Faircopy is running in /nope'],
  ])('for %j where %j', async (args, env, expected, words) => {
    const { status, stderr } = await run(args, env);
    expect([status, stderr.includes(words)], stderr).toEqual([expected, true]);
    expect(stderr).not.toMatch(RAW);
  });
});

describe('a server that refuses', () => {
  let server: Server;
  let answer: readonly [status: number, body: string] = [200, '{"items":[]}'];
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(answer[0], { 'content-type': 'application/json' }).end(answer[1]);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  const there = () => {
    const address = server.address();
    return { ...NOWHERE, FAIRCOPY_API: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
  };

  it.each([
    [401, '{"message":"Unauthorized"}', 'the token is not accepted'],
    [403, '{"message":"Forbidden"}', 'not of a role that may see this'],
    [429, '', 'is busy'],
    [
      500,
      '{"title":"Internal error","detail":"It has been noted.\\u001b[2J"}',
      'answered 500: It has been noted.\\u{1B}[2J',
    ],
    [502, '<html>', 'answered 502'],
    [200, '<html>', 'does not answer as Faircopy does'],
    [200, '{"items":3}', 'does not answer as Faircopy does'],
  ])('with %d %s', async (status, body, words) => {
    answer = [status, body];
    const told = await run(['status'], there());
    expect([told.status, told.stdout, told.stderr.includes(words)], told.stderr).toEqual([1, '', true]);
    expect(told.stderr).not.toMatch(RAW);
  });

  it('tells of every upload with --all, of what was refused, and of one source; names do nothing to the terminal', async () => {
    const one = (id: string, state: string, source: string) => ({
      id,
      key: `${source}/${id}`,
      name: id,
      source,
      state,
      at: '2026-11-28T10:00:00Z',
    });
    const items = [
      one('a\u001b]0;owned\u0007', 'cleaned', 'x'),
      one('b\u202etxt', 'refused', 'y'),
      one('c', 'failed', 'x'),
    ];
    answer = [200, JSON.stringify({ items })];
    const told = async (...flags: string[]) => (await run(['status', ...flags], there())).stdout;
    expect(await told()).toContain('x/a\\u{1B}]0;owned\\u{07}');
    expect((await told('--refused')).split('\n').map((line) => line.slice(21, 28).trim())).toEqual([
      'refused',
      'failed',
      '',
    ]);
    expect(await told('--refused')).toContain('y/b\\u{202E}txt');
    expect((await told('--source', 'x')).split('\n').length).toBe(3);
    expect(await told('--source', 'z')).toBe('Nothing has been uploaded there yet.\n');
    expect(await told('--source', 'y', '--refused', '--csv')).toContain('refused');
  });
});

describe('--help and --version', () => {
  it.each(['clean', 'upload', 'status', 'token', 'rules'])('%s --help shows that command alone', async (name) => {
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      [name, '--loud', '--help'],
    ]) {
      const { status, stdout, stderr } = await run(args);
      expect([status, stderr, stdout.startsWith(`  faircopy ${name}`)]).toEqual([0, '', true]);
      expect(stdout.match(/^ {2}faircopy (?!NAME)(\w+)/gmu)?.every((line) => line.endsWith(name))).toBe(true);
    }
  });
  it('--version names the version of the package', async () => {
    expect(await run(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^faircopy \d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
  it('what follows “--” is a file, even where it looks like help', async () => {
    expect((await run(['clean', '--', '--help'])).stderr).toContain('--help: there is no such file');
  });
});

describe('operands', () => {
  const named = (...operands: string[]) =>
    namedFiles(operands.map((one) => join(folder.path, one))).map((one) => one.path.slice(folder.path.length + 1));

  it('a folder stands for every file in it, but for what systems leave there; links to folders are not followed', () => {
    expect(named('deep')).toEqual(['deep/c.txt', 'deep/er/d.txt']);
  });
  it('a pattern that no shell expanded stands for what matches it', () => {
    expect(named('*.txt', 'deep/**/*.txt')).toEqual(['a.txt', 'b.txt', 'deep/c.txt', 'deep/er/d.txt']);
    expect(named('{a,b}.txt', 'note.m?')).toEqual(['a.txt', 'b.txt', 'note.md']);
  });
  it('a name that is one is taken as it is', () => {
    writeFileSync(join(folder.path, 'what [really].txt'), PROSE);
    expect(named('what [really].txt')).toEqual(['what [really].txt']);
  });
  it('clean reads a quoted pattern too', async () => {
    expect((await run(['clean', '[ab].txt'])).stdout).toBe(PROSE + PROSE);
  });
});

it.each([
  '.DS_Store',
  '._report.docx',
  '~$report.docx',
  '.~lock.report.odt#',
  'Thumbs.db',
  'thumbs.DB',
  'desktop.ini',
  '__MACOSX',
  'Icon\r',
  '.keep',
])('%j is nobody’s article', (name) => {
  expect(isClutter(name)).toBe(true);
});
it.each(['report.docx', 'thumbs.txt', 'a~$b.txt', 'DS_Store.txt', 'icon.md', '~report.txt'])(
  '%j may be one',
  (name) => {
    expect(isClutter(name)).toBe(false);
  },
);

it('counts how files ended, best first', () => {
  const ended = (state: 'cleaned' | 'refused' | 'duplicate', count: number) =>
    Array.from({ length: count }, () => ({ state, told: '' }));
  expect(summary([...ended('refused', 4), ...ended('cleaned', 34), { state: 'not sent', problem: '' }])).toBe(
    '34 cleaned, 4 refused, 1 not sent',
  );
  expect(summary(ended('duplicate', 1))).toBe('1 already there');
});

describe('the nearest word', () => {
  const KNOWN = ['csv', 'all', 'refused', 'source', 'json', 'explain'];
  it.each([
    ['jsn', 'json'],
    ['josn', 'json'],
    ['refuse', 'refused'],
    ['re', 'refused'],
    ['suorce', 'source'],
    ['cvs', 'csv'],
    ['cake', undefined],
    ['x', undefined],
    ['', undefined],
  ])('to “%s” is %s', (word, meant) => {
    expect(nearest(word, KNOWN)).toBe(meant);
  });
  it('of a word with one slip is that word', () => {
    const slip = fc.record({
      word: fc.constantFrom('refused', 'source', 'explain'),
      at: fc.nat(5),
      letter: fc.constantFrom('q', 'z', 'x'),
    });
    fc.assert(
      fc.property(slip, ({ word, at, letter }) => {
        for (const wrong of [
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + letter + word.slice(at),
          word.slice(0, at) + letter + word.slice(at + 1),
        ])
          expect(nearest(wrong, KNOWN)).toBe(word);
      }),
      { seed: 20261128 },
    );
  });
});

describe('what reaches a terminal', () => {
  it('moves no cursor, changes no colour and turns no text round, whatever it is', () => {
    const acts = /(?![\n\t])\p{Cc}|[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(acts);
        expect(shown(text)).not.toMatch(/[\n\t]/);
      }),
      { seed: 20261128 },
    );
  });
  it('and words stay words', () => {
    for (const words of ['naïve café', '二〇一二年', 'المدينة', 'a → b', '👩‍💻']) expect(shown(words)).toBe(words);
  });
});
