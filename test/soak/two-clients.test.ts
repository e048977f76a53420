// Two reviewers at work on the same articles over a real table: nothing they were told is lost, nobody is stopped without cause.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoStore } from '../../lib/aws/store.ts';
import type { Call, Done } from '../../lib/ledger/call.ts';
import { Stale } from '../../lib/ledger/errors.ts';
import type { Actor, Fact } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { newest } from '../../lib/ledger/state.ts';
import type { ArticleView, RevisionView } from '../../lib/ledger/views.ts';
import { isWhole } from '../amount.ts';
import { startTable, TABLE } from '../aws/table.ts';
import { karl, rita, type World, world } from '../world/world.ts';
import { type Deed, linesOf, Model, TEXT_OF, touch } from './model.ts';

/** A handful in every run of the tests, a thousand in `npm run soak`. */
const WRITES = Number(process.env['FAIRCOPY_WRITES'] ?? (isWhole ? 80 : 40));
const SEED = Number(process.env['FAIRCOPY_SEED'] ?? 20261122);
/** So that no ledger grows longer than people make it. */
const WRITES_AN_ARTICLE = 50;

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What somebody was told had been done. */
interface Told {
  readonly actor: string;
  readonly key: string;
  readonly sequence: number;
}

interface Client {
  readonly actor: Actor;
  readonly dice: () => number;
  view: ArticleView;
  written: number;
}

interface Attempt {
  /** `basis`: the version that it was made on, where that is older than the one that the call names. */
  readonly act: (call: Call, basis: { readonly basis?: number }) => Promise<Done>;
  readonly deed: Deed;
  readonly basis: number;
  readonly again: number;
}

let store: ReturnType<typeof dynamoStore>;
let stop = async () => {};
beforeAll(async () => {
  const table = await startTable();
  stop = table.stop;
  store = dynamoStore(table.client, TABLE);
});
afterAll(() => stop());

/** By the key of its request, written down before it is sent. */
const deeds = new Map<string, Deed>();
/** A run without any of a kind would prove nothing of it. */
const met = { real: 0, harmless: 0, editsKeptOnTop: 0, takenBack: 0 };

const isPerson = ({ actor }: Fact) => !actor.startsWith('system:');

/** Somebody else did something that this client had not seen, and the answer says truly whether that overlaps. */
function mustBeFair(error: Stale, attempt: Attempt, client: Client, facts: readonly Fact[]) {
  const { since, overlaps, current } = error.facts;
  met[overlaps ? 'real' : 'harmless']++;
  expect(since.length).toBeGreaterThan(0);
  expect(since.map(({ actor }) => actor)).not.toContain(client.actor.id);
  expect(since.every(({ actor }) => !actor.startsWith('system:'))).toBe(true);
  const { deed, basis } = attempt;
  const from = deed.kind === 'write' || deed.kind === 'take' ? basis : client.view.sequence;
  const unseen = facts.slice(from, current).filter(isPerson);
  const touches = unseen.some((fact) => touch(deeds.get(fact.request?.key ?? '')!, deed));
  expect(overlaps, JSON.stringify([deed, unseen.map((fact) => deeds.get(fact.request?.key ?? ''))])).toBe(touches);
}

async function persist(w: World, id: string, client: Client, told: Told[], make: () => Promise<Attempt>) {
  let attempt = await make();
  for (let round = 0; round < 50; round++) {
    const { deed, basis, again } = attempt;
    const key = `${client.actor.id}-${id}-${client.written}-${again}`;
    deeds.set(key, deed);
    const { sequence: seen } = client.view;
    const call = { actor: client.actor, seen, request: { key, hash: JSON.stringify(deed) } };
    const isOnTop = seen > basis;
    try {
      const { article } = await attempt.act(call, isOnTop ? { basis } : {});
      client.view = article;
      const fact = (await w.ledger.facts(id)).find((one) => one.request?.key === key)!;
      told.push({ actor: client.actor.id, key, sequence: fact.sequence });
      client.written++;
      if (isOnTop && deed.kind === 'write') met.editsKeptOnTop++;
      if (deed.kind === 'take') met.takenBack++;
      if (client.dice() < 0.1) expect(await attempt.act(call, {})).toMatchObject({ replayed: true });
      return;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      mustBeFair(error, attempt, client, await w.ledger.facts(id));
      if (error.facts.overlaps) attempt = await make();
      else client.view = { ...client.view, sequence: error.facts.current };
    }
  }
  throw new Error(`${client.actor.id} was never let through.`);
}

let tries = 0;
const pick = <Item>(items: readonly Item[], { dice }: Client): Item => items[Math.floor(dice() * items.length)]!;

