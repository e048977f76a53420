// A desk in memory: the contract of lib/workflow/desk.ts with as little behind it as the API can tell.
import { createHash } from 'node:crypto';
import type { UploadTicket } from '../../lib/intake/types.ts';
import { NOTHING_JUDGED, type RuleStanding } from '../../lib/learning/acceptance.ts';
import type { RuleFigures } from '../../lib/learning/types.ts';
import type { Call, Done } from '../../lib/ledger/call.ts';
import {
  Claimed,
  FourEyes,
  IllegalMove,
  NotFound,
  Stale,
  Superseded,
  TextChanged,
  Undecided,
  Unprocessable,
} from '../../lib/ledger/errors.ts';
import type { Actor, Event, Fact, RequestKey } from '../../lib/ledger/facts.ts';
import { onceWith } from '../../lib/ledger/idempotency.ts';
import type {
  ArticleView,
  Claim,
  HistoryEntry,
  Live,
  ReviewState,
  RevisionView,
  State,
  UploadView,
} from '../../lib/ledger/views.ts';
import { toldOf } from '../../lib/ledger/words/fact-phrases.ts';
import { alignParagraphs } from '../../lib/review/align-paragraphs.ts';
import type { BulkAnswer, BulkItem, BulkOrder } from '../../lib/review/bulk/types.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { type SavedView, savedView, withoutView, withView } from '../../lib/review/saved-views.ts';
import type { RuleDecision, Side } from '../../lib/review/types.ts';
import { type Edit, type Flag, type Suggestion, splice } from '../../lib/text/edit.ts';

import { webhookDesk } from '../../lib/webhooks/admin.ts';
import { memoryStore } from '../store/memory.ts';
import { correspondence } from '../world/receiver.ts';

export const NOW = '2026-11-22T10:00:00.000Z';
export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

export const MANUSCRIPT = 'Teh harbour opened on 2012 March 2nd.\n';
const TEXT = 'The harbour opened on 2012 March 2nd.\n';
export const EDIT: Edit = {
  id: 'e1',
  rule: 'spelling/typo',
  tier: 'apply',
  start: 0,
  end: 3,
  before: 'Teh',
  after: 'The',
  message: '“Teh” is no word; it is “The”.',
  evidence: 'Not in the word list.',
};
const SUGGESTION: Suggestion = {
  id: 's1',
  rule: 'dates/year-first',
  tier: 'suggest',
  start: 22,
  end: 36,
  textStart: 22,
  textEnd: 36,
  over: [],
  before: '2012 March 2nd',
  after: 'March 2, 2012',
  message: 'The year stands first.',
  evidence: 'Year, month, day in a row.',
};
const FLAG: Flag = {
  id: 'f1',
  rule: 'meaning/odd',
  tier: 'flag',
  start: 4,
  end: 11,
  textStart: 4,
  textEnd: 11,
  over: [],
  before: 'harbour',
  message: 'Which harbour?',
  evidence: 'First mention.',
};

/** What a fact tells of a revision. */
const MADE = {
  rulebook: 'r1',
  sha256: sha(TEXT),
  counts: { edits: 1, suggestions: 1, flags: 1 },
  words: 7,
  archived: 'x',
  carried: [],
  stale: [],
  rules: [],
  settings: 0,
  handEdits: [],
  undecided: 2,
};

interface Kept {
  id: string;
  uploader: string;
  fourEyes: boolean;
  review: ReviewState;
  live: Live;
  texts: string[];
  decided: Map<string, RevisionView['decisions'][number]>;
  lastEditor?: string;
  /** The text before its one edit by hand, `h1`. */
  unedited?: string;
  claim?: Claim;
  facts: Fact[];
}

export class DeskInMemory implements Desk {
  readonly articles = new Map<string, Kept>();
  readonly standings = new Map<string, RuleStanding>();
  readonly outcomes = new Map<string, UploadView>();
  /** Decisions that touch these targets overlap with everybody's. */
  readonly contested = new Set<string>();
  readonly once = onceWith({ ...memoryStore(), clock: { now: () => new Date() } });
  readonly #views = new Map<string, readonly SavedView[]>();
  readonly webhooks = webhookDesk({
    ...memoryStore(),
    ...correspondence(),
    clock: { now: () => new Date() },
    secret: () => crypto.randomUUID(),
  });
  /** Verbs that were called, to see that a replay or a refusal carried nothing out. */
  readonly calls: string[] = [];

