// What the product promises whatever happens, each as a sentence with what is found where it is broken.
import { judgeClosings } from '../../lib/learning/judge-closings.ts';
import { contentOf } from '../../lib/ledger/content.ts';
import type { Fact } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { asWritten, deliveryId, ownSuffix, sha256, sourceOf, uploadId } from '../../lib/ledger/ids.ts';
import { queueEntry } from '../../lib/ledger/projection.ts';
import { type ArticleState, newest } from '../../lib/ledger/state.ts';
import { listsOf } from '../../lib/publish/lists.ts';
import { outboxEvents } from '../../lib/webhooks/outbox.ts';
import { foldWebhooks, type Webhook } from '../../lib/webhooks/registry.ts';
import { memoryStore } from '../store/memory.ts';
import type { Act, Life } from './life.ts';
import { pageKey, readList, readPage } from './pages.ts';
import { ARTICLES, type People } from './people.ts';
import { BUCKET, type Product, WATCHED } from './product.ts';

/** A life that has come to rest. */
export interface After {
  readonly life: Life;
  readonly made: Product;
  readonly crowd: People;
  /** Pages of texts that nobody had signed when they were written. */
  readonly unsigned: readonly string[];
  /** Errors of processes that met no fault. */
  readonly surprises: readonly string[];
  /** When each webhook stood in the log. */
  readonly logged: ReadonlyMap<string, string>;
}

interface Known {
  readonly facts: readonly Fact[];
  readonly state: ArticleState;
}

async function articles({ made }: After): Promise<readonly Known[]> {
  const all = await Promise.all(ARTICLES.map((article) => made.ports.ledger.facts(article)));
  return all.flatMap((facts) => {
    const state = fold(facts);
    return state ? [{ facts, state }] : [];
  });
}

async function ofEach(after: After, look: (known: Known) => Promise<readonly string[]> | readonly string[]) {
  const found = await Promise.all((await articles(after)).map((known) => look(known)));
  return found.flat();
}

async function ownedBy(article: string, wish: string, { made }: After): Promise<string | undefined> {
  for (const slug of [wish, `${wish}-${ownSuffix(article)}`])
    if ((await made.ports.slugs.owner(slug)) === article) return slug;
  return undefined;
}

const pageAt = (slug: string | undefined, { made }: After) => {
  const file = slug === undefined ? undefined : made.ports.site.files.get(pageKey(slug));
  return file && readPage(file.file.body);
};

/** Twice under one key. */
function repeated(log: readonly { readonly actor: string; readonly request?: { readonly key: string } }[]) {
  const names = log.flatMap(({ actor, request }) => (request ? [`${actor}, ${request.key}`] : []));
  return names.filter((name, at) => names.indexOf(name) !== at);
}

const actOf = ({ life }: After, name: string): Act | undefined => life.acts.find((act) => act.name === name);
/** Of verbs that always make a fact. */
const ALWAYS: ReadonlySet<string> = new Set(['approve', 'reject', 'reopen', 'unpublish', 'retract', 'rollBack']);

async function lost(after: After): Promise<readonly string[]> {
  const { crowd, made } = after;
  const found = crowd.told.map(async ({ act, key, actor, article, bulk }) => {
    const missing: string[] = [];
    if (article) {
      const facts = await made.ports.ledger.facts(article.id);
      if (facts.length < article.sequence) missing.push(`${act} was told fact ${article.sequence}`);
      const deed = actOf(after, act)?.deed;
      const isMade = facts.some(({ request, actor: by }) => request?.key === key && by === actor);
      if (deed?.kind === 'one' && ALWAYS.has(deed.verb) && !isMade) missing.push(`${act} has no fact`);
    }
    for (const item of bulk?.items ?? []) {
      if (item.outcome !== 'done') continue;
      const facts = await made.ports.ledger.facts(item.article);
      const of = `${bulk?.action === 'undo' ? 'undo' : 'bulk'}:${bulk?.batch}`;
      if (!facts.some(({ request }) => request?.key === of)) missing.push(`${act} has no fact in ${item.article}`);
    }
    return missing;
  });
  return (await Promise.all(found)).flat();
}

