// What a closed revision says of its rules: what was signed, what was said, in bounds, and nothing twice.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { decidedIn, NOTHING_JUDGED } from '../../lib/learning/acceptance.ts';
import { judgeClosings } from '../../lib/learning/judge-closings.ts';
import { type SettingFact, standingOf } from '../../lib/learning/rule-settings.ts';
import { settler } from '../../lib/publish/settle.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { memoryStore } from '../store/memory.ts';
import { ada } from '../world/told.ts';
import { approve, KEY, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

const RULE = 'test/word';
const judged = async (w: World) => (await w.desk.rule(RULE)).judged;

async function closed(text: string, close: 'approve' | 'reject', reason?: 'wrong' | 'not-here', w = world()) {
  await w.upload(text, '01');
  const { edits } = await w.desk.revision(w.article, 1);
  if (reason !== undefined) {
    const decisions = edits.map(({ id }) => ({ target: id, verdict: 'reject', reason }) as const);
    await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
  }
  if (close === 'approve') await approve(rita, w);
  else await w.desk.reject(w.article, { revision: 1, reason: 'No.' }, await seenBy(rita, w.desk, w.article));
  await w.settle(w.article);
  return w;
}

describe('figures', () => {
  test('take what was applied in a signed text for accepted, and no suggestion or flag that was left alone', async () => {
    expect(await judged(await closed(TEXT, 'approve'))).toMatchObject({ proposed: 3, accepted: 1 });
  });

  test('take nothing in a rejected text for accepted', async () => {
    expect(await judged(await closed(TEXT, 'reject'))).toMatchObject({ proposed: 3, accepted: 0 });
  });

  test('count an amended change as decided', () => {
    expect(decidedIn({ ...NOTHING_JUDGED, accepted: 2, amended: 3 })).toBe(5);
  });

  test('count a decision that was carried over once, where it was taken', async () => {
    const w = await closed(TEXT, 'approve', 'wrong');
    await w.upload(`${TEXT}\nMore.\n`, '02');
    await approve(rita, w);
    await w.settle(w.article);
    expect((await judged(w)).rejected.wrong).toBe(1);
  });
});

describe('rejections', () => {
  test('are kept a few for each revision, whatever their number', async () => {
    const far = 'Nothing here is of interest to any rule. ';
    const many = Array.from({ length: 8 }, (_, at) => `${at} ${far}The the boat.`).join('\n\n');
    const w = await closed(`Harbour opens\n\n${many}\n`, 'approve', 'wrong');
    expect((await judged(w)).rejected.wrong).toBe(8);
    expect((await w.desk.rule(RULE)).rejections).toHaveLength(5);
  });

  test('are kept with the beginning of what was rejected', async () => {
    const w = world();
    const long = `The the ${'x'.repeat(900)}.\n`;
    const clean: typeof w.clean = (manuscript) => {
      const cleaned = w.clean(manuscript);
      const whole = { start: 0, end: long.length, before: long, after: long.slice(4) };
      return { ...cleaned, edits: cleaned.edits.map((edit) => ({ ...edit, ...whole })), text: whole.after };
    };
    const needs = { ...w, clean };
    const desk = openDesk(needs);
    await ingest(w.arrival(w.intake.drop(KEY, long), '01'), needs);
    const [edit] = (await desk.revision(w.article, 1)).edits;
    const decisions = [{ target: edit?.id ?? '', verdict: 'reject' }] as const;
    await desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, desk, w.article));
    await approve(rita, { desk, article: w.article });
    await settler(needs)(w.article);
    const [kept] = (await desk.rule(RULE)).rejections;
    expect(kept).toMatchObject({ before: long.slice(0, 200), after: long.slice(4, 204), reason: 'unsaid' });
  });

  test('are remembered for their source only where they say “not here”', async () => {
    const wrong = await closed(TEXT, 'approve', 'wrong');
    expect(await wrong.notHere.notHere('wire')).toEqual([]);
    const notHere = await closed(TEXT, 'approve', 'not-here');
    expect(await notHere.notHere.notHere('wire')).toMatchObject([{ by: 'rita', holds: true }]);
  });
});

