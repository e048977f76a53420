// What cannot be settled is tried a few times, told, and put aside; it hides and delays nothing else.
import { describe, expect, test } from 'vitest';
import { MOST_SETTLE_ATTEMPTS } from '../../lib/publish/attempts.ts';
import type { Renderer } from '../../lib/publish/renderer.ts';
import { settler } from '../../lib/publish/settle.ts';
import { SWEEP_WAITS, sweep } from '../../lib/publish/sweep.ts';
import { atEveryEffect, Crash, crashes, crashing } from '../world/faults.ts';
import { approve, BUCKET, KEY, plainRenderer, rita, seenBy, TEXT, type World, world } from '../world/world.ts';

/** Kills whoever renders the article of this title: nothing after it runs, and it can be counted only before. */
function deadly(title: string) {
  let kills = 0;
  const renderer: Renderer = {
    ...plainRenderer,
    article(article) {
      if (article.title !== title) return plainRenderer.article(article);
      kills++;
      throw new Crash('killed');
    },
  };
  return { renderer, kills: () => kills };
}

/** Sweeps once in five minutes, for so many minutes; a run that is killed ends there. */
async function sweeps(w: World, minutes: number, ports: World = w) {
  const killed = async (article: string) => {
    const settle = settler(ports);
    return settle(article);
  };
  for (let at = 0; at < minutes; at += 5) {
    w.pass(300);
    await sweep({ ...ports, settle: killed, bucket: BUCKET }).catch(() => undefined);
  }
}

const failures = async (w: World, article = w.article) =>
  (await w.ledger.facts(article)).filter(({ type }) => type === 'Failed');

describe('an article whose page kills the publisher', () => {
  test('is tried five times, told once, and leaves the queue of marks', async () => {
    const { renderer, kills } = deadly('Harbour opens');
    const w = world({ renderer });
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await sweeps(w, 24 * 60);
    expect(kills()).toBe(MOST_SETTLE_ATTEMPTS);
    expect(await failures(w)).toMatchObject([{ what: 'settle-2', code: 'unsettled', actor: 'system:publish' }]);
    expect(await w.marks.dirty(9)).toEqual([]);
    const { notLive, state } = await w.desk.article(w.article, rita);
    expect(state).toBe('approved');
    expect(notLive).toMatch(/could not be made in five attempts\. Reopen it/);
    const { items } = await w.desk.history(w.article, { limit: 9 });
    expect(items.at(-1)?.says).toMatch(/^The page could not be made/);
  });

  test('is tried three times by hints, and then left to the sweeper', async () => {
    const { renderer, kills } = deadly('Harbour opens');
    const w = world({ renderer });
    await w.upload(TEXT, '01');
    await approve(rita, w);
    for (let hint = 0; hint < 20; hint++) await crashes(w.settle(w.article));
    expect(kills()).toBe(3);
  });

  test('is tried again after the next fact about it, and stands then if it can', async () => {
    const { renderer } = deadly('Harbour opens');
    const w = world({ renderer });
    await w.upload(TEXT, '01');
    await approve(rita, w);
    await sweeps(w, 24 * 60);
    await w.upload('Harbour shuts\n\nIt is shut.\n', '02');
    await approve(rita, w);
    await w.settle(w.article);
    expect(w.page()).toContain('It is shut.');
    expect(await failures(w)).toHaveLength(1);
    expect((await w.desk.article(w.article, rita)).notLive).toBeUndefined();
  });

  test('delays nobody: a hundred and twenty of them do not hide the next, nor lists, nor uploads', async () => {
    const { renderer } = deadly('Harbour opens');
    const w = world({ renderer });
    for (let at = 0; at < 120; at++) {
      const key = `wire/bad-${at}.txt`;
      const { article = '' } = (await w.upload(TEXT, '01', key)) ?? {};
      await approve(rita, { desk: w.desk, article });
    }
    const { article = '' } = (await w.upload('Good news\n\nAll is well.\n', '01', 'wire/good.txt')) ?? {};
    await approve(rita, { desk: w.desk, article });
    await w.lists.want('month/2026-10', w.clock.now().toISOString());
    w.intake.drop(KEY, TEXT);
    w.pass(SWEEP_WAITS.delivery);
    await sweeps(w, 5);
    expect(w.site.files.has('month/2026-10.html')).toBe(true);
    expect(w.requeue.sent).toMatchObject([{ key: KEY }]);
    await sweeps(w, 5);
    expect(w.page('good-news')).toContain('All is well.');
  });

  test('that was signed when there was no bound is told at once', async () => {
    const w = world();
    const key = 'wire/harbour.md';
    await w.upload(TEXT, '01', key);
    const { items } = await w.desk.queue({ state: 'in_review', limit: 1 });
    const article = items[0]!.id;
    const table = `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|b|\n'.repeat(2000)}`;
    const { sha256 } = await w.desk.revision(article, 1);
    await w.desk.approve(article, { revision: 1, sha256, undecided: 'leave' }, await seenBy(rita, w.desk, article));
    const archive = { ...w.archive, text: async () => table };
    await expect(settler({ ...w, archive })(article)).rejects.toThrow('more pieces');
    expect(await failures(w, article)).toHaveLength(1);
    expect(await w.marks.dirty(9)).toEqual([]);
  });
});

describe('putting aside', () => {
  test('may be killed at any effect, and is done in the end', async () => {
    await atEveryEffect(async (at, when) => {
      const { renderer, kills } = deadly('Harbour opens');
      const w = world({ renderer });
      await w.upload(TEXT, '01');
      await approve(rita, w);
      while (kills() < MOST_SETTLE_ATTEMPTS) await sweeps(w, 5);
      w.pass(300);
      const outcome = await crashes(settler(crashing(w, at, when).ports)(w.article));
      await sweeps(w, 24 * 60);
      expect(await failures(w)).toHaveLength(1);
      expect(await w.marks.dirty(9)).toEqual([]);
      return outcome;
    });
  });
});

test('an outage of an hour puts nothing aside', async () => {
  const w = world();
  await w.upload(TEXT, '01');
  await approve(rita, w);
  const site = { ...w.site, put: () => Promise.reject(new Error('no bucket')) };
  await sweeps(w, 60, { ...w, site });
  await sweeps(w, 60);
  expect(w.page()).toContain('Harbour opens');
  expect(await failures(w)).toEqual([]);
});
