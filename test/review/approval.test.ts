// Signing: never an empty text, under the headline that stands in the text, and nothing stored by a rehearsal.
import { describe, expect, test } from 'vitest';
import { articleId } from '../../lib/ledger/ids.ts';
import { approve, karl, rita, seenBy, TEXT, world } from '../world/world.ts';

describe('a text', () => {
  test.each([
    ['is empty', ''],
    ['is nothing but white space', ' \n\t\u3000\n'],
  ])('that %s cannot be signed, one by one or with others', async (_what, after) => {
    const w = world();
    await w.upload(TEXT, '01');
    const { text, sha256 } = await w.desk.revision(w.article, 1);
    const edits = [{ start: 0, end: text.length, before: text, after }];
    await w.desk.edit(w.article, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, w.article));
    expect((await w.desk.revision(w.article, 1)).text).toBe(after);
    await expect(approve(rita, w)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('empty'),
    });
    for (const dryRun of [true, false]) {
      const order = { action: 'approve', undecided: 'leave', ids: [w.article], limit: 1, dryRun } as const;
      expect(await w.desk.bulk(order, rita)).toMatchObject({ counts: { refused: 1, done: 0 } });
    }
    expect((await w.desk.article(w.article, rita)).review).toBe('in_review');
  });

  test('that no page could be made of cannot be signed, though it came in as one that could', async () => {
    const w = world();
    const key = 'wire/harbour.md';
    await w.upload(TEXT, '01', key);
    const article = articleId(key);
    const { text, sha256 } = await w.desk.revision(article, 1);
    const after = `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|b|\n'.repeat(2000)}`;
    const edits = [{ start: 0, end: text.length, before: text, after }];
    await w.desk.edit(article, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, article));
    await expect(approve(rita, { desk: w.desk, article })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('table'),
    });
  });

  test('is stored when it is signed, and not when that is only tried', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    const { sha256 } = await w.desk.revision(w.article, 1);
    const order = { action: 'approve', undecided: 'leave', ids: [w.article], limit: 1 } as const;
    const tried = await w.desk.bulk({ ...order, dryRun: true }, rita);
    expect(tried.items[0]?.signs?.sha256).toBe(sha256);
    expect(await w.archive.text(w.article, sha256)).toBeUndefined();
    await w.desk.bulk(order, rita);
    expect(await w.archive.text(w.article, sha256)).toBe((await w.desk.revision(w.article, 1)).text);
  });
});

describe('the headline', () => {
  test('is the one that a reviewer corrected, on the desk before and on the site after another signs', async () => {
    const w = world();
    const text = 'Rain\n\nRain fell on a party of four.\n';
    await w.upload(text, '01');
    const { sha256 } = await w.desk.revision(w.article, 1);
    const edits = [{ start: 0, end: 4, before: 'Rain', after: 'Drought' }];
    await w.desk.edit(w.article, { revision: 1, sha256, edits }, await seenBy(rita, w.desk, w.article));
    expect(await w.desk.revision(w.article, 1)).toMatchObject({ title: 'Drought', slug: 'drought' });
    const order = { action: 'approve', undecided: 'leave', ids: [w.article], limit: 1 } as const;
    const tried = await w.desk.bulk({ ...order, dryRun: true }, karl);
    expect(tried.items[0]).toMatchObject({ title: 'Drought', signs: { slug: 'drought' } });
    await approve(karl, w);
    await w.settle(w.article);
    expect(w.page('drought')).toContain('Drought #');
    expect(w.page('rain')).toBeUndefined();
  });

  test('may change later, and the address stays', async () => {
    const w = world();
    await w.upload('Rain\n\nRain fell.\n', '01');
    await approve(karl, w);
    await w.settle(w.article);
    await w.upload('Drought\n\nRain fell.\n', '02');
    expect(await w.desk.revision(w.article, 2)).toMatchObject({ title: 'Drought', slug: 'rain' });
    await approve(karl, w);
    await w.settle(w.article);
    expect(w.page('rain')).toContain('Drought #');
  });
});
