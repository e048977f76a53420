// Any two texts of an article side by side: as it came, as a revision stands, or as readers see it.

import type { Compose } from '../intake/cleaning-ports.ts';
import { contentOf, Missing } from '../ledger/content.ts';
import { NotFound } from '../ledger/errors.ts';
import type { Archive } from '../ledger/ports.ts';
import { type ArticleState, newest, type Revision, revisionOf } from '../ledger/state.ts';
import { textOf } from './revision-text.ts';
import type { Comparison, Side } from './types.ts';

export interface CompareNeeds {
  readonly archive: Archive;
  readonly compose: Compose;
}

function numbered(state: ArticleState, number: number): Revision {
  const revision = revisionOf(state, number);
  if (!revision) throw new NotFound('revision', String(number));
  return revision;
}

async function liveText(state: ArticleState, archive: Archive): Promise<string> {
  const hash = state.order?.kind === 'article' ? state.order.signed.sha256 : undefined;
  if (hash === undefined) throw new NotFound('live text', state.article);
  const text = await archive.text(state.article, hash);
  if (text === undefined) throw new Missing(`the text ${hash}`, state.article);
  return text;
}

async function textAt(state: ArticleState, side: Side, other: Side, needs: CompareNeeds): Promise<string> {
  if (side === 'live') return liveText(state, needs.archive);
  const meant = side === 'raw' ? (typeof other === 'number' ? other : newest(state).number) : side;
  const revision = numbered(state, meant);
  const content = await contentOf(state.article, revision, needs.archive);
  return side === 'raw' ? content.manuscript.text : textOf(revision, content, needs.compose);
}

/** `raw` is the upload that the revision on the other side was made from, or the newest one was. */
export async function compareTexts(
  state: ArticleState,
  from: Side,
  to: Side,
  needs: CompareNeeds,
): Promise<Comparison> {
  const before = await textAt(state, from, to, needs);
  const after = await textAt(state, to, from, needs);
  // Few requests compare: the others are spared it.
  const { alignParagraphs } = await import('./align-paragraphs.ts');
  return { from: String(from), to: String(to), before, after, paragraphs: alignParagraphs(before, after) };
}
