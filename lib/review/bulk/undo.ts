// Takes one article of a batch back to before it, if what the batch did there still stands.

import { isSystem } from '../../ledger/actors.ts';
import { alsoBy, writersOf } from '../../ledger/authors.ts';
import { batchKey, undoKey } from '../../ledger/batch-key.ts';
import { bare } from '../../ledger/changes.ts';
import { contentOf } from '../../ledger/content.ts';
import { IllegalMove, Stale } from '../../ledger/errors.ts';
import type { Actor, Event, Fact } from '../../ledger/facts.ts';
import { fold } from '../../ledger/fold.ts';
import { type ArticleState, type DecisionMade, newest } from '../../ledger/state.ts';
import type { Verb } from '../../ledger/verbs.ts';
import { approved } from '../approval.ts';
import { carryOut } from '../command.ts';
import { decidedFact, type Taken } from '../decisions.ts';
import type { Batch } from '../ports.ts';
import type { BulkNeeds } from './needs.ts';
import { refusedItem } from './refused-item.ts';
import type { BulkItem } from './types.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;

interface Inverse {
  readonly verb: Verb;
  make(state: ArticleState, facts: readonly Fact[]): Promise<Event | undefined>;
}

const BECAUSE = 'Takes back a change of many articles at once.';

/** Somebody reviewed it again since: what they said is not ours to take back. */
function mustStand(state: ArticleState, facts: readonly Fact[], fact: Fact): void {
  const { review } = state;
  if (review.by === fact.actor && review.at === fact.at) return;
  throw new Stale(
    state.sequence,
    facts.filter((one) => one.sequence > fact.sequence && !isSystem(one)),
    true,
  );
}

function reopened(fact: Of<'Approved' | 'Rejected'>): Inverse {
  return {
    verb: 'reopening',
    async make(state, facts) {
      mustStand(state, facts, fact);
      return { type: 'Reopened', revision: newest(state).number, reason: BECAUSE, undoes: fact.sequence };
    },
  };
}

/** What the reopening had taken back: the rejection with its reason, or the signature under the same text. */
function closedAgain(fact: Of<'Reopened'>, before: ArticleState, needs: BulkNeeds): Inverse | undefined {
  const { revision } = fact;
  const { state: was, reason = BECAUSE } = before.review;
  if (was === 'rejected')
    return {
      verb: 'rejection',
      async make(state, facts) {
        mustStand(state, facts, fact);
        return { type: 'Rejected', revision, reason };
      },
    };
  const sha256 = newest(before).signed?.sha256;
  if (was !== 'approved' || sha256 === undefined) return undefined;
  return {
    verb: 'approval',
    async make(state, facts) {
      mustStand(state, facts, fact);
      return approved(state, { sha256, undecided: 'leave' }, needs);
    },
  };
}

/** The words of an amendment stay those of whoever wrote them, whoever brings it back. */
function saidAgain(former: DecisionMade, by: string): Taken {
  return { ...bare(former), ...(former.verdict === 'amend' && alsoBy(by, writersOf(former))) };
}

/** What was said of each change before, where nobody has said anything else since. */
function decidedBack(fact: Of<'Decided'>, before: ArticleState, by: string, needs: BulkNeeds): Inverse {
  return {
    verb: 'decisions',
    async make(state) {
      const now = newest(state);
      const was = newest(before);
      if (now.number !== fact.revision) throw new Stale(state.sequence, [], true);
      const back = fact.decisions.flatMap(({ target, verdict }) => {
        const stands = now.decisions.get(target);
        const isOurs = verdict === null ? !stands : stands?.by === fact.actor && stands.at === fact.at;
        if (!isOurs) return [];
        const former = was.decisions.get(target);
        return [former ? saidAgain(former, by) : { target, verdict: null }];
      });
      if (back.length === 0) return undefined;
      const content = await contentOf(state.article, now, needs.archive);
      return decidedFact(now, content, back, new Set(back.map(({ target }) => target)));
    },
  };
}

function inverse(fact: Fact, facts: readonly Fact[], by: string, needs: BulkNeeds): Inverse | undefined {
  const before = fold(facts.slice(0, fact.sequence - 1));
  if (!before) return undefined;
  switch (fact.type) {
    case 'Approved':
    case 'Rejected':
      return reopened(fact);
    case 'Reopened':
      return closedAgain(fact, before, needs);
    case 'Decided':
      return decidedBack(fact, before, by, needs);
    default:
      return undefined;
  }
}

export async function undoBatch(article: string, batch: Batch, actor: Actor, needs: BulkNeeds): Promise<BulkItem> {
  let named: Pick<BulkItem, 'article' | 'title'> = { article };
  try {
    const { key } = batchKey(batch.id);
    const facts = await needs.ledger.facts(article);
    const fact = facts.find((one) => one.request?.key === key);
    const title = fold(facts)?.revisions.at(-1)?.made.title;
    named = { article, ...(title === undefined ? {} : { title }) };
    if (!fact) return { ...named, outcome: 'unchanged' };
    const change = inverse(fact, facts, actor.id, needs);
    if (!change)
      throw new IllegalMove('undo', 'in_review', 'a revision that was made stays; decide on it, or upload again.');
    const call = { actor, seen: 'newest', request: undoKey(batch.id) } as const;
    const done = await carryOut(article, change, call, needs);
    const { sequence, state } = done.article;
    const outcome = done.added || done.replayed ? 'done' : 'unchanged';
    // What was signed is open again, and readers see it, now or in a moment, until somebody unpublishes it.
    const isPublic = done.site === 'published' || done.site === 'ordered';
    return { ...named, outcome, sequence, state, public: isPublic };
  } catch (error) {
    return { ...refusedItem(article, error, needs), ...named };
  }
}
