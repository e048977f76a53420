// What a closed revision says of its rules: what was signed, what was said, in bounds, and nothing twice.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../lib/intake/ingest.ts';
import { decidedIn, NOTHING_JUDGED } from '../../lib/learning/acceptance.ts';
import { type SettingFact, standingOf } from '../../lib/learning/rule-settings.ts';
import { settler } from '../../lib/publish/settle.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
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

type Deed = 'say' | 'take back' | 'approve' | 'reject' | 'reopen' | 'upload again';

/** Plays deeds with one change, settles after some of them and at the end; answers what is remembered. */
async function remembered(deeds: readonly Deed[], settleAfter: (at: number) => boolean) {
  const w = world();
  await w.upload(TEXT, '01');
  for (const [at, deed] of deeds.entries()) {
    const { revision } = await w.desk.article(w.article, rita);
    const call = await seenBy(rita, w.desk, w.article);
    const [edit] = (await w.desk.revision(w.article, revision)).edits;
    const target = edit?.id ?? '';
    if (deed === 'say') {
      const decisions = [{ target, verdict: 'reject', reason: 'not-here' }] as const;
      await w.desk.decide(w.article, { revision, decisions }, call);
    }
    if (deed === 'take back')
      await w.desk.decide(w.article, { revision, decisions: [{ target, verdict: null }] }, call);
    if (deed === 'approve') await approve(rita, w);
    if (deed === 'reject') await w.desk.reject(w.article, { revision, reason: 'No.' }, call);
    if (deed === 'reopen') await w.desk.reopen(w.article, { revision }, call);
    if (deed === 'upload again') await w.upload(`${TEXT}\nMore of ${at}.\n`, `1${at}`);
    if (settleAfter(at)) await w.settle(w.article);
  }
  await w.settle(w.article);
  return (await w.notHere.notHere('wire')).map(({ holds }) => holds);
}

describe('“not here”', () => {
  test.each<[Deed[], boolean[]]>([
    [['say', 'approve'], [true]],
    [['say', 'approve', 'reopen', 'approve'], [true]],
    [['say', 'approve', 'reopen', 'take back', 'approve'], [false]],
    [['say', 'reject', 'reopen', 'take back', 'approve'], [false]],
    [['say', 'reject', 'reopen', 'take back', 'reject', 'reopen', 'say', 'approve'], [true]],
    [['say', 'take back', 'approve'], []],
    [['say', 'approve', 'upload again', 'take back', 'approve'], [false]],
    [['say', 'approve', 'upload again', 'approve'], [true]],
  ])('after %j is the same whenever somebody settled', async (deeds, holds) => {
    // Every way of settling in between; of the longest story some of them.
    for (let mask = 0; mask < 2 ** deeds.length; mask += deeds.length > 6 ? 7 : 1) {
      const found = await remembered(deeds, (at) => ((mask >> at) & 1) === 1);
      expect([mask, found]).toEqual([mask, holds]);
    }
  });

  test('that is taken up again once is not taken up by every later approval', async () => {
    const w = await closed(TEXT, 'approve', 'not-here');
    const again = async (verdict: null | 'approve') => {
      await w.desk.reopen(w.article, { revision: 1 }, await seenBy(rita, w.desk, w.article));
      const [edit] = (await w.desk.revision(w.article, 1)).edits;
      const decisions = [{ target: edit?.id ?? '', verdict: null }] as const;
      if (verdict === null)
        await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
      await approve(rita, w);
      await w.settle(w.article);
      return w.notHere.notHere('wire');
    };
    const taken = await again(null);
    expect(taken).toMatchObject([{ holds: false }]);
    w.pass(60);
    expect(await again('approve')).toEqual(taken);
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
