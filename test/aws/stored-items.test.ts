// Whatever an earlier version has stored, today's reads, answers the same about, and works on with.
import { readFileSync } from 'node:fs';
import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyOf } from '../../lib/api/http/post.ts';
import { routes } from '../../lib/api/routes.ts';
import { dynamoStore } from '../../lib/aws/store.ts';
import { RULE_NAMES } from '../../lib/clean/names.generated.ts';
import { cleanAsTrusted } from '../../lib/clean/trusted.ts';
import { ingest } from '../../lib/intake/ingest.ts';
import { FACT_TYPES } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { once } from '../../lib/ledger/idempotency.ts';
import { sha256 } from '../../lib/ledger/ids.ts';
import { settler } from '../../lib/publish/settle.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { siteRenderer } from '../../lib/site/renderer.ts';
import { foldWebhooks } from '../../lib/webhooks/registry.ts';
import { ada } from '../world/told.ts';
import { eva, karl, rita, seenBy, world } from '../world/world.ts';
import { startTable, TABLE } from './table.ts';

type Stored = Record<string, { S?: string; N?: string; B?: string; SS?: string[] }>;

const read = (name: string) => JSON.parse(readFileSync(new URL(`../store/fixtures/${name}`, import.meta.url), 'utf8'));
const items: readonly Stored[] = read('items-0.1.0.json');
const answers: {
  at: string;
  articles: Record<
    string,
    { view: { revision: number }; revisions: { number: number; sha256: string; title: string }[]; history: string[] }
  >;
  queue: Record<string, string[]>;
  uploads: { id: string }[];
  webhooks: { id: string }[];
  deliveries: Record<string, string[]>;
  views: object[];
  rules: { id: string; decided: number }[];
  batches: string[];
  notHere: Record<string, object[]>;
  marks: object[];
  slugs: Record<string, string>;
  lists: Record<string, number>;
  tickets: [string, string];
} = read('answers-0.1.0.json');
const ARTICLES = Object.keys(answers.articles);
const named = (name: string) => ARTICLES.find((id) => id.startsWith(`${name}-`))!;

const attribute = ({ B, ...plain }: Stored[string]): AttributeValue =>
  (B === undefined ? plain : { B: Buffer.from(B, 'base64') }) as AttributeValue;

/** Today's product over the table of before, a minute later. */
function productOver(client: Awaited<ReturnType<typeof startTable>>['client']) {
  const w = world({ store: dynamoStore(client, TABLE) });
  w.pass((Date.parse(answers.at) - w.clock.now().getTime()) / 1000 + 60);
  const needs = {
    ...w,
    clean: async (...asked: Parameters<typeof cleanAsTrusted>) => cleanAsTrusted(...asked),
    rulebook: RULE_NAMES,
    renderer: siteRenderer('https://site.example'),
  };
  return { ...needs, desk: openDesk(needs), settle: settler(needs), needs };
}

let table: Awaited<ReturnType<typeof startTable>>;
let product: ReturnType<typeof productOver>;
beforeAll(async () => {
  table = await startTable();
  for (const item of items) {
    const Item = Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attribute(value)]));
    await table.client.send(new PutItemCommand({ TableName: TABLE, Item }));
  }
  product = productOver(table.client);
});
afterAll(() => table.stop());

/** Where that version kept the title that the upload had, and people had decided otherwise: a headline is what the text says now. */
const HEADLINES: Readonly<Record<string, string>> = {
  'tea-j7jjifqbcn': 'County government holds conference on the first tea industry',
  'steel-56hmaaf6jj': 'Harbour Economic Net - Industry news - Steel works of Jinshan port produce more and sell less',
};

