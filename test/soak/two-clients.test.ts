// Two reviewers at work on the same articles over a real table: nothing they were told is lost, nobody is stopped without cause.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoStore } from '../../lib/aws/store.ts';
import { Stale } from '../../lib/ledger/errors.ts';
import type { Actor, Fact } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { newest } from '../../lib/ledger/state.ts';
import type { ArticleView } from '../../lib/ledger/views.ts';
import type { Call, Done } from '../../lib/workflow/desk.ts';
import { startTable, TABLE } from '../aws/table.ts';
import { karl, rita, type World, world } from '../workflow/world.ts';

/** A handful in every run of the tests, a thousand in `npm run soak`. */
const WRITES = Number(process.env['FAIRCOPY_WRITES'] ?? 80);
const SEED = Number(process.env['FAIRCOPY_SEED'] ?? 20261122);
/** So that no ledger grows longer than people make it. */
const WRITES_AN_ARTICLE = 50;
const CHANGES = 12;

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const textOf = (name: string): string =>
  [
    `Report ${name}`,
    ...Array.from({ length: CHANGES }, (_, at) => `Line ${at}: The the boat and the harbor of day ${at}.`),
    'Mark rita0 and later mark karl0 here.',
  ].join('\n\n');

/** What somebody was told had been done. */
interface Told {
  readonly actor: string;
  readonly key: string;
  readonly sequence: number;
  readonly says: readonly { readonly target: string; readonly verdict: string | null }[];
  readonly mark?: string;
}

interface Client {
  readonly actor: Actor;
  readonly dice: () => number;
  view: ArticleView;
  mark: number;
  written: number;
}

type Act = (call: Call) => Promise<Done>;

let store: ReturnType<typeof dynamoStore>;
let stop = async () => {};
beforeAll(async () => {
  const table = await startTable();
  stop = table.stop;
  store = dynamoStore(table.client, TABLE);
});
afterAll(() => stop());

/** Somebody else did something that this client had not seen, and it says truly whether that overlaps. */
function mustBeFair(error: Stale, client: Client, targets: ReadonlySet<string> | undefined, facts: readonly Fact[]) {
  const { since, overlaps, current } = error.facts;
  met[overlaps ? 'real' : 'harmless']++;
  expect(since.length).toBeGreaterThan(0);
  expect(since.map(({ actor }) => actor)).not.toContain(client.actor.id);
  expect(since.every(({ actor }) => !actor.startsWith('system:'))).toBe(true);
  const unseen = facts.slice(client.view.sequence, current).filter(({ actor }) => !actor.startsWith('system:'));
  const touches = unseen.some(
    (fact) => !targets || fact.type !== 'Decided' || fact.decisions.some(({ target }) => targets.has(target)),
  );
  expect(overlaps).toBe(touches);
}

async function persist(w: World, id: string, client: Client, told: Told[], make: () => Promise<Attempt>) {
  let attempt = await make();
  for (let round = 0; round < 50; round++) {
    const key = `${client.actor.id}-${id}-${client.written}-${attempt.again}`;
    const call = { actor: client.actor, seen: client.view.sequence, request: { key, hash: attempt.says } };
    try {
      const { article } = await attempt.act(call);
      client.view = article;
      const fact = (await w.ledger.facts(id)).find((one) => one.request?.key === key)!;
      told.push({ actor: client.actor.id, key, sequence: fact.sequence, says: attempt.decisions, ...attempt.mark });
      client.written++;
      if (client.dice() < 0.1) expect(await attempt.act(call)).toMatchObject({ replayed: true });
      return;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const targets = attempt.decisions.length > 0 ? new Set(attempt.decisions.map(({ target }) => target)) : undefined;
      mustBeFair(error, client, targets, await w.ledger.facts(id));
      if (error.facts.overlaps) attempt = await make();
      else client.view = { ...client.view, sequence: error.facts.current };
    }
  }
  throw new Error(`${client.actor.id} was never let through.`);
}

interface Attempt {
  readonly act: Act;
  /** Stands for the body. */
  readonly says: string;
  readonly again: number;
  readonly decisions: Told['says'];
  readonly mark?: { readonly mark: string };
}

let tries = 0;
/** Conflicts: a run without any of both kinds would prove nothing. */
const met = { real: 0, harmless: 0 };

