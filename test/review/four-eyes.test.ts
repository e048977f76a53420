// Four eyes go by what stands in the text: nobody signs what they wrote, however it came to stand there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../lib/ledger/errors.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import { fold } from '../../lib/ledger/fold.ts';
import { approve, eva, karl, rita, seenBy, TEXT, type World, world } from '../world/world.ts';
import '../seed.ts';

const nora: Actor = { id: 'nora', roles: ['reviewer'] };
const ivan: Actor = { id: 'ivan', roles: ['reviewer'] };

async function reviewed() {
  const w = world({ fourEyes: 'all' });
  await w.upload(TEXT, '01');
  return w;
}

const newestOf = async ({ desk, article }: World) => (await desk.article(article, rita)).revision;
const call = ({ desk, article }: World, actor: Actor) => seenBy(actor, desk, article);

async function write(w: World, actor: Actor, before: string, after: string) {
  const revision = await newestOf(w);
  const { text, sha256 } = await w.desk.revision(w.article, revision);
  const start = text.indexOf(before);
  const edits = [{ start, end: start + before.length, before, after }];
  return w.desk.edit(w.article, { revision, sha256, edits }, await call(w, actor));
}

async function takeBack(w: World, actor: Actor, id: string) {
  const revision = await newestOf(w);
  const { sha256 } = await w.desk.revision(w.article, revision);
  return w.desk.edit(w.article, { revision, sha256, edits: [], removed: [id] }, await call(w, actor));
}

async function amend(w: World, actor: Actor, text: string | null) {
  const revision = await newestOf(w);
  const [offer] = (await w.desk.revision(w.article, revision)).suggestions;
  const said = text === null ? ({ verdict: null } as const) : ({ verdict: 'amend', text } as const);
  return w.desk.decide(w.article, { revision, decisions: [{ target: offer!.id, ...said }] }, await call(w, actor));
}

const signing = async (w: World, actor: Actor): Promise<unknown> =>
  approve(actor, w).then(
    () => 'signed',
    (error: unknown) => (error instanceof Refused ? error.code : error),
  );

describe('whoever wrote what stands in the text cannot approve it', () => {
  test('who amended a suggestion', async () => {
    const w = await reviewed();
    await amend(w, rita, 'corrupt harbour');
    expect((await w.desk.article(w.article, karl)).may).toContain('approval');
    expect((await w.desk.article(w.article, rita)).may).not.toContain('approval');
    await expect(approve(rita, w)).rejects.toMatchObject({ code: 'four_eyes', facts: { because: 'amended' } });
    expect(await signing(w, karl)).toBe('signed');
  });

  test('who edited by hand and had the text cleaned again', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    w.newRules('other rules');
    await w.desk.reclean(w.article, await call(w, rita));
    expect((await w.desk.revision(w.article, 2)).text).toContain('Sunday');
    expect(await signing(w, rita)).toBe('four_eyes');
    expect(await signing(w, karl)).toBe('signed');
  });

  test('whose edit was carried into a newer upload', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await amend(w, karl, 'grumpy harbour');
    await w.upload(`${TEXT}\nMore follows.\n`, '02');
    expect((await w.desk.revision(w.article, 2)).text).toMatch(/Sunday, the grumpy/);
    expect([await signing(w, rita), await signing(w, karl)]).toEqual(['four_eyes', 'four_eyes']);
    expect(await signing(w, nora)).toBe('signed');
  });

  test('who edited before a colleague edited another passage', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await write(w, karl, 'noon', 'dusk');
    expect([await signing(w, rita), await signing(w, karl)]).toEqual(['four_eyes', 'four_eyes']);
    expect(await signing(w, nora)).toBe('signed');
  });

  test('whose words a colleague corrected, however often', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday at dawn');
    await write(w, karl, 'Sunday at', 'Sunday before');
    await write(w, nora, 'before dawn', 'before the dawn');
    for (const actor of [rita, karl, nora]) expect(await signing(w, actor)).toBe('four_eyes');
    await w.upload(`${TEXT}\nMore follows.\n`, '02');
    for (const actor of [rita, karl, nora]) expect(await signing(w, actor)).toBe('four_eyes');
    expect(await signing(w, ivan)).toBe('signed');
  });

  test('whose amendment a colleague amended, or edited by hand and they took back', async () => {
    const w = await reviewed();
    await amend(w, rita, 'corrupt harbour');
    await amend(w, karl, 'corrupt harbor');
    expect([await signing(w, rita), await signing(w, karl)]).toEqual(['four_eyes', 'four_eyes']);
    await write(w, nora, 'corrupt harbor', 'corrupt old harbor');
    await amend(w, karl, null);
    expect((await w.desk.revision(w.article, 1)).text).toContain('corrupt old harbor');
    for (const actor of [rita, karl, nora]) expect(await signing(w, actor)).toBe('four_eyes');
    expect(await signing(w, ivan)).toBe('signed');
  });

  test('whose amendment somebody brought back by undoing a batch', async () => {
    const w = await reviewed();
    await amend(w, rita, 'corrupt harbour');
    const order = { action: 'decide-rule', rule: 'test/word', verdict: null, ids: [w.article], limit: 50 } as const;
    const { batch } = await w.desk.bulk(order, karl);
    expect((await w.desk.revision(w.article, 1)).text).not.toContain('corrupt');
    await w.desk.undoBulk(batch!, karl);
    expect((await w.desk.revision(w.article, 1)).text).toContain('corrupt');
    expect(await signing(w, rita)).toBe('four_eyes');
    expect(await signing(w, nora)).toBe('signed');
  });

  test('nor in a batch, nor by undoing one', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await write(w, karl, 'noon', 'dusk');
    const many = { action: 'approve', undecided: 'leave', ids: [w.article], limit: 50 } as const;
    for (const actor of [rita, karl, { ...eva, id: 's3:eva' }]) {
      expect((await w.desk.bulk(many, actor)).items).toMatchObject([{ problem: { code: 'four_eyes' } }]);
    }
    await approve(nora, w);
    const { batch } = await w.desk.bulk({ action: 'reopen', ids: [w.article], limit: 50 }, nora);
    expect((await w.desk.undoBulk(batch!, rita)).items).toMatchObject([{ problem: { code: 'four_eyes' } }]);
    expect((await w.desk.undoBulk(batch!, nora)).items).toMatchObject([{ outcome: 'done' }]);
  });

  test('nor by bringing back an older revision in which their words stand', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await approve(karl, w);
    await w.upload('Another text.\n', '02');
    await approve(rita, w);
    const back = async (actor: Actor) =>
      w.desk.rollBack(w.article, { revision: 1, reason: 'Wrong file.' }, await call(w, actor));
    await expect(back(rita)).rejects.toMatchObject({ code: 'four_eyes', facts: { because: 'edited' } });
    await expect(back(rita)).rejects.toThrow(/rita edited it by hand, so somebody else has to bring it back\.$/);
    await expect(back(nora)).resolves.toMatchObject({ article: { state: 'approved' } });
  });
});

