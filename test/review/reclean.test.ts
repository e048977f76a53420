// A newer rulebook over articles that people have worked on, with the real rules and the real table: twice is once, and no word is lost.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoStore } from '../../lib/aws/store.ts';
import { RULE_NAMES } from '../../lib/clean/names.generated.ts';
import { cleanAsTrusted } from '../../lib/clean/trusted.ts';
import { ingest } from '../../lib/intake/ingest.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import type { BulkOrder } from '../../lib/review/bulk/types.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { startTable, TABLE } from '../aws/table.ts';
import { karl, rita, seenBy, type World, world } from '../world/world.ts';

const SEED = readFileSync(new URL('../cases/seed/input.txt', import.meta.url), 'utf8');
const ada: Actor = { id: 'ada', roles: ['admin'] };
/** Four edits of the seed document, a group of three and one by itself. */
const RULES = { lowered: 'numbering/spoken-cardinals', off: 'dates/year-first' } as const;
const RECLEAN: BulkOrder = { action: 'reclean', filter: { source: 'wire' }, limit: 50 };

let stop = async () => {};
let w: World;
let ids: readonly string[];

beforeAll(async () => {
  const table = await startTable();
  stop = table.stop;
  const made = world({ store: dynamoStore(table.client, TABLE) });
  const needs = { ...made, clean: cleanAsTrusted, rulebook: RULE_NAMES, decode: async () => manuscript(SEED) };
  w = { ...made, desk: openDesk(needs) };
  const uploads = ['a', 'b'].map((name) => {
    const key = `wire/${name}.txt`;
    return ingest(made.arrival(made.intake.drop(key, `${SEED}${name}`), '01', key), needs);
  });
  ids = (await Promise.all(uploads)).map((upload) => upload!.article!);
});
afterAll(() => stop());

const newest = async (id: string) => w.desk.revision(id, (await w.desk.article(id, rita)).revision);
const counts = async (order: BulkOrder) => (await w.desk.bulk(order, rita)).counts;
const set = (rule: string, standing: 'apply' | 'suggest' | 'off') =>
  w.desk.setStanding(rule, { standing, reason: 'A trial.' }, ada);

test('a re-clean by lowered rules asks nobody again, is done once, and brings back what comes back', async () => {
  const [a = '', b = ''] = ids;
  const first = await newest(a);
  const [cardinal, year] = [RULES.lowered, RULES.off].map((rule) => first.edits.find((edit) => edit.rule === rule)!);
  const decisions = [
    { target: cardinal!.group ?? cardinal!.id, verdict: 'accept' },
    { target: year!.id, verdict: 'reject', reason: 'style' },
  ] as const;
  await w.desk.decide(a, { revision: 1, decisions }, await seenBy(karl, w.desk, a));
  const { text } = await newest(a);
  await set(RULES.lowered, 'suggest');
  await set(RULES.off, 'off');

  const facts = async () => Promise.all(ids.map(async (id) => (await w.ledger.facts(id)).length));
  const before = await facts();
  const tried = await w.desk.bulk({ ...RECLEAN, dryRun: true }, rita);
  expect(tried.counts).toEqual({ done: 2, unchanged: 0, refused: 0, waiting: 0 });
  const suggested = tried.changes.filter(({ rule, kind }) => rule === RULES.lowered && kind === 'new');
  // Asked about in the one article where nobody has decided.
  expect(suggested.length).toBeGreaterThan(0);
  for (const { articles } of suggested) expect(articles).toBe(1);
  expect(await facts()).toEqual(before);

  expect(await counts(RECLEAN)).toMatchObject({ done: 2 });
  expect(await counts(RECLEAN)).toEqual({ done: 0, unchanged: 2, refused: 0, waiting: 0 });
  expect(await counts({ ...RECLEAN, dryRun: true })).toMatchObject({ done: 0, unchanged: 2 });
  expect(await facts()).toEqual(before.map((count) => count + 1));

  // Accepted words stay in the text although the rule only suggests them now; the other article is asked.
  const second = await newest(a);
  expect([second.number, second.text]).toEqual([2, text]);
  expect(second.decisions.filter(({ by, verdict }) => by === 'karl' && verdict === 'accept')).toHaveLength(1);
  expect((await newest(b)).text).toContain(cardinal!.before);

  // The rule comes back: so does what was said of it.
  await set(RULES.lowered, 'apply');
  await set(RULES.off, 'apply');
  expect(await counts(RECLEAN)).toMatchObject({ done: 2 });
  expect(await counts(RECLEAN)).toMatchObject({ done: 0, unchanged: 2 });
  const third = await newest(a);
  expect([third.number, third.text, third.stale]).toEqual([3, text, []]);
  expect(third.decisions.map(({ target, verdict, by }) => ({ target, verdict, by }))).toEqual(
    decisions.map(({ target, verdict }) => ({ target, verdict, by: 'karl' })),
  );
});
