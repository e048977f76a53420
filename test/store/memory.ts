// The ports in memory, for faults and interleavings; it passes the same contract as the real table.
import { gzipSync } from 'node:zlib';
import type { Store } from '../../lib/aws/store-type.ts';
import { isOfForm } from '../../lib/intake/limits.ts';
import type { Intake, Requeue, StoredVersion, UploadAttempts } from '../../lib/intake/ports.ts';
import { addJudged, decidedIn, type Judged, NOTHING_JUDGED } from '../../lib/learning/acceptance.ts';
import { type Judgement, type NotHereRejection, type RuleSum, wordOrder } from '../../lib/learning/ports.ts';
import type { SettingFact } from '../../lib/learning/rule-settings.ts';
import { BadRequest } from '../../lib/ledger/errors.ts';
import type { Fact } from '../../lib/ledger/facts.ts';
import { sha256 } from '../../lib/ledger/ids.ts';
import type { StoredRevision } from '../../lib/ledger/ports.ts';
import type { Claim, Listing, QueueEntry, UploadState, UploadView } from '../../lib/ledger/views.ts';
import type { DirtyMark, Site } from '../../lib/publish/ports.ts';
import type { ListEntry, SiteFile } from '../../lib/publish/renderer.ts';
import type { Batch, QueueQuery, QueueTier } from '../../lib/review/ports.ts';
import { type SavedView, withoutView, withView } from '../../lib/review/saved-views.ts';
import { memoryHooks } from './memory-webhooks.ts';

const RANK: Record<UploadState, number> = { received: 0, failed: 1, cleaned: 2, duplicate: 2, refused: 2 };

/** What is stored is plain data, which this copies several times as fast as `structuredClone` does. */
function copy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as Value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copy(one)])) as Value;
}

/** Goes on behind a place rather than a number, so that what left the list in between makes no gap. */
function after<Value>(
  all: readonly Value[],
  place: (one: Value) => string,
  cursor: string | undefined,
  limit: number,
): Listing<Value> {
  if (cursor !== undefined && !cursor.startsWith('p')) throw new BadRequest('This cursor is not one of ours.');
  const rest = cursor === undefined ? all : all.filter((one) => place(one) > cursor.slice(1));
  const items = copy(rest.slice(0, limit));
  const last = items.at(-1);
  return rest.length > limit && last ? { items, next: `p${place(last)}` } : { items };
}

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