describe('whoever wrote nothing that stands may approve', () => {
  test('who took their own edit and amendment back', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await amend(w, rita, 'corrupt harbour');
    const [own] = (await w.desk.revision(w.article, 1)).handEdits;
    await takeBack(w, rita, own!.id);
    await amend(w, rita, null);
    expect(await signing(w, rita)).toBe('signed');
  });

  test('who put back what stood there', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await write(w, rita, 'Sunday', 'Monday');
    expect(await signing(w, rita)).toBe('signed');
  });

  test('who accepted, rejected and dismissed', async () => {
    const w = await reviewed();
    const { edits, suggestions, flags } = await w.desk.revision(w.article, 1);
    const decisions = [
      { target: edits[0]!.id, verdict: 'reject' },
      { target: suggestions[0]!.id, verdict: 'accept' },
      { target: flags[0]!.id, verdict: 'reject' },
    ] as const;
    await w.desk.decide(w.article, { revision: 1, decisions }, await call(w, rita));
    expect(await signing(w, rita)).toBe('signed');
  });

  test('whose edit did not find its place in a newer upload', async () => {
    const w = await reviewed();
    await write(w, rita, 'Monday', 'Sunday');
    await w.upload('Another text.\n', '02');
    expect(await signing(w, rita)).toBe('signed');
  });
});

test('one sentence says who cannot approve it and why: in the refusal, in the article and in the queue', async () => {
  const w = await reviewed();
  await write(w, rita, 'Monday', 'Sunday');
  await amend(w, karl, 'grumpy harbour');
  const sentence =
    'Its source needs four eyes: s3:eva uploaded it, rita edited it by hand and karl amended a change in it, so somebody else has to approve it.';
  await expect(approve(rita, w)).rejects.toThrow(sentence);
  const article = await w.desk.article(w.article, nora);
  expect(article.fourEyes).toBe(sentence);
  expect(article.notLive).toContain(sentence);
  const { items } = await w.desk.queue({ state: 'in_review', limit: 10 });
  expect(items).toMatchObject([{ id: w.article, fourEyes: sentence }]);
  await approve(nora, w);
  expect(await w.desk.article(w.article, nora)).not.toHaveProperty('fourEyes');
});

test('nothing is said of it, and nobody is barred, where the source does not ask for it', async () => {
  const w = world({ fourEyes: 'all except wire' });
  await w.upload(TEXT, '01');
  await write(w, rita, 'Monday', 'Sunday');
  expect(await w.desk.article(w.article, rita)).not.toHaveProperty('fourEyes');
  expect(await signing(w, rita)).toBe('signed');
});

