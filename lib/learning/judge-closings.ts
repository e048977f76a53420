// What closing a revision says of the rules: figures for each, quotations to remember, and now and then a lower standing.

import { systemActor } from '../ledger/actors.ts';
import { isOfBatch } from '../ledger/batch-key.ts';
import { type AnyChange, allChanges, targetOf } from '../ledger/changes.ts';
import { contentOf } from '../ledger/content.ts';
import type { CarriedDecision, Fact } from '../ledger/facts.ts';
import { evolve } from '../ledger/fold.ts';
import type { Archive, Clock, StoredRevision } from '../ledger/ports.ts';
import { type ArticleState, type DecisionMade, newest, type Revision } from '../ledger/state.ts';
import { decisionOn } from '../text/edit.ts';
import { addJudged, decidedIn, type Judged, milestone, NOTHING_JUDGED, standingEarned } from './acceptance.ts';
import type { Judgement, Judgements, NotHereRejections, Rejection, RuleSettings } from './ports.ts';
import { type RuleName, standingOf } from './rule-settings.ts';
import { changeSetting, currentSum } from './rule-settings-desk.ts';

export interface JudgeNeeds {
  readonly settings: RuleSettings;
  readonly archive: Archive;
  readonly judgements: Judgements;
  readonly notHere: NotHereRejections;
  readonly clock: Clock;
}

type Closing = Extract<Fact, { readonly type: 'Approved' | 'Rejected' }>;

const BY = systemActor('publish');
/** Rejections that one judgement keeps, and characters of each quotation. */
const KEPT = 5;
const LONGEST = 200;

/** Whoever reads a text and signs it has accepted what was applied in it; whoever signs a hundred at once has not. */
function verdictOn(remark: AnyChange, decision: DecisionMade | undefined, closing: Closing): Partial<Judged> {
  if (decision?.verdict === 'accept') return { accepted: 1 };
  if (decision?.verdict === 'amend') return { amended: 1 };
  if (decision) return { rejected: { ...NOTHING_JUDGED.rejected, [decision.reason ?? 'unsaid']: 1 } };
  const signed = closing.type === 'Approved' && remark.tier === 'apply' && !isOfBatch(closing);
  return signed ? { accepted: 1 } : {};
}

const plus = (sum: Judged, verdict: Partial<Judged>): Judged =>
  addJudged(sum, { ...NOTHING_JUDGED, proposed: 1, ...verdict });

function rejectionOf(remark: AnyChange, decision: DecisionMade): Rejection {
  return {
    edit: remark.id,
    before: remark.before.slice(0, LONGEST),
    ...(remark.tier === 'flag' ? {} : { after: remark.after.slice(0, LONGEST) }),
    reason: decision.reason ?? 'unsaid',
    by: decision.by,
    at: decision.at,
  };
}

/** A decision that was carried over has been counted where it was taken. */
function judgementsOf(revision: Revision, content: StoredRevision, closing: Closing): readonly Judgement[] {
  const versions = new Map(revision.made.rules.map(({ rule, version }) => [rule, version]));
  const fresh = allChanges(content.cleaned).filter((remark) => !decisionOn(remark, revision.decisions)?.carried);
  return [...Map.groupBy(fresh, (remark) => remark.rule)].flatMap(([rule, remarks]) => {
    const version = versions.get(rule);
    if (version === undefined) return [];
    const { article, sequence, at } = closing;
    const judged = remarks
      .map((remark) => verdictOn(remark, decisionOn(remark, revision.decisions), closing))
      .reduce<Judged>(plus, NOTHING_JUDGED);
    const rejections = remarks.flatMap((remark) => {
      const decision = decisionOn(remark, revision.decisions);
      return decision?.verdict === 'reject' ? [rejectionOf(remark, decision)] : [];
    });
    return [
      {
        rule,
        version,
        article,
        revision: revision.number,
        sequence,
        at,
        judged,
        rejections: rejections.slice(0, KEPT),
      },
    ];
  });
}

