// Facts in words, for the history that people read.

import { amount } from '../../text/amount.ts';
import { REASON_IN_WORDS } from '../../text/edit.ts';
import type { Fact } from '../facts.ts';
import type { HistoryEntry } from '../views.ts';
import { factPhrase, listed, type Of, some } from './fact-phrases.ts';

/** Who wrote each edit by hand, as far as the facts before tell. */
export type Authors = ReadonlyMap<string, string>;

/** One sentence about one fact. */
export function factSentence(fact: Fact, authors: Authors = new Map()): string {
  switch (fact.type) {
    case 'Received':
      return fact.made
        ? `Uploaded ${fact.from.key}: revision ${fact.made.revision}, with ${found(fact.made)}.`
        : `Uploaded ${fact.from.key} again; the same text or a newer version was here already.`;
    case 'Cleaned':
      return `Cleaned revision ${fact.of} again with newer rules: revision ${fact.made.revision}, with ${found(fact.made)}.`;
    case 'Decided':
      return decided(fact);
    case 'Edited':
      return `${capital(factPhrase(fact))}${whose(fact, authors)} in revision ${fact.revision}.`;
    case 'Approved':
      return fact.left.length === 0
        ? `Approved revision ${fact.revision}.`
        : `Approved revision ${fact.revision} and left ${some(fact.left.length, 'suggestion')} undecided.`;
    case 'Rejected':
      return `Rejected revision ${fact.revision}: ${fact.reason}`;
    case 'Reopened':
      return `Reopened revision ${fact.revision}${fact.reason === undefined ? '.' : `: ${fact.reason}`}`;
    case 'Published':
      return `Published revision ${fact.revision} at ${fact.url}.`;
    case 'Unpublished':
      return `Unpublished the article: ${fact.reason}`;
    case 'Retracted':
      return `Retracted the article${fact.replacement === undefined ? '' : ` in favour of ${fact.replacement}`}: ${fact.reason}`;
    case 'RolledBack':
      return `Rolled the site back to revision ${fact.revision}: ${fact.reason}`;
    case 'Failed':
      return failed(fact.code);
  }
}

function failed(code: Of<'Failed'>['code']): string {
  if (code === 'crash') return 'A further upload could not be read because of an error of ours.';
  if (code === 'unsettled')
    return 'The page could not be made in five attempts. Nothing of the article is lost; whatever happens to it next tries again.';
  return `A further upload could not be accepted (${code}).`;
}

/** What cleaning found, and what came along from the revision before. */
function found({ counts, carried, stale, handEdits }: Of<'Cleaned'>['made']): string {
  const all = [
    amount(counts.edits, 'change'),
    amount(counts.suggestions, 'suggestion'),
    ...(counts.flags > 0 ? [amount(counts.flags, 'flag')] : []),
  ];
  const kept = [
    ...(carried.length > 0 ? [amount(carried.length, 'decision')] : []),
    ...(handEdits.length > 0 ? [amount(handEdits.length, 'edit made by hand', 'edits made by hand')] : []),
  ];
  const along = kept.length > 0 ? `; ${listed(kept)} came along` : '';
  const again = stale.length > 0 ? `; ${amount(stale.length, 'decision')} to be taken anew` : '';
  return `${listed(all)}${along}${again}`;
}

function decided(fact: Of<'Decided'>): string {
  const given = fact.decisions.flatMap((one) => (one.verdict !== null && one.reason ? [one.reason] : []));
  const reasons = [...new Set(given)].map((reason) => REASON_IN_WORDS[reason]);
  const because = reasons.length === 0 ? '' : ` (${listed(reasons)})`;
  const all = fact.rule === undefined ? '' : ', all at once,';
  return `${capital(factPhrase(fact))}${because}${all} in revision ${fact.revision}.`;
}

/** Whose edits are gone, where they were somebody else's. */
function whose({ actor, removed = [] }: Of<'Edited'>, authors: Authors): string {
  const others = [...new Set(removed.flatMap((id) => authors.get(id) ?? []))].filter((author) => author !== actor);
  return others.length === 0 ? '' : ` by ${listed(others)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function handEditsIn(fact: Fact) {
  if (fact.type === 'Edited') return fact.edits;
  return 'made' in fact ? (fact.made?.handEdits ?? []) : [];
}

/** All facts of an article, so that each can name what an earlier one made. */
export function historyOf(facts: readonly Fact[]): readonly HistoryEntry[] {
  const authors = new Map(facts.flatMap(handEditsIn).map(({ id, by }) => [id, by]));
  return facts.map((fact) => {
    const { sequence, at, actor, type } = fact;
    return { sequence, at, actor, type, says: factSentence(fact, authors), fact };
  });
}