  receive(id: string, uploader = 'eve', fourEyes = false): void {
    const kept: Kept = this.articles.get(id) ?? {
      id,
      uploader,
      fourEyes,
      review: 'in_review',
      live: { state: 'none' },
      texts: [],
      decided: new Map(),
      facts: [],
    };
    this.articles.set(id, kept);
    kept.review = 'in_review';
    kept.texts.push(TEXT);
    const from = {
      upload: `${id}-${kept.texts.length}`,
      bucket: 'uploads',
      key: `inbox/${id}.txt`,
      version: String(kept.texts.length),
      sequencer: '1',
      stored: NOW,
      size: 40,
      uploader,
    };
    const made = {
      revision: kept.texts.length,
      title: `Title of ${id}`,
      ...MADE,
    };
    this.#append(kept, { type: 'Received', from, source: 'inbox', made }, 'system:ingest');
  }

  /** What the publisher does some time after an approval. */
  publish(id: string): void {
    const kept = this.#kept(id);
    const revision = kept.texts.length;
    const live = { revision, sha256: sha(kept.texts.at(-1)!), slug: id, url: `/articles/${id}/` };
    kept.live = { ...live, state: 'published', publishedAt: NOW };
    this.#append(kept, { type: 'Published', ...live }, 'system:publish');
  }

  async queue({ state, source, cursor, limit }: Parameters<Desk['queue']>[0]) {
    const all = [...this.articles.values()]
      .map((kept) => item(kept))
      .filter((one) => (!state || one.state === state) && (!source || one.source === source));
    return page(all, cursor, limit);
  }

  async article(id: string, _actor: Actor): Promise<ArticleView> {
    return view(this.#kept(id));
  }

  async tiers() {
    const all = this.articles.size;
    return { all, suggestions: all, flags: all, safe: 0, complete: true };
  }

  async claim(id: string, { takeover }: { takeover?: boolean }, { id: by }: Actor): Promise<ArticleView> {
    const kept = this.#kept(id);
    const held = kept.claim;
    if (held && held.by !== by && !takeover) throw new Claimed(held);
    kept.claim = { by, until: NOW, ...(held && held.by !== by && { from: held.by }) };
    return view(kept);
  }

  async release(id: string, { id: by }: Actor): Promise<ArticleView> {
    const kept = this.#kept(id);
    if (kept.claim?.by === by) delete kept.claim;
    return view(kept);
  }

  async revisions(id: string) {
    const { texts, uploader } = this.#kept(id);
    return {
      items: texts.map((text, index) => ({
        number: index + 1,
        title: `Title of ${id}`,
        at: NOW,
        by: uploader,
        rulebook: 'r1',
        sha256: sha(text),
      })),
    };
  }

  async revision(id: string, number: number): Promise<RevisionView> {
    const { texts, uploader, decided } = this.#kept(id);
    const text = texts[number - 1];
    if (text === undefined) throw new NotFound('revision', String(number));
    return {
      article: id,
      number,
      title: `Title of ${id}`,
      format: 'text',
      language: 'en',
      rulebook: 'r1',
      skipped: [],
      notes: [],
      manuscript: MANUSCRIPT,
      text,
      sha256: sha(text),
      edits: [EDIT],
      suggestions: [SUGGESTION],
      flags: [FLAG],
      handEdits: [],
      decisions: [...decided.values()],
      stale: [],
      newest: number === texts.length,
      from: { key: `inbox/${id}.txt`, version: String(number), uploader, at: NOW },
    };
  }

  async history(id: string, { cursor, limit, order = 'oldest' }: Parameters<Desk['history']>[1]) {
    const items = this.#kept(id).facts.map(
      (fact): HistoryEntry => ({
        sequence: fact.sequence,
        at: fact.at,
        actor: fact.actor,
        type: fact.type,
        says: `${fact.actor}: ${fact.type}`,
        fact,
      }),
    );
    return page(order === 'oldest' ? items : items.toReversed(), cursor, limit);
  }

