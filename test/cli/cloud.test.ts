// The commands that talk to a Faircopy: upload, status and token, against the real one on this machine.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Local, startLocal } from '../journey/local.ts';
import { Person } from '../journey/people.ts';
import { faircopy, folderOf } from './faircopy.ts';

const SEED = fileURLToPath(new URL('../cases/seed/input.txt', import.meta.url));
const PROSE =
  'The bridge over the river was closed on Monday because the town repairs its railings until the spring.\n';

let cloud: Local;
let mei: Person;
let folder: ReturnType<typeof folderOf>;
beforeAll(async () => {
  cloud = await startLocal();
  mei = new Person(cloud, 'reviewer', 'mei');
  folder = folderOf({ 'bridge + railing.md': PROSE, 'photo.txt': Buffer.from('89504e470d0a1a0a0000', 'hex') });
}, 120_000);
afterAll(async () => {
  folder?.remove();
  await cloud?.close();
});

const run = (...args: readonly string[]) =>
  faircopy(args, { cwd: folder.path, env: { FAIRCOPY_DATA: cloud.data, HOME: folder.path } });

describe('faircopy status', () => {
  it('says so where nothing has been uploaded', async () => {
    expect(await run('status')).toEqual({ status: 0, stdout: 'Nothing has been uploaded yet.\n', stderr: '' });
  });
});

describe('faircopy upload', () => {
  it('puts a file into the bucket, waits, and says where to review it', async () => {
    const { status, stdout, stderr } = await run('upload', SEED);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^cleaned +input\.txt +revision 1 · http:\/\/\S+\/review\/articles\/input-[a-z2-7]{10}\n$/);
  });

  it('takes a source, tells each outcome in order, and ends with 1 where one was refused or is not there', async () => {
    const { status, stdout, stderr } = await run(
      'upload',
      '--source',
      'wire',
      'photo.txt',
      'gone.txt',
      'bridge + railing.md',
    );
    expect(status).toBe(1);
    const [photo, bridge] = stdout.trimEnd().split('\n');
    expect(photo).toMatch(/^refused +wire\/photo\.txt +binary: The file is not text/);
    expect(bridge).toMatch(/^cleaned +wire\/bridge \+ railing\.md +revision 1/);
    expect(stderr).toContain('gone.txt');
    const { items } = (await mei.get('/v1/articles?source=wire')).json;
    expect(items).toHaveLength(1);
  });

  it('is told by status, newest first, from then on', async () => {
    const lines = (await run('status')).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('wire/bridge + railing.md');
    expect(lines.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}cleaned +input\.txt/);
  });

  it('is a table for a spreadsheet with --csv', async () => {
    const { status, stdout } = await run('status', '--csv');
    const [head, first] = stdout.split('\r\n');
    expect(status).toBe(0);
    expect(head).toBe('file,source,state,code,message,what to do,article,revision,at');
    expect(first).toMatch(/^bridge \+ railing\.md,wire,cleaned,,,,bridge-railing-[a-z2-7]{10},1,2/);
  });

  it.each([[['upload']], [['upload', '--loud', SEED]], [['status', '--loud']]])(
    'takes %j for wrong usage',
    async (args) => {
      expect((await run(...args)).status).toBe(2);
    },
  );
});

describe('faircopy token', () => {
  it('prints a token that the API takes for that person and role', async () => {
    const { status, stdout } = await run('token', '--role', 'reviewer', '--as', 'jo');
    expect(status).toBe(0);
    const me = await fetch(`${cloud.api}/v1/me`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
    expect(await me.json()).toEqual({ id: 'jo', roles: ['reviewer'] });
  });

  it.each([[['--role', 'king', '--as', 'jo']], [['--role', 'reviewer']], [[]]])(
    'takes %j for wrong usage',
    async (args) => {
      const { status, stdout } = await run('token', ...args);
      expect([status, stdout]).toEqual([2, '']);
    },
  );
});

describe('without a Faircopy', () => {
  it('each says that none is running, and how to change that', async () => {
    const env = { FAIRCOPY_DATA: join(folder.path, 'nowhere') };
    for (const args of [['upload', SEED], ['status']]) {
      const { status, stderr } = await faircopy(args, { env });
      expect(status).toBe(2);
      expect(stderr).toContain('no Faircopy is running');
    }
    const token = await faircopy(['token', '--role', 'editor', '--as', 'ed'], { env });
    expect([token.status, token.stdout]).toEqual([1, '']);
    expect(token.stderr).toContain('npm start');
  });

  it('says so too where one was killed and left its addresses behind', async () => {
    const left = folderOf({
      'local.json': JSON.stringify({ ...cloud.addresses, tokens: 'http://127.0.0.1:9/local/people/tokens' }),
    });
    const { status, stdout, stderr } = await faircopy(['token', '--role', 'editor', '--as', 'ed'], {
      env: { FAIRCOPY_DATA: left.path },
    });
    left.remove();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('does not answer');
    expect(stderr).not.toContain(cloud.addresses['tokenSecret']);
  });
});
