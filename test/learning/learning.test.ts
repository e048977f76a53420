// Why this file exists: rules are judged by what reviewers sign, lowered by figures alone, and raised by people alone.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../lib/ledger/facts.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import { approve, cleanBy, karl, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

const ada: Actor = { id: 'ada', roles: ['admin'] };
const RULE = 'test/word';

/** One article with one applied edit, closed as said. */
async function closed(w: World, name: string, verdict: 'accept' | 'reject' | undefined, reason?: 'wrong' | 'not-here') {
  const upload = await w.upload(`The the ship ${name} sails.\n`, '01', `wire/${name}.txt`);
  const article = upload!.article!;
  const { edits } = await w.desk.revision(article, 1);
  const because = reason === undefined ? {} : { reason };
  const decisions = verdict ? [{ target: edits[0]!.id, verdict, ...because }] : [];
  if (decisions.length > 0)
    await w.desk.decide(article, { revision: 1, decisions }, await seenBy(rita, w.desk, article));
  await approve(rita, { desk: w.desk, article });
  await w.settle(article);
  return article;
}

describe('figures', () => {
  test('count what was signed, what was said, and why', async () => {
    const w = world();
    await closed(w, 'a', undefined);
    await closed(w, 'b', 'accept');
    const rejected = await closed(w, 'c', 'reject', 'wrong');
    const report = await w.desk.rule(RULE);
    expect(report).toMatchObject({ standing: 'apply', decided: 3, judged: { proposed: 3, accepted: 2 } });
    expect(report.judged.rejected.wrong).toBe(1);
    expect(report.rejections).toMatchObject([{ article: rejected, before: 'The the', reason: 'wrong', by: 'rita' }]);
    expect((await w.desk.rules())[0]).toMatchObject({ id: RULE, decided: 3 });
  });

  test('count a revision once, as it was closed last', async () => {
    const w = world();
    const article = await closed(w, 'a', 'reject', 'wrong');
    await w.desk.reopen(article, { revision: 1 }, await seenBy(karl, w.desk, article));
    const { edits } = await w.desk.revision(article, 1);
    const decisions = [{ target: edits[0]!.id, verdict: 'accept' }] as const;
    await w.desk.decide(article, { revision: 1, decisions }, await seenBy(karl, w.desk, article));
    await approve(karl, { desk: w.desk, article });
    await w.settle(article);
    await w.settle(article);
    expect(await w.desk.rule(RULE)).toMatchObject({ decided: 1, judged: { accepted: 1 } });
  });

  test('do not take a batch of signatures for a reading', async () => {
    const w = world();
    const upload = await w.upload(TEXT, '01');
    await w.desk.bulk({ action: 'approve', undecided: 'leave', ids: [upload!.article!], limit: 50 }, rita);
    await w.settle(upload!.article!);
    expect(await w.desk.rule(RULE)).toMatchObject({ decided: 0, judged: { proposed: 3 } });
  });
});

describe('a rule that is received badly', () => {
  test('is lowered when the count has doubled, by the system and with its figures, once', async () => {
    const w = world();
    for (let at = 0; at < 9; at++)
      await closed(w, `s${at}`, at < 5 ? 'reject' : 'accept', at < 5 ? 'wrong' : undefined);
    expect(await w.settings.log()).toEqual([]);
    const last = await closed(w, 's9', 'accept');
    await w.settle(last);
    expect(await w.settings.log()).toMatchObject([
      { type: 'Lowered', actor: 'system:publish', from: 'apply', standing: 'suggest', milestone: 10 },
    ]);
    await closed(w, 's10', 'reject', 'wrong');
    expect(await w.settings.log()).toHaveLength(1);
    expect(await w.desk.rule(RULE)).toMatchObject({ standing: 'suggest', decided: 11 });
  });

  test('is raised by a person with a reason, and lowered again only at the next milestone', async () => {
    const w = world();
    for (let at = 0; at < 10; at++) await closed(w, `s${at}`, 'reject', 'wrong');
    const raised = await w.desk.setStanding(RULE, { standing: 'apply', reason: 'A bad week.' }, ada);
    expect(raised.standing).toBe('apply');
    for (let at = 10; at < 19; at++) await closed(w, `s${at}`, 'reject', 'wrong');
    expect((await w.settings.log()).map(({ type }) => type)).toEqual(['Lowered', 'Raised']);
    await closed(w, 's19', 'reject', 'wrong');
    expect((await w.settings.log()).map(({ type }) => type)).toEqual(['Lowered', 'Raised', 'Lowered']);
  });

  test('starts afresh in a new version, unless a person spoke', async () => {
    const w = world();
    for (let at = 0; at < 10; at++) await closed(w, `s${at}`, 'reject', 'wrong');
    const next = openDesk({ ...w, rulebook: [{ id: RULE, version: 2, tier: 'apply' }] });
    expect(await next.rule(RULE)).toMatchObject({ standing: 'apply', decided: 0 });
    await next.setStanding(RULE, { standing: 'off', reason: 'Not yet.' }, ada);
    const third = openDesk({ ...w, rulebook: [{ id: RULE, version: 3, tier: 'apply' }] });
    expect((await third.rule(RULE)).standing).toBe('off');
  });
});

