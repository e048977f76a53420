// Makes the next revision of an article: archives its content and carries over what people decided before.
import type { Cleaned } from '../clean/cleaned.ts';
import type { NotHereRejections } from '../learning/ports.ts';
import type { RuleName } from '../learning/rule-settings.ts';
import { type CarriedOver, carryOver } from '../ledger/carry-over.ts';
import { changeKey } from '../ledger/change-key.ts';
import { type AnyChange, allChanges, countUndecided, targetOf } from '../ledger/changes.ts';
import { contentOf } from '../ledger/content.ts';
import type { CarriedDecision, RevisionFacts, RuleCount, StaleDecision } from '../ledger/facts.ts';
import { sha256 } from '../ledger/ids.ts';
import type { Archive, StoredRevision } from '../ledger/ports.ts';
import { type ArticleState, newest, type Revision } from '../ledger/state.ts';
import { countWords } from '../text/count-words.ts';

const NOTHING: CarriedOver = { carried: [], stale: [], handEdits: [] };

/** Decisions of earlier revisions that are stale in the last one, by who took them when: they may match again. */
function staleIn({ stale }: Revision, revisions: readonly Revision[]): readonly (CarriedDecision & StaleDecision)[] {
  return stale.flatMap(({ target, about }) => {
    const taken = revisions.findLast(({ decisions }) => decisions.has(target))?.decisions.get(target);
    return taken ? [{ ...taken, ...(about && { about }) }] : [];
  });
}

/**
 * What people said and wrote before, as far as it still has its place in the new content. What was stale already is asked
 * again until somebody has closed a revision that asked.
 */
export async function carriedInto(state: ArticleState, now: StoredRevision, archive: Archive): Promise<CarriedOver> {
  const last = newest(state);
  const { decisions, handEdits } = last;
  if (decisions.size + handEdits.length + last.stale.length === 0) return NOTHING;
  const revision = await contentOf(state.article, last, archive);
  const before = { revision, decisions: decisions.values(), handEdits, stale: staleIn(last, state.revisions) };
  const { stale, ...kept } = carryOver(before, now);
  const isOpen = state.review.state === 'in_review';
  return { ...kept, stale: isOpen ? stale : stale.filter(({ target }) => decisions.has(target)) };
}

export interface NextNeeds {
  readonly archive: Archive;
  readonly notHere: NotHereRejections;
  readonly rulebook: readonly RuleName[];
}

/** Changes that somebody left out when they asked for the revision, by their keys. */
export interface Unwanted {
  readonly keys: ReadonlySet<string>;
  readonly by: string;
  readonly at: string;
}

/** What the next revision is to be made of. */
export interface Next {
  readonly content: StoredRevision;
  readonly source: string;
  /** How far the log of rule settings went. */
  readonly settings: number;
  readonly unwanted?: Unwanted;
}

/** Rejections that need nobody's word: left out on purpose, or said of the very same quotation in this source before. */
async function unasked(next: Next, known: CarriedOver, needs: NextNeeds): Promise<readonly CarriedDecision[]> {
  const { unwanted } = next;
  const words = new Map((await needs.notHere.notHere(next.source)).map((word) => [word.id, word]));
  const spoken = new Set([...known.carried, ...known.stale].map(({ target }) => target));
  const rejected = (target: string, remarks: readonly AnyChange[]): CarriedDecision[] => {
    if (spoken.has(target) || remarks.some(({ id }) => spoken.has(id))) return [];
    if (unwanted && remarks.every((remark) => unwanted.keys.has(changeKey(remark))))
      return [{ target, verdict: 'reject', by: unwanted.by, at: unwanted.at }];
    const said = remarks.flatMap(({ id }) => words.get(id) ?? []).filter(({ holds }) => holds);
    const [first] = said;
    if (!first || said.length < remarks.length) return [];
    return [{ target, verdict: 'reject', reason: 'not-here', by: first.by, at: first.at }];
  };
  const together = Map.groupBy(allChanges(next.content.cleaned), targetOf);
  return [...together].flatMap(([target, remarks]) => rejected(target, remarks));
}

function countsOf(cleaned: Cleaned, rulebook: readonly RuleName[]): readonly RuleCount[] {
  const found = Map.groupBy(allChanges(cleaned), (remark) => remark.rule);
  return rulebook.flatMap(({ id, version, tier }) => {
    const count = found.get(id)?.length ?? 0;
    return count === 0 ? [] : [{ rule: id, version, tier, count }];
  });
}

/** Stored before the fact that names it; a crash in between leaves only content that nobody refers to. */
export async function nextRevision(
  article: string,
  state: ArticleState | undefined,
  next: Next,
  needs: NextNeeds,
): Promise<RevisionFacts> {
  const { content, settings } = next;
  const { cleaned, manuscript } = content;
  const last = state && newest(state);
  const revision = (last?.number ?? 0) + 1;
  const known = state ? await carriedInto(state, content, needs.archive) : NOTHING;
  const carried = [...known.carried, ...(await unasked(next, known, needs))];
  const { slug } = manuscript.declared;
  return {
    revision,
    title: cleaned.title,
    rulebook: cleaned.rulebook,
    sha256: sha256(cleaned.text),
    counts: {
      edits: cleaned.edits.length,
      suggestions: cleaned.suggestions.length,
      flags: cleaned.flags.length,
    },
    words: countWords(cleaned.text),
    rules: countsOf(cleaned, needs.rulebook),
    settings,
    archived: await needs.archive.putRevision(article, revision, content),
    ...(slug === undefined ? {} : { slug }),
    carried,
    stale: known.stale,
    handEdits: known.handEdits,
    undecided: countUndecided(cleaned, new Set(carried.map((decision) => decision.target))),
  };
}
