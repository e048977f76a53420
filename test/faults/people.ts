// People and their programs: they look, send a request under a key, and send it again where no answer comes.
import type { Done } from '../../lib/ledger/call.ts';
import { Refused, UnderWay } from '../../lib/ledger/errors.ts';
import type { RequestKey } from '../../lib/ledger/facts.ts';
import type { KeyHolder, Replayable } from '../../lib/ledger/idempotency.ts';
import { articleId } from '../../lib/ledger/ids.ts';
import { VERB_NAMES, VERBS } from '../../lib/ledger/verbs.ts';
import type { ArticleView, RevisionView } from '../../lib/ledger/views.ts';
import type { BulkAnswer, BulkOrder } from '../../lib/review/bulk/types.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { WEBHOOK_EVENTS } from '../../lib/webhooks/registry.ts';
import type { Cloud, Failed } from './cloud.ts';
import { type Act, type Deed, KEYS, type OnOne, PEOPLE, SERVERS } from './life.ts';
import { BUCKET, type Product } from './product.ts';
import { chance } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';

/** What somebody was told had been done. */
export interface Told {
  readonly act: string;
  readonly key: string;
  readonly actor: string;
  /** The article as it was answered, where the request was about one. */
  readonly article?: { readonly id: string; readonly sequence: number };
  readonly bulk?: BulkAnswer;
}

/** A request: its body is what a look has made of it, and stays the same however often it is sent. */
interface Request {
  readonly held: KeyHolder;
  readonly body: unknown;
  send(desk: Desk, request: RequestKey, began: Date): Promise<Replayable<unknown>>;
  /** What its answer tells. */
  tells(answer: unknown): Pick<Told, 'article' | 'bulk'>;
}

type OneDeed = Extract<Deed, { kind: 'one' }>;
type Look = (desk: Desk) => Promise<Request | undefined>;

const TRIES = 4;
const nothing = () => ({});

const isDone = (answer: unknown): answer is ArticleView =>
  typeof answer === 'object' && answer !== null && 'id' in answer && 'sequence' in answer;
const isBulk = (answer: unknown): answer is BulkAnswer =>
  typeof answer === 'object' && answer !== null && 'items' in answer && 'counts' in answer;

export interface People {
  do(act: Act): void;
  readonly told: readonly Told[];
  /** Requests that were sent, whatever came of them. */
  readonly sent: readonly { readonly key: string; readonly actor: string }[];
  /** Every object that was put into the bucket, in S3's order. */
  readonly dropped: readonly { readonly key: string; readonly version: string; readonly text: string }[];
}

