// What every store has to keep, run against the one in memory and the one on DynamoDB.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../lib/aws/store-type.ts';
import { type Judged, NOTHING_JUDGED } from '../../lib/learning/acceptance.ts';
import type { Judgement, Rejection } from '../../lib/learning/ports.ts';
import type { SettingFact } from '../../lib/learning/rule-settings.ts';
import type { UploadView } from '../../lib/ledger/views.ts';
import type { ListEntry } from '../../lib/publish/renderer.ts';
import { savedView } from '../../lib/review/saved-views.ts';
import { AT, content, facts, received, sampleCard, sampleUpload } from '../ledger/samples.ts';
import { hooksContract } from './webhook-contract.ts';

const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

let count = 0;
/** A name that no other test has used: the store is shared. */
const fresh = (what = 'article'): string => `${what}-${++count}`;

const objectOf = ({ key, at }: UploadView) => ({ key, stored: at });

function entry(id: string, title = 'Harbour opens'): ListEntry {
  return {
    id,
    slug: id,
    title,
    source: 'wire',
    publishedAt: AT,
    updatedAt: AT,
    summary: '',
    state: 'live',
  };
}

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    describe('ledger', () => {
      test('an unknown article has no facts', async () => {
        expect(await store.ledger.facts(fresh())).toEqual([]);
      });

      test('facts come back as they were put, in order, after a given one', async () => {
        const article = fresh();
        const written = facts([received(1), received(2), received(3)], article);
        for (const fact of written) expect(await store.ledger.append(fact)).toBe(true);
        expect(await store.ledger.facts(article)).toEqual(written);
        expect(await store.ledger.facts(article, 2)).toEqual(written.slice(2));
      });

      test('a place in the log is taken once', async () => {
        const article = fresh();
        const [first] = facts([received()], article);
        expect(await store.ledger.append(first!)).toBe(true);
        expect(await store.ledger.append({ ...first!, actor: 'somebody else' })).toBe(false);
        expect(await store.ledger.facts(article)).toEqual([first]);
      });

      test('the same fact again, whose answer was lost, counts as put', async () => {
        const [first] = facts([received()], fresh());
        expect(await store.ledger.append(first!)).toBe(true);
        expect(await store.ledger.append(first!)).toBe(true);
      });

      test('of two that put at once one is first', async () => {
        const [first] = facts([received()], fresh());
        const all = ['a', 'b', 'c', 'd'].map((actor) => store.ledger.append({ ...first!, actor }));
        expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1);
      });

      test('a fact of any size comes back as it was put, takes its place once, and counts as put when it comes again', async () => {
        const article = fresh();
        const decisions = Array.from({ length: 12_000 }, (_, at) => {
          return {
            target: `${at}`.padStart(40, 'e'),
            verdict: 'amend',
            text: `${at} — “so” ${'x'.repeat(at % 50)}`,
          } as const;
        });
        const hand = Array.from({ length: 8 }, (_, at) => {
          const after = Array.from({ length: 9000 }, (__, word) =>
            ((word * 2654435761 + at) % 4294967296).toString(36),
          ).join(' ');
          return { id: `h${at}`, start: at, end: at, before: '', after, by: 'rita' };
        });
        const written = facts(
          [
            received(),
            { type: 'Decided', revision: 1, decisions, undecided: 0 },
            { type: 'Edited', revision: 1, edits: hand },
            { type: 'Reopened', revision: 1 },
          ],
          article,
        );
        for (const fact of written) expect(await store.ledger.append(fact)).toBe(true);
        expect(await store.ledger.facts(article)).toEqual(written);
        expect(await store.ledger.append(written[1]!)).toBe(true);
        expect(await store.ledger.append({ ...written[1]!, actor: 'somebody else' })).toBe(false);
        expect(await store.ledger.facts(article, 1)).toEqual(written.slice(1));
      });

      test('facts beyond one answer of the table are all there', async () => {
        const article = fresh();
        const reason = 'x'.repeat(200_000);
        const written = facts(
          Array.from({ length: 8 }, () => ({ type: 'Unpublished', reason }) as const),
          article,
        );
        for (const fact of written) await store.ledger.append(fact);
        expect(await store.ledger.facts(article)).toEqual(written);
      });
    });

    describe('archive', () => {
      test('a revision comes back as it was put', async () => {
        const article = fresh();
        const revision = content('Harbour opens\n\nIt opens “today” — 港口。\n');
        const archived = await store.archive.putRevision(article, 1, revision);
        expect(await store.archive.revision(article, 1, archived)).toEqual(revision);
      });

      test('two revisions of one number do not touch each other', async () => {
        const article = fresh();
        const a = await store.archive.putRevision(article, 1, content('One'));
        const b = await store.archive.putRevision(article, 1, content('Two'));
        expect(a).not.toBe(b);
        expect((await store.archive.revision(article, 1, a))?.manuscript.text).toBe('One');
        expect((await store.archive.revision(article, 1, b))?.manuscript.text).toBe('Two');
      });

      test('the same revision again has the same name', async () => {
        const article = fresh();
        const first = await store.archive.putRevision(article, 1, content('One'));
        expect(await store.archive.putRevision(article, 1, content('One'))).toBe(first);
      });

      test('a text too large for one item comes back whole', async () => {
        const article = fresh();
        const noise = Array.from({ length: 60_000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join(
          ' ',
        );
        const archived = await store.archive.putRevision(article, 1, content(noise));
        expect((await store.archive.revision(article, 1, archived))?.manuscript.text).toBe(noise);
      });

      test('what is not there is undefined', async () => {
        expect(await store.archive.revision(fresh(), 1, 'c0ffee')).toBeUndefined();
        expect(await store.archive.text(fresh(), 'c0ffee')).toBeUndefined();
      });

      test('a signed text comes back by its hash', async () => {
        const article = fresh();
        const hash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
        await store.archive.putText(article, hash, 'hello');
        expect(await store.archive.text(article, hash)).toBe('hello');
      });
    });

    describe('cards', () => {
      test('a card of a lower sequence never overwrites a higher one', async () => {
        const card = sampleCard(fresh());
        await store.queue.put({ ...card, sequence: 5, title: 'Newer' });
        await store.queue.put({ ...card, sequence: 4, title: 'Older' });
        expect((await store.queue.get(card.id))?.title).toBe('Newer');
      });

      test('the queue is oldest first, by pages, and by source', async () => {
        const source = fresh('source');
        const ids = [2, 0, 1].map((minutes) => ({ id: fresh(), since: later(minutes) }));
        for (const { id, since } of ids) await store.queue.put({ ...sampleCard(id), since, source, state: 'rejected' });
        await store.queue.put({ ...sampleCard(fresh()), state: 'rejected', since: later(0) });
        const query = { state: 'rejected', source, limit: 2, now: later(0) } as const;
        const first = await store.queue.list(query);
        expect(first.items.map((card) => card.id)).toEqual([ids[1]!.id, ids[2]!.id]);
        const second = await store.queue.list({ ...query, cursor: first.next! });
        expect(second.items.map((card) => card.id)).toEqual([ids[0]!.id]);
        expect(second.next).toBeUndefined();
      });

      test('bounds that moved past a cursor leave nothing, or everything within them', async () => {
        const source = fresh('source');
        const ids = [0, 1, 2].map((minutes) => ({ id: fresh(), since: later(minutes) }));
        for (const { id, since } of ids) await store.queue.put({ ...sampleCard(id), since, source, state: 'rejected' });
        const query = { state: 'rejected', source, limit: 1, now: later(9) } as const;
        const { next } = await store.queue.list(query);
        const before = await store.queue.list({ ...query, before: later(0), cursor: next! });
        expect(before).toEqual({ items: [] });
        const after = await store.queue.list({ ...query, limit: 9, after: later(1), cursor: next! });
        expect(after.items.map((card) => card.id)).toEqual([ids[2]!.id]);
      });

      test('a card that changed its state left the old one', async () => {
        const source = fresh('source');
        const card = { ...sampleCard(fresh()), source };
        await store.queue.put({ ...card, state: 'in_review' });
        await store.queue.put({ ...card, state: 'approved', sequence: 2 });
        const query = { source, limit: 9, now: later(0) };
        expect((await store.queue.list({ ...query, state: 'in_review' })).items).toEqual([]);
        expect((await store.queue.list({ ...query, state: 'approved' })).items).toHaveLength(1);
      });

      test('a cursor of empty keys, of other keys, or of none is refused', async () => {
        const places = [['', '', '', ''], ['', '', 'STATE#approved', ''], ['a', 'b', 'STATE#rejected', 'c'], ['a'], []];
        const others = [null, {}, 1, 'a', [1, 2, 3, 4]].map((place) => JSON.stringify(place));
        for (const place of [...places.map((one) => JSON.stringify(one)), ...others, '{', '']) {
          const cursor = `${Buffer.from(place).toString('base64url')}!`.slice(0, place === '' ? 1 : -1);
          const listed = store.queue.list({ state: 'approved', cursor, limit: 1, now: AT });
          await expect(listed, place).rejects.toMatchObject({ code: 'bad_request' });
          await expect(store.uploads.list({ cursor, limit: 1 }), place).rejects.toMatchObject({ code: 'bad_request' });
        }
      });

      test('a cursor that is not ours is refused', async () => {
        await expect(store.queue.list({ state: 'approved', cursor: '!!', limit: 1, now: AT })).rejects.toThrow(
          /cursor/,
        );
      });

      test('each filter narrows, and so do several together', async () => {
        const source = fresh('source');
        const put = async (title: string, minutes: number, counts: [number, number], rules: string[]) => {
          const [suggestions, flags] = counts;
          const card = { ...sampleCard(fresh()), title, source, rules, since: later(minutes) };
          await store.queue.put({ ...card, counts: { edits: 1, suggestions, flags } });
          return card.id;
        };
        const a = await put('Harbour opens at Noon', 1, [1, 0], ['dates/year', 'wording/x']);
        const b = await put('The harbour closes', 2, [0, 2], ['dates/year-first']);
        const c = await put('Ｍarket day', 3, [0, 0], ['wording/x']);
        const found = async (query: object) => {
          const page = await store.queue.list({ state: 'in_review', source, limit: 9, now: later(9), ...query });
          return page.items.map(({ id }) => id);
        };
        expect(await found({})).toEqual([a, b, c]);
        expect(await found({ tier: 'suggestions' })).toEqual([a]);
        expect(await found({ tier: 'flags' })).toEqual([b]);
        expect(await found({ tier: 'safe' })).toEqual([c]);
        expect(await found({ rule: 'dates/year' })).toEqual([a]);
        expect(await found({ rule: 'wording/x', tier: 'safe' })).toEqual([c]);
        expect(await found({ before: later(2) })).toEqual([a]);
        expect(await found({ after: later(2) })).toEqual([c]);
        expect(await found({ search: 'HARBOUR noon' })).toEqual([a]);
        expect(await found({ search: 'market' })).toEqual([c]);
        const counts = await store.queue.count({ state: 'in_review', source, now: later(9) });
        expect(counts).toEqual({ all: 3, suggestions: 1, flags: 1, safe: 1, complete: true });
      });

      test('a claim is shown while it lasts, survives a newer card, and can be asked for', async () => {
        const source = fresh('source');
        const card = { ...sampleCard(fresh()), source };
        const claim = { by: 'eva', until: later(30), from: 'rita' };
        await store.queue.showClaim(card.id, claim);
        expect(await store.queue.get(card.id)).toBeUndefined();
        await store.queue.put(card);
        await store.queue.showClaim(card.id, claim);
        await store.queue.put({ ...card, sequence: 9 });
        const query = { state: 'in_review', source, limit: 9 } as const;
        const items = async (extra: { now: string; claimedBy?: string | null }) =>
          (await store.queue.list({ ...query, ...extra })).items;
        expect(await items({ now: later(29), claimedBy: 'eva' })).toMatchObject([{ claim }]);
        expect(await items({ now: later(29), claimedBy: null })).toEqual([]);
        expect(await items({ now: later(30), claimedBy: 'eva' })).toEqual([]);
        expect((await items({ now: later(30), claimedBy: null }))[0]).not.toHaveProperty('claim');
      });

      test('a page that a filter leaves short still leads on', async () => {
        const source = fresh('source');
        for (const at of [1, 2, 3]) await store.queue.put({ ...sampleCard(fresh()), source, since: later(at) });
        const query = { state: 'in_review', source, limit: 1, now: AT } as const;
        let cursor: string | undefined;
        let found = 0;
        do {
          const page = await store.queue.list({ ...query, ...(cursor === undefined ? {} : { cursor }) });
          found += page.items.length;
          cursor = page.next;
        } while (cursor !== undefined);
        expect(found).toBe(3);
      });
    });

    describe('marks', () => {
      test('a mark rises and never falls', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        await store.marks.mark(article, 2, later(1));
        expect(await store.marks.read(article)).toEqual({
          ...{ wanted: 3, settled: 0, attempts: 0 },
          ...{ since: later(0), due: later(0) },
        });
      });

      test('marking the same again renews its time', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        await store.marks.mark(article, 3, later(1));
        expect((await store.marks.read(article))?.since).toBe(later(1));
      });

      test('clearing needs the head that is wanted', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        expect(await store.marks.clear(article, 2)).toBe(false);
        expect((await store.marks.dirty(1000)).map((one) => one.article)).toContain(article);
        expect(await store.marks.clear(article, 3)).toBe(true);
        expect(await store.marks.read(article)).toEqual({ wanted: 3, settled: 3, attempts: 0 });
        expect((await store.marks.dirty(1000)).map((one) => one.article)).not.toContain(article);
      });

      test('lowering needs the mark that was seen', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        const seen = (await store.marks.read(article))!;
        await store.marks.mark(article, 3, later(9));
        expect(await store.marks.lower(article, seen, 2)).toBe(false);
        expect(await store.marks.lower(article, (await store.marks.read(article))!, 2)).toBe(true);
        expect(await store.marks.clear(article, 2)).toBe(true);
      });

      test('an attempt is counted and moves the mark back, once for each mark that was seen', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        const seen = (await store.marks.read(article))!;
        const both = await Promise.all([9, 8].map((minutes) => store.marks.begin(article, seen, later(minutes))));
        expect(both.filter(Boolean)).toHaveLength(1);
        const begun = (await store.marks.read(article))!;
        expect(begun).toMatchObject({ attempts: 1, since: later(0), due: later(both[0] ? 9 : 8) });
        expect(await store.marks.begin(article, begun, later(10))).toBe(true);
        await store.marks.mark(article, 4, later(11));
        expect(await store.marks.read(article)).toMatchObject({ attempts: 0, due: later(11) });
        expect(await store.marks.begin(article, begun, later(12))).toBe(false);
        expect(await store.marks.begin(fresh(), begun, later(12))).toBe(false);
      });

      test('what is put aside is no longer in the queue, and settled as far as it was', async () => {
        const article = fresh();
        await store.marks.mark(article, 3, later(0));
        await store.marks.clear(article, 3);
        await store.marks.mark(article, 4, later(1));
        expect(await store.marks.putAside(article, 3)).toBe(false);
        expect(await store.marks.putAside(article, 4)).toBe(true);
        expect(await store.marks.read(article)).toEqual({ wanted: 4, settled: 3, attempts: 0 });
        expect((await store.marks.dirty(1000)).map((one) => one.article)).not.toContain(article);
        await store.marks.mark(article, 5, later(2));
        expect(await store.marks.read(article)).toMatchObject({ wanted: 5, settled: 3, due: later(2) });
      });

      test('what is dirty comes oldest first, without lists', async () => {
        const [older, newer] = [fresh(), fresh()];
        await store.lists.want(fresh('list'), later(-600));
        await store.marks.mark(newer, 1, later(-500));
        await store.marks.mark(older, 1, later(-501));
        const dirty = await store.marks.dirty(2);
        expect(dirty).toEqual([
          { article: older, since: later(-501) },
          { article: newer, since: later(-500) },
        ]);
      });
    });

    describe('claims', () => {
      test('a claim holds until it runs out or is let go', async () => {
        const article = fresh();
        const eva = { by: 'eva', until: later(15) };
        expect(await store.claims.take(article, eva, later(0))).toEqual(eva);
        expect(await store.claims.take(article, { by: 'rita', until: later(16) }, later(1))).toEqual(eva);
        expect(await store.claims.get(article, later(14))).toEqual(eva);
        expect(await store.claims.get(article, later(15))).toBeUndefined();
        await store.claims.release(article, 'rita');
        expect(await store.claims.get(article, later(14))).toEqual(eva);
        await store.claims.release(article, 'eva');
        expect(await store.claims.get(article, later(1))).toBeUndefined();
        const rita = { by: 'rita', until: later(16) };
        expect(await store.claims.take(article, rita, later(1))).toEqual(rita);
      });

      test('a claim that was taken over says from whom, until it has run out', async () => {
        const article = fresh();
        const claim = (by: string, minutes: number) => ({ by, until: later(minutes) });
        expect(await store.claims.seize(article, claim('eva', 30), later(0))).toEqual(claim('eva', 30));
        const taken = await store.claims.seize(article, claim('rita', 31), later(1));
        expect(taken).toEqual({ ...claim('rita', 31), from: 'eva' });
        expect(await store.claims.take(article, claim('eva', 32), later(2))).toEqual(taken);
        const renewed = await store.claims.take(article, claim('rita', 33), later(3));
        expect(renewed).toEqual({ ...claim('rita', 33), from: 'eva' });
        expect(await store.claims.get(article, later(4))).toEqual(renewed);
        expect(await store.claims.take(article, claim('eva', 70), later(40))).toEqual(claim('eva', 70));
      });
    });

    describe('slugs', () => {
      test('the first to take a slug keeps it', async () => {
        const slug = fresh('slug');
        expect(await store.slugs.owner(slug)).toBeUndefined();
        expect(await store.slugs.take(slug, 'a')).toBe('a');
        expect(await store.slugs.take(slug, 'b')).toBe('a');
        expect(await store.slugs.take(slug, 'a')).toBe('a');
        expect(await store.slugs.owner(slug)).toBe('a');
      });
    });

    test('the sweeper finds the place where it left off, and the beginning once it is through', async () => {
      expect(await store.sweepPlace.read()).toBeUndefined();
      await store.sweepPlace.keep('there');
      expect(await store.sweepPlace.read()).toBe('there');
      await store.sweepPlace.keep(undefined);
      expect(await store.sweepPlace.read()).toBeUndefined();
    });

    describe('attempts at an upload', () => {
      test('are counted, begin afresh, and stand beside what became of it', async () => {
        const id = fresh('upload');
        expect(await store.uploads.attempts(id)).toEqual({ attempts: 0, requeues: 0 });
        const all = await Promise.all([1, 2, 3].map((minutes) => store.uploads.begin(id, later(minutes), false)));
        expect(all.toSorted()).toEqual([1, 2, 3]);
        await store.uploads.put(sampleUpload(id));
        await store.uploads.requeued(id, later(4));
        expect(await store.uploads.begin(id, later(5), true)).toBe(1);
        const now = { attempts: 1, tried: later(5), requeues: 1, requeued: later(4) };
        expect(await store.uploads.attempts(id)).toEqual(now);
        expect(await store.uploads.get(id)).toEqual(sampleUpload(id));
      });
    });

    describe('lists', () => {
      test('entries come newest first, and only so many', async () => {
        const list = fresh('list');
        for (const minutes of [1, 3, 2]) {
          const id = `a${minutes}`;
          await store.lists.putEntry(list, { publishedAt: later(minutes), id, sequence: 1 }, entry(id));
        }
        const read = async (limit: number) => (await store.lists.read(list, limit)).entries.map(({ id }) => id);
        expect(await read(10)).toEqual(['a3', 'a2', 'a1']);
        expect(await read(2)).toEqual(['a3', 'a2']);
      });

      test('an entry of a lower sequence never overwrites a higher one', async () => {
        const list = fresh('list');
        const place = { publishedAt: AT, id: 'a' };
        await store.lists.putEntry(list, { ...place, sequence: 7 }, entry('a', 'Newer'));
        await store.lists.putEntry(list, { ...place, sequence: 6 }, entry('a', 'Older'));
        expect((await store.lists.read(list, 10)).entries.map(({ title }) => title)).toEqual(['Newer']);
      });

      test('a list that is put off comes behind the others, and a clean one stays clean', async () => {
        const [stubborn, other] = [fresh('list'), fresh('list')];
        await store.lists.want(stubborn, later(-900));
        await store.lists.want(other, later(-899));
        await store.lists.postpone(stubborn, later(-898));
        expect((await store.lists.dirty(2)).map(({ list }) => list)).toEqual([other, stubborn]);
        for (const list of [stubborn, other]) await store.lists.built(list, 1);
        await store.lists.postpone(stubborn, later(-800));
        expect((await store.lists.dirty(1000)).map(({ list }) => list)).not.toContain(stubborn);
      });

      test('a list is built when nobody wanted it again', async () => {
        const list = fresh('list');
        expect((await store.lists.read(list, 10)).wanted).toBe(0);
        expect(await store.lists.want(list, later(0))).toBe(1);
        expect(await store.lists.want(list, later(1))).toBe(2);
        expect(await store.lists.built(list, 1)).toBe(false);
        expect((await store.lists.dirty(1000)).map((one) => one.list)).toContain(list);
        expect(await store.lists.built(list, 2)).toBe(true);
        expect((await store.lists.dirty(1000)).map((one) => one.list)).not.toContain(list);
        expect((await store.lists.read(list, 10)).wanted).toBe(2);
      });
    });

    describe('uploads', () => {
      test('an outcome is never overwritten by news of the arrival', async () => {
        const id = fresh('upload');
        await store.uploads.put(sampleUpload(id, { state: 'cleaned', article: 'a', revision: 1 }));
        await store.uploads.put(sampleUpload(id));
        await store.uploads.put(sampleUpload(id, { state: 'failed' }));
        expect((await store.uploads.get(id))?.state).toBe('cleaned');
      });

      test('a failure gives way to a later success', async () => {
        const id = fresh('upload');
        await store.uploads.put(sampleUpload(id, { state: 'failed' }));
        await store.uploads.put(sampleUpload(id, { state: 'cleaned' }));
        expect((await store.uploads.get(id))?.state).toBe('cleaned');
      });

      test('a ticket is found but not listed before its object is there', async () => {
        const ticket = fresh('ticket');
        await store.uploads.expect(sampleUpload(ticket), new Date(later(60)));
        expect((await store.uploads.get(ticket))?.uploader).toBe('eva');
        expect((await store.uploads.list({ limit: 100 })).items.map(({ id }) => id)).not.toContain(ticket);
      });

      test('the object of a ticket is told under the ticket and found by its own id', async () => {
        const [ticket, version] = [fresh('ticket'), fresh('version')];
        const expected = sampleUpload(ticket);
        await store.uploads.expect(expected, new Date(later(60)));
        expect(await store.uploads.redeem(ticket, version, objectOf(expected))).toEqual(expected);
        expect(await store.uploads.redeem(ticket, version, objectOf(expected))).toEqual(expected);
        await store.uploads.put({ ...expected, state: 'cleaned', article: 'a', revision: 1 });
        expect((await store.uploads.get(version))?.id).toBe(ticket);
        expect((await store.uploads.get(version))?.state).toBe('cleaned');
      });

      test('a form that is sent twice is told apart, by the same uploader', async () => {
        const [ticket, first, second] = [fresh('ticket'), fresh('version'), fresh('version')];
        const expected = sampleUpload(ticket);
        await store.uploads.expect(expected, new Date(later(60)));
        await store.uploads.redeem(ticket, first, objectOf(expected));
        await store.uploads.put({ ...expected, state: 'refused' });
        const further = await store.uploads.redeem(ticket, second, objectOf(expected));
        expect(further).toEqual({ ...expected, id: second });
      });

      test('a ticket for another key, or for none, is worth nothing', async () => {
        const ticket = fresh('ticket');
        const sent = objectOf(sampleUpload(ticket));
        await store.uploads.expect(sampleUpload(ticket), new Date(later(60)));
        expect(await store.uploads.redeem(ticket, 'v', { ...sent, key: 'other/key.txt' })).toBeUndefined();
        expect(await store.uploads.redeem(fresh('ticket'), 'v', sent)).toBeUndefined();
        const plain = fresh('upload');
        await store.uploads.put(sampleUpload(plain));
        expect(await store.uploads.redeem(plain, 'v', sent)).toBeUndefined();
      });

      test('a ticket names its uploader for the hour of its form, and never after it', async () => {
        const ticket = fresh('ticket');
        const expected = sampleUpload(ticket);
        await store.uploads.expect(expected, new Date(later(60)));
        const stored = (seconds: number) => new Date(Date.parse(expected.at) + seconds * 1000).toISOString();
        const redeem = (version: string, seconds: number) =>
          store.uploads.redeem(ticket, version, { key: expected.key, stored: stored(seconds) });
        const [late, last, further] = [fresh('version'), fresh('version'), fresh('version')];
        expect(await redeem(late, 3601)).toBeUndefined();
        expect(await redeem(last, 3600)).toEqual(expected);
        await store.uploads.put({ ...expected, state: 'cleaned', article: 'a', revision: 1 });
        expect(await redeem(further, 3601)).toBeUndefined();
        expect(await redeem(further, 3600)).toEqual({ ...expected, id: further });
        expect(await store.uploads.get(late)).toBeUndefined();
      });

      test('a token that was revoked is remembered, and no other', async () => {
        const [one, two] = [fresh('token'), fresh('token')];
        await store.revokedTokens.revoke(one, new Date(later(60)));
        await store.revokedTokens.revoke(one, new Date(later(60)));
        expect([await store.revokedTokens.has(one), await store.revokedTokens.has(two)]).toEqual([true, false]);
      });

      test('uploads are listed newest first, by pages', async () => {
        const ids = [3, 1, 2].map((hours) => ({ id: fresh('upload'), at: later(10_000 + hours) }));
        for (const { id, at } of ids) await store.uploads.put(sampleUpload(id, { at }));
        const first = await store.uploads.list({ limit: 2 });
        expect(first.items.map(({ id }) => id)).toEqual([ids[0]!.id, ids[2]!.id]);
        const second = await store.uploads.list({ limit: 1, cursor: first.next! });
        expect(second.items.map(({ id }) => id)).toEqual([ids[1]!.id]);
      });
    });

    describe('judgements', () => {
      const judged = (accepted: number, wrong = 0): Judged => ({
        ...NOTHING_JUDGED,
        proposed: accepted + wrong,
        accepted,
        rejected: { ...NOTHING_JUDGED.rejected, wrong },
      });
      const judgement = (rule: string, article: string, extra: Partial<Judgement> = {}): Judgement => ({
        rule,
        version: 1,
        article,
        revision: 1,
        sequence: 3,
        at: later(1),
        judged: judged(2, 1),
        rejections: [],
        ...extra,
      });
      const rejection = (edit: string): Rejection => ({
        edit,
        before: 'a',
        after: 'b',
        reason: 'wrong',
        by: 'rita',
        at: AT,
      });

      test('the same one counts once, and a later closing takes its place', async () => {
        const rule = fresh('family/rule');
        expect(await store.judgements.sum(rule, 1)).toBeUndefined();
        expect(await store.judgements.put(judgement(rule, 'a'))).toBe(true);
        expect(await store.judgements.put(judgement(rule, 'a'))).toBe(false);
        expect(await store.judgements.put(judgement(rule, 'b'))).toBe(true);
        expect(await store.judgements.addUp(rule, 1)).toEqual(judged(4, 2));
        expect(await store.judgements.put(judgement(rule, 'a', { sequence: 5, judged: judged(3) }))).toBe(true);
        expect(await store.judgements.put(judgement(rule, 'a', { sequence: 4 }))).toBe(false);
        expect(await store.judgements.addUp(rule, 1)).toEqual(judged(5, 1));
        expect(await store.judgements.addUp(rule, 2)).toEqual(NOTHING_JUDGED);
      });

      test('a kept sum holds until the next judgement', async () => {
        const rule = fresh('family/rule');
        await store.judgements.put(judgement(rule, 'a'));
        const { changes } = (await store.judgements.sum(rule, 1))!;
        await store.judgements.keepSum(rule, 1, judged(2, 1), changes);
        expect(await store.judgements.sum(rule, 1)).toMatchObject({ current: true, judged: judged(2, 1), roughly: 3 });
        expect(await store.judgements.sums()).toContainEqual(await store.judgements.sum(rule, 1));
        await store.judgements.put(judgement(rule, 'b'));
        expect(await store.judgements.sum(rule, 1)).toMatchObject({ current: false, judged: judged(2, 1) });
        await store.judgements.keepSum(rule, 1, judged(9), changes);
        expect((await store.judgements.sum(rule, 1))?.judged).toEqual(judged(2, 1));
      });

      test('a look is remembered, and never falls back', async () => {
        const rule = fresh('family/rule');
        await store.judgements.put(judgement(rule, 'a'));
        await store.judgements.looked(rule, 1, 20);
        await store.judgements.looked(rule, 1, 10);
        expect((await store.judgements.sum(rule, 1))?.looked).toBe(20);
      });

      test('rejections come newest first, and only so many', async () => {
        const rule = fresh('family/rule');
        await store.judgements.put(judgement(rule, 'a', { at: later(1), rejections: [rejection('e1')] }));
        await store.judgements.put(judgement(rule, 'b', { at: later(3), rejections: [rejection('e2')] }));
        await store.judgements.put(judgement(rule, 'c', { at: later(2) }));
        expect((await store.judgements.rejections(rule, 1, 9)).map(({ edit }) => edit)).toEqual(['e2', 'e1']);
        expect(await store.judgements.rejections(rule, 1, 1)).toEqual([
          { ...rejection('e2'), article: 'b', revision: 1 },
        ]);
      });
    });

    describe('settings', () => {
      test('a place in the log is taken once', async () => {
        const before = await store.settings.log();
        const fact: SettingFact = {
          type: 'Set',
          sequence: before.length + 1,
          at: AT,
          actor: 'ada',
          rule: 'family/rule',
          version: 1,
          from: 'apply',
          standing: 'off',
          reason: 'Too eager.',
        };
        expect(await store.settings.append(fact)).toBe(true);
        expect(await store.settings.append(fact)).toBe(true);
        expect(await store.settings.append({ ...fact, standing: 'flag' })).toBe(false);
        expect(await store.settings.log()).toEqual([...before, fact]);
      });
    });

    describe('“not here” rejections', () => {
      test('the last word on each is kept, by source', async () => {
        const source = fresh('source');
        const word = { id: 'e1', by: 'rita', at: later(2), holds: true };
        await store.notHere.put(source, word);
        await store.notHere.put(source, { ...word, at: later(1), holds: false });
        expect(await store.notHere.notHere(source)).toEqual([word]);
        await store.notHere.put(source, { ...word, at: later(3), holds: false });
        expect(await store.notHere.notHere(source)).toMatchObject([{ holds: false }]);
        expect(await store.notHere.notHere(fresh('source'))).toEqual([]);
        const tied = [true, false].flatMap((holds) =>
          ['karl', 'rita'].map((by) => ({ ...word, at: later(4), by, holds })),
        );
        for (const order of [tied, tied.toReversed()]) {
          const place = fresh('source');
          for (const one of order) await store.notHere.put(place, one);
          expect(await store.notHere.notHere(place)).toEqual([{ ...word, at: later(4), by: 'rita', holds: false }]);
        }
      });
    });

    describe('batches', () => {
      test('the first to name one keeps it', async () => {
        const batch = { id: fresh('batch'), actor: 'rita', at: AT, action: 'approve', articles: ['a', 'b'], next: 'c' };
        const expires = new Date(later(60));
        expect(await store.batches.get(batch.id)).toBeUndefined();
        expect(await store.batches.put(batch, expires)).toEqual(batch);
        expect(await store.batches.put({ ...batch, articles: ['c'] }, expires)).toEqual(batch);
        expect(await store.batches.get(batch.id)).toEqual(batch);
      });
    });

    describe('saved views', () => {
      const view = (name: string, query = 'tier=safe') => savedView(name, query, AT);

      test('are kept for each person in the order in which they came, and the same name takes its place', async () => {
        const [eva, rita] = [fresh('person'), fresh('person')];
        expect(await store.views.list(eva)).toEqual([]);
        await store.views.save(eva, view('Safe'));
        await store.views.save(eva, view('Mine', 'claimedBy=me'));
        const again = view('Safe', 'tier=safe&source=wire');
        expect(await store.views.save(eva, again)).toEqual([again, view('Mine', 'claimedBy=me')]);
        expect(await store.views.list(eva)).toEqual([again, view('Mine', 'claimedBy=me')]);
        expect(await store.views.list(rita)).toEqual([]);
      });

      test('are removed one by one, and only one’s own', async () => {
        const [eva, rita] = [fresh('person'), fresh('person')];
        await store.views.save(eva, view('Safe'));
        await store.views.save(eva, view('Mine'));
        await expect(store.views.remove(rita, view('Safe').id)).rejects.toMatchObject({ code: 'not_found' });
        expect(await store.views.remove(eva, view('Safe').id)).toEqual([view('Mine')]);
        await expect(store.views.remove(eva, view('Safe').id)).rejects.toMatchObject({ code: 'not_found' });
        expect(await store.views.list(eva)).toEqual([view('Mine')]);
      });

      test('are thirty at most', async () => {
        const eva = fresh('person');
        for (let at = 0; at < 30; at++) await store.views.save(eva, view(`View ${at}`));
        await expect(store.views.save(eva, view('One more'))).rejects.toMatchObject({ code: 'invalid' });
        expect(await store.views.save(eva, view('View 7', 'tier=flags'))).toHaveLength(30);
      });

      test('that are saved and removed at once are all kept, and all gone', async () => {
        const eva = fresh('person');
        const names = Array.from({ length: 8 }, (_, at) => `View ${at}`);
        await Promise.all(names.map((name) => store.views.save(eva, view(name))));
        const kept = await store.views.list(eva);
        expect(kept.map(({ name }) => name).toSorted()).toEqual(names);
        await Promise.all([
          ...kept.slice(0, 4).map(({ id }) => store.views.remove(eva, id)),
          store.views.save(eva, view('New')),
        ]);
        const left = (await store.views.list(eva)).map(({ name }) => name);
        expect(left.toSorted()).toEqual(['New', ...kept.slice(4).map(({ name }) => name)].toSorted());
      });
    });
    hooksContract(() => store.hooks);

    describe('requests', () => {
      const time = (seconds: number) => new Date(Date.parse(AT) + seconds * 1000);
      const request = () => ({ key: fresh('key'), hash: 'h1' });
      const at = (seconds: number) => ({
        now: time(seconds),
        until: time(seconds + 20),
        expires: time(seconds + 86_400),
      });
      const began = time(0);

      test('are claimed once, and answered from then on', async () => {
        const one = request();
        expect(await store.requests.claim('eva', one, at(0))).toEqual({ state: 'ours', began, isRepeated: false });
        const until = time(20);
        expect(await store.requests.claim('eva', one, at(1))).toEqual({ state: 'under-way', until });
        await store.requests.settle('eva', one, { answer: 42 });
        await store.requests.settle('eva', one, { answer: 43 });
        for (const seconds of [2, 30])
          expect(await store.requests.claim('eva', one, at(seconds))).toEqual({
            state: 'answered',
            answer: { answer: 42 },
          });
        expect(await store.requests.claim('rita', one, at(2))).toMatchObject({ state: 'ours' });
        expect(await store.requests.claim('eva', { ...one, hash: 'h2' }, at(3))).toEqual({ state: 'other' });
      });

      test('that broke off are gone on with when their lease has run out', async () => {
        const one = request();
        await store.requests.claim('eva', one, at(0));
        expect(await store.requests.claim('eva', one, at(21))).toEqual({ state: 'ours', began, isRepeated: true });
        expect(await store.requests.claim('eva', one, at(22))).toMatchObject({ state: 'under-way' });
      });

      test('are claimed by one of many at once', async () => {
        const one = request();
        const claims = await Promise.all(Array.from({ length: 6 }, () => store.requests.claim('eva', one, at(0))));
        expect(claims.filter(({ state }) => state === 'ours')).toHaveLength(1);
      });

      test('are let go of by whoever claimed them, and by nobody else', async () => {
        const one = request();
        await store.requests.claim('eva', one, at(0));
        await store.requests.release('eva', one, time(19));
        expect(await store.requests.claim('eva', one, at(1))).toMatchObject({ state: 'under-way' });
        await store.requests.release('eva', one, time(20));
        expect(await store.requests.claim('eva', one, at(2))).toEqual({ state: 'ours', began, isRepeated: true });
      });

      test('that are forgotten leave their key free for any other', async () => {
        const one = request();
        await store.requests.claim('eva', one, at(0));
        await store.requests.forget('eva', one, time(20));
        const other = { ...one, hash: 'h2' };
        expect(await store.requests.claim('eva', other, at(1))).toMatchObject({ state: 'ours', isRepeated: false });
      });

      test('that are past their expiry are as if they had never been there', async () => {
        const one = request();
        await store.requests.claim('eva', one, at(0));
        await store.requests.settle('eva', one, { answer: 42 });
        expect(await store.requests.claim('eva', one, at(86_399))).toMatchObject({ state: 'answered' });
        const other = { ...one, hash: 'h2' };
        const claim = await store.requests.claim('eva', other, at(86_401));
        expect(claim).toEqual({ state: 'ours', began: time(86_401), isRepeated: false });
        expect(await store.requests.claim('eva', one, at(86_402))).toEqual({ state: 'other' });
      });
    });
  });
}