  async since(id: string, sequence: number) {
    return this.#kept(id)
      .facts.filter((fact) => fact.sequence > sequence)
      .map(toldOf);
  }

  async revisionAt(id: string, sequence: number) {
    const made = this.#kept(id).facts.slice(0, sequence);
    return made.findLast((fact) => 'made' in fact) && made.filter((fact) => 'made' in fact).length;
  }

  async diff(id: string, from: Side, to: Side) {
    const { texts, live } = this.#kept(id);
    const text = (side: Side) => {
      if (side === 'raw') return MANUSCRIPT;
      if (side === 'live' && live.revision === undefined) throw new NotFound('live text', id);
      const found = texts[(side === 'live' ? live.revision! : side) - 1];
      if (found === undefined) throw new NotFound('revision', String(side));
      return found;
    };
    const [before, after] = [text(from), text(to)];
    return { from: String(from), to: String(to), before, after, paragraphs: alignParagraphs(before, after) };
  }

  decide(id: string, { revision, decisions }: Parameters<Desk['decide']>[1], call: Call) {
    const targets = decisions.map((one) => one.target);
    return this.#change('decide', id, call, targets, (kept) => {
      inReview(kept, 'decisions');
      newest(kept, revision);
      const unknown = targets.find((target) => !['e1', 's1', 'f1'].includes(target));
      if (unknown) throw new Unprocessable('unknown_edit', `There is no change “${unknown}”.`, { target: unknown });
      for (const { target, verdict, ...rest } of decisions) {
        if (verdict === null) kept.decided.delete(target);
        else kept.decided.set(target, { target, verdict, ...rest, by: call.actor.id, at: NOW });
      }
      const event = {
        type: 'Decided' as const,
        revision,
        decisions: decisions.map((one) => one as never),
        undecided: 0,
      };
      return event;
    });
  }

  async decideRule(id: string, { rule, verdict, dryRun = false, ...body }: RuleDecision, call: Call) {
    const target = { [EDIT.rule]: 'e1', [SUGGESTION.rule]: 's1' }[rule];
    const decisions = target === undefined || dryRun ? [] : [{ target, verdict }];
    const done = await this.decide(id, { revision: body.revision, decisions }, call);
    return { ...done, dryRun, count: target === undefined ? 0 : 1, changes: [] };
  }

  async bulk({ action, ids = [], dryRun = false }: BulkOrder): Promise<BulkAnswer> {
    const items = ids.map((article): BulkItem => {
      if (this.articles.has(article)) return { article, outcome: 'done', sequence: 1, state: 'in_review' };
      const { code, status, message: detail } = new NotFound('article', article);
      return { article, outcome: 'refused', problem: { code, status, detail } };
    });
    this.calls.push('bulk');
    const counts = { done: items.length, unchanged: 0, refused: 0, waiting: 0 };
    return { ...(dryRun ? {} : { batch: 'b1' }), action, dryRun, counts, changes: [], unlisted: 0, items };
  }

  async undoBulk(batch: string): Promise<BulkAnswer> {
    if (batch !== 'b1') throw new NotFound('batch', batch);
    const counts = { done: 0, unchanged: 0, refused: 0, waiting: 0 };
    return { batch, action: 'undo', dryRun: false, counts, changes: [], unlisted: 0, items: [] };
  }

  async views({ id }: Actor) {
    return this.#views.get(id) ?? [];
  }

  async saveView({ name, query }: { name: string; query: string }, { id }: Actor) {
    this.calls.push('saveView');
    const view = savedView(name, query, NOW);
    this.#views.set(id, withView(this.#views.get(id) ?? [], view));
    return view;
  }

  async removeView(view: string, { id }: Actor) {
    const left = withoutView(this.#views.get(id) ?? [], view);
    this.#views.set(id, left);
    return left;
  }

  async rules() {
    return [EDIT.rule, SUGGESTION.rule].map((id) => this.#figures(id));
  }

  async rule(id: string) {
    return { ...this.#figures(id), rejections: [], settings: [] };
  }

  async setStanding(id: string, { standing }: { standing: RuleStanding }) {
    this.calls.push('setStanding');
    this.standings.set(id, standing);
    return this.#figures(id);
  }

  #figures(id: string): RuleFigures {
    const tier = id === EDIT.rule ? 'apply' : 'suggest';
    const standing = this.standings.get(id) ?? tier;
    return { id, version: 1, tier, standing, judged: NOTHING_JUDGED, decided: 0 };
  }

  edit(id: string, { revision, sha256, edits, removed = [] }: Parameters<Desk['edit']>[1], call: Call) {
    return this.#change('edit', id, call, ['hand'], (kept) => {
      inReview(kept, 'edits');
      newest(kept, revision);
      const text = kept.texts.at(-1)!;
      if (sha256 !== sha(text)) throw new TextChanged(sha256, sha(text));
      if (edits.some((one) => text.slice(one.start, one.end) !== one.before)) {
        throw new Unprocessable('bad_span', 'The span is not what you say it is.');
      }
      const unknown = removed.find((one) => one !== 'h1' || kept.unedited === undefined);
      if (unknown) throw new Unprocessable('unknown_edit', `There is no edit by hand “${unknown}”.`, { edit: unknown });
      if (removed.length > 0) {
        kept.texts[revision - 1] = kept.unedited ?? text;
        return { type: 'Edited', revision, edits: [], removed };
      }
      kept.unedited = text;
      kept.texts[revision - 1] = splice(text, edits);
      kept.lastEditor = call.actor.id;
      return { type: 'Edited', revision, edits: edits.map((one) => ({ ...one, id: 'h1', by: call.actor.id })) };
    });
  }

  approve(id: string, { revision, sha256, undecided }: Parameters<Desk['approve']>[1], call: Call) {
    return this.#change('approve', id, call, ['all'], (kept) => {
      inReview(kept, 'approval');
      if (kept.fourEyes && kept.uploader === call.actor.id) throw new FourEyes(call.actor.id, 'uploaded');
      newest(kept, revision);
      if (undecided !== 'leave' && !kept.decided.has('s1')) throw new Undecided(['s1']);
      const current = sha(kept.texts.at(-1)!);
      if (sha256 !== current) throw new TextChanged(sha256, current);
      kept.review = 'approved';
      return { type: 'Approved', revision, sha256, title: 'Title', left: undecided ? ['s1'] : [] };
    });
  }

  reject(id: string, { revision, reason }: Parameters<Desk['reject']>[1], call: Call) {
    return this.#change('reject', id, call, ['all'], (kept) => {
      inReview(kept, 'rejection');
      newest(kept, revision);
      kept.review = 'rejected';
      return { type: 'Rejected', revision, reason };
    });
  }

  reopen(id: string, { revision, reason }: Parameters<Desk['reopen']>[1], call: Call) {
    return this.#change('reopen', id, call, ['all'], (kept) => {
      if (kept.review === 'in_review') throw new IllegalMove('reopening', 'in_review', 'it is open already.');
      newest(kept, revision);
      kept.review = 'in_review';
      return { type: 'Reopened', revision, ...(reason && { reason }) };
    });
  }

  unpublish(id: string, { reason }: Parameters<Desk['unpublish']>[1], call: Call) {
    return this.#change('unpublish', id, call, ['all'], (kept) => {
      published(kept, 'unpublication');
      kept.live = { ...kept.live, state: 'unpublished' };
      return { type: 'Unpublished', reason };
    });
  }

  retract(id: string, { reason, replacement }: Parameters<Desk['retract']>[1], call: Call) {
    return this.#change('retract', id, call, ['all'], (kept) => {
      published(kept, 'retraction');
      kept.live = { ...kept.live, state: 'retracted' };
      return { type: 'Retracted', reason, ...(replacement && { replacement }) };
    });
  }

  rollBack(id: string, { revision, reason }: Parameters<Desk['rollBack']>[1], call: Call) {
    return this.#change('rollBack', id, call, ['all'], (kept) => {
      published(kept, 'rollback');
      const text = kept.texts[revision - 1];
      if (text === undefined) throw new NotFound('revision', String(revision));
      return { type: 'RolledBack', revision, sha256: sha(text), title: 'Title', reason };
    });
  }

  reclean(id: string, call: Call) {
    return this.#change('reclean', id, call, ['all'], (kept) => {
      kept.texts.push(TEXT);
      const revision = kept.texts.length;
      const made = { revision, title: `Title of ${id}`, ...MADE, rulebook: 'r2' };
      return { type: 'Cleaned', of: revision - 1, made };
    });
  }

  async requestUploads(files: Parameters<Desk['requestUploads']>[0], actor: Actor): Promise<readonly UploadTicket[]> {
    this.calls.push('requestUploads');
    const tickets = files.map(({ name, source = 'inbox' }, index) => {
      const id = `u${this.outcomes.size + index + 1}`;
      const key = `${source}/${name}`;
      return { id, key, url: 'https://uploads.example/', fields: { key, 'x-amz-meta-upload': id } };
    });
    for (const { id, key } of tickets) {
      const [source = 'inbox', name = key] = key.split('/');
      this.outcomes.set(id, { id, key, name, source, state: 'received', at: NOW, uploader: actor.id });
    }
    return tickets;
  }

  async uploads({ cursor, limit }: Parameters<Desk['uploads']>[0]) {
    return page([...this.outcomes.values()], cursor, limit);
  }

  async upload(id: string): Promise<UploadView> {
    const found = this.outcomes.get(id);
    if (!found) throw new NotFound('upload', id);
    return found;
  }

  #kept(id: string): Kept {
    const found = this.articles.get(id);
    if (!found) throw new NotFound('article', id);
    return found;
  }

  async #change(verb: string, id: string, call: Call, touches: string[], make: (kept: Kept) => Event): Promise<Done> {
    const kept = this.#kept(id);
    const { actor, seen, request } = call;
    const before = kept.facts.find((fact) => fact.actor === actor.id && request && fact.request?.key === request.key);
    if (before?.request && before.request.hash !== request?.hash) {
      throw new Unprocessable('key_reused', 'This Idempotency-Key was used for another request.');
    }
    if (before) return { article: view(kept), replayed: true };
    const since = kept.facts.filter((fact) => fact.sequence > seen);
    if (seen > kept.facts.length || since.some((fact) => !fact.actor.startsWith('system:'))) {
      throw new Stale(
        kept.facts.length,
        since.filter((fact) => !fact.actor.startsWith('system:')),
        touches.some((target) => this.contested.has(target)),
      );
    }
    const event = make(kept);
    this.calls.push(verb);
    this.#append(kept, event, actor.id, request);
    return { article: view(kept), replayed: false };
  }

  #append(kept: Kept, event: Event, actor: string, request?: RequestKey): void {
    const sequence = kept.facts.length + 1;
    kept.facts.push({ ...event, article: kept.id, sequence, at: NOW, actor, ...(request && { request }) });
  }
}