const isNotHere = (decision: { readonly verdict: string; readonly reason?: string } | undefined): boolean =>
  decision?.verdict === 'reject' && decision.reason === 'not-here';

const targetsOf = (decisions: Iterable<CarriedDecision>): readonly string[] =>
  [...decisions].filter(isNotHere).map(({ target }) => target);

/** A closing that nobody has looked at yet, with the article as it was then. */
interface Closed {
  readonly state: ArticleState;
  readonly revision: Revision;
  readonly closing: Closing;
  /** Of what “not here” had been said before, at the last closing or when the revision came. */
  readonly saidBefore: ReadonlySet<string>;
}

/** What has happened before decides as well, whoever has looked at it: so every look at the facts sees the same. */
function closedSince(facts: readonly Fact[], after: number): readonly Closed[] {
  const found: Closed[] = [];
  let state: ArticleState | undefined;
  let saidBefore: ReadonlySet<string> = new Set();
  for (const fact of facts) {
    state = evolve(state, fact);
    if ('made' in fact && fact.made) saidBefore = new Set([...saidBefore, ...targetsOf(fact.made.carried)]);
    if (fact.type !== 'Approved' && fact.type !== 'Rejected') continue;
    const revision = newest(state);
    if (fact.sequence > after) found.push({ state, revision, closing: fact, saidBefore });
    saidBefore = new Set(targetsOf(revision.decisions.values()));
  }
  return found;
}

/**
 * What was said of a quotation holds for its source, until somebody takes the change up again there. Every closing has its
 * word, not only the last one of a revision: the words that are remembered must not depend on who settled when.
 */
async function remember({ state, revision, closing, saidBefore }: Closed, content: StoredRevision, needs: JudgeNeeds) {
  for (const remark of allChanges(content.cleaned)) {
    const decision = decisionOn(remark, revision.decisions);
    const { id } = remark;
    if (isNotHere(decision)) {
      if (decision && !decision.carried)
        await needs.notHere.put(state.source, { id, by: decision.by, at: decision.at, holds: true });
    } else if (saidBefore.has(id) || saidBefore.has(targetOf(remark))) {
      await needs.notHere.put(state.source, { id, by: closing.actor, at: closing.at, holds: false });
    }
  }
}

/** Only when the count has doubled, by exact figures, and once for each milestone. */
async function consider(rule: RuleName, needs: JudgeNeeds): Promise<void> {
  const { id, version } = rule;
  const sum = await needs.judgements.sum(id, version);
  if (!sum || milestone(sum.roughly) <= milestone(sum.looked)) return;
  const figures = await currentSum(rule, sum, needs.judgements);
  const reached = milestone(decidedIn(figures));
  if (reached <= sum.looked) return;
  await changeSetting((log) => {
    const from = standingOf(rule, log);
    const standing = standingEarned(from, figures, sum.looked);
    const isDone = log.some(
      (fact) => fact.type === 'Lowered' && fact.rule === id && fact.version === version && fact.milestone === reached,
    );
    if (!standing || isDone) return undefined;
    const at = needs.clock.now().toISOString();
    const next = { sequence: log.length + 1, at, actor: BY, rule: id, version, from, standing };
    return { type: 'Lowered', ...next, figures, milestone: reached };
  }, needs.settings);
  await needs.judgements.looked(id, version, reached);
}

/** Doing it again changes nothing: a judgement is one for each revision. */
export async function judgeClosings(facts: readonly Fact[], after: number, needs: JudgeNeeds): Promise<void> {
  const closed = closedSince(facts, after);
  const lastOf = new Map(closed.map(({ closing }) => [closing.revision, closing]));
  for (const one of closed) {
    const { revision, closing } = one;
    const content = await contentOf(closing.article, revision, needs.archive);
    await remember(one, content, needs);
    if (lastOf.get(closing.revision) !== closing) continue;
    for (const judgement of judgementsOf(revision, content, closing)) {
      await needs.judgements.put(judgement);
    }
    for (const { rule: id, version, tier } of revision.made.rules) await consider({ id, version, tier }, needs);
  }
}