/** What this client does next, having looked at the article as it is. */
async function next(w: World, id: string, client: Client): Promise<Attempt> {
  client.view = await w.desk.article(id, client.actor);
  const { revision, review } = client.view;
  const again = tries++;
  const die = client.dice();
  if (review !== 'in_review')
    return { act: (call) => w.desk.reopen(id, { revision }, call), says: 'reopen', again, decisions: [] };
  if (die < 0.08) {
    const { sha256 } = await w.desk.revision(id, revision);
    const body = { revision, sha256, undecided: 'leave' } as const;
    return { act: (call) => w.desk.approve(id, body, call), says: sha256, again, decisions: [] };
  }
  const content = await w.desk.revision(id, revision);
  if (die < 0.25) {
    const before = new RegExp(`${client.actor.id}\\d+`).exec(content.text)![0];
    const after = `${client.actor.id}${++client.mark}`;
    const start = content.text.indexOf(before);
    const edits = [{ start, end: start + before.length, before, after }];
    const body = { revision, sha256: content.sha256, edits };
    return { act: (call) => w.desk.edit(id, body, call), says: after, again, decisions: [], mark: { mark: after } };
  }
  const remarks = [...content.edits, ...content.suggestions];
  const some = new Set(Array.from({ length: 1 + Math.floor(client.dice() * 3) }, () => pick(remarks, client).id));
  const verdict = pick(['accept', 'reject', null] as const, client);
  const decisions = [...some].map((target) => ({ target, verdict }));
  const body = { revision, decisions };
  return { act: (call) => w.desk.decide(id, body, call), says: JSON.stringify(body), again, decisions };
}

const pick = <Item>(items: readonly Item[], { dice }: Client): Item => items[Math.floor(dice() * items.length)]!;

async function review(w: World, id: string, seed: number, writes: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  const view = await w.desk.article(id, rita);
  const clients = [rita, karl].map(
    (actor, at): Client => ({ actor, dice: random(seed + at), view, mark: 0, written: 0 }),
  );
  let atWork = clients.length;
  const work = async (client: Client) => {
    for (let at = 0; at < writes / 2; at++) await persist(w, id, client, told, () => next(w, id, client));
    atWork--;
  };
  // The publisher puts facts of its own in between, which nobody has to have seen.
  const publisher = async () => {
    while (atWork > 0) {
      await w.settle(id);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all([...clients.map(work), publisher()]);
  return [...told].sort((a, b) => a.sequence - b.sequence);
}

function expectNothingLost(told: readonly Told[], facts: readonly Fact[], text: string): void {
  const made = facts.filter((fact) => fact.request !== undefined);
  expect(made.map(({ request, sequence }) => [request?.key, sequence])).toEqual(
    told.map(({ key, sequence }) => [key, sequence]),
  );
  const last = new Map<string, string>();
  for (const { says, actor } of told)
    for (const { target, verdict } of says) {
      if (verdict === null) last.delete(target);
      else last.set(target, `${actor} ${verdict}`);
    }
  const state = fold(facts)!;
  const stands = [...newest(state).decisions.values()].map(
    ({ target, by, verdict }) => [target, `${by} ${verdict}`] as const,
  );
  expect(new Map(stands)).toEqual(last);
  for (const actor of ['rita', 'karl'])
    expect(text).toContain(told.findLast((one) => one.actor === actor && one.mark)?.mark ?? `${actor}0`);
}

describe('two clients', () => {
  test(`make ${WRITES} writes, and nothing is lost and nobody stopped without cause`, async () => {
    const articles = Math.ceil(WRITES / WRITES_AN_ARTICLE);
    const w = world({ store });
    let written = 0;
    for (let at = 0; at < articles; at++) {
      const upload = await w.upload(textOf(String(at)), '01', `wire/report-${at}.txt`);
      const id = upload!.article!;
      const told = await review(w, id, SEED + at * 7, Math.min(WRITES_AN_ARTICLE, WRITES - written));
      written += told.length;
      const facts = await w.ledger.facts(id);
      expectNothingLost(told, facts, (await w.desk.revision(id, 1)).text);
    }
    expect(written).toBeGreaterThanOrEqual(WRITES);
    expect([met.real > 0, met.harmless > 0]).toEqual([true, true]);
  }, 600_000);
});