export function people(made: Product, scheduler: Scheduler, cloud: Cloud, seed: number, failed: Failed): People {
  const told: Told[] = [];
  const sent: { key: string; actor: string }[] = [];
  const dropped: { key: string; version: string; text: string }[] = [];
  let arrived = 0;

  /** Runs a request of the API until it is answered or refused, or whoever sent it has had enough. */
  const request = <Answer>(
    name: string,
    work: (desk: Desk) => Promise<Answer>,
    answered: (answer: Answer) => void,
    at = 1,
  ) => {
    const again = () => {
      if (at >= TRIES || chance(seed, `enough ${name} ${at}`) < 0.25) return;
      const wait = 500 + chance(seed, `wait ${name} ${at}`) * 25_000;
      scheduler.after(wait, () => request(name, work, answered, at + 1));
    };
    made.review(`${name}/${at}`, work, (how, process) => {
      if (how.how === 'answered') answered(how.result);
      else if (how.how === 'killed') again();
      else {
        failed(process, how.error);
        if (!(how.error instanceof Refused) || how.error instanceof UnderWay) again();
      }
    });
  };

  const asked = (act: Act, look: Look) =>
    request(`${act.name} looks`, look, (found) => {
      if (!found) return;
      const actor = PEOPLE[act.by];
      const key = { key: `key of ${act.name}`, hash: JSON.stringify(found.body) };
      sent.push({ key: key.key, actor: actor.id });
      const send = (name: string) =>
        request(
          name,
          async (desk) =>
            desk.once({ actor, request: key }, { held: found.held, read: (stored) => stored }, (began) =>
              found.send(desk, key, began),
            ),
          ({ answer }) => told.push({ act: act.name, key: key.key, actor: actor.id, ...found.tells(answer) }),
        );
      send(`${act.name} sends`);
      // A gateway or an impatient client sends the same once more while the first is on its way.
      if (chance(seed, `twice ${act.name}`) < 0.15) send(`${act.name} doubles`);
    });

  const deeds: { readonly [Kind in Deed['kind']]: (act: Act, deed: Extract<Deed, { kind: Kind }>) => void } = {
    upload(act, deed) {
      const put = (ticket?: string) => {
        const at = new Date(Math.floor(scheduler.now / 1000) * 1000);
        const version = made.ports.intake.drop(deed.key, deed.text, {
          at,
          ...(ticket === undefined ? {} : { ticket }),
        });
        dropped.push({ key: deed.key, version, text: deed.text });
        const sequencer = String(++arrived).padStart(6, '0');
        const arrival = { bucket: BUCKET, key: deed.key, version, sequencer, principal: act.by };
        if (deed.notice === 'lost') return;
        cloud.send(`${act.name} arrives`, arrival, deed.kills ? 5 : 0);
        if (deed.notice === 'twice') cloud.send(`${act.name} arrives again`, arrival);
      };
      if (deed.way === 'put') return put();
      const name = deed.key.slice(deed.key.lastIndexOf('/') + 1);
      const source = deed.key.includes('/') ? { source: deed.key.slice(0, deed.key.indexOf('/')) } : {};
      const file = { name, ...source, size: 1 };
      request(
        `${act.name} asks`,
        (desk) => desk.requestUploads([file], PEOPLE[act.by]),
        ([ticket]) => put(ticket?.fields['x-amz-meta-ticket']),
      );
    },
    one: (act, deed) => asked(act, (desk) => changeOf(deed, act, desk)),
    many(act, { action, keys }) {
      const reason = 'Of all of them.';
      const how = {
        approve: { action: 'approve', undecided: 'leave' },
        reject: { action: 'reject', reason },
        reopen: { action: 'reopen' },
        'decide-rule': { action: 'decide-rule', rule: 'test/word', verdict: 'reject', reason: 'not-here' },
        reclean: { action: 'reclean' },
      } as const;
      const named = keys === 'all' ? { filter: {} } : { ids: keys.map(articleId) };
      const order: BulkOrder = { ...how[action], ...named, limit: 10 };
      asked(act, async () => ({
        held: 'request',
        body: order,
        send: async (desk, sentAs) => ({ answer: await desk.bulk(order, PEOPLE[act.by], sentAs), replayed: false }),
        tells: (bulk) => (isBulk(bulk) ? { bulk } : {}),
      }));
    },
    undo(act) {
      const batch = told.findLast(({ bulk, act: name }) => bulk?.batch !== undefined && !name.endsWith('undo'))?.bulk
        ?.batch;
      if (batch === undefined) return;
      asked(act, async () => ({
        held: 'request',
        body: { batch },
        send: async (desk) => ({ answer: await desk.undoBulk(batch, PEOPLE[act.by]), replayed: false }),
        tells: (bulk) => (isBulk(bulk) ? { bulk } : {}),
      }));
    },
    claim(act, { key }) {
      const id = articleId(key);
      const work = (desk: Desk) =>
        act.pick < 0.3
          ? desk.release(id, PEOPLE[act.by])
          : desk.claim(id, { takeover: act.pick > 0.6 }, PEOPLE[act.by]);
      request(act.name, work, nothing);
    },
    look(act, { key }) {
      const id = articleId(key);
      request(
        act.name,
        async (desk) => {
          await desk.queue({ limit: 5 });
          await desk.tiers({});
          await desk.rules();
          await desk.rule('test/word');
          await desk.uploads({ limit: 5 });
          await desk.history(id, { limit: 5 });
          await desk.diff(id, 'raw', 1);
        },
        nothing,
      );
    },
    views(act) {
      const actor = PEOPLE[act.by];
      asked(act, async () => ({
        held: 'request',
        body: act.name,
        send: async (desk) => {
          const answer = await desk.saveView({ name: `View ${act.by}`, query: 'state=in_review' }, actor);
          if (act.pick < 0.5) await desk.removeView(answer.id, actor);
          return { answer: await desk.views(actor), replayed: false };
        },
        tells: nothing,
      }));
    },
    standing: (act, { standing }) =>
      asked(act, async () => ({
        held: 'request',
        body: standing,
        send: async (desk, sentAs) => ({
          answer: await desk.setStanding('test/word', { standing, reason: 'As said.' }, PEOPLE.ada, sentAs),
          replayed: false,
        }),
        tells: nothing,
      })),
    webhook: (act, { verb }) => asked({ ...act, by: 'ada' }, (desk) => webhookRequest(verb, act, desk)),
    server: (_act, { url, mood }) => made.ports.client.set(url, mood),
    rules: (_act, { rulebook }) => made.newRules(rulebook),
  };

  return {
    told,
    sent,
    dropped,
    do(act) {
      const { deed } = act;
      // Each kind has its own line, so that the compiler sees that none is left out.
      switch (deed.kind) {
        case 'upload':
          return deeds.upload(act, deed);
        case 'one':
          return deeds.one(act, deed);
        case 'many':
          return deeds.many(act, deed);
        case 'undo':
          return deeds.undo(act, deed);
        case 'claim':
          return deeds.claim(act, deed);
        case 'look':
          return deeds.look(act, deed);
        case 'views':
          return deeds.views(act, deed);
        case 'standing':
          return deeds.standing(act, deed);
        case 'webhook':
          return deeds.webhook(act, deed);
        case 'server':
          return deeds.server(act, deed);
        case 'rules':
          return deeds.rules(act, deed);
      }
    },
  };
}

const ofArticle = (answer: unknown) =>
  isDone(answer) ? { article: { id: answer.id, sequence: answer.sequence } } : {};