/** Words that say who wrote them, so that a text tells its authors without asking the ledger. */
const PEOPLE: readonly Actor[] = [rita, karl, nora];
const writerOf = (word: string) => PEOPLE.find(({ id }) => word.startsWith(`${id}wrote`));
const writersIn = (text: string) => new Set((text.match(/[a-z]+wrote\d+/g) ?? []).map((word) => writerOf(word)?.id));

type Step = readonly [(typeof STEPS)[number], number, number];
const STEPS = [
  'edit',
  'edit over',
  'take back',
  'amend',
  'amend over',
  'unsay',
  'upload',
  'reclean',
  'approve',
  'bulk approve',
  'reject',
  'reopen',
  'roll back',
  'bulk unsay',
  'bulk reopen',
  'undo bulk',
] as const;

interface Life {
  words: number;
  refused: number;
  readonly batches: string[];
}

/** Lives one step of an article's life; what is refused does not happen. */
async function live(w: World, [step, who, dice]: Step, life: Life) {
  const actor = PEOPLE[who % PEOPLE.length] ?? rita;
  const revision = await newestOf(w);
  const view = await w.desk.revision(w.article, revision);
  const word = () => `${actor.id}wrote${++life.words}`;
  const pick = <One>(all: readonly One[]): One | undefined => all[dice % Math.max(1, all.length)];
  const bulk = async (order: Parameters<World['desk']['bulk']>[0]) => {
    const { batch, items } = await w.desk.bulk(order, actor);
    const problem = items[0]?.problem?.code;
    if (problem === 'four_eyes') life.refused++;
    if (batch) life.batches.push(batch);
  };
  const many = { ids: [w.article], limit: 50 };
  switch (step) {
    case 'edit':
      return write(w, actor, pick(view.text.match(/\w+/g) ?? []) ?? 'a', `${word()} once`);
    case 'edit over': {
      const mine = pick(view.text.match(/[a-z]+wrote\d+ once/g) ?? []);
      return mine && write(w, actor, pick([mine, 'once', ' once']) ?? mine, word());
    }
    case 'take back': {
      const edit = pick(view.handEdits);
      return edit && takeBack(w, actor, edit.id);
    }
    case 'amend':
      return amend(w, actor, `${word()} harbour`);
    case 'amend over': {
      const said = view.decisions.find(({ verdict }) => verdict === 'amend')?.text;
      return said && amend(w, actor, `${said} ${word()}`);
    }
    case 'unsay':
      return amend(w, actor, null);
    case 'upload':
      return w.upload(
        `${TEXT}\nMore follows, number ${dice}.\n`,
        String(10 + life.words + w.site.files.size).padStart(4, '0'),
      );
    case 'reclean':
      w.newRules(`${'abcdefgh'.charAt(dice % 8)}-rules`);
      return w.desk.reclean(w.article, await call(w, actor));
    case 'approve':
      return approve(actor, w);
    case 'bulk approve':
      return bulk({ ...many, action: 'approve', undecided: 'leave' });
    case 'reject':
      return w.desk.reject(w.article, { revision, reason: 'No.' }, await call(w, actor));
    case 'reopen':
      return w.desk.reopen(w.article, { revision }, await call(w, actor));
    case 'roll back':
      return w.desk.rollBack(w.article, { revision: 1 + (dice % revision), reason: 'Back.' }, await call(w, actor));
    case 'bulk unsay':
      return bulk({ ...many, action: 'decide-rule', rule: 'test/word', verdict: null });
    case 'bulk reopen':
      return bulk({ ...many, action: 'reopen' });
    case 'undo bulk': {
      const batch = pick(life.batches);
      return batch && w.desk.undoBulk(batch, actor);
    }
  }
}

test('in no life of an article does anybody sign or bring back words of their own', { timeout: 300_000 }, async () => {
  const often = fc.constantFrom(...(['approve', 'edit', 'edit over', 'amend', 'reopen'] as const));
  const step = fc.tuple(fc.oneof(fc.constantFrom(...STEPS), often), fc.nat(2), fc.nat(60));
  let signatures = 0;
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 26 }), async (steps) => {
      const w = await reviewed();
      const life: Life = { words: 0, refused: 0, batches: [] };
      for (const one of steps) {
        await live(w, one, life).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          if (error.code === 'four_eyes') life.refused++;
        });
      }
      refusals += life.refused;
      for (const fact of await w.ledger.facts(w.article)) {
        if (fact.type !== 'Approved' && fact.type !== 'RolledBack') continue;
        signatures++;
        const text = (await w.archive.text(w.article, fact.sha256)) ?? '';
        expect([...writersIn(text)]).not.toContain(fact.actor);
      }
      expect(fold(await w.ledger.facts(w.article))).toBeDefined();
    }),
    { numRuns: 150 },
  );
  // It would say nothing if nobody signed or nobody was refused.
  expect(signatures).toBeGreaterThan(100);
  expect(refusals).toBeGreaterThan(100);
});
