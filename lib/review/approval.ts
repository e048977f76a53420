// Signs a text: the one that was seen, with nothing undecided that the reviewer did not knowingly leave.

import type { Compose } from '../intake/cleaning-ports.ts';
import { countOpenFlags, openBlockers, openSuggestions } from '../ledger/changes.ts';
import { contentOf } from '../ledger/content.ts';
import { IllegalMove, NotFound, TextChanged, Undecided, Unprocessable } from '../ledger/errors.ts';
import type { Event } from '../ledger/facts.ts';
import { sha256 } from '../ledger/ids.ts';
import type { Archive } from '../ledger/ports.ts';
import { type ArticleState, newest, revisionOf } from '../ledger/state.ts';
import { renderExcess } from '../text/render-budget.ts';
import { headlineNow } from './headline.ts';
import { textOf } from './revision-text.ts';

export interface ApproveNeeds {
  readonly archive: Archive;
  readonly compose: Compose;
}

interface Signature {
  /** Of the text that was seen; left out: the text as it stands. */
  readonly sha256?: string;
  readonly undecided?: 'block' | 'leave';
}

/** The fact that would sign the text, and the text; nothing is stored. */
export async function signature(
  state: ArticleState,
  body: Signature,
  needs: ApproveNeeds,
): Promise<{
  readonly event: Extract<Event, { type: 'Approved' }>;
  readonly text: string;
  /** Flags that nobody has looked at: they do not stand in the way, and whoever signs should know. */
  readonly openFlags: number;
}> {
  const revision = newest(state);
  const content = await contentOf(state.article, revision, needs.archive);
  const blockers = openBlockers(content.cleaned, revision.decisions);
  if (blockers.length > 0) throw new Undecided(blockers, false);
  const left = openSuggestions(content.cleaned, revision.decisions);
  if (left.length > 0 && body.undecided !== 'leave') throw new Undecided(left);
  const text = textOf(revision, content, needs.compose);
  const hash = sha256(text);
  if (hash !== (body.sha256 ?? hash)) throw new TextChanged(body.sha256 ?? '', hash);
  if (text.trim() === '') throw new Unprocessable('invalid', 'An empty text cannot be published.');
  // What came in could be rendered; an edit by hand may have put a table of any size into it.
  if (renderExcess(text, content.manuscript.format) !== undefined)
    throw new Unprocessable(
      'invalid',
      'The text has more table cells, links or marks than a page can be made of. Take some of them out first.',
    );
  const title = headlineNow(revision, content, text);
  const openFlags = countOpenFlags(content.cleaned, revision.decisions);
  return { event: { type: 'Approved', revision: revision.number, sha256: hash, title, left }, text, openFlags };
}

/** The text is stored under its hash before the fact that signs it. */
export async function approved(state: ArticleState, body: Signature, needs: ApproveNeeds): Promise<Event> {
  const { event, text } = await signature(state, body, needs);
  await needs.archive.putText(state.article, event.sha256, text);
  return event;
}

/** Only a text that somebody approved can come back, and only while nobody has rejected it since. */
export function rolledBack(state: ArticleState, body: { readonly revision: number; readonly reason: string }): Event {
  const revision = revisionOf(state, body.revision);
  if (!revision) throw new NotFound('revision', String(body.revision));
  const { signed, withdrawn, number } = revision;
  if (!signed) throw new Unprocessable('invalid', `Revision ${number} was never approved.`, { revision: number });
  if (withdrawn !== undefined)
    throw new Unprocessable('invalid', `Revision ${number} was rejected after it had been approved.`, {
      revision: number,
    });
  const { order } = state;
  if (order?.kind === 'article' && order.revision === number && order.signed.sha256 === signed.sha256)
    throw new IllegalMove('rollback', state.state, 'that revision is what readers see.');
  return { type: 'RolledBack', revision: number, sha256: signed.sha256, title: signed.title, reason: body.reason };
}
