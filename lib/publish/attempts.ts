// Bounds how often one article is settled: attempts are counted before the work, since who is killed by it counts nothing after.
import { systemActor } from '../ledger/actors.ts';
import { type AppendNeeds, decideAndAppend } from '../ledger/append.ts';
import { unsettled } from '../ledger/unsettled.ts';
import type { DirtyMark, DirtyMarks } from './ports.ts';

/** After so many the article is put aside until the next fact, and the desk says so. */
export const MOST_SETTLE_ATTEMPTS = 5;

/**
 * Minutes to wait after each attempt. The first three come with the hints of the stream and heal what passes by itself; all five
 * take an hour and more, so that an outage of one service puts nothing aside.
 */
const WAITS = [0, 0, 10, 60, 0] as const;
/** How many of them are made without a wait. */
const AT_ONCE = 3;

export interface PutAsideNeeds extends AppendNeeds {
  readonly marks: DirtyMarks;
}

/**
 * Counts an attempt and moves the mark back in the queue, so that it hides no other. `ours`: go on with the work; `waits`: its
 * next attempt is not due; `spent`: there is none left; `again`: somebody has changed the mark since it was read.
 */
export async function beginAttempt(
  article: string,
  mark: DirtyMark,
  now: Date,
  marks: DirtyMarks,
): Promise<'ours' | 'waits' | 'spent' | 'again'> {
  if (mark.attempts >= MOST_SETTLE_ATTEMPTS) return 'spent';
  if (mark.attempts >= AT_ONCE && (mark.due ?? '') > now.toISOString()) return 'waits';
  const minutes = WAITS[mark.attempts] ?? 0;
  const due = new Date(now.getTime() + minutes * 60_000).toISOString();
  return (await marks.begin(article, mark, due)) ? 'ours' : 'again';
}

/**
 * Says in the ledger that the article could not be settled, once for each order, and takes it out of the queue of marks. Does
 * none of the work that failed. What was settled stays as far as it was: the next fact about the article tries it again.
 */
export async function putAside(article: string, needs: PutAsideNeeds): Promise<void> {
  const { state } = await decideAndAppend(
    article,
    { actor: systemActor('publish') },
    async (now) => {
      const what = now && unsettled(now);
      return what === undefined || now?.failed.has(what) ? undefined : { type: 'Failed', what, code: 'unsettled' };
    },
    needs,
  );
  await needs.marks.putAside(article, state?.sequence ?? 0);
}