describe('what version 0.1.0 has stored', () => {
  test('holds every kind of fact, so that none is forgotten here', async () => {
    const facts = await Promise.all(ARTICLES.map((id) => product.ledger.facts(id)));
    expect(new Set(facts.flat().map(({ type }) => type))).toEqual(new Set(FACT_TYPES));
    for (const one of facts) expect(fold(one)?.sequence).toBe(one.length);
  });

  test.each(ARTICLES)('is the same article %s with the same texts', async (id) => {
    const { view, revisions, history } = answers.articles[id]!;
    expect(await product.desk.article(id, rita)).toMatchObject(view);
    for (const then of revisions) {
      const now = await product.desk.revision(id, then.number);
      const idsOf = (remarks: readonly { id: string }[]) => remarks.map((remark) => remark.id);
      const [edits, suggestions, flags] = [now.edits, now.suggestions, now.flags].map(idsOf);
      const { title, ...same } = then;
      expect({ ...now, characters: now.text.length, edits, suggestions, flags }).toMatchObject(same);
      expect(now.title).toBe(HEADLINES[id] ?? title);
      expect(sha256(now.text)).toBe(then.sha256);
    }
    const told = (await product.desk.history(id, { limit: 100 })).items;
    expect(told.map(({ sequence, at, actor, type }) => `${sequence} ${at} ${actor} ${type}`)).toEqual(history);
    for (const { says } of told) expect(says).toMatch(/^[A-Z].+/);
  });

  test('is the same queue', async () => {
    for (const [state, ids] of Object.entries(answers.queue)) {
      const { items } = await product.desk.queue({ state: state as 'approved', limit: 100 });
      expect(items.map(({ id }) => id)).toEqual(ids);
    }
    expect(await product.marks.dirty(10)).toEqual(answers.marks);
  });

  test('is the same uploads, and the one whose file never came still waits for it', async () => {
    expect((await product.desk.uploads({ limit: 100 })).items).toEqual(answers.uploads);
    const [ticket, key] = answers.tickets;
    expect(await product.desk.upload(ticket)).toMatchObject({ key, state: 'cleaned' });
    const waiting = items.map(({ body }) => body?.S ?? '').filter((body) => body.includes('never-came.txt'));
    expect(waiting).toHaveLength(1);
    const { id } = JSON.parse(waiting[0]!);
    expect(await product.desk.upload(id)).toMatchObject({ name: 'never-came.txt', state: 'received' });
  });

  test('is the same webhooks and deliveries', async () => {
    expect((await product.desk.webhooks.list()).items).toMatchObject(answers.webhooks);
    for (const [hook, deliveries] of Object.entries(answers.deliveries)) {
      const { items } = await product.desk.webhooks.deliveries(hook, { limit: 100 });
      expect(items.map(({ id, event, state, tries }) => `${id} ${event} ${state} ${tries}`)).toEqual(deliveries);
    }
    const hooks = foldWebhooks(await product.hooks.log());
    expect(hooks.map(({ state }) => state).toSorted()).toEqual(['active', 'active', 'paused', 'removed']);
    expect(Math.max(...hooks.map(({ secrets }) => secrets.length))).toBe(2);
  });

  test('is the same views, batches, slugs and lists', async () => {
    expect(await product.desk.views(rita)).toEqual(answers.views);
    for (const batch of answers.batches) expect(await product.batches.get(batch)).toMatchObject({ id: batch });
    for (const [slug, id] of Object.entries(answers.slugs).filter(([slug]) => slug !== '-'))
      expect(await product.slugs.owner(slug)).toBe(id);
    for (const [list, length] of Object.entries(answers.lists))
      expect((await product.lists.read(list, 10)).entries).toHaveLength(length);
  });

  test('is the same word of reviewers on each rule, where the rule is still of that version', async () => {
    const now = new Map((await product.desk.rules()).map((rule) => [rule.id, rule]));
    const versions = new Map(answers.rules.map((rule) => [rule.id, (rule as unknown as { version: number }).version]));
    const same = answers.rules.filter(({ id }) => now.get(id)?.version === versions.get(id));
    expect(same.length).toBeGreaterThan(answers.rules.length / 2);
    for (const { id, decided } of same) expect(now.get(id)?.decided).toBe(decided);
    expect(await product.notHere.notHere('wire')).toEqual(answers.notHere['wire']);
    expect((await product.settings.log()).map(({ type }) => type)).toEqual(['Set', 'Set', 'Raised']);
  });
});

