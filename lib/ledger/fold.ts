// The fold: what each kind of fact changes in the state, for every kind, and nothing that the table of verbs forbids.
import { alsoBy, authorsOf, writersOf } from './authors.ts';
import type { Event, Fact, RevisionFacts, UploadRef } from './facts.ts';
import { slugify, storedOrder } from './ids.ts';
import {
  type ArticleState,
  type DecisionMade,
  headline,
  newest,
  type Order,
  type Revision,
  revisionOf,
  type Signed,
} from './state.ts';
import { illegalMove } from './transitions.ts';
import { verbOf } from './verbs.ts';

/** A ledger that holds what cannot have happened: never caught, because nothing that follows from it can be trusted. */
export class BrokenLedger extends Error {
  constructor(fact: Pick<Fact, 'article' | 'sequence' | 'type'>, why: string) {
    super(`Fact ${fact.sequence} of “${fact.article}” (${fact.type}) cannot follow: ${why}`);
  }
}

type Of<Type extends Event['type']> = Extract<Fact, { readonly type: Type }>;
type Change = Partial<ArticleState>;
type Evolve = { readonly [Type in Event['type']]: (state: ArticleState, fact: Of<Type>) => Change };

const EVOLVE: Evolve = {
  Received: (state, fact) => {
    // Only the newest version makes a revision; S3 was asked where times and sequencers could not tell.
    const isNewest = fact.made !== undefined || storedOrder(fact.from, state.latest) > 0;
    const latest = isNewest ? fact.from : state.latest;
    const answer = fact.made?.revision ?? newest(state).number;
    const uploads = new Map(state.uploads).set(fact.from.upload, answer);
    return { latest, uploads, ...(fact.made ? opened(state, fact, revision(fact.made, fact.from, fact)) : {}) };
  },
  Cleaned: (state, fact) => {
    const from = revisionOf(state, fact.of)?.from;
    if (!from) throw new BrokenLedger(fact, `there is no revision ${fact.of}`);
    return opened(state, fact, revision(fact.made, from, fact));
  },
  Decided: (state, fact) => {
    const decisions = new Map(current(state, fact).decisions);
    for (const decision of fact.decisions) {
      if (decision.verdict === null) decisions.delete(decision.target);
      else decisions.set(decision.target, { ...decision, ...saidBy(fact, decision, decisions.get(decision.target)) });
    }
    return withNewest(state, { decisions, undecided: fact.undecided });
  },
  Edited: (state, fact) => {
    const removed = new Set(fact.removed);
    const kept = current(state, fact).handEdits.filter((edit) => !removed.has(edit.id));
    return withNewest(state, { handEdits: [...kept, ...fact.edits, ...(fact.restored ?? [])] });
  },
  Approved: (state, fact) => {
    const revision = current(state, fact);
    const signed = {
      sha256: fact.sha256,
      title: fact.title,
      by: fact.actor,
      at: fact.at,
      decided: revision.decisions.size,
      handEdits: revision.handEdits.length,
      authors: authorsOf(revision),
    };
    const review = { state: 'approved', at: fact.at, by: fact.actor } as const;
    const { withdrawn: _, ...stands } = revision;
    if (isOrdered(state, fact.revision, signed)) {
      const again = { ...signed, ...stands.signed, authors: signed.authors };
      return { ...inPlaceOfNewest(state, { ...stands, signed: again }), review };
    }
    return {
      ...inPlaceOfNewest(state, { ...stands, signed }),
      ...ordered(state, { ...word(fact), kind: 'article', revision: fact.revision, signed }),
      slugs: asked(state, fact.title, revision.made.slug),
      review,
    };
  },
  Rejected: (state, fact) => {
    const revision = current(state, fact);
    const review = { state: 'rejected', at: fact.at, by: fact.actor, reason: fact.reason } as const;
    const isSigned = revision.signed !== undefined && revision.withdrawn === undefined;
    return { ...(isSigned && withNewest(state, { withdrawn: fact.sequence })), review };
  },
  Reopened: (state, fact) => {
    const { withdrawn, ...revision } = current(state, fact);
    const review = { state: 'in_review', at: fact.at, by: fact.actor } as const;
    const isRestored = withdrawn !== undefined && withdrawn === fact.undoes;
    return { ...(isRestored && inPlaceOfNewest(state, revision)), review };
  },
  Published: (state, fact) => {
    const { order } = state;
    if (order?.kind !== 'article' || order.revision !== fact.revision || order.signed.sha256 !== fact.sha256)
      throw new BrokenLedger(fact, 'nobody ordered that text');
    const { revision, sha256, slug, url } = fact;
    const publishedAt = state.publishedAt ?? fact.at;
    return { live: { state: 'published', revision, sha256, slug, url, publishedAt, stands: order.sequence } };
  },
  Unpublished: (state, fact) => withdrawn(state, { ...word(fact), kind: 'unpublished', reason: fact.reason }),
  Retracted: (state, fact) =>
    withdrawn(state, {
      ...word(fact),
      kind: 'retracted',
      reason: fact.reason,
      ...(fact.replacement === undefined ? {} : { replacement: fact.replacement }),
    }),
  RolledBack: (state, fact) => {
    const signed = revisionOf(state, fact.revision)?.signed;
    if (signed?.sha256 !== fact.sha256) throw new BrokenLedger(fact, 'that text was never approved');
    return ordered(state, {
      ...word(fact),
      kind: 'article',
      revision: fact.revision,
      signed,
      rolledBack: fact.reason,
    });
  },
  Failed: (state, fact) => ({ failed: new Map(state.failed).set(fact.what, fact.code) }),
};