function item(kept: Kept) {
  const revision = kept.texts.length;
  const { live } = kept;
  const state: State = live.state !== 'none' && live.revision === revision ? live.state : kept.review;
  return {
    id: kept.id,
    title: `Title of ${kept.id}`,
    source: 'inbox',
    state,
    review: kept.review,
    revision,
    counts: { edits: 1, suggestions: 1, flags: 1 },
    undecided: 2 - kept.decided.size,
    words: 7,
    uploader: kept.uploader,
    receivedAt: NOW,
    since: NOW,
    live,
    ...(live.url && { url: live.url }),
    ...(kept.claim && { claim: kept.claim }),
  };
}

function view(kept: Kept): ArticleView {
  const shown = item(kept);
  const notLive = shown.state === 'published' ? {} : { notLive: 'Nobody has approved revision 1 yet.' };
  return { ...shown, sequence: kept.facts.length, may: ['decisions', 'approval'], ...notLive };
}

function inReview(kept: Kept, verb: string): void {
  if (kept.review !== 'in_review') throw new IllegalMove(verb, kept.review, 'reopen it first.');
}

function published(kept: Kept, verb: string): void {
  if (kept.live.state !== 'published') throw new IllegalMove(verb, kept.live.state, 'publish it first.');
}

function newest(kept: Kept, revision: number): void {
  if (revision !== kept.texts.length) throw new Superseded(revision, kept.texts.length);
}

function page<Item>(items: readonly Item[], cursor: string | undefined, limit: number) {
  const from = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
  const to = from + limit;
  const next = to < items.length ? { next: Buffer.from(String(to)).toString('base64url') } : {};
  return { items: items.slice(from, to), ...next };
}
