// Mark, commit and settle in every order; whatever is clean must be settled.
import { describe, expect, test } from 'vitest';
import { decideAndAppend } from '../../lib/ledger/append.ts';
import type { Event } from '../../lib/ledger/facts.ts';
import type { DirtyMarks } from '../../lib/publish/ports.ts';
import { settler } from '../../lib/publish/settle.ts';
import { isWhole } from '../amount.ts';
import { ARTICLE, facts, received } from '../ledger/samples.ts';
import { everyOrder, Stage, someOrders } from '../world/schedules.ts';
import { world } from '../world/world.ts';

type Clearing = (marks: DirtyMarks) => DirtyMarks;

const honest: Clearing = (marks) => marks;

/** Clears whatever is marked: does not see that something was marked since. */
const onUnchangedFlag: Clearing = (marks) => ({
  ...marks,
  async clear(article) {
    const { since, wanted } = (await marks.read(article))!;
    return since !== undefined && marks.clear(article, wanted);
  },
});

/** Clears what it read: does not see that the fact came after the head was read. */
const byToken: Clearing = (marks) => {
  let token: string | undefined;
  return {
    ...marks,
    async read(article) {
      const mark = await marks.read(article);
      token = mark?.since;
      return mark;
    },
    async clear(article) {
      const { since, wanted } = (await marks.read(article))!;
      return since === token && marks.clear(article, wanted);
    },
  };
};

const decided: Event = { type: 'Decided', revision: 1, decisions: [], undecided: 0 };

/** An article with one fact that waits to be settled; then writers and settlers at once. */
async function scene(
  cast: { writers: number; settlers: number },
  clearing: Clearing,
  choose: (among: number) => number,
): Promise<'kept' | 'lost'> {
  const w = world();
  const [first] = facts([received()]);
  await w.marks.mark(ARTICLE, 1, w.clock.now().toISOString());
  await w.ledger.append(first!);
  let shown = 0;
  const stage = new Stage();
  const staged = (process: number) => ({
    ...w,
    ledger: stage.gate(process, w.ledger),
    marks: stage.gate(process, clearing(w.marks)),
  });
  // What a writer has read is put to the test by its append: when it reads makes no order of its own.
  const writing = (process: number) => {
    const { ledger, ...rest } = staged(process);
    return { ...rest, ledger: { append: ledger.append, facts: w.ledger.facts } };
  };
  const writers = Array.from({ length: cast.writers }, (_, at) => {
    return () => decideAndAppend(ARTICLE, { actor: `writer-${at}` }, async () => decided, writing(at));
  });
  const settlers = Array.from({ length: cast.settlers }, (_, at) => {
    const queue = {
      ...w.queue,
      put: async ({ sequence }: { sequence: number }) => {
        shown = Math.max(shown, sequence);
      },
    };
    return () => settler({ ...staged(cast.writers + at), queue })(ARTICLE);
  });
  await stage.run([...writers, ...settlers], choose);
  const head = (await w.ledger.facts(ARTICLE)).length;
  expect(head).toBe(1 + cast.writers);
  const isMarked = (await w.marks.dirty(1)).length > 0;
  return isMarked || shown === head ? 'kept' : 'lost';
}

/** Three at once have more orders than anybody can wait for: some are drawn, more of them in the gates. */
const DRAWN = isWhole ? 100_000 : 150;
const MANY: typeof everyOrder = (scene) => someOrders(DRAWN, scene);

async function outcomes(cast: { writers: number; settlers: number }, clearing: Clearing, orders = everyOrder) {
  const all = await orders((choose) => scene(cast, clearing, choose));
  return { orders: all.length, lost: all.filter((outcome) => outcome === 'lost').length };
}

describe('mark, commit, settle', () => {
  const one = { writers: 1, settlers: 1 };

  test('loses no fact in any order of one writer and one settler', async () => {
    const { orders, lost } = await outcomes(one, honest);
    expect(orders).toBeGreaterThanOrEqual(10);
    expect(lost).toBe(0);
  });

  test('loses no fact in the orders of two writers and one settler', async () => {
    const { orders, lost } = await outcomes({ writers: 2, settlers: 1 }, honest, MANY);
    expect(orders).toBe(DRAWN);
    expect(lost).toBe(0);
  });

  test('loses no fact in the orders of one writer and two settlers', async () => {
    const { orders, lost } = await outcomes({ writers: 1, settlers: 2 }, honest, MANY);
    expect(orders).toBe(DRAWN);
    expect(lost).toBe(0);
  });

  test('would lose facts in 8 of 17 orders if the mark were cleared on an unchanged flag', async () => {
    expect(await outcomes(one, onUnchangedFlag)).toEqual({ orders: 17, lost: 8 });
  });

  test('would lose facts in 4 orders if the mark were cleared by its token', async () => {
    expect((await outcomes(one, byToken)).lost).toBe(4);
  });
});
