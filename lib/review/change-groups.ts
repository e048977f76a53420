// Identical changes told as one: what previews of a batch and of a verdict by rule show.
import type { Tier } from '../text/edit.ts';

/** `new` and `gone` compare two cleanings; `decided` is what one verdict would be about. */
export const CHANGE_KINDS = ['new', 'gone', 'decided'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeGroup {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly tier: Tier;
  /** Of a new one: the tier that the very same change had before. */
  readonly was?: Tier;
  readonly rule: string;
  readonly before: string;
  /** Absent for a flag. */
  readonly after?: string;
  readonly message: string;
  readonly count: number;
  readonly articles: number;
  readonly sample: readonly { readonly article: string; readonly left: string; readonly right: string }[];
}