/** The verb, or one that the page offers, by its name in the address. */
function offered({ verb, isStubborn }: OneDeed, { may }: ArticleView, pick: number): OnOne {
  const verbs = VERB_NAMES.filter((name) => may.includes(name)).map((name) => VERBS[name].operation);
  if (isStubborn || verb === 'decideRule' || verbs.includes(verb)) return verb;
  return verbs[Math.floor(pick * verbs.length)] ?? verb;
}

async function changeOf(deed: OneDeed, act: Act, desk: Desk): Promise<Request> {
  const actor = PEOPLE[act.by];
  const id = articleId(deed.key);
  const view = await desk.article(id, actor);
  const verb = offered(deed, view, act.pick);
  const { sequence: seen, revision } = view;
  const content = await desk.revision(id, revision, seen);
  const body = bodyFor(verb, content, act);
  const reason = { reason: 'So it is.' };
  const done = async (change: Promise<Done>) => {
    const { article, replayed } = await change;
    return { answer: article, replayed };
  };
  return {
    held: 'fact',
    body: { verb, id, seen, ...body },
    tells: ofArticle,
    send(desk, request) {
      const call = { actor, seen, request };
      switch (verb) {
        case 'decide':
          return done(desk.decide(id, { revision, decisions: body.decisions }, call));
        case 'edit':
          return done(
            desk.edit(id, { revision, sha256: content.sha256, edits: body.edits, removed: body.removed }, call),
          );
        case 'approve':
          return done(desk.approve(id, { revision, sha256: content.sha256, undecided: 'leave' }, call));
        case 'reject':
          return done(desk.reject(id, { revision, ...reason }, call));
        case 'reopen':
          return done(desk.reopen(id, { revision }, call));
        case 'unpublish':
          return done(desk.unpublish(id, reason, call));
        case 'retract':
          return done(desk.retract(id, reason, call));
        case 'rollBack':
          return done(desk.rollBack(id, { revision: 1 + Math.floor(act.pick * revision), ...reason }, call));
        case 'reclean':
          return done(desk.reclean(id, call));
        case 'decideRule':
          return done(
            desk.decideRule(id, { revision, rule: 'test/word', verdict: act.pick < 0.5 ? 'accept' : 'reject' }, call),
          );
      }
    },
  };
}

/** What a person says of the text that they see: the same for the same text and the same pick. */
function bodyFor(verb: OnOne, content: RevisionView, { pick, name }: Act) {
  const remarks = [...content.edits, ...content.suggestions, ...content.flags];
  const remark = remarks[Math.floor(pick * remarks.length)];
  const how = Math.floor(pick * 97) % 6;
  const said = [
    { verdict: 'accept' },
    { verdict: 'reject', reason: 'not-here' },
    { verdict: 'reject', reason: 'not-here' },
    { verdict: null },
    { verdict: 'amend', text: 'words' },
    { verdict: 'reject', reason: 'wrong' },
  ] as const;
  const decisions = remark ? [{ target: remark.id, ...(said[how] ?? said[0]) }] : [];
  const word = ['Boats', 'noon', 'Monday', 'says'][Math.floor(pick * 4)] ?? 'Boats';
  const start = content.text.indexOf(word);
  const mine = content.handEdits[0];
  const removed = verb === 'edit' && mine && pick > 0.7 ? [mine.id] : [];
  const edits =
    start < 0 || removed.length > 0
      ? []
      : [{ start, end: start + word.length, before: word, after: `${word} (${name.split(' ')[0]})` }];
  return { decisions, edits, removed };
}

async function webhookRequest(
  verb: Extract<Deed, { kind: 'webhook' }>['verb'],
  act: Act,
  desk: Desk,
): Promise<Request | undefined> {
  const { ada } = PEOPLE;
  if (verb === 'register') {
    const url = SERVERS[Math.floor(act.pick * SERVERS.length)] ?? SERVERS[0];
    const order = { url, events: WEBHOOK_EVENTS, ...(act.pick % 0.1 > 0.06 ? { source: 'wire' } : {}) };
    return {
      held: 'fact',
      body: order,
      send: (sending, request) => sending.webhooks.register(order, ada, request),
      tells: nothing,
    };
  }
  const { items } = await desk.webhooks.list();
  const hook = items[Math.floor(act.pick * items.length)];
  if (!hook) return undefined;
  const { id } = hook;
  const [delivery] = verb === 'retry' ? (await desk.webhooks.deliveries(id, { limit: 3 })).items : [];
  if (verb === 'retry' && !delivery) return undefined;
  return {
    held: verb === 'rotate' ? 'fact' : 'request',
    body: { verb, id },
    tells: nothing,
    async send(sending, request, began) {
      const { webhooks } = sending;
      switch (verb) {
        case 'rotate':
          return webhooks.rotate(id, ada, request);
        case 'remove':
          return webhooks.remove(id, ada, request);
        case 'resume':
          return webhooks.resume(id, ada, request);
        case 'ping':
          return { answer: await webhooks.ping(id, ada, request, began), replayed: false };
        case 'retry':
          return { answer: await webhooks.retry(id, delivery?.id ?? ''), replayed: false };
      }
    },
  };
}

/** The articles that a life may speak of. */
export const ARTICLES: readonly string[] = KEYS.map(articleId);