/** What this client does next, having looked at the article as it is. */
async function next(w: World, id: string, client: Client): Promise<Attempt> {
  client.view = await w.desk.article(id, client.actor);
  const { revision, review, sequence } = client.view;
  const head = { again: tries++, basis: sequence };
  const move: Deed = { kind: 'move' };
  if (review !== 'in_review') return { ...head, act: (call) => w.desk.reopen(id, { revision }, call), deed: move };
  const content = await w.desk.revision(id, revision, sequence);
  const die = client.dice();
  if (die < 0.06) {
    const body = { revision, sha256: content.sha256, undecided: 'leave' } as const;
    return { ...head, act: (call) => w.desk.approve(id, body, call), deed: move };
  }
  const { sha256 } = content;
  if (die < 0.36) {
    const { deed, edit } = written(content, client);
    const body = { revision, sha256, edits: [edit] };
    return { ...head, act: (call, basis) => w.desk.edit(id, { ...body, ...basis }, call), deed };
  }
  if (die < 0.5 && content.handEdits.length > 0) {
    const edit = pick(content.handEdits, client);
    const { line, span } = linesOf(content.manuscript).placeOf(edit);
    const body = { revision, sha256, edits: [], removed: [edit.id] };
    return {
      ...head,
      act: (call, basis) => w.desk.edit(id, { ...body, ...basis }, call),
      deed: { kind: 'take', line, span },
    };
  }
  return { ...head, ...decision(w, id, content, client) };
}

/** One word of a line, or its beginning with what a rule did there, as it reads now. */
function written(content: RevisionView, client: Client) {
  const lines = linesOf(content.manuscript);
  const line = Math.floor(client.dice() * lines.count);
  const isFront = content.handEdits.some((edit) => {
    const place = lines.placeOf(edit);
    return place.line === line && place.span === 'front';
  });
  const span = isFront || client.dice() < 0.4 ? ('front' as const) : ('boat' as const);
  const { start, before } = linesOf(content.text).read(line, span);
  const after = `${client.actor.id} ${span} ${++tries}`;
  return {
    deed: { kind: 'write', line, span, says: after } as const,
    edit: { start, end: start + before.length, before, after },
  };
}

function decision(w: World, id: string, content: RevisionView, client: Client): Pick<Attempt, 'act' | 'deed'> {
  const remarks = [...content.edits, ...content.suggestions];
  const lines = linesOf(content.manuscript);
  const some = new Set(Array.from({ length: 1 + Math.floor(client.dice() * 3) }, () => pick(remarks, client)));
  const verdict = pick(['accept', 'reject', null] as const, client);
  const decisions = [...some].map(({ id: target }) => ({ target, verdict }));
  const about = [...some].map((remark) => ({ target: remark.id, tier: remark.tier, line: lines.lineAt(remark.start) }));
  return {
    act: (call) => w.desk.decide(id, { revision: content.number, decisions }, call),
    deed: { kind: 'decide', about, verdict },
  };
}

async function review(w: World, id: string, seed: number, writes: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  const view = await w.desk.article(id, rita);
  const clients = [rita, karl].map((actor, at): Client => ({ actor, dice: random(seed + at), view, written: 0 }));
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

function expectNothingLost(told: readonly Told[], facts: readonly Fact[], name: string, text: string): void {
  const made = facts.filter((fact) => fact.request !== undefined);
  expect(made.map(({ request, sequence }) => [request?.key, sequence])).toEqual(
    told.map(({ key, sequence }) => [key, sequence]),
  );
  const model = new Model(name);
  for (const { key, actor } of told) model.carryOut(deeds.get(key)!, actor);
  const state = fold(facts)!;
  const stands = [...newest(state).decisions.values()].map(
    ({ target, by, verdict }) => [target, `${by} ${verdict}`] as const,
  );
  expect(new Map(stands)).toEqual(model.decisions());
  expect(text).toBe(model.text());
}

describe('two clients', () => {
  test(`make ${WRITES} writes, and nothing is lost and nobody stopped without cause`, async () => {
    const articles = Math.ceil(WRITES / WRITES_AN_ARTICLE);
    const w = world({ store });
    let written = 0;
    for (let at = 0; at < articles; at++) {
      const name = String(at);
      const upload = await w.upload(TEXT_OF(name), '01', `wire/report-${at}.txt`);
      const id = upload!.article!;
      const told = await review(w, id, SEED + at * 7, Math.min(WRITES_AN_ARTICLE, WRITES - written));
      written += told.length;
      const facts = await w.ledger.facts(id);
      expectNothingLost(told, facts, name, (await w.desk.revision(id, 1)).text);
    }
    expect(written).toBeGreaterThanOrEqual(WRITES);
    console.log(`${written} writes: ${JSON.stringify(met)}`);
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
  }, 600_000);
});
