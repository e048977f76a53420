// Suggestions and flags: where a remark on the cleaned text stands in the manuscript, and what accepting it would write there.
import type { Finding, Rule } from '../rules/rule.ts';
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import type { Draft } from './draft.ts';
import { grouped, type Identities } from './identity.ts';

/** What a rule that applies nothing found in the cleaned text. */
export interface Proposed {
  readonly rule: Rule;
  readonly finding: Finding;
  /** Key of the decision that it belongs to. */
  readonly key: string;
}

export interface Proposals {
  readonly suggestions: readonly Suggestion[];
  readonly flags: readonly Flag[];
}

/** Both in the order of the cleaned text; `edits` are those of the draft's patches, one each. */
export function proposalsOf(
  proposed: Iterable<Proposed>,
  manuscript: string,
  draft: Draft,
  edits: readonly Edit[],
  identities: Identities,
): Proposals {
  const idOf = new Map(draft.patches.map((patch, index) => [patch, edits[index]?.id ?? '']));
  const suggestions: { item: Suggestion; key: string }[] = [];
  const flags: { item: Flag; key: string }[] = [];
  for (const { rule, finding, key } of proposed) {
    const cover = draft.covering(finding.start, finding.end);
    const place = {
      rule: rule.id,
      start: cover.start,
      end: cover.end,
      before: manuscript.slice(cover.start, cover.end),
    };
    const rest = {
      textStart: finding.start,
      textEnd: finding.end,
      over: cover.over.map((patch) => idOf.get(patch) ?? ''),
      message: finding.message,
      evidence: finding.evidence,
    };
    if (finding.after === undefined) {
      const blocks = rule.blocks === undefined ? {} : { blocks: rule.blocks };
      flags.push({ key, item: { id: identities.of(place), tier: 'flag', ...blocks, ...place, ...rest } });
    } else {
      const after =
        draft.text.slice(cover.textStart, finding.start) + finding.after + draft.text.slice(finding.end, cover.textEnd);
      suggestions.push({
        key,
        item: { id: identities.of({ ...place, after }), tier: 'suggest', ...place, after, ...rest },
      });
    }
  }
  return { suggestions: inOrder(grouped(suggestions)), flags: inOrder(grouped(flags)) };
}

const inOrder = <Item extends { readonly textStart: number; readonly textEnd: number }>(
  items: readonly Item[],
): readonly Item[] => [...items].sort((a, b) => a.textStart - b.textStart || a.textEnd - b.textEnd);
