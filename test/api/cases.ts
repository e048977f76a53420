// One request for each POST of the table, after what has to happen before it: for whatever has to hold for all of them.
import type { RouteName, routes } from '../../lib/api/routes.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import { deliveriesOf, register } from '../world/told.ts';
import { approve, rita, TEXT } from '../world/world.ts';
import type { Harness } from './harness.ts';

export const ada: Actor = { id: 'ada', roles: ['admin', 'reviewer'] };
export type PostName = {
  [Name in RouteName]: (typeof routes)[Name]['method'] extends 'POST' ? Name : never;
}[RouteName];

export interface Case {
  readonly path: string;
  readonly body?: unknown;
  /** Another body that the route takes; left out where it takes no other. */
  readonly other?: unknown;
  readonly seen?: number;
}

export const at = ({ article }: Harness, verb: string) => `/v1/articles/${article}/${verb}`;
const signed = async (h: Harness) => ({ revision: 1, sha256: (await h.desk.revision(h.article, 1)).sha256 });
async function published(h: Harness): Promise<number> {
  await approve(rita, h);
  await h.settle(h.article);
  return (await h.desk.article(h.article, rita)).sequence;
}
const hook = async (h: Harness, verb: string): Promise<Case> => ({
  path: `/v1/webhooks/${(await register(h)).id}/${verb}`,
});

export const CASES: Readonly<Record<PostName, (h: Harness) => Promise<Case>>> = {
  requestUploads: async () => ({
    path: '/v1/uploads',
    body: { files: [{ name: 'a.txt', size: 3 }] },
    other: { files: [{ name: 'b.txt', size: 3 }] },
  }),
  decide: async (h) => {
    const [edit] = (await h.desk.revision(h.article, 1)).edits;
    const said = (verdict: string) => ({ revision: 1, decisions: [{ edit: edit!.id, verdict }] });
    return { path: at(h, 'decisions'), body: said('reject'), other: said('accept'), seen: 1 };
  },
  decideRule: async (h) => {
    const said = (verdict: string) => ({ revision: 1, rule: 'test/word', verdict });
    return { path: at(h, 'rule-decisions'), body: said('reject'), other: said('accept'), seen: 1 };
  },
  edit: async (h) => {
    const before = (await h.desk.revision(h.article, 1)).text.slice(0, 1);
    const said = { ...(await signed(h)), edits: [{ start: 0, end: 1, before, after: 'h' }] };
    const other = { ...said, edits: [{ start: 0, end: 1, before, after: 'x' }] };
    return { path: at(h, 'edits'), body: said, other, seen: 1 };
  },
  approve: async (h) => {
    const said = await signed(h);
    return { path: at(h, 'approval'), body: { ...said, undecided: 'leave' }, other: said, seen: 1 };
  },
  reject: async (h) => ({ path: at(h, 'rejection'), body: { reason: 'No.' }, other: { reason: 'No!' }, seen: 1 }),
  reopen: async (h) => {
    await approve(rita, h);
    return { path: at(h, 'reopening'), body: {}, other: { reason: 'Why not.' }, seen: 2 };
  },
  unpublish: async (h) => {
    const seen = await published(h);
    return { path: at(h, 'unpublication'), body: { reason: 'Old.' }, other: { reason: 'New.' }, seen };
  },
  retract: async (h) => {
    const seen = await published(h);
    return { path: at(h, 'retraction'), body: { reason: 'Wrong.' }, other: { reason: 'Right.' }, seen };
  },
  rollBack: async (h) => {
    const seen = await published(h);
    await h.desk.unpublish(h.article, { reason: 'Too early.' }, { actor: rita, seen });
    const said = (reason: string) => ({ revision: 1, reason });
    return { path: at(h, 'rollback'), body: said('Better.'), other: said('Worse.'), seen: seen + 1 };
  },
  reclean: async (h) => {
    h.newRules('s2');
    return { path: at(h, 'recleaning'), body: {}, seen: 1 };
  },
  claim: async (h) => ({ path: at(h, 'claim'), body: {}, other: { takeover: true } }),
  release: async (h) => ({ path: at(h, 'release'), body: {} }),
  bulk: async (h) => {
    const said = (reason: string) => ({ action: 'reject', reason, ids: [h.article] });
    return { path: '/v1/bulk', body: said('No.'), other: said('Not.') };
  },
  undoBulk: async (h) => {
    const order = { action: 'reject', reason: 'No.', ids: [h.article], limit: 50 } as const;
    return { path: `/v1/bulk/${(await h.desk.bulk(order, rita)).batch}/undo`, body: {} };
  },
  saveView: async () => ({
    path: '/v1/views',
    body: { name: 'Safe', query: 'tier=safe' },
    other: { name: 'Safe', query: 'tier=flags' },
  }),
  removeView: async (h) => {
    const { id } = await h.desk.saveView({ name: 'Safe', query: '' }, ada);
    return { path: `/v1/views/${id}/removal`, body: {} };
  },
  clean: async () => ({ path: '/v1/clean', body: { text: TEXT }, other: { text: 'Other.' } }),
  setStanding: async () => {
    const said = (standing: string) => ({ standing, reason: 'Too eager.' });
    return { path: '/v1/rules/test/word/standing', body: said('flag'), other: said('off') };
  },
  registerWebhook: async () => {
    const said = (event: string) => ({ url: 'https://receiver.example/in', events: [event] });
    return { path: '/v1/webhooks', body: said('upload.refused'), other: said('article.rejected') };
  },
  pingWebhook: (h) => hook(h, 'ping'),
  rotateWebhook: (h) => hook(h, 'rotation'),
  resumeWebhook: (h) => hook(h, 'resumption'),
  removeWebhook: (h) => hook(h, 'removal'),
  retryDelivery: async (h) => {
    const { id } = await register(h);
    await h.desk.webhooks.ping(id, ada);
    const [delivery] = await deliveriesOf(h, id);
    return { path: `/v1/webhooks/${id}/deliveries/${delivery!.id}/retry` };
  },
};
