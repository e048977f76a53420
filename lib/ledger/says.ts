// Facts in words, for the history that people read.
import type { Fact } from './facts.ts';
import type { HistoryEntry } from './views.ts';

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** One sentence about one fact. */
export function says(fact: Fact): string {
  switch (fact.type) {
    case 'Received':
      return fact.made
        ? `Uploaded ${fact.from.key}: revision ${fact.made.revision}, with ${count(fact.made.counts.edits, 'change')} and ${count(fact.made.counts.suggestions, 'suggestion')}.`
        : `Uploaded ${fact.from.key} again; the same text or a newer version was here already.`;
    case 'Cleaned':
      return `Cleaned revision ${fact.of} again with newer rules: revision ${fact.made.revision}.`;
    case 'Decided':
      return decided(fact);
    case 'Edited':
      return `Made ${count(fact.edits.length, 'edit')} by hand in revision ${fact.revision}.`;
    case 'Approved':
      return fact.left.length === 0
        ? `Approved revision ${fact.revision}.`
        : `Approved revision ${fact.revision} and left ${count(fact.left.length, 'suggestion')} as they are.`;
    case 'Rejected':
      return `Rejected revision ${fact.revision}: ${fact.reason}`;
    case 'Reopened':
      return `Reopened revision ${fact.revision}${fact.reason === undefined ? '.' : `: ${fact.reason}`}`;
    case 'Published':
      return `Published revision ${fact.revision} at ${fact.url}.`;
    case 'Unpublished':
      return `Unpublished the article: ${fact.reason}`;
    case 'Retracted':
      return `Retracted the article: ${fact.reason}`;
    case 'RolledBack':
      return `Rolled back to revision ${fact.revision}: ${fact.reason}`;
    case 'Failed':
      return `A further upload could not be accepted (${fact.code}).`;
  }
}

function decided(fact: Extract<Fact, { type: 'Decided' }>): string {
  const words = { accept: 'accepted', reject: 'rejected', amend: 'amended', undo: 'took back' };
  const tally = new Map<string, number>();
  for (const { verdict } of fact.decisions) {
    const word = words[verdict ?? 'undo'];
    tally.set(word, (tally.get(word) ?? 0) + 1);
  }
  const parts = [...tally].map(([word, number], index) =>
    index > 0 ? `${word} ${number}` : `${word} ${number} ${number === 1 ? 'change' : 'changes'}`,
  );
  const sentence = parts.join(', ');
  const all = fact.rule === undefined ? '' : `, all of ${fact.rule},`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${all} in revision ${fact.revision}.`;
}

export function historyEntry(fact: Fact): HistoryEntry {
  const { sequence, at, actor, type } = fact;
  return { sequence, at, actor, type, says: says(fact), fact };
}