/** What a page has to show for an order. */
async function misplaced(known: Known, after: After): Promise<readonly string[]> {
  const { state } = known;
  const { article, order } = state;
  if (!order) return [];
  const slug = await ownedBy(article, state.slugs.at(-1) ?? 'article', after);
  const page = pageAt(slug, after);
  if (!page) return [`${article} has no page at ${slug}`];
  const found: string[] = [];
  if (page.id !== article || page.sequence !== order.sequence)
    found.push(`${slug} shows fact ${page.sequence} of ${page.id}, not ${order.sequence} of ${article}`);
  if (page.kind !== order.kind) found.push(`${slug} is ${page.kind}, not ${order.kind}`);
  if (order.kind === 'article') {
    if (sha256(page.text ?? '') !== order.signed.sha256) found.push(`${slug} shows another text than was signed`);
    if (state.live.stands !== order.sequence) found.push(`${article} does not say that its page stands`);
  }
  for (const wish of state.slugs.slice(0, -1)) {
    const old = await ownedBy(article, wish, after);
    if (old !== undefined && old !== slug && pageAt(old, after)?.to !== slug)
      found.push(`${old} does not lead to ${slug}`);
  }
  return found;
}

async function wrongLists(after: After): Promise<readonly string[]> {
  const expected = new Map<string, string[]>([['front', []]]);
  for (const { state } of await articles(after)) {
    const { order, article, source } = state;
    if (!order) continue;
    const slug = await ownedBy(article, state.slugs.at(-1) ?? 'article', after);
    const shown = order.kind === 'article' ? 'live' : order.kind === 'retracted' ? 'tombstone' : undefined;
    for (const list of listsOf({ publishedAt: state.publishedAt ?? order.at, source })) {
      const lines = expected.get(list) ?? [];
      if (shown) lines.push(`${article} at ${slug}, ${shown}`);
      expected.set(list, lines);
    }
  }
  return [...expected].flatMap(([list, lines]) => {
    const file = after.made.ports.site.files.get(`${list}.html`);
    const found = file
      ? readList(file.file.body).entries.map(({ id, slug, state }) => `${id} at ${slug}, ${state}`)
      : [];
    const [is, should] = [found.sort().join('; '), lines.sort().join('; ')];
    return is === should ? [] : [`${list} has [${is}], not [${should}]`];
  });
}

async function withoutOutcome({ crowd, made }: After): Promise<readonly string[]> {
  const found = crowd.dropped.map(async ({ key, version }) => {
    const id = uploadId(BUCKET, key, version);
    const upload = await made.ports.uploads.get(id);
    if (!upload || upload.state === 'received') return [`${version} of ${key} is ${upload?.state ?? 'unknown'}`];
    if (upload.state === 'refused') return upload.refusal ? [] : [`${version} is refused without a reason`];
    if (upload.state === 'failed') return [];
    const state = fold(await made.ports.ledger.facts(upload.article ?? ''));
    return state?.uploads.get(id) === upload.revision ? [] : [`${version} names revision ${upload.revision}`];
  });
  return (await Promise.all(found)).flat();
}

/** The last word on a file is that of its newest version, in whatever order its versions came in. */
async function outdated(after: After): Promise<readonly string[]> {
  const { made, crowd } = after;
  return ofEach(after, async ({ state }) => {
    const { key } = state.latest;
    const outcomes = await Promise.all(
      crowd.dropped
        .filter((one) => one.key === key)
        .map(async ({ version, text }) => ({
          text,
          upload: await made.ports.uploads.get(uploadId(BUCKET, key, version)),
        })),
    );
    const last = outcomes.findLast(({ upload }) => upload?.state === 'cleaned' || upload?.state === 'duplicate');
    const { manuscript } = await contentOf(state.article, newest(state), made.ports.archive);
    return last && !last.text.endsWith(manuscript.text) ? [`${state.article} has an older version of its file`] : [];
  });
}

const meantFor = (hook: Webhook, source: string) => hook.source === undefined || asWritten(hook.source) === source;

async function untold(after: After): Promise<readonly string[]> {
  const { made, logged, crowd } = after;
  const { hooks, uploads } = made.ports;
  const active = foldWebhooks(await hooks.log()).filter(({ state }) => state !== 'removed');
  const events = await ofEachEvent(after);
  for (const { key, version } of crowd.dropped) {
    const of = uploadId(BUCKET, key, version);
    const at = (await made.ports.intake.head(key, version))?.stored ?? '';
    if ((await uploads.get(of))?.state === 'refused') events.push({ of, at, source: sourceOf(key) });
  }
  const missing: string[] = [];
  for (const hook of active) {
    for (const { of, at, source } of events) {
      if (at < (logged.get(hook.id) ?? '') || !meantFor(hook, source)) continue;
      if (!(await hooks.delivery(hook.id, deliveryId(hook.id, of, at)))) missing.push(`${hook.url} of ${of}`);
    }
  }
  return missing;
}

async function ofEachEvent(after: After) {
  return (await articles(after)).flatMap(({ facts, state: { source } }) =>
    outboxEvents(facts, 0, { source, origin: after.made.origin }).map(({ of, at }) => ({ of, at, source })),
  );
}

