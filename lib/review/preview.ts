// What a change of many articles would do, grouped by identical change, with a sample of places where it would happen.

import { changeKey } from '../ledger/change-key.ts';
import type { AnyChange } from '../ledger/changes.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { ChangeGroup, ChangeKind } from './change-groups.ts';

export interface QuotedChange {
  readonly article: string;
  readonly kind: ChangeKind;
  /** The tier that the same change had before, where only that is new. */
  readonly was?: AnyChange['tier'];
  readonly remark: AnyChange;
  readonly content: StoredRevision;
}

const MOST_GROUPS = 50;
const SAMPLE = 3;
/** Characters; a preview is not the place to read a paragraph. */
const LONGEST = 200;
const CONTEXT = 40;

const short = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`);

function placed({ article, remark, content }: QuotedChange) {
  const { text } = content.manuscript;
  return {
    article,
    left: text.slice(Math.max(0, remark.start - CONTEXT), remark.start),
    right: text.slice(remark.end, remark.end + CONTEXT),
  };
}

/** The most frequent first, and how many kinds there are beyond those. */
export function groupChanges(places: readonly QuotedChange[]): {
  readonly changes: readonly ChangeGroup[];
  readonly unlisted: number;
} {
  const byKey = Map.groupBy(
    places,
    ({ kind, was = '', remark }) => `${kind} ${was} ${remark.tier} ${changeKey(remark)}`,
  );
  const groups = [...byKey.values()].flatMap((all): ChangeGroup[] => {
    const [first] = all;
    if (!first) return [];
    const { remark, kind, was } = first;
    return [
      {
        key: changeKey(remark),
        kind,
        tier: remark.tier,
        ...(was === undefined ? {} : { was }),
        rule: remark.rule,
        before: short(remark.before),
        ...(remark.tier === 'flag' ? {} : { after: short(remark.after) }),
        message: remark.message,
        count: all.length,
        articles: new Set(all.map(({ article }) => article)).size,
        sample: all.slice(0, SAMPLE).map(placed),
      },
    ];
  });
  groups.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return { changes: groups.slice(0, MOST_GROUPS), unlisted: Math.max(0, groups.length - MOST_GROUPS) };
}