function revision(made: RevisionFacts, from: UploadRef, fact: Fact): Revision {
  return {
    number: made.revision,
    made,
    from,
    at: fact.at,
    by: fact.actor,
    decisions: new Map(made.carried.map((decision) => [decision.target, { ...decision, carried: true }])),
    handEdits: made.handEdits,
    stale: made.stale,
    undecided: made.undecided,
  };
}

/** A new revision asks for review and leaves alone what readers see. */
function opened(state: ArticleState, fact: Fact, made: Revision): Change {
  if (made.number !== newest(state).number + 1) throw new BrokenLedger(fact, `revision ${made.number} is not next`);
  const [first, ...rest] = state.revisions;
  return {
    revisions: [first, ...rest, made],
    review: { state: 'in_review', at: fact.at, by: fact.actor },
  };
}

function current(state: ArticleState, fact: Fact & { readonly revision: number }): Revision {
  const last = newest(state);
  if (last.number !== fact.revision) throw new BrokenLedger(fact, `revision ${fact.revision} is not the newest`);
  return last;
}

function withNewest(state: ArticleState, change: Partial<Revision>): Change {
  return inPlaceOfNewest(state, { ...newest(state), ...change });
}

function inPlaceOfNewest(state: ArticleState, revision: Revision): Change {
  const [first, ...rest] = state.revisions;
  return { revisions: rest.length === 0 ? [revision] : [first, ...rest.slice(0, -1), revision] };
}

type Spoken = Extract<Of<'Decided'>['decisions'][number], { readonly verdict: string }>;

/** An amendment that takes the place of another may hold its words: people correct what stands there. */
function saidBy({ actor, at }: Fact, said: Spoken, before: DecisionMade | undefined) {
  const isOver = said.verdict === 'amend' && before?.verdict === 'amend';
  return { by: actor, at, ...alsoBy(actor, [...(said.also ?? []), ...(isOver ? writersOf(before) : [])]) };
}

function word(fact: Fact): { sequence: number; at: string; by: string } {
  return { sequence: fact.sequence, at: fact.at, by: fact.actor };
}

/** True where the page that was ordered says all of this already: readers need not be told again. */
function isOrdered({ order }: ArticleState, revision: number, signed: Signed): boolean {
  if (order?.kind !== 'article' || order.rolledBack !== undefined || order.revision !== revision) return false;
  const { sha256, title, decided, handEdits } = order.signed;
  const isSameText = sha256 === signed.sha256 && title === signed.title;
  return isSameText && decided === signed.decided && handEdits === signed.handEdits;
}