describe('“not here”', () => {
  /** Says it of every applied edit, or takes back what was said. */
  async function say(w: World, said: 'not-here' | 'wrong' | undefined) {
    const revision = (await w.desk.article(w.article, rita)).revision;
    const { edits } = await w.desk.revision(w.article, revision);
    const decisions = edits.map(({ id }) =>
      said ? ({ target: id, verdict: 'reject', reason: said } as const) : ({ target: id, verdict: null } as const),
    );
    await w.desk.decide(w.article, { revision, decisions }, await seenBy(rita, w.desk, w.article));
  }
  const reopen = async (w: World) =>
    w.desk.reopen(
      w.article,
      { revision: (await w.desk.article(w.article, rita)).revision },
      await seenBy(rita, w.desk, w.article),
    );

  const LIVES: Readonly<Record<string, readonly (readonly ['not-here' | 'wrong' | undefined, boolean])[]>> = {
    'taken back in the same revision': [
      ['not-here', false],
      [undefined, false],
    ],
    'taken back, said again, and said for another reason': [
      ['not-here', false],
      [undefined, false],
      ['not-here', false],
      ['wrong', false],
    ],
    'taken back in the next revision': [
      ['not-here', false],
      [undefined, true],
      ['wrong', false],
    ],
    'said in the end': [
      ['wrong', false],
      [undefined, true],
      ['not-here', false],
    ],
  };

  test.each(Object.entries(LIVES))('%s is remembered alike, whenever anybody settles', async (name, turns) => {
    const w = world();
    await w.upload(TEXT, '01');
    for (const [at, [said, isNew]] of turns.entries()) {
      if (isNew) await w.upload(`${TEXT}\nMore, ${at}.\n`, `1${at}`);
      else if (at > 0) await reopen(w);
      await say(w, said);
      await approve(rita, w);
    }
    const facts = await w.ledger.facts(w.article);
    const ends = facts.filter(({ type }) => type === 'Approved').map(({ sequence }) => sequence);
    const orders = Array.from({ length: 2 ** ends.length }, (_, bits) => ends.filter((_, at) => bits & (1 << at)));
    const heard = [];
    for (const order of orders) {
      const { judgements, notHere, settings } = memoryStore();
      const needs = { ...w, judgements, notHere, settings };
      let after = 0;
      for (const until of [...order, facts.length]) {
        await judgeClosings(facts.slice(0, until), after, needs);
        // Whoever crashes before the mark is cleared looks at all of it again.
        await judgeClosings(facts.slice(0, until), after, needs);
        after = until;
      }
      heard.push(await notHere.notHere('wire'));
    }
    expect(new Set(heard.map((words) => JSON.stringify(words))).size, name).toBe(1);
    expect(heard[0]?.map(({ holds }) => holds)).toEqual([name === 'said in the end']);
  });

  test('that was taken back once leaves alone what is said of it elsewhere since', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    for (const said of ['not-here', undefined] as const) {
      await say(w, said);
      await approve(rita, w);
      await reopen(w);
    }
    await w.settle(w.article);
    const [word] = await w.notHere.notHere('wire');
    await w.notHere.put('wire', { ...word!, by: 'karl', at: w.clock.now().toISOString(), holds: true });
    await approve(rita, w);
    await w.settle(w.article);
    expect(await w.notHere.notHere('wire')).toMatchObject([{ by: 'karl', holds: true }]);
  });
});

describe('a setting', () => {
  const rule = { id: RULE, version: 1, tier: 'suggest' } as const;
  const set = (standing: 'apply' | 'flag'): SettingFact => ({
    ...{ type: 'Set', sequence: 1, at: '', actor: 'ada', rule: RULE, version: 1, from: 'apply', standing, reason: '' },
  });

  test('never trusts a rule more than its author does today', () => {
    expect(standingOf(rule, [set('apply')])).toBe('suggest');
    expect(standingOf(rule, [set('flag')])).toBe('flag');
  });

  test('that changes nothing is not logged', async () => {
    const w = world();
    await w.desk.setStanding(RULE, { standing: 'apply', reason: 'As it is.' }, ada);
    expect(await w.settings.log()).toEqual([]);
    await w.desk.setStanding(RULE, { standing: 'flag', reason: 'Less.' }, ada);
    await w.desk.setStanding(RULE, { standing: 'flag', reason: 'Again.' }, ada);
    expect(await w.settings.log()).toHaveLength(1);
  });
});
