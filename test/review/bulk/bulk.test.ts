// Why this file exists: many articles at once must be as safe as one: previewed, answered each by itself, and taken back.
import { describe, expect, test } from 'vitest';
import { isUnfinished } from '../../../lib/api/bulk/schemas.ts';
import type { Revision } from '../../../lib/ledger/state.ts';
import type { BulkOrder } from '../../../lib/review/bulk/types.ts';
import { decidedByRule } from '../../../lib/review/decisions-by-rule.ts';
import { openDesk } from '../../../lib/review/open-desk.ts';
import { manuscript } from '../../../lib/text/manuscript.ts';
import { edit } from '../../ledger/samples.ts';
import { approve, cleanBy, eva, karl, rita, seenBy, TEXT, type World, world } from '../../world/world.ts';

async function received(count: number, options: Parameters<typeof world>[0] = {}) {
  const w = world(options);
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const upload = await w.upload(TEXT.replace('Harbour', `Harbour ${at}`), '01', `wire/harbour-${at}.txt`);
    ids.push(upload!.article!);
  }
  return { ...w, ids };
}

const key = (name: string) => ({ key: name, hash: `hash of ${name}` });
const leave = { action: 'approve', undecided: 'leave', limit: 50 } as const;
const heads = async (w: World & { ids: string[] }) =>
  Promise.all(w.ids.map(async (id) => (await w.ledger.facts(id)).length));
const outcomes = (answer: { items: readonly { outcome: string; problem?: { code: string } }[] }) =>
  answer.items.map((item) => item.problem?.code ?? item.outcome);

describe('a batch', () => {
  test('is tried first, and writes nothing then', async () => {
    const w = await received(3);
    const facts = await heads(w);
    const tried = await w.desk.bulk({ action: 'approve', ids: w.ids, dryRun: true, limit: 50 }, rita);
    expect(outcomes(tried)).toEqual(['undecided', 'undecided', 'undecided']);
    const able = await w.desk.bulk({ ...leave, ids: [...w.ids, 'nothing'], dryRun: true }, rita);
    expect(outcomes(able)).toEqual(['done', 'done', 'done', 'not_found']);
    expect(able).toMatchObject({ dryRun: true, counts: { done: 3, unchanged: 0, refused: 1 } });
    expect(able).not.toHaveProperty('batch');
    expect(await heads(w)).toEqual(facts);
  });

  test('signs each text as it stands, and answers for each by itself', async () => {
    const w = await received(3, { fourEyes: '*' });
    const [a, b, c] = w.ids as [string, string, string];
    await w.desk.reject(b, { revision: 1, reason: 'No.' }, await seenBy(karl, w.desk, b));
    const answer = await w.desk.bulk({ ...leave, ids: w.ids }, rita);
    expect(outcomes(answer)).toEqual(['done', 'illegal_state', 'done']);
    for (const id of [a, c]) {
      const fact = (await w.ledger.facts(id)).at(-1)!;
      const { sha256 } = await w.desk.revision(id, 1);
      expect(fact).toMatchObject({ type: 'Approved', actor: 'rita', sha256 });
    }
  });

  test('respects four eyes and what was seen', async () => {
    const w = await received(2, { fourEyes: 'wire' });
    const [a, b] = w.ids as [string, string];
    const { sha256, text } = await w.desk.revision(a, 1);
    const edits = [{ start: 0, end: 1, before: text.slice(0, 1), after: 'h' }];
    await w.desk.edit(a, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, a));
    const answer = await w.desk.bulk({ ...leave, ids: w.ids, seen: { [b]: 9 } }, rita);
    expect(outcomes(answer)).toEqual(['four_eyes', 'stale']);
  });

  test('goes through a filter by pages', async () => {
    const w = await received(5);
    const filter = { state: 'in_review', source: 'wire' } as const;
    const titles: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const order: BulkOrder = {
        action: 'reject',
        reason: 'Not news.',
        filter,
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      };
      const answer = await w.desk.bulk(order, rita);
      titles.push(...answer.items.map(({ title }) => title));
      cursor = answer.next;
    } while (cursor !== undefined);
    expect(titles).toEqual([0, 1, 2, 3, 4].map((at) => `Harbour ${at} opens`));
    expect((await w.desk.queue({ state: 'rejected', limit: 9 })).items).toHaveLength(5);
  });

  test('with the same key is done once and answered the same, with another body refused', async () => {
    const w = await received(2);
    const order = { ...leave, ids: w.ids };
    const first = await w.desk.bulk(order, rita, key('k'));
    const facts = await heads(w);
    expect(await w.desk.bulk(order, rita, key('k'))).toEqual(first);
    expect(await heads(w)).toEqual(facts);
    const other = { key: 'k', hash: 'another' };
    await expect(w.desk.bulk(order, rita, other)).rejects.toMatchObject({ code: 'key_reused' });
  });

  test('never acts on the articles of another order with its key, however long ago it was', async () => {
    const w = await received(2);
    const [a, b] = w.ids as [string, string];
    const reject = { action: 'reject', reason: 'No.', limit: 50 } as const;
    const first = await w.desk.bulk({ ...reject, ids: [a] }, rita, key('k'));
    w.pass(30 * 86_400);
    const other = w.desk.bulk({ ...reject, ids: [b] }, rita, { key: 'k', hash: 'another' });
    await expect(other).rejects.toMatchObject({ code: 'key_reused' });
    expect((await w.desk.bulk({ ...reject, ids: [a] }, rita, key('k'))).batch).toBe(first.batch);
    expect(await heads(w)).toEqual([2, 1]);
  });

  test('that was kept before batches knew their orders is gone on with', async () => {
    const w = await received(1);
    const order = { action: 'reject', reason: 'No.', ids: w.ids, limit: 50 } as const;
    const { batch } = await w.desk.bulk(order, rita, key('k'));
    const { hash: _, ...kept } = (await w.batches.get(batch!))!;
    const old = openDesk({ ...w, batches: { ...w.batches, get: async () => kept } });
    expect(await old.bulk(order, rita, key('k'))).toMatchObject({ batch, counts: { done: 1 } });
  });

  test('that broke off goes on where it was, for the articles that it was begun with', async () => {
    const w = await received(3);
    let left = 2;
    const broken = openDesk({
      ...w,
      ledger: {
        ...w.ledger,
        append: async (fact) => {
          if (left-- <= 0) throw new Error('The table is gone.');
          return w.ledger.append(fact);
        },
      },
    });
    const order = { action: 'reject', reason: 'No.', filter: { state: 'in_review' }, limit: 50 } as const;
    const first = await broken.bulk(order, rita, key('k'));
    expect(outcomes(first).toSorted()).toEqual(['done', 'done', 'internal']);
    expect(first.items.find(({ problem }) => problem)).toMatchObject({ problem: { status: 500 } });
    expect(w.reported).toMatchObject([{ message: 'The table is gone.' }]);
    const answer = await w.desk.bulk(order, rita, key('k'));
    expect(outcomes(answer)).toEqual(['done', 'done', 'done']);
    expect(await heads(w)).toEqual([2, 2, 2]);
  });
});