function ordered(state: ArticleState, order: Order): Change {
  return { order, publishedAt: state.publishedAt ?? order.at };
}

function withdrawn(state: ArticleState, order: Order & { readonly kind: 'unpublished' | 'retracted' }): Change {
  const revision = state.order?.kind === 'article' ? state.order.revision : state.live.revision;
  const { stands: _, ...live } = state.live;
  return { order, live: { ...live, state: order.kind, ...(revision === undefined ? {} : { revision }) } };
}

/** The slug that an approval asks for. It is frozen at the first one; only the document itself may ask for another. */
export function slugWish(state: Pick<ArticleState, 'slugs'>, title: string, wish: string | undefined): string {
  return slugify(wish ?? '') || state.slugs.at(-1) || slugify(title) || 'article';
}

function asked(state: ArticleState, title: string, wish: string | undefined): readonly string[] {
  const slug = slugWish(state, title, wish);
  return slug === state.slugs.at(-1) ? state.slugs : [...state.slugs.filter((one) => one !== slug), slug];
}

function born(fact: Fact): ArticleState {
  if (fact.type !== 'Received' || !fact.made) throw new BrokenLedger(fact, 'an article begins with an upload');
  const revisions: ArticleState['revisions'] = [revision(fact.made, fact.from, fact)];
  const review = { state: 'in_review', at: fact.at, by: fact.actor } as const;
  return {
    article: fact.article,
    sequence: fact.sequence,
    source: fact.source,
    receivedAt: fact.at,
    revisions,
    review,
    live: { state: 'none' },
    slugs: [],
    uploads: new Map([[fact.from.upload, fact.made.revision]]),
    latest: fact.from,
    requests: new Map(),
    failed: new Map(),
    state: 'in_review',
    since: fact.at,
  };
}

export function requestName(actor: string, key: string): string {
  return JSON.stringify([actor, key]);
}

/** The state after one more fact; throws BrokenLedger where the table of moves does not allow it. */
export function evolve(state: ArticleState | undefined, fact: Fact): ArticleState {
  const next = (state?.sequence ?? 0) + 1;
  if (fact.sequence !== next) throw new BrokenLedger(fact, `fact ${next} is due`);
  if (!state) return born(fact);
  const verb = verbOf(fact.type);
  const illegal = verb && illegalMove(state, verb);
  if (illegal) throw new BrokenLedger(fact, illegal.message);
  const changed = { ...state, ...change(state, fact), sequence: fact.sequence };
  const word = headline(changed);
  const requests = fact.request
    ? new Map(state.requests).set(requestName(fact.actor, fact.request.key), {
        hash: fact.request.hash,
        sequence: fact.sequence,
      })
    : state.requests;
  return { ...changed, requests, state: word, since: word === state.state ? state.since : fact.at };
}

function change(state: ArticleState, fact: Fact): Change {
  switch (fact.type) {
    case 'Received':
      return EVOLVE.Received(state, fact);
    case 'Cleaned':
      return EVOLVE.Cleaned(state, fact);
    case 'Decided':
      return EVOLVE.Decided(state, fact);
    case 'Edited':
      return EVOLVE.Edited(state, fact);
    case 'Approved':
      return EVOLVE.Approved(state, fact);
    case 'Rejected':
      return EVOLVE.Rejected(state, fact);
    case 'Reopened':
      return EVOLVE.Reopened(state, fact);
    case 'Published':
      return EVOLVE.Published(state, fact);
    case 'Unpublished':
      return EVOLVE.Unpublished(state, fact);
    case 'Retracted':
      return EVOLVE.Retracted(state, fact);
    case 'RolledBack':
      return EVOLVE.RolledBack(state, fact);
    case 'Failed':
      return EVOLVE.Failed(state, fact);
  }
}

/** Undefined for an article without facts. */
export function fold(facts: readonly Fact[], from?: ArticleState): ArticleState | undefined {
  return facts.reduce<ArticleState | undefined>(evolve, from);
}
