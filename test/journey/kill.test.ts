// Power cuts: the whole cloud is killed at random moments of ingest and settle; started again, it owes nobody anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadId } from '../../lib/ledger/ids.ts';
import { isWhole } from '../amount.ts';
import { freePorts, until } from '../local/cloud/assembly.ts';
import { dice, SEED } from '../seed.ts';
import { type Local, newData, startOn } from './local.ts';
import { type Json, Person, Reader } from './people.ts';

/** Kills: one of ingest and one of settle are the least. */
const KILLS = Number(process.env['FAIRCOPY_RUNS'] ?? (isWhole ? 8 : 2));
/** Milliseconds from the first answer within which the kill comes: ingest or settle are at work in them. */
const WINDOW = { ingest: 400, settle: 120 } as const;
/** Milliseconds for everything to arrive; the sweeper, which would hide what is lost in between, comes once in 300,000. */
const ARRIVING = 120_000;

const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');

const chance = dice(SEED);
let cloud: Local;
let ed: Person;
let mei: Person;
let reader: Reader;
/** What was acknowledged: ids of uploads, and the hash that was signed last for an article. */
const sent = new Set<string>();
const signed = new Map<string, string>();

beforeAll(async () => {
  await start(newData(), await freePorts());
});
afterAll(() => cloud?.close());

async function start(data: string, port: number): Promise<void> {
  cloud = await startOn(data, port);
  ed = new Person(cloud, 'editor', 'ed');
  mei = new Person(cloud, 'reviewer', 'mei');
  reader = new Reader(cloud);
}

async function drop(key: string, text: string | Uint8Array): Promise<void> {
  const version = await ed.drop(key, text);
  sent.add(uploadId(cloud.uploadBucket, key, version));
}

async function sign(id: string): Promise<void> {
  const { revision } = await mei.article(id);
  const { sha256 } = await mei.revision(id, revision);
  const answer = await mei.change(id, 'approval', { revision, sha256, undecided: 'leave' });
  if (answer.status === 200) signed.set(id, sha256);
}

const inReview = async (): Promise<readonly Json[]> =>
  (await mei.get('/v1/articles?state=in_review&limit=100')).json.items;

function story(run: number): string {
  const words = Array.from({ length: 40 }, () => `w${Math.floor(chance() * 1e6).toString(36)}`).join(' ');
  return `The story of day ${run}\n\nThe people of the town met in the hall and said that it was good: ${words}.\n`;
}

async function everythingArrived(): Promise<void> {
  for (const id of sent) {
    const upload = await until(async () => {
      const { status, json } = await ed.get(`/v1/uploads/${id}`);
      return status === 200 && json.state !== 'received' ? json : undefined;
    }, ARRIVING);
    expect(['cleaned', 'duplicate', 'refused']).toContain(upload.state);
  }
  for (const [id, sha256] of signed) {
    await until(async () => ((await mei.article(id)).live.sha256 === sha256 ? true : undefined), ARRIVING);
    const { url } = await mei.article(id);
    await reader.wait(`${url}index.json`, ({ status, text }) => status === 200 && JSON.parse(text).sha256 === sha256);
    await reader.wait('/feed.json', ({ text }) => text.includes(url));
  }
}

async function nothingTwice(): Promise<void> {
  const { items } = (await mei.get('/v1/articles?limit=100')).json;
  expect(new Set(items.map((item: Json) => item.id)).size).toBe(items.length);
  for (const { id } of items) {
    const history: readonly Json[] = (await mei.get(`/v1/articles/${id}/history`)).json.items;
    expect(history.map((entry) => entry.sequence)).toEqual(history.map((_, at) => at + 1));
    const uploads = history.flatMap(({ fact }) => (fact.type === 'Received' ? [fact.from.upload] : []));
    expect(new Set(uploads).size).toBe(uploads.length);
    const turns = history.map((entry) => entry.type).filter((type) => type === 'Approved' || type === 'Published');
    expect(turns.join(' ')).not.toContain('Published Published');
    const made = history.flatMap(({ fact }) => fact.made?.revision ?? []);
    expect(made).toEqual(made.map((_, at) => at + 1));
  }
  const feed: readonly string[] = (await reader.json('/feed.json')).items.map((item: Json) => item.url);
  expect(new Set(feed).size).toBe(feed.length);
  const listed = (await reader.open('/')).text.match(/<h2><a href="[^"]+"/g) ?? [];
  expect(new Set(listed).size).toBe(listed.length);
}

async function nothingUnsigned(): Promise<void> {
  for (const { id } of (await mei.get('/v1/articles?limit=100')).json.items) {
    const history: readonly Json[] = (await mei.get(`/v1/articles/${id}/history`)).json.items;
    const approvals = history.flatMap(({ fact }) => (fact.type === 'Approved' ? [fact.sha256] : []));
    for (const { fact } of history) if (fact.type === 'Published') expect(approvals).toContain(fact.sha256);
  }
}

describe(`a cloud that is killed at random (FAIRCOPY_SEED=${SEED})`, () => {
  it.each(Array.from({ length: KILLS }, (_, run) => run + 1))(
    'has lost nothing and done nothing twice after kill %i',
    async (run) => {
      const files = [
        ...Array.from({ length: 3 }, (_, at) => () => drop(`wire/story-${run}-${at}.txt`, story(run))),
        () => drop('wire/daily.md', story(run)),
        () => drop(`wire/photo-${run}.txt`, PICTURE),
      ];
      const approvals = (await inReview()).map((item) => () => sign(item.id));
      const phase = run % 2 === 1 || approvals.length === 0 ? 'ingest' : 'settle';
      const [first, second] = phase === 'ingest' ? [files, approvals] : [approvals, files];
      const begun = first.map((work) => work());
      const others = second.map((work) => work());
      const all = Promise.allSettled([...begun, ...others]);
      await Promise.any(begun);
      await new Promise((resolve) => setTimeout(resolve, chance() * WINDOW[phase]));
      await cloud.end('SIGKILL');
      // What was cut off may have happened or not; only what was answered counts.
      await all;
      cloud.s3.destroy();
      await start(cloud.data, await freePorts());
      await everythingArrived();
      await nothingTwice();
      await nothingUnsigned();
    },
    600_000,
  );

  it('has published what was signed before', () => {
    expect(sent.size).toBeGreaterThan(0);
    expect(signed.size).toBeGreaterThan(0);
  });
});