async function undelivered({ made }: After): Promise<readonly string[]> {
  const { hooks, client } = made.ports;
  const found: string[] = [];
  for (const hook of foldWebhooks(await hooks.log())) {
    for (const { id, state, event } of (await hooks.deliveries(hook.id, { limit: 10_000 })).items) {
      const isSeen = hook.state === 'removed' || (hook.state === 'paused' && event !== 'ping');
      if (state === 'waiting' && !isSeen) found.push(`${id} to ${hook.url} waits`);
      if (state === 'delivered' && !client.taken.get(hook.url)?.includes(id))
        found.push(`${id} never came to ${hook.url}`);
    }
  }
  return found;
}

/** Everything that rules learn from, made again from the facts alone. */
async function learntOtherwise(after: After): Promise<readonly string[]> {
  const { made } = after;
  const { judgements, notHere, settings } = memoryStore();
  const fresh = { judgements, notHere, settings, archive: made.ports.archive, clock: made.clock };
  const found: string[] = [];
  for (const { facts } of await articles(after)) await judgeClosings(facts, 0, fresh);
  for (const source of ['wire', 'court', 'inbox']) {
    const told = async (from: typeof notHere) =>
      JSON.stringify([...(await from.notHere(source))].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const [is, should] = [await told(made.ports.notHere), await told(notHere)];
    if (is !== should) found.push(`“not here” of ${source} is ${is}, not ${should}`);
  }
  const sum = async (from: typeof judgements) => JSON.stringify(await from.addUp('test/word', 1));
  const [is, should] = [await sum(made.ports.judgements), await sum(judgements)];
  return is === should ? found : [...found, `the figures are ${is}, not ${should}`];
}

/** Every promise with whatever breaks it. */
export const PROMISES: Readonly<Record<string, (after: After) => Promise<readonly string[]> | readonly string[]>> = {
  'No fact is lost that was answered as done': lost,
  'A request is carried out once, however often it is sent': async (after) => [
    ...(await ofEach(after, ({ facts }) => repeated(facts))),
    ...repeated(await after.made.ports.hooks.log()),
    ...repeated(await after.made.ports.settings.log()),
  ],
  'Nothing is done that nobody asked for': (after) =>
    ofEach(after, ({ facts }) =>
      facts.flatMap(({ request, actor, sequence, article }) => {
        if (!request || /^(?:bulk|undo):/.test(request.key)) return [];
        const isAsked = after.crowd.sent.some(({ key, actor: by }) => key === request.key && by === actor);
        return isAsked ? [] : [`fact ${sequence} of ${article}`];
      }),
    ),
  'What is signed stands on the site, and what is withdrawn does not': (after) =>
    ofEach(after, (known) => misplaced(known, after)),
  'No page shows a text that nobody signed': ({ unsigned }) => unsigned,
  'Lists name the live articles and no others': wrongLists,
  'Every upload ends with an outcome': withoutOutcome,
  'The newest version of a file is the newest revision': outdated,
  'Everybody who asked is told of every event': untold,
  'Every delivery arrives or is given up for everybody to see': undelivered,
  'Nobody signs what they uploaded or edited last, where four eyes are asked for': (after) =>
    ofEach(after, ({ facts, state }) =>
      facts.flatMap((fact) => {
        if (fact.type !== 'Approved' || state.source !== WATCHED) return [];
        const before = fold(facts.slice(0, fact.sequence - 1));
        const last = before && newest(before);
        const isOwn = last?.from.uploader === fact.actor || last?.editor === fact.actor;
        return isOwn ? [`${fact.actor} signed fact ${fact.sequence} of ${fact.article}`] : [];
      }),
    ),
  'The queue shows each article as its facts say': (after) =>
    ofEach(after, async ({ state }) => {
      const shown = await after.made.ports.queue.get(state.article);
      return JSON.stringify(shown) === JSON.stringify(queueEntry(state)) ? [] : [state.article];
    }),
  'Nothing stays marked': async (after) => {
    const { marks, lists } = after.made.ports;
    const [dirty, lagging] = await Promise.all([marks.dirty(99), lists.dirty(99)]);
    const behind = await ofEach(after, async ({ state: { article, sequence } }) =>
      (await marks.read(article))?.settled === sequence ? [] : [`${article} is not settled up to ${sequence}`],
    );
    return [...dirty.map(({ article }) => article), ...lagging.map(({ list }) => list), ...behind];
  },
  'What rules have learnt follows from the facts alone': learntOtherwise,
  'Nobody meets an error where nothing went wrong': ({ surprises }) => surprises,
};
