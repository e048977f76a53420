// The commands that talk to a Faircopy: upload, status and token, against the real one on this machine.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Local, sharedLocal } from '../journey/local.ts';
import { Person } from '../journey/people.ts';
import { command, faircopy, folderOf } from './faircopy.ts';

const SEED = fileURLToPath(new URL('../cases/seed/input.txt', import.meta.url));
const PROSE =
  'The bridge over the river was closed on Monday because the town repairs its railings until the spring.\n';

let cloud: Local;
let mei: Person;
let folder: ReturnType<typeof folderOf>;
beforeAll(async () => {
  cloud = await sharedLocal();
  mei = new Person(cloud, 'reviewer', 'mei');
  folder = folderOf({ 'bridge + railing.md': PROSE, 'photo.txt': Buffer.from('89504e470d0a1a0a0000', 'hex') });
});
afterAll(async () => {
  folder?.remove();
  await cloud?.close();
});

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return `http://127.0.0.1:${address.port}`;
}

const run = (...args: readonly string[]) => command(args, { cwd: folder.path, env: { FAIRCOPY_DATA: cloud.data } });

describe('faircopy status', () => {
  it('says so where nothing has been uploaded, at a Faircopy that the environment names', async () => {
    const asked: unknown[] = [];
    const server = createServer(({ url, headers }, response) => {
      asked.push([url, headers.authorization]);
      response.setHeader('content-type', 'application/json').end('{"items":[]}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const env = { FAIRCOPY_API: urlOf(server), FAIRCOPY_UPLOAD_BUCKET: 'uploads', FAIRCOPY_TOKEN: 'a.b.c' };
    const told = await command(['status'], { env });
    server.close();
    expect(told).toEqual({ status: 0, stdout: 'Nothing has been uploaded yet.\n', stderr: '' });
    expect(asked).toEqual([['/v1/uploads?limit=50', 'Bearer a.b.c']]);
  });
});

describe('faircopy upload', () => {
  it('puts a file into the bucket, waits, and says where to review it', async () => {
    const { status, stdout, stderr } = await faircopy(['upload', '--source', 'cli', SEED], {
      env: { FAIRCOPY_DATA: cloud.data },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^cleaned +cli\/input\.txt +revision 1 · http:\/\/\S+\/review\/articles\/input-[a-z2-7]{10}\n$/,
    );
  });

  it('takes a source, tells each outcome in order, and ends with 1 where one was refused or is not there', async () => {
    const { status, stdout, stderr } = await run(
      'upload',
      '--source',
      'cli-wire',
      'photo.txt',
      'gone.txt',
      'bridge + railing.md',
    );
    expect(status).toBe(1);
    const [photo, bridge] = stdout.trimEnd().split('\n');
    expect(photo).toMatch(/^refused +cli-wire\/photo\.txt +binary: The file is not text/);
    expect(bridge).toMatch(/^cleaned +cli-wire\/bridge \+ railing\.md +revision 1/);
    expect(stderr).toContain('gone.txt');
    const { items } = (await mei.get('/v1/articles?source=cli-wire')).json;
    expect(items).toHaveLength(1);
  });

  it('takes a folder for the files in it, leaves out what systems leave there, and counts at the end', async () => {
    const office = folderOf({
      'well + spring.txt': PROSE.replace('bridge', 'well'),
      'weir.txt': PROSE.replace('bridge', 'weir'),
      '.DS_Store': 'x',
      '~$weir.docx': 'x',
      'scan.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
    });
    const { status, stdout, stderr } = await run('upload', '--source', 'cli-office', office.path);
    office.remove();
    const lines = stdout.trimEnd().split('\n');
    expect([status, stderr, lines.length, lines.at(-1)]).toEqual([1, '', 4, '2 cleaned, 1 refused']);
    const refused = (await run('status', '--refused', '--source', 'cli-office')).stdout.trimEnd().split('\n');
    expect(refused).toEqual([expect.stringContaining('refused    cli-office/scan.png')]);
  });

  it('is told by status, newest first, from then on', async () => {
    const lines = (await run('status')).stdout.trimEnd().split('\n');
    const ours = lines.filter((line) => / cli(?:-wire)?\//.test(line));
    expect(ours).toHaveLength(3);
    // Files of one command are sent at once, so that either of them may be the newest.
    expect(
      ours
        .slice(0, 2)
        .map((line) => / cli-wire\/(?<name>\S+)/.exec(line)?.groups?.['name'])
        .sort(),
    ).toEqual(['bridge', 'photo.txt']);
    expect(ours.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}cleaned +cli\/input\.txt/);
  });

  it('is a table for a spreadsheet with --csv', async () => {
    const { status, stdout } = await run('status', '--csv');
    const [head, ...rows] = stdout.split('\r\n');
    const first = rows.find((row) => row.startsWith('bridge'));
    expect(status).toBe(0);
    expect(head).toBe('file,source,state,code,message,what to do,article,revision,at');
    expect(first).toMatch(/^bridge \+ railing\.md,cli-wire,cleaned,,,,bridge-railing-[a-z2-7]{10},1,2/);
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
      const { status, stderr } = await command(args, { env });
      expect(status).toBe(2);
      expect(stderr).toContain('no Faircopy is running');
    }
    const token = await command(['token', '--role', 'editor', '--as', 'ed'], { env });
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