function suits(card: QueueEntry, query: QueueQuery, claim: Claim | undefined): boolean {
  const { state, source, rule, before, after, claimedBy, search } = query;
  const words = plain(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (
    card.state === state &&
    (source ?? card.source) === card.source &&
    (rule === undefined || (card.rules ?? []).includes(rule)) &&
    (before === undefined || card.since < before) &&
    (after === undefined || card.since > after) &&
    (claimedBy === undefined || (claim?.by ?? null) === claimedBy) &&
    words.every((word) => plain(card.title).includes(word))
  );
}

function hasTier({ counts }: QueueEntry, tier: QueueTier): boolean {
  if (tier === 'safe') return counts.suggestions === 0 && counts.flags === 0;
  return counts[tier] > 0;
}

function paged<Value>(all: readonly Value[], cursor: string | undefined, limit: number): Listing<Value> {
  if (cursor !== undefined && !/^o\d+$/.test(cursor)) throw new BadRequest('This cursor is not one of ours.');
  const from = cursor === undefined ? 0 : Number(cursor.slice(1));
  const items = copy(all.slice(from, from + limit));
  return from + limit < all.length ? { items, next: `o${from + limit}` } : { items };
}

export function memoryStore(): Store {
  const facts = new Map<string, Fact[]>();
  const content = new Map<string, unknown>();
  const cards = new Map<string, QueueEntry>();
  const marks = new Map<string, DirtyMark>();
  const claims = new Map<string, Claim>();
  const shown = new Map<string, Claim>();
  const slugs = new Map<string, string>();
  let place: string | undefined;
  const entries = new Map<string, Map<string, { sequence: number; entry: ListEntry }>>();
  const heads = new Map<string, { wanted: number; since?: string }>();
  const uploads = new Map<string, UploadView>();
  const listed = new Set<string>();
  const tickets = new Map<string, { key: string; version?: string }>();
  const aliases = new Map<string, string>();
  const revoked = new Set<string>();
  const tries = new Map<string, UploadAttempts>();
  const attemptsOf = (id: string): UploadAttempts => tries.get(id) ?? { attempts: 0, requeues: 0 };
  const requests = new Map<string, { hash: string; expires: number; began: Date; lease?: Date; answer?: unknown }>();
  const judgements = new Map<string, Judgement>();
  const sums = new Map<string, { changes: number; roughly: number; looked: number; kept?: Judged; asOf?: number }>();
  const settings: SettingFact[] = [];
  const notHere = new Map<string, NotHereRejection>();
  const batches = new Map<string, Batch>();
  const views = new Map<string, readonly SavedView[]>();
  const ofRule = (rule: string, version: number) =>
    [...judgements.values()].filter((one) => one.rule === rule && one.version === version);
  const sumOf = (name: string): RuleSum | undefined => {
    const sum = sums.get(name);
    const [rule = '', version] = name.split('@');
    return (
      sum && {
        rule,
        version: Number(version),
        judged: sum.kept ?? NOTHING_JUDGED,
        current: sum.asOf === sum.changes,
        changes: sum.changes,
        roughly: sum.roughly,
        looked: sum.looked,
      }
    );
  };
  const bySince = <Item extends { since: string }>(a: Item, b: Item) => (a.since < b.since ? -1 : 1);
  const claimNow = (article: string, now: string) => {
    const claim = claims.get(article);
    return claim && claim.until > now ? copy(claim) : undefined;
  };
  const queued = (query: QueueQuery): QueueEntry[] =>
    [...cards.values()]
      .map((card) => {
        const claim = shown.get(card.id);
        return claim && claim.until > query.now ? { ...card, claim } : card;
      })
      .filter((card) => suits(card, query, card.claim))
      .sort(bySince);
  return {
    ledger: {
      facts: async (article, after = 0) => copy((facts.get(article) ?? []).slice(after)),
      async append(fact) {
        const log = facts.get(fact.article) ?? [];
        if (fact.sequence !== log.length + 1) return JSON.stringify(log[fact.sequence - 1]) === JSON.stringify(fact);
        facts.set(fact.article, [...log, copy(fact)]);
        return true;
      },
    },
    archive: {
      async putRevision(article, number, revision) {
        const archived = sha256(gzipSync(JSON.stringify(revision))).slice(0, 16);
        content.set(`${article} ${number} ${archived}`, copy(revision));
        return archived;
      },
      revision: async (article, number, archived) =>
        copy(content.get(`${article} ${number} ${archived}`)) as StoredRevision | undefined,
      async putText(article, hash, text) {
        content.set(`${article} ${hash}`, text);
      },
      text: async (article, hash) => content.get(`${article} ${hash}`) as string | undefined,
    },
    queue: {
      async put(card) {
        const { claim: _, ...kept } = card;
        if ((cards.get(card.id)?.sequence ?? 0) <= card.sequence) cards.set(card.id, copy(kept));
      },
      list: async (query) =>
        after(
          queued(query).filter((card) => query.tier === undefined || hasTier(card, query.tier)),
          (card) => `${card.since} ${card.id}`,
          query.cursor,
          query.limit,
        ),
      async count(query) {
        const all = queued(query);
        const number = (tier: QueueTier) => all.filter((card) => hasTier(card, tier)).length;
        const [suggestions, flags, safe] = [number('suggestions'), number('flags'), number('safe')];
        return { all: all.length, suggestions, flags, safe, complete: true };
      },
      get: async (article) => copy(cards.get(article)),
      async showClaim(article, claim) {
        if (cards.has(article)) shown.set(article, copy(claim));
      },
    },
    marks: {
      async mark(article, wanted, since) {
        const mark = marks.get(article);
        if (!mark || mark.wanted <= wanted)
          marks.set(article, { wanted, settled: mark?.settled ?? 0, attempts: 0, since, due: since });
      },
      async begin(article, seen, due) {
        const mark = marks.get(article);
        if (!mark?.due || mark.due !== seen.due || mark.attempts !== seen.attempts || mark.wanted !== seen.wanted)
          return false;
        marks.set(article, { ...mark, attempts: mark.attempts + 1, due });
        return true;
      },
      async putAside(article, head) {
        const mark = marks.get(article);
        if (!mark || mark.wanted > head) return false;
        marks.set(article, { wanted: mark.wanted, settled: mark.settled, attempts: 0 });
        return true;
      },
      read: async (article) => copy(marks.get(article)),
      async clear(article, head) {
        const mark = marks.get(article);
        if (!mark || mark.wanted > head) return false;
        marks.set(article, { wanted: mark.wanted, settled: head, attempts: 0 });
        return true;
      },
      async lower(article, seen, head) {
        const mark = marks.get(article);
        if (!mark || seen.since === undefined || mark.wanted !== seen.wanted || mark.since !== seen.since) return false;
        marks.set(article, { ...mark, wanted: head, attempts: 0 });
        return true;
      },
      dirty: async (limit) =>
        [...marks]
          .flatMap(([article, { due }]) => (due === undefined ? [] : [{ article, since: due }]))
          .sort(bySince)
          .slice(0, limit),
    },
    claims: {
      get: async (article, now) => claimNow(article, now),
      async take(article, claim, now) {
        const held = claimNow(article, now);
        if (held && held.by !== claim.by) return held;
        const kept = held?.from === undefined ? claim : { ...claim, from: held.from };
        claims.set(article, kept);
        return copy(kept);
      },
      async seize(article, claim, now) {
        const held = claimNow(article, now);
        if (!held || held.by === claim.by) return this.take(article, claim, now);
        claims.set(article, { ...claim, from: held.by });
        return { ...claim, from: held.by };
      },
      async release(article, by) {
        if (claims.get(article)?.by === by) claims.set(article, { by, until: new Date(0).toISOString() });
      },
    },
    sweepPlace: {
      read: async () => place,
      async keep(cursor) {
        place = cursor;
      },
    },
    slugs: {
      async take(slug, article) {
        if (!slugs.has(slug)) slugs.set(slug, article);
        return slugs.get(slug) ?? article;
      },
      owner: async (slug) => slugs.get(slug),
    },
    lists: {
      async putEntry(list, { publishedAt, id, sequence }, entry) {
        const all = entries.get(list) ?? new Map();
        const place = `${publishedAt}#${id}`;
        if ((all.get(place)?.sequence ?? 0) <= sequence) all.set(place, { sequence, entry: copy(entry) });
        entries.set(list, all);
      },
      async want(list, since) {
        const wanted = (heads.get(list)?.wanted ?? 0) + 1;
        heads.set(list, { wanted, since });
        return wanted;
      },
      async read(list, limit) {
        const all = [...(entries.get(list) ?? [])].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, limit);
        return { wanted: heads.get(list)?.wanted ?? 0, entries: all.map(([, { entry }]) => copy(entry)) };
      },
      async postpone(list, until) {
        const head = heads.get(list);
        if (head?.since !== undefined && head.since <= until) heads.set(list, { ...head, since: until });
      },
      async built(list, wanted) {
        if (heads.get(list)?.wanted !== wanted) return false;
        heads.set(list, { wanted });
        return true;
      },
      dirty: async (limit) =>
        [...heads]
          .flatMap(([list, { since }]) => (since === undefined ? [] : [{ list, since }]))
          .sort(bySince)
          .slice(0, limit),
    },
    uploads: {
      async expect(upload) {
        if (uploads.has(upload.id)) return;
        uploads.set(upload.id, copy(upload));
        tickets.set(upload.id, { key: upload.key });
      },
      async redeem(ticket, id, { key, stored }) {
        const bound = tickets.get(ticket);
        const upload = uploads.get(ticket);
        if (!bound || !upload || bound.key !== key || !isOfForm(upload, stored)) return undefined;
        if (bound.version !== undefined && bound.version !== id) {
          const { name, source, at, uploader } = upload;
          return { id, key, name, source, at, uploader, state: 'received' };
        }
        tickets.set(ticket, { key, version: id });
        aliases.set(id, ticket);
        return copy(upload);
      },
      async put(upload) {
        listed.add(upload.id);
        const there = uploads.get(upload.id);
        if (!there || RANK[there.state] <= RANK[upload.state]) uploads.set(upload.id, copy(upload));
      },
      get: async (id) => copy(uploads.get(aliases.get(id) ?? id)),
      async begin(id, at, afresh) {
        const { attempts, ...tried } = attemptsOf(id);
        tries.set(id, { ...tried, attempts: (afresh ? 0 : attempts) + 1, tried: at });
        return attemptsOf(id).attempts;
      },
      attempts: async (id) => copy(attemptsOf(id)),
      async requeued(id, at) {
        const before = attemptsOf(id);
        tries.set(id, { ...before, requeues: before.requeues + 1, requeued: at });
      },
      list: async ({ cursor, limit }) =>
        paged(
          [...uploads.values()].filter(({ id }) => listed.has(id)).sort((a, b) => (a.at < b.at ? 1 : -1)),
          cursor,
          limit,
        ),
    },
    judgements: {
      async put(judgement) {
        const { rule, version, article, revision, sequence, judged } = judgement;
        const place = `${rule}@${version} ${article} ${revision}`;
        if ((judgements.get(place)?.sequence ?? 0) >= sequence) return false;
        judgements.set(place, copy(judgement));
        const sum = sums.get(`${rule}@${version}`) ?? { changes: 0, roughly: 0, looked: 0 };
        const more = { changes: sum.changes + 1, roughly: sum.roughly + decidedIn(judged) };
        sums.set(`${rule}@${version}`, { ...sum, ...more });
        return true;
      },
      sums: async () => copy([...sums.keys()].flatMap((name) => sumOf(name) ?? [])),
      sum: async (rule, version) => copy(sumOf(`${rule}@${version}`)),
      addUp: async (rule, version) =>
        ofRule(rule, version)
          .map(({ judged }) => judged)
          .reduce(addJudged, NOTHING_JUDGED),
      async keepSum(rule, version, judged, changes) {
        const sum = sums.get(`${rule}@${version}`);
        if (sum?.changes === changes) sums.set(`${rule}@${version}`, { ...sum, kept: copy(judged), asOf: changes });
      },
      async looked(rule, version, milestone) {
        const sum = sums.get(`${rule}@${version}`);
        if (sum && sum.looked < milestone) sums.set(`${rule}@${version}`, { ...sum, looked: milestone });
      },
      rejections: async (rule, version, limit) =>
        copy(ofRule(rule, version))
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .flatMap(({ article, revision, rejections }) => rejections.map((one) => ({ ...one, article, revision })))
          .slice(0, limit),
    },
    settings: {
      log: async () => copy(settings),
      async append(fact) {
        if (fact.sequence !== settings.length + 1)
          return JSON.stringify(settings[fact.sequence - 1]) === JSON.stringify(fact);
        settings.push(copy(fact));
        return true;
      },
    },
    notHere: {
      notHere: async (source) =>
        copy([...notHere].filter(([place]) => place.startsWith(`${source}#`)).map(([, word]) => word)),
      async put(source, word) {
        const place = `${source}#${word.id}`;
        const there = notHere.get(place);
        if (!there || wordOrder(there) <= wordOrder(word)) notHere.set(place, copy(word));
      },
    },
    hooks: memoryHooks(),
    batches: {
      async put(batch) {
        const kept = batches.get(batch.id) ?? copy(batch);
        batches.set(batch.id, kept);
        return copy(kept);
      },
      get: async (id) => copy(batches.get(id)),
    },
    views: {
      list: async (owner) => copy(views.get(owner) ?? []),
      async save(owner, view) {
        views.set(owner, withView(views.get(owner) ?? [], copy(view)));
        return copy(views.get(owner) ?? []);
      },
      async remove(owner, id) {
        views.set(owner, withoutView(views.get(owner) ?? [], id));
        return copy(views.get(owner) ?? []);
      },
    },
    revokedTokens: {
      async revoke(token) {
        revoked.add(token);
      },
      has: async (token) => revoked.has(token),
    },
    requests: {
      async claim(actor, { key, hash }, { now, until, expires }) {
        const name = `${actor}#${key}`;
        const there = requests.get(name);
        if (!there || there.expires <= now.getTime()) {
          requests.set(name, { hash, expires: expires.getTime(), began: now, lease: until });
          return { state: 'ours', began: now, isRepeated: false };
        }
        if (there.hash !== hash) return { state: 'other' };
        if ('answer' in there) return { state: 'answered', answer: copy(there.answer) };
        if (there.lease && there.lease > now) return { state: 'under-way', until: there.lease };
        there.lease = until;
        return { state: 'ours', began: there.began, isRepeated: true };
      },
      async settle(actor, { key, hash }, answer) {
        const there = requests.get(`${actor}#${key}`);
        if (!there || there.hash !== hash) return;
        there.answer ??= copy(answer);
        delete there.lease;
      },
      async release(actor, { key, hash }, until) {
        const there = requests.get(`${actor}#${key}`);
        if (there?.hash === hash && there.lease?.getTime() === until.getTime()) delete there.lease;
      },
      async forget(actor, { key, hash }, until) {
        const there = requests.get(`${actor}#${key}`);
        if (there?.hash === hash && there.lease?.getTime() === until.getTime()) requests.delete(`${actor}#${key}`);
      },
    },
  };
}

