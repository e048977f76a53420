// The port to cleaning and decoding: their signatures, so that intake and re-clean know no implementation.
import type { Cleaned } from '../clean/cleaned.ts';
import type { Composable } from '../clean/compose.ts';
import type { RuleStanding } from '../learning/acceptance.ts';
import type { Decision, HandEdit } from '../text/edit.ts';
import type { Manuscript, Span } from '../text/manuscript.ts';
import type { Refusal } from '../text/refusal.ts';

/** `standings` says what each rule may do, where that is less than its own tier. A promise where the rules are loaded on demand. */
export type Clean = (
  manuscript: Manuscript,
  standings?: Readonly<Record<string, RuleStanding>>,
) => Cleaned | Promise<Cleaned>;

/** `name` decides the format. */
export type Decode = (name: string, bytes: Uint8Array) => Promise<Manuscript | { readonly refused: Refusal }>;

export type Compose = (revision: Composable, decisions: readonly Decision[], handEdits: readonly HandEdit[]) => string;

/** The manuscript's span for a span of the composed text, widened to whole changes: `prefix + replacement + suffix` is the new `after`. */
export type Locate = (
  revision: Composable,
  decisions: readonly Decision[],
  handEdits: readonly HandEdit[],
  span: Span,
) => Span & { readonly before: string; readonly prefix: string; readonly suffix: string };
