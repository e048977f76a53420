// Word by word, what of a replacement is really new: noise in a diff hides what matters.
import { diffWordsWithSpace } from 'diff';

export interface DiffPiece {
  readonly kind: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** Longer ones are shown whole: nobody reads a word diff of a chapter. */
const LONGEST = 20_000;
const PATIENCE_MS = 200;
/** Below this share of kept characters a word diff is harder to read than the two texts one after the other. */
const SHARE_KEPT = 0.3;

export type WordDiff = (before: string, after: string) => readonly DiffPiece[];

/** For many texts on one page: when the time is up, the rest is shown whole. */
export function wordDiffWithin(patience: number): WordDiff {
  const deadline = Date.now() + patience;
  return (before, after) => (Date.now() < deadline ? wordDiff(before, after) : apart(before, after));
}

function apart(before: string, after: string): readonly DiffPiece[] {
  return before === after ? whole('same', before) : [...whole('del', before), ...whole('ins', after)];
}

export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  if (before === after) return whole('same', before);
  if (before === '' || after === '' || before.length + after.length > LONGEST) return apart(before, after);
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (parts === undefined) return apart(before, after);
  const pieces = gathered(
    parts.map((part) => ({ kind: part.added ? 'ins' : part.removed ? 'del' : 'same', text: part.value }) as const),
  );
  const kept = pieces.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.trim().length : 0), 0);
  return kept < SHARE_KEPT * Math.min(before.length, after.length) ? apart(before, after) : pieces;
}

function whole(kind: DiffPiece['kind'], text: string): readonly DiffPiece[] {
  return text === '' ? [] : [{ kind, text }];
}

/** A stretch in which nobody reads anything: spaces and signs. */
const WORDLESS = /^[^\p{L}\p{N}\n]*$/u;
const LONGEST_BETWEEN = 4;

/** Neighbouring changes without a word between them become one: first what went, then what came. */
function gathered(parts: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    for (const part of [...whole('del', gone), ...whole('ins', come)]) out.push(part);
    gone = '';
    come = '';
  };
  for (const [index, part] of parts.entries()) {
    const between = (gone !== '' || come !== '') && index < parts.length - 1;
    if (part.kind === 'del') gone += part.text;
    else if (part.kind === 'ins') come += part.text;
    else if (between && part.text.length <= LONGEST_BETWEEN && WORDLESS.test(part.text)) {
      gone += part.text;
      come += part.text;
    } else {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}