export interface MemoryIntake extends Intake {
  /** Puts an object as a client would; answers its version. */
  drop(key: string, body: string | Uint8Array, extra?: { ticket?: string; at?: Date }): string;
  readonly reads: string[];
}

export function memoryIntake(clock: { now(): Date }): MemoryIntake {
  const objects: (StoredVersion & { body: Uint8Array; ticket?: string })[] = [];
  const reads: string[] = [];
  const find = (key: string, version: string) => objects.find((one) => one.key === key && one.version === version);
  return {
    reads,
    drop(key, body, extra = {}) {
      const version = `v${objects.length + 1}`;
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      const stored = (extra.at ?? clock.now()).toISOString();
      const { ticket } = extra;
      objects.push({ key, version, stored, size: bytes.length, body: bytes, ...(ticket ? { ticket } : {}) });
      return version;
    },
    async head(key, version) {
      const object = find(key, version);
      if (!object) return undefined;
      const { size, stored, ticket } = object;
      return { size, stored, ...(ticket === undefined ? {} : { ticket }) };
    },
    async read(key, version) {
      reads.push(key);
      return find(key, version)?.body;
    },
    ticket: async (key, { secret }) => ({ url: 'memory:', fields: { key, 'x-amz-meta-ticket': secret } }),
    recent: async (since) => ({
      items: objects
        .filter((one) => one.stored >= since)
        .map(({ key, version, stored, size }) => ({ key, version, stored, size })),
    }),
    async newer(key, version) {
      const versions = objects.filter((one) => one.key === key).map((one) => one.version);
      return versions.slice(versions.indexOf(version) + 1).toReversed();
    },
  };
}

export interface MemorySite extends Site {
  readonly files: Map<string, { file: SiteFile; sequence: number }>;
  /** Every write that took place, in order. */
  readonly writes: string[];
}

export function memorySite(): MemorySite {
  const files = new Map<string, { file: SiteFile; sequence: number }>();
  const writes: string[] = [];
  return {
    files,
    writes,
    async put(file, sequence) {
      const there = files.get(file.key);
      if (there && there.sequence >= sequence) return 'newer-is-there';
      files.set(file.key, { file, sequence });
      writes.push(`${file.key}@${sequence}`);
      return 'written';
    },
    async keep(file) {
      if (files.get(file.key)?.file.body === file.body) return 'same';
      files.set(file.key, { file, sequence: 0 });
      return 'written';
    },
  };
}

export function memoryRequeue(): Requeue & { readonly sent: StoredVersion[] } {
  const sent: StoredVersion[] = [];
  return {
    sent,
    async send(found) {
      sent.push(found);
    },
  };
}