describe('a batch of one person', () => {
  test('is another one’s batch under no key, and leaves out what was excluded', async () => {
    const w = await received(3);
    const [a, b, c] = w.ids as [string, string, string];
    const order = { action: 'reject', reason: 'No.', limit: 50 } as const;
    const first = await w.desk.bulk({ ...order, ids: [a, b], exclude: { articles: [b] } }, rita, key('k'));
    expect(first.items.map(({ article }) => article)).toEqual([a]);
    const second = await w.desk.bulk({ ...order, ids: [c] }, karl, key('k'));
    expect(second.batch).not.toBe(first.batch);
    expect(second.items.map(({ article }) => article)).toEqual([c]);
    expect(await heads(w)).toEqual([2, 1, 2]);
  });

  test('gives back what was said before, unless there is another revision by now', async () => {
    const w = await received(2);
    const [a, b] = w.ids as [string, string];
    const rule = { rule: 'test/word', verdict: 'accept', revision: 1 } as const;
    for (const id of [a, b]) await w.desk.decideRule(id, rule, await seenBy(karl, w.desk, id));
    const order = { action: 'decide-rule', rule: 'test/word', verdict: null, ids: [a, b], limit: 50 } as const;
    const { batch } = await w.desk.bulk(order, rita);
    expect((await w.desk.revision(a, 1)).decisions).toEqual([]);
    await w.upload(`${TEXT.replace('Harbour', 'Harbour 1')}More.\n`, '02', 'wire/harbour-1.txt');
    expect(outcomes(await w.desk.undoBulk(batch!, rita))).toEqual(['done', 'stale']);
    expect((await w.desk.revision(a, 1)).decisions.map(({ verdict }) => verdict)).toEqual([
      'accept',
      'accept',
      'accept',
    ]);
  });
});