describe('a setting', () => {
  test('reaches whatever is cleaned from then on, and is named by the revision', async () => {
    const asked: unknown[] = [];
    const w = world();
    const watched = {
      ...w,
      clean: (manuscript: Parameters<typeof w.clean>[0], standings?: object) => {
        asked.push(standings);
        return cleanBy('s2')(manuscript);
      },
    };
    const upload = await w.upload(TEXT, '01');
    await w.desk.setStanding(RULE, { standing: 'suggest', reason: 'Too eager.' }, ada);
    const desk = openDesk(watched);
    await desk.reclean(upload!.article!, await seenBy(rita, desk, upload!.article!));
    expect(asked).toEqual([{ [RULE]: 'suggest' }]);
    expect((await w.ledger.facts(upload!.article!)).at(-1)).toMatchObject({ made: { settings: 1 } });
  });

  test('never lets a rule do more than its author, and is made once for each key', async () => {
    const w = world();
    const desk = openDesk({ ...w, rulebook: [{ id: RULE, version: 1, tier: 'suggest' }] });
    await expect(desk.setStanding(RULE, { standing: 'apply', reason: 'I like it.' }, ada)).rejects.toMatchObject({
      code: 'invalid',
    });
    const key = { key: 'k', hash: 'h' };
    await desk.setStanding(RULE, { standing: 'off', reason: 'No.' }, ada, key);
    await desk.setStanding(RULE, { standing: 'suggest', reason: 'Yes.' }, ada);
    expect((await desk.setStanding(RULE, { standing: 'off', reason: 'No.' }, ada, key)).standing).toBe('suggest');
    await expect(
      desk.setStanding(RULE, { standing: 'flag', reason: 'Well.' }, ada, { key: 'k', hash: 'x' }),
    ).rejects.toMatchObject({ code: 'key_reused' });
    expect(await w.settings.log()).toHaveLength(2);
    await expect(desk.setStanding('no/rule', { standing: 'off', reason: 'No.' }, ada)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('“not here”', () => {
  const twice = async (w: World, verdict: 'reject' | 'accept') => {
    const first = await closed(w, 'a', verdict, verdict === 'reject' ? 'not-here' : undefined);
    const upload = await w.upload(`The the ship a sails.\n`, '01', 'wire/other.txt');
    return { first, other: upload!.article! };
  };

  test('is not asked again at the same quotation in another article of the source', async () => {
    const w = world();
    const { other } = await twice(w, 'reject');
    const { decisions, text } = await w.desk.revision(other, 1);
    expect(decisions).toMatchObject([{ verdict: 'reject', reason: 'not-here', by: 'rita', carried: true }]);
    expect(text).toContain('The the ship');
    expect((await w.desk.article(other, rita)).undecided).toBe(0);
    const elsewhere = await w.upload(`The the ship a sails.\n`, '01', 'radio/other.txt');
    expect((await w.desk.revision(elsewhere!.article!, 1)).decisions).toEqual([]);
  });

  test('is forgotten when somebody takes the change up again', async () => {
    const w = world();
    const { other } = await twice(w, 'reject');
    const { edits } = await w.desk.revision(other, 1);
    const decisions = [{ target: edits[0]!.id, verdict: 'accept' }] as const;
    await w.desk.decide(other, { revision: 1, decisions }, await seenBy(karl, w.desk, other));
    await approve(karl, { desk: w.desk, article: other });
    await w.settle(other);
    const third = await w.upload(`The the ship a sails.\n`, '01', 'wire/third.txt');
    expect((await w.desk.revision(third!.article!, 1)).decisions).toEqual([]);
    expect((await w.desk.rule(RULE)).judged).toMatchObject({ accepted: 1, rejected: { 'not-here': 1 } });
  });

  test('is not what an acceptance leaves behind', async () => {
    const w = world();
    const { other } = await twice(w, 'accept');
    expect((await w.desk.revision(other, 1)).decisions).toEqual([]);
  });
});
