// The ledger of an article page by page, and what happened in it since somebody looked.
import * as v from 'valibot';
import { readCursor, writeCursor } from '../ledger/cursor.ts';
import { NotFound } from '../ledger/errors.ts';
import type { Fact } from '../ledger/facts.ts';
import { fold } from '../ledger/fold.ts';
import type { Ledger } from '../ledger/ports.ts';
import { newest } from '../ledger/state.ts';
import type { HistoryEntry, Listing } from '../ledger/views.ts';
import { toldOf } from '../ledger/words/fact-phrases.ts';
import { historyOf } from '../ledger/words/fact-sentences.ts';
import type { HistoryQuery, QueryDesk } from './types.ts';

interface HistoryNeeds {
  readonly ledger: Ledger;
}

async function factsOf(article: string, { ledger }: HistoryNeeds): Promise<readonly Fact[]> {
  const facts = await ledger.facts(article);
  if (facts.length === 0) throw new NotFound('article', article);
  return facts;
}

const place = v.strictTuple([v.literal('after'), v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/))]);

/** A cursor is the sequence of the last fact that was shown: facts never change, so no page ever shifts. */
function lastShown(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const [, sequence] = readCursor(cursor, place);
  return Number(sequence);
}

function page(
  entries: readonly HistoryEntry[],
  { cursor, limit, order = 'oldest' }: HistoryQuery,
): Listing<HistoryEntry> {
  const shown = lastShown(cursor);
  const inOrder = order === 'oldest' ? entries : entries.toReversed();
  const isLeft = ({ sequence }: HistoryEntry) =>
    shown === undefined || (order === 'oldest' ? sequence > shown : sequence < shown);
  const left = inOrder.filter(isLeft);
  const items = left.slice(0, limit);
  const last = items.at(-1);
  if (left.length <= limit || !last) return { items };
  return { items, next: writeCursor(['after', String(last.sequence)]) };
}

export function historyDesk(needs: HistoryNeeds): Pick<QueryDesk, 'history' | 'since' | 'revisionAt'> {
  return {
    history: async (id, query) => page(historyOf(await factsOf(id, needs)), query),
    since: async (id, sequence) => (await factsOf(id, needs)).filter((fact) => fact.sequence > sequence).map(toldOf),
    async revisionAt(id, sequence) {
      const then = fold((await factsOf(id, needs)).slice(0, sequence));
      return then && newest(then).number;
    },
  };
}
