// What a next revision is made of: words as readers count them, and rejections that need nobody's word again.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { refusedUnread } from '../../lib/intake/limits.ts';
import { nextRevision } from '../../lib/intake/next-revision.ts';
import { arrivalsIn } from '../../lib/intake/s3-notification.ts';
import { changeKey } from '../../lib/ledger/change-key.ts';
import { content, edit } from '../ledger/samples.ts';
import { memoryStore } from '../store/memory.ts';
import { eva, rita, seenBy, TEXT, world } from '../world/world.ts';

const WORDS = 'One two three four.';
const group = ['two', 'four'].map((word) => edit(WORDS, word, word.toUpperCase(), { id: word, group: 'g' }));
const AT = '2026-11-22T10:00:00.000Z';

async function carriedWith(heard: readonly { id: string; holds: boolean }[], unwanted: readonly string[] = []) {
  const store = memoryStore();
  const notHere = { ...store.notHere, notHere: async () => heard.map((one) => ({ ...one, by: 'karl', at: AT })) };
  const keys = new Set(group.filter(({ id }) => unwanted.includes(id)).map(changeKey));
  const next = { content: content(WORDS, { edits: group }), source: 'wire', settings: 0 };
  const asked = unwanted.length === 0 ? next : { ...next, unwanted: { keys, by: 'rita', at: AT } };
  return (await nextRevision('a', undefined, asked, { ...store, notHere, rulebook: [] })).carried;
}

describe('a group', () => {
  test('is “not here” where that holds for all of its members', async () => {
    const rejected = { target: 'g', verdict: 'reject', reason: 'not-here', by: 'karl', at: AT };
    expect(await carriedWith([{ id: 'two', holds: true }])).toEqual([]);
    const two = { id: 'two', holds: true };
    expect(await carriedWith([two, { id: 'four', holds: true }])).toEqual([rejected]);
    expect(await carriedWith([two, { id: 'four', holds: false }])).toEqual([]);
  });

  test('is unwanted where all of its members were left out', async () => {
    expect(await carriedWith([], ['two'])).toEqual([]);
    expect(await carriedWith([], ['two', 'four'])).toEqual([{ target: 'g', verdict: 'reject', by: 'rita', at: AT }]);
  });
});

test('what was said of this very text counts before what was said of the quotation elsewhere', async () => {
  const w = world();
  await w.upload(TEXT, '01');
  const { edits } = await w.desk.revision(w.article, 1);
  const decisions = [{ target: edits[0]!.id, verdict: 'accept' }] as const;
  await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
  await w.notHere.put('wire', { id: edits[0]!.id, by: 'karl', at: AT, holds: true });
  await w.upload(`${TEXT}\nMore.\n`, '02');
  expect((await w.desk.revision(w.article, 2)).decisions).toMatchObject([{ verdict: 'accept', by: 'rita' }]);
});

test('an empty file is left to the decoder, whatever its name, and no other unread one', () => {
  expect(refusedUnread('empty.pdf', 0)).toBeUndefined();
  expect(refusedUnread('a.pdf', 1)?.code).toBe('unsupported');
  expect(refusedUnread('a.txt', 1)).toBeUndefined();
});

test('a key is read as S3 writes it', () => {
  const record = { s3: { bucket: { name: 'b' }, object: { key: 'wire/a+b%2Bc%C3%A9.txt', versionId: 'v1' } } };
  expect(arrivalsIn(JSON.stringify({ Records: [record] }))).toMatchObject([{ key: 'wire/a b+cé.txt', version: 'v1' }]);
});

test.each(['', '.', '..', '...', 'folder/..', '\\'])('“%s” is no name for a file', async (name) => {
  const asked = world().desk.requestUploads([{ name, size: 1 }], eva);
  await expect(asked).rejects.toThrow('A file needs a name.');
});

test('a refusal that is tried again is told the article once', async () => {
  const w = world();
  await w.upload(TEXT, '01');
  const version = w.intake.drop(w.arrival('').key, '%PDF-1.7\n');
  let fails = true;
  const put: typeof w.uploads.put = async (upload) => {
    if (fails && upload.state === 'refused') throw new Error('The table is gone.');
    return w.uploads.put(upload);
  };
  const broken = { ...w, uploads: { ...w.uploads, put } };
  await expect(ingest(w.arrival(version, '02'), broken)).rejects.toThrow('The table is gone.');
  fails = false;
  expect(await ingest(w.arrival(version, '02'), broken)).toMatchObject({ state: 'refused' });
  expect((await w.ledger.facts(w.article)).map(({ type }) => type)).toEqual(['Received', 'Failed']);
});
