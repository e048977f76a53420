// People and their programs: they look, send a request under a key, and send it again where no answer comes.
import { Refused, UnderWay } from '../../lib/ledger/errors.ts';
import { articleId } from '../../lib/ledger/ids.ts';
import type { BulkAnswer, BulkOrder } from '../../lib/review/bulk/types.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { type Act, type Deed, KEYS, PEOPLE } from './acts.ts';
import { changeOf } from './article-requests.ts';
import { type Look, nothing, type Told } from './asked.ts';
import type { Cloud, Failed } from './cloud.ts';
import { BUCKET, type Product } from './product.ts';
import { chance } from './schedule.ts';
import type { Scheduler } from './scheduler.ts';
import { webhookRequest } from './webhook-requests.ts';

/** Tries of one request. */
const TRIES = 4;

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
    outage: (_act, { room, minutes }) => scheduler.breakDown(room, minutes * 60_000),
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
        case 'outage':
          return deeds.outage(act, deed);
        case 'rules':
          return deeds.rules(act, deed);
      }
    },
  };
}

/** The articles that a life may speak of. */
export const ARTICLES: readonly string[] = KEYS.map(articleId);