describe('work goes on', () => {
  const request = (key: string) => ({ key, hash: `h-${key}` });

  test('a request that was carried out before is answered again and done once', async () => {
    const files = [{ name: 'tea.txt', source: 'wire', size: 1206 }];
    // The request was sent days before the latest fact, and is remembered for a day.
    const { N: expiry } = items.find(({ PK }) => PK?.S === 'REQUEST#eva#up-1')!['ttl']!;
    const clock = { now: () => new Date((Number(expiry) - 3600) * 1000) };
    const upload = (key: { key: string; hash: string }) =>
      once(
        { actor: eva, request: key },
        policyOf(routes.requestUploads),
        async () => ({ answer: { items: await product.desk.requestUploads(files, eva) }, replayed: false }),
        { requests: product.requests, clock },
      );
    const again = await upload(request('up-1'));
    const [id, key] = answers.tickets;
    expect(again).toMatchObject({ answer: { items: [{ id, key }] }, replayed: true });
    await expect(upload({ ...request('up-1'), hash: 'other' })).rejects.toMatchObject({ code: 'key_reused' });
    const call = { ...(await seenBy(rita, product.desk, named('tea'))), request: request('sign-1') };
    const { sha256 } = await product.desk.revision(named('tea'), 1);
    const signed = await product.desk.approve(named('tea'), { revision: 1, sha256, undecided: 'leave' }, call);
    expect(signed.replayed).toBe(true);
    const lowered = items.flatMap(({ body }) => (body?.S?.includes('"set-1"') ? [JSON.parse(body.S)] : []))[0];
    const log = await product.settings.log();
    await product.desk.setStanding(lowered.rule, { standing: 'off', reason: 'No.' }, ada, request('set-1'));
    expect(await product.settings.log()).toEqual(log);
  });

  test('what was signed before is published now', async () => {
    await product.settle(named('song'));
    expect(await product.desk.article(named('song'), rita)).toMatchObject({ state: 'published', sequence: 3 });
    expect([...product.site.files.keys()].filter((key) => key.startsWith('articles/'))).not.toEqual([]);
  });

  test('one more article is claimed, decided on, edited, signed and published', async () => {
    const { desk } = product;
    const id = named('steel');
    await desk.claim(id, { takeover: true }, rita);
    const { revision } = await desk.article(id, rita);
    const { suggestions, edits } = await desk.revision(id, revision);
    const one = [...suggestions, ...edits].at(-1)!;
    const target = one.group ?? one.id;
    await desk.decide(id, { revision, decisions: [{ target, verdict: 'accept' }] }, await seenBy(rita, desk, id));
    const { text, sha256 } = await desk.revision(id, revision);
    const start = text.indexOf('workers');
    const spans = [{ start, end: start + 'workers'.length, before: 'workers', after: 'hands' }];
    await desk.edit(id, { revision, sha256, edits: spans }, await seenBy(rita, desk, id));
    const signs = await desk.revision(id, revision);
    await desk.approve(id, { revision, sha256: signs.sha256, undecided: 'leave' }, await seenBy(karl, desk, id));
    await product.settle(id);
    const { live, sequence } = await desk.article(id, rita);
    expect(live).toMatchObject({ state: 'published', revision, sha256: signs.sha256 });
    expect(product.site.files.get(`articles/${live.slug}/index.html`)?.file.body).toContain('hands');
    expect((await desk.history(id, { limit: 100 })).items).toHaveLength(sequence);
  });

  test('a new version of an old article carries over what was said', async () => {
    const before = await product.desk.revision(named('tea'), 2);
    const version = product.intake.drop(
      'wire/tea.txt',
      before.manuscript.replace('14 cooperatives', '15 cooperatives'),
    );
    const arrival = { bucket: 'uploads-of-today', key: 'wire/tea.txt', version, sequencer: '9999', principal: 'eva' };
    expect(await ingest(arrival, product.needs)).toMatchObject({ state: 'cleaned', revision: 3 });
    const after = await product.desk.revision(named('tea'), 3);
    expect(after.decisions.length + after.stale.length).toBe(before.decisions.length);
    expect(after.decisions.every(({ carried }) => carried)).toBe(true);
    expect(after.handEdits.map((one) => one.after)).toEqual(before.handEdits.map((one) => one.after));
  });

  test('an order of before can still be undone', async () => {
    const undone = await product.desk.undoBulk(answers.batches[1]!, rita);
    expect(undone.counts).toMatchObject({ done: 1 });
  });
});