test('newer rules that say nothing else make no revision', async () => {
  const w = await received(1);
  w.newRules('r2');
  const [a] = w.ids as [string];
  await expect(w.desk.reclean(a, await seenBy(rita, w.desk, a))).rejects.toMatchObject({ code: 'illegal_state' });
  expect(outcomes(await w.desk.bulk({ action: 'reclean', ids: w.ids, limit: 9 }, rita))).toEqual(['unchanged']);
  expect(await heads(w)).toEqual([1]);
});

describe('a batch that takes too long', () => {
  test('says what waits, and goes on with it when it is repeated', async () => {
    const w = await received(8);
    let time = Date.parse('2026-11-23T10:00:00.000Z');
    const now = () => {
      time += 700;
      return new Date(time);
    };
    const slow = openDesk({ ...w, clock: { now } });
    const order = { action: 'reject', reason: 'No.', ids: w.ids, limit: 50 } as const;
    const first = await slow.bulk(order, rita, key('k'));
    expect(first.counts.waiting).toBeGreaterThan(0);
    expect(first.counts.done + first.counts.waiting).toBe(8);
    const answer = await w.desk.bulk(order, rita, key('k'));
    expect(answer).toMatchObject({ batch: first.batch, counts: { done: 8, waiting: 0 } });
    expect(await heads(w)).toEqual(w.ids.map(() => 2));
  });
});

