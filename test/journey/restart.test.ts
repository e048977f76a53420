// One machine is switched off at night: the product stops when it is told to, and goes on where it was.
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts, until } from '../local/cloud/assembly.ts';
import { type Local, newData, startOn } from './local.ts';
import { type Json, Person, Reader } from './people.ts';

const SEED = readFileSync(new URL('../cases/seed/expected.txt', import.meta.url), 'utf8');

let cloud: Local;
let port: number;
let mei: Person;
let seed: Json;
let page: string;

beforeAll(async () => {
  port = await freePorts();
  cloud = await startOn(newData(), port, []);
  mei = new Person(cloud, 'reviewer', 'mei');
});
afterAll(() => cloud?.close());

const articles = async (): Promise<readonly Json[]> => (await mei.get('/v1/articles')).json.items;

function isOpen(at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port: at, host: '127.0.0.1' });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

describe('a first start', () => {
  it('brings sample articles into the queue, the seed document among them', async () => {
    const waiting = await until(async () => {
      const now = await articles();
      return now.length === 3 ? now : undefined;
    });
    const texts = await Promise.all(waiting.map(async (item) => (await mei.revision(item.id, 1)).text));
    expect(texts).toContain(SEED);
    seed = waiting[texts.indexOf(SEED)];
  });

  it('has an empty front page, which fills with what is approved', async () => {
    const reader = new Reader(cloud);
    expect((await reader.wait('/', ({ status }) => status === 200)).text).toContain('Nothing is published here yet.');
    expect((await mei.approve(seed.id)).status).toBe(200);
    const { url } = await until(async () => {
      const now = await mei.article(seed.id);
      return now.url ? now : undefined;
    });
    page = (await reader.open(url)).text;
    expect(page).toContain(seed.title);
    await reader.wait('/', ({ text }) => text.includes(url));
  });
});

describe('a stop', () => {
  it('by SIGTERM ends with 0 and leaves nothing that answers', async () => {
    expect(await cloud.end('SIGTERM')).toBe(0);
    expect(await Promise.all([0, 1, 2, 3].map((at) => isOpen(port + at)))).toEqual([false, false, false, false]);
  });
});

describe('the next start', () => {
  it('has every article, page, fact and upload, and no sample twice; old tokens are good', async () => {
    cloud = await startOn(cloud.data, port, []);
    const { url, state } = await mei.article(seed.id);
    expect(state).toBe('published');
    const reader = new Reader(cloud);
    expect((await reader.open(url)).text).toBe(page);
    expect(await articles()).toHaveLength(3);
    expect(await mei.uploads()).toHaveLength(3);
  });

  it('goes on with the work of the day', async () => {
    const outcome = await mei.upload(
      'wire/next.txt',
      'The next day the bridge was open again, and the boats came back.\n',
    );
    expect(outcome).toMatchObject({ state: 'cleaned', revision: 1 });
  });
});
