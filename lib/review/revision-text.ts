// The text of a revision as it stands: what was found in its manuscript, decided and edited by hand.

import type { Composable } from '../clean/compose.ts';
import type { Compose } from '../intake/cleaning-ports.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';

export function composable(content: StoredRevision): Composable {
  const { edits, suggestions, flags } = content.cleaned;
  return { manuscript: content.manuscript.text, edits, suggestions, flags };
}

/** The text of a revision with the decisions and hand edits so far. */
export function textOf(revision: Revision, content: StoredRevision, compose: Compose): string {
  return compose(composable(content), [...revision.decisions.values()], revision.handEdits);
}