describe('taking a batch back', () => {
  test('opens again what it closed, and says what readers still see', async () => {
    const w = await received(2);
    const { batch } = await w.desk.bulk({ ...leave, ids: w.ids }, rita);
    await w.settle(w.ids[0]!);
    const undone = await w.desk.undoBulk(batch!, karl);
    expect(undone.items).toMatchObject([
      { outcome: 'done', state: 'in_review', public: true },
      { outcome: 'done', state: 'in_review', public: true },
    ]);
    expect(outcomes(await w.desk.undoBulk(batch!, karl))).toEqual(['done', 'done']);
    expect(await heads(w)).toEqual([4, 3]);
  });

  test('says that readers will see what was signed, even if the site has not followed yet', async () => {
    const w = await received(2);
    const [a, b] = w.ids as [string, string];
    const { batch } = await w.desk.bulk({ ...leave, ids: [a] }, rita);
    const rejected = await w.desk.bulk({ action: 'reject', reason: 'No.', ids: [b], limit: 50 }, rita);
    const [undone] = (await w.desk.undoBulk(batch!, karl)).items;
    await w.settle(a);
    expect([undone?.public, (await w.desk.article(a, rita)).live.state]).toEqual([true, 'published']);
    expect((await w.desk.undoBulk(rejected.batch!, karl)).items).toMatchObject([{ public: false }]);
  });

  test('takes back the decisions of the batch and no others', async () => {
    const w = await received(2);
    const [a] = w.ids as [string];
    const { suggestions, flags } = await w.desk.revision(a, 1);
    const own = { target: flags[0]!.id, verdict: 'accept' } as const;
    await w.desk.decide(a, { revision: 1, decisions: [own] }, await seenBy(karl, w.desk, a));
    const order = { action: 'decide-rule', rule: 'test/word', verdict: 'reject', reason: 'style', limit: 50 } as const;
    const tried = await w.desk.bulk({ ...order, ids: w.ids, dryRun: true }, rita);
    expect(tried.changes).toMatchObject([
      { kind: 'decided', before: 'The the', after: 'The', count: 2, articles: 2 },
      { before: 'harbor', after: 'harbour', count: 2 },
      { before: '???', count: 1 },
    ]);
    const { batch } = await w.desk.bulk({ ...order, ids: w.ids }, rita);
    expect((await w.desk.revision(a, 1)).decisions).toHaveLength(3);
    const again = { target: suggestions[0]!.id, verdict: 'accept' } as const;
    await w.desk.decide(a, { revision: 1, decisions: [again] }, await seenBy(karl, w.desk, a));
    expect(outcomes(await w.desk.undoBulk(batch!, rita))).toEqual(['done', 'done']);
    const { decisions } = await w.desk.revision(a, 1);
    expect(decisions.map(({ by, verdict }) => `${by} ${verdict}`)).toEqual(['karl accept', 'karl accept']);
    expect((await w.desk.article(w.ids[1]!, rita)).undecided).toBe(1);
  });

  test('closes again what it opened, with the reason or the signature of before', async () => {
    const w = await received(2);
    const [a, b] = w.ids as [string, string];
    await approve(karl, { desk: w.desk, article: a });
    await w.desk.reject(b, { revision: 1, reason: 'Not news.' }, await seenBy(karl, w.desk, b));
    const { batch } = await w.desk.bulk({ action: 'reopen', ids: w.ids, limit: 50 }, rita);
    expect(outcomes(await w.desk.undoBulk(batch!, rita))).toEqual(['done', 'done']);
    expect((await w.ledger.facts(a)).at(-1)).toMatchObject({ type: 'Approved', actor: 'rita' });
    expect((await w.ledger.facts(b)).at(-1)).toMatchObject({ type: 'Rejected', reason: 'Not news.' });
  });

  test('leaves alone what somebody has done since', async () => {
    const w = await received(2);
    const [a, b] = w.ids as [string, string];
    const { batch } = await w.desk.bulk({ action: 'reject', reason: 'No.', ids: w.ids, limit: 50 }, rita);
    await w.desk.reopen(a, { revision: 1 }, await seenBy(karl, w.desk, a));
    await w.desk.reopen(b, { revision: 1 }, await seenBy(karl, w.desk, b));
    await w.desk.reject(b, { revision: 1, reason: 'Still no.' }, await seenBy(karl, w.desk, b));
    expect(outcomes(await w.desk.undoBulk(batch!, rita))).toEqual(['illegal_state', 'stale']);
    await expect(w.desk.undoBulk('nothing', rita)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what a batch tells', () => {
  test('names every article that it refuses, and what a signature would be under', async () => {
    const w = await received(2, { fourEyes: 'wire' });
    const [a, b] = w.ids as [string, string];
    const { sha256, text } = await w.desk.revision(a, 1);
    const edits = [{ start: 0, end: 1, before: text.slice(0, 1), after: 'h' }];
    await w.desk.edit(a, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, a));
    const tried = await w.desk.bulk({ ...leave, ids: [a, b, 'nothing'], dryRun: true }, rita);
    const signs = { revision: 1, sha256: (await w.desk.revision(b, 1)).sha256, left: 1 };
    expect(tried.items).toMatchObject([
      { title: expect.stringContaining('arbour 0 opens'), outcome: 'refused', problem: { code: 'four_eyes' } },
      { title: 'Harbour 1 opens', outcome: 'done', signs },
      { article: 'nothing', outcome: 'refused' },
    ]);
    const done = await w.desk.bulk({ ...leave, ids: [a, b] }, rita);
    expect(done.items.map(({ title }) => title)).toEqual(tried.items.slice(0, 2).map(({ title }) => title));
  });

  test('claims none of the articles that it decides on', async () => {
    const w = await received(2);
    const order = { action: 'decide-rule', rule: 'test/word', verdict: 'reject', limit: 50 } as const;
    const { batch } = await w.desk.bulk({ ...order, ids: w.ids }, rita);
    await w.desk.undoBulk(batch!, rita);
    for (const id of w.ids) expect(await w.desk.article(id, rita)).not.toHaveProperty('claim');
  });

  test('tells once of a change that is only suggested now', async () => {
    const w = await received(1);
    const lower = (text: Parameters<typeof w.clean>[0]) => {
      const { edits, suggestions, ...cleaned } = cleanBy('r2')(text);
      const lowered = edits.map(({ tier: _, also: __, ...one }) => {
        const { start: textStart, end: textEnd } = one;
        return { ...one, tier: 'suggest' as const, textStart, textEnd, over: [] };
      });
      return { ...cleaned, edits: [], suggestions: [...suggestions, ...lowered] };
    };
    const newer = openDesk({ ...w, clean: lower });
    const order = { action: 'reclean', ids: w.ids, dryRun: true, limit: 50 } as const;
    const { changes } = await newer.bulk(order, rita);
    expect(changes).toMatchObject([{ kind: 'new', was: 'apply', tier: 'suggest', before: 'The the', count: 1 }]);
    const without = { ...order, exclude: { changes: changes.map(({ key }) => key) } };
    expect(outcomes(await newer.bulk(without, rita))).toEqual(['done']);
  });

  test('says how many kinds of change it does not list', async () => {
    const w = world();
    const words = Array.from({ length: 53 }, (_, at) => `The the boat ${at} sails.`).join('\n\n');
    const upload = await w.upload(`Boats\n\n${words}\n`, '01');
    const one = (at: number) => ({ ...edit('The the', 'The the', `The${at}`), id: `n${at}`, start: at, end: at + 1 });
    const many = Array.from({ length: 53 }, (_, at) => one(at));
    const newer = openDesk({ ...w, clean: (text) => ({ ...cleanBy('s2')(text), edits: many }) });
    const order = { action: 'reclean', ids: [upload!.article!], dryRun: true, limit: 50 } as const;
    const tried = await newer.bulk(order, rita);
    // One is gone, 53 are new.
    expect([tried.changes.length, tried.unlisted]).toEqual([50, 4]);
    expect(await w.desk.bulk(order, rita)).toMatchObject({ changes: [], unlisted: 0 });
  });
});

describe('all changes of a rule in an article', () => {
  test('are counted first and then decided by one fact, without those that were decided one by one', async () => {
    const w = await received(1);
    const [a] = w.ids as [string];
    const { edits } = await w.desk.revision(a, 1);
    const own = { target: edits[0]!.id, verdict: 'accept' } as const;
    await w.desk.decide(a, { revision: 1, decisions: [own] }, await seenBy(karl, w.desk, a));
    const body = { revision: 1, rule: 'test/word', verdict: 'reject', reason: 'wrong' } as const;
    const tried = await w.desk.decideRule(a, { ...body, dryRun: true }, await seenBy(rita, w.desk, a));
    expect(tried).toMatchObject({ dryRun: true, count: 2, article: { sequence: 2 } });
    const done = await w.desk.decideRule(a, body, await seenBy(rita, w.desk, a));
    expect(done).toMatchObject({ count: 2, replayed: false, article: { sequence: 3, undecided: 0 } });
    expect((await w.desk.history(a, { limit: 100 })).items.at(-1)?.says).toBe(
      'Rejected one suggestion of test/word and dismissed one flag of test/word (wrong), all at once, in revision 1.',
    );
    const none = await w.desk.decideRule(a, body, await seenBy(rita, w.desk, a));
    expect(none).toMatchObject({ count: 0, replayed: false, article: { sequence: 3 } });
    const back = await w.desk.decideRule(
      a,
      { revision: 1, rule: 'test/word', verdict: null },
      await seenBy(rita, w.desk, a),
    );
    expect(back).toMatchObject({ count: 3, article: { undecided: 1 } });
  });
});

describe('cleaning many again', () => {
  const order = { action: 'reclean', filter: { state: 'in_review' }, limit: 50 } as const;

  test('is previewed by identical change, leaves out what was excluded, and does nothing the second time', async () => {
    const w = await received(2, { rulebook: 'r1' });
    const newer = openDesk({ ...w, clean: (manuscript) => cleanBy('s2')(manuscript) });
    const tried = await newer.bulk({ ...order, dryRun: true }, rita);
    expect(tried.counts).toEqual({ done: 2, unchanged: 0, refused: 0, waiting: 0 });
    const added = tried.changes.filter(({ kind }) => kind === 'new');
    expect(added).toMatchObject([{ count: 2 }, { count: 2 }, { count: 2 }]);
    const harbour = added.find(({ after }) => after === 'harbour')!;
    const done = await newer.bulk({ ...order, exclude: { articles: [w.ids[1]!], changes: [harbour.key] } }, rita);
    expect(done.items).toMatchObject([{ article: w.ids[0], outcome: 'done', state: 'in_review' }]);
    const { decisions, suggestions } = await w.desk.revision(w.ids[0]!, 2);
    expect(decisions).toMatchObject([{ target: suggestions[0]!.id, verdict: 'reject', by: 'rita' }]);
    const rest = await newer.bulk(order, rita);
    expect(rest.counts).toEqual({ done: 1, unchanged: 1, refused: 0, waiting: 0 });
    const facts = await heads(w);
    expect((await newer.bulk(order, rita)).counts).toEqual({ done: 0, unchanged: 2, refused: 0, waiting: 0 });
    expect(await heads(w)).toEqual(facts);
  });

  test('does not ask again about what a person decided on, whatever the newer rules propose there', async () => {
    const w = await received(2);
    const [a] = w.ids as [string];
    const { edits, suggestions } = await w.desk.revision(a, 1);
    const decisions = [
      { target: edits[0]!.id, verdict: 'reject', reason: 'style' },
      { target: suggestions[0]!.id, verdict: 'accept' },
    ] as const;
    await w.desk.decide(a, { revision: 1, decisions }, await seenBy(karl, w.desk, a));
    const { text } = await w.desk.revision(a, 1);
    const newer = openDesk({ ...w, clean: cleanBy('s2') });
    const tried = await newer.bulk({ action: 'reclean', ids: [a], limit: 50, dryRun: true }, rita);
    expect(tried.changes.filter(({ kind }) => kind === 'new')).toMatchObject([{ before: '???' }]);
    await newer.bulk(order, rita);
    const again = await w.desk.revision(a, 2);
    expect(again.text).toBe(text);
    expect(again.decisions.map(({ verdict, by, carried }) => [verdict, by, carried])).toEqual([
      ['reject', 'karl', true],
      ['accept', 'karl', true],
    ]);
    expect((await w.desk.article(a, rita)).undecided).toBe(0);
    expect((await newer.bulk(order, rita)).counts).toMatchObject({ done: 0, unchanged: 2 });
  });

  test('remembers a decision whose rule was away for one revision', async () => {
    const w = await received(1);
    const [a] = w.ids as [string];
    const { edits } = await w.desk.revision(a, 1);
    const reject = { target: edits[0]!.id, verdict: 'reject' } as const;
    await w.desk.decide(a, { revision: 1, decisions: [reject] }, await seenBy(karl, w.desk, a));
    const without = openDesk({ ...w, clean: (text) => ({ ...cleanBy('r2')(text), text: text.text, edits: [] }) });
    await without.bulk(order, rita);
    expect(await w.desk.revision(a, 2)).toMatchObject({ decisions: [], stale: [reject] });
    const back = openDesk({ ...w, clean: cleanBy('r3') });
    await back.bulk(order, rita);
    expect(await w.desk.revision(a, 3)).toMatchObject({ decisions: [{ ...reject, by: 'karl' }], stale: [] });
  });

  test('cannot be taken back, and says so', async () => {
    const w = await received(1);
    const newer = openDesk({ ...w, clean: cleanBy('s2') });
    const { batch } = await newer.bulk(order, eva);
    expect(outcomes(await newer.undoBulk(batch!, eva))).toEqual(['illegal_state']);
  });
});

describe('a defect of ours', () => {
  const order = { action: 'reject', reason: 'No.', limit: 50 } as const;

  test('with one article is the answer for that one, when it is tried, carried out and taken back', async () => {
    const w = await received(3);
    const [, bad] = w.ids as [string, string, string];
    const facts = async (article: string, after?: number) => {
      if (article === bad) throw new Error('The item is damaged.');
      return w.ledger.facts(article, after);
    };
    const get = async (article: string) => {
      if (article === bad) throw new Error('The card is damaged.');
      return w.queue.get(article);
    };
    const broken = openDesk({ ...w, ledger: { ...w.ledger, facts }, queue: { ...w.queue, get } });
    const tried = await broken.bulk({ ...order, ids: w.ids, dryRun: true }, rita);
    const done = await broken.bulk({ ...order, ids: w.ids }, rita);
    const undone = await broken.undoBulk(done.batch!, rita);
    for (const answer of [tried, done, undone]) expect(outcomes(answer)).toEqual(['done', 'internal', 'done']);
    expect(w.reported).toHaveLength(5);
    expect(JSON.stringify(done)).not.toContain('damaged');
  });

  test('is tried again by the same request', () => {
    const problem = { code: 'internal', status: 500, detail: 'x' };
    const answer = { dryRun: false, counts: { waiting: 0 }, items: [{ article: 'a', outcome: 'refused', problem }] };
    expect(isUnfinished(answer)).toBe(true);
    const refused = {
      ...answer,
      items: [{ article: 'a', outcome: 'refused', problem: { ...problem, code: 'stale' } }],
    };
    expect(isUnfinished(refused)).toBe(false);
  });
});

describe('a verdict on a rule', () => {
  test('looks at each change a few times, however many there are and however they belong together', () => {
    let looks = 0;
    const count = 5000;
    const text = 'the the '.repeat(count);
    const edits = Array.from({ length: count }, (_, at) => {
      const one = { ...edit(text, 'the the', 'the'), id: `e${at}`, start: at * 8, end: at * 8 + 7 };
      return Object.defineProperty(one, 'group', {
        enumerable: true,
        get: () => {
          looks++;
          return at % 2 === 0 ? 'pairs' : undefined;
        },
      });
    });
    const content = { manuscript: manuscript(text), cleaned: { ...cleanBy('r1')(manuscript(text)), edits } };
    const revision = { number: 1, decisions: new Map(), handEdits: [], stale: [] } as unknown as Revision;
    const decided = decidedByRule(revision, content, { rule: edits[0]!.rule, verdict: 'accept' });
    expect(decided?.decisions).toHaveLength(1 + count / 2);
    expect(looks).toBeLessThan(40 * count);
  });
});
