// What facts did, in running words without anybody's text: for whoever was overtaken by them.
import { amount } from '../../text/amount.ts';
import type { Tier } from '../../text/edit.ts';
import type { Fact, VerdictTally } from '../facts.ts';
import type { Told } from '../views.ts';

export type Of<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;

/** A single one is spelled out. */
export function some(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `one ${one}` : amount(number, one, many);
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const NOUNS: Readonly<Record<Tier, string>> = { apply: 'change', suggest: 'suggestion', flag: 'flag' };

function verbFor({ tier, verdict }: Pick<VerdictTally, 'tier' | 'verdict'>): string {
  if (verdict === 'amend') return 'amended';
  if (verdict === null) return 'took back what was said of';
  if (tier === 'flag') return verdict === 'accept' ? 'closed' : 'dismissed';
  return verdict === 'accept' ? 'accepted' : 'rejected';
}

const MOST_RULES = 3;

/** “of a/b”, “of a/b (2) and c/d (1)”, or only how many rules; nothing where the fact does not know. */
function ofRules(said: readonly VerdictTally[]): string {
  const byRule = new Map<string, number>();
  for (const { rule, count } of said) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  byRule.delete('');
  if (byRule.size === 0) return '';
  if (byRule.size > MOST_RULES) return ` of ${byRule.size} rules`;
  const names = [...byRule].map(([rule, number]) => (byRule.size === 1 ? rule : `${rule} (${number})`));
  return ` of ${listed(names)}`;
}

/** What was said, verdict by verdict: “rejected 2 changes of dates/year-first and accepted one suggestion of …”. */
function verdicts(said: readonly VerdictTally[]): string {
  const alike = Map.groupBy(said, (one) => `${verbFor(one)} ${NOUNS[one.tier]}`);
  const parts = [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const number = group.reduce((sum, one) => sum + one.count, 0);
    return [`${verbFor(first)} ${some(number, NOUNS[first.tier])}${ofRules(group)}`];
  });
  return parts.length === 0 ? 'decided on nothing' : listed(parts);
}

/** A fact from before the ledger kept the rules counts its decisions alone. */
function saidIn(fact: Of<'Decided'>): readonly VerdictTally[] {
  if (fact.said) return fact.said;
  const tally = Map.groupBy(fact.decisions, ({ verdict }) => verdict);
  return [...tally].map(([verdict, { length }]) => ({ rule: fact.rule ?? '', tier: 'apply', verdict, count: length }));
}

/** What was written over goes with the edit that took its place; what was named was taken back. */
function edited(facts: readonly Of<'Edited'>[]): string {
  const edits = facts.flatMap((fact) => fact.edits);
  const over = new Set(edits.flatMap((edit) => edit.over?.map(({ id }) => id) ?? []));
  const gone = facts.flatMap((fact) => fact.removed ?? []).filter((id) => !over.has(id));
  const on = over.size === 0 ? '' : `, over ${some(over.size, 'earlier edit')}`;
  return listed([
    ...(edits.length > 0 ? [`edited ${some(edits.length, 'passage')} by hand${on}`] : []),
    ...(gone.length > 0 ? [`took back ${some(gone.length, 'edit')} made by hand`] : []),
  ]);
}

/** What one fact did, without its subject and without anybody's text. */
export function factPhrase(fact: Fact): string {
  switch (fact.type) {
    case 'Received':
      return fact.made ? 'uploaded a new version' : 'uploaded it once more';
    case 'Cleaned':
      return 'cleaned it again';
    case 'Decided':
      return verdicts(saidIn(fact));
    case 'Edited':
      return edited([fact]);
    case 'Approved':
      return `approved revision ${fact.revision}`;
    case 'Rejected':
      return `rejected revision ${fact.revision}`;
    case 'Reopened':
      return `reopened revision ${fact.revision}`;
    case 'Published':
      return `published revision ${fact.revision}`;
    case 'Unpublished':
      return 'unpublished it';
    case 'Retracted':
      return 'retracted it';
    case 'RolledBack':
      return `rolled the site back to revision ${fact.revision}`;
    case 'Failed':
      return fact.code === 'unsettled' ? 'could not make its page' : 'met an upload that could not be accepted';
  }
}

/** Of a fact, what others are told when it stood in their way. */
export function toldOf(fact: Fact): Told {
  const { sequence, actor, type, at } = fact;
  return { sequence, actor, type, at, says: factPhrase(fact) };
}

/** What one person did in several facts: decisions and edits are added up, anything else is said once. */
function deedsOf(facts: readonly Fact[]): string {
  const decided = facts.filter((fact) => fact.type === 'Decided');
  const byHand = facts.filter((fact) => fact.type === 'Edited');
  const parts: string[] = [];
  if (decided.length > 0) parts.push(verdicts(decided.flatMap(saidIn)));
  if (byHand.length > 0) parts.push(edited(byHand));
  const others = facts.filter((fact) => fact.type !== 'Decided' && fact.type !== 'Edited');
  return listed([...parts, ...new Set(others.map(factPhrase))]);
}

/** “rosa rejected 2 changes of dates/year-first and edited one passage by hand; li approved revision 1”. */
export function summary(facts: readonly Fact[]): string {
  const byActor = Map.groupBy(facts, (fact) => fact.actor);
  return [...byActor].map(([actor, theirs]) => `${actor} ${deedsOf(theirs)}`).join('; ');
}
