// Keys typed faster than the server answers: none is lost, none acts too early.
import { expect, test } from 'vitest';
import { typeAhead } from '../../../lib/web/client/type-ahead.ts';

/** A key map in which S takes as long as one wants. */
function desk() {
  const did: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const keys = typeAhead(
    (key) => {
      did.push(key);
      return key === 's' ? promise : key !== 'q';
    },
    (key) => did.push(`later ${key}`) > 0,
  );
  return { did, keys, resolve, reject };
}
const soon = () => new Promise((done) => setTimeout(done));

test('keys behind one that waits are carried out after it, in order, as ones that came late', async () => {
  const { did, keys, resolve } = desk();
  expect(['a', 's', 'Enter', 'j'].map(keys.press)).toEqual([true, true, true, true]);
  expect([did, keys.isWaiting]).toEqual([['a', 's'], true]);
  resolve(true);
  await soon();
  expect([did, keys.isWaiting]).toEqual([['a', 's', 'later Enter', 'later j'], false]);
  keys.press('k');
  expect(did.at(-1)).toBe('k');
});

test.each(['resolve', 'reject'] as const)(
  'where what was waited for is refused (%s), they are forgotten',
  async (how) => {
    const { did, keys, ...end } = desk();
    for (const key of ['s', 'Enter', 'Enter']) keys.press(key);
    end[how](false);
    await soon();
    expect([did, keys.isWaiting]).toEqual([['s'], false]);
  },
);

test('a key that means nothing is left to the browser, unless something is waited for', () => {
  const { keys } = desk();
  expect([keys.press('q'), keys.press('s'), keys.press('q')]).toEqual([false, true, true]);
});

test('one that waits behind another that waits holds up the rest', async () => {
  const did: string[] = [];
  const answers = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()];
  const keys = typeAhead((key) => {
    did.push(key);
    return key === 's' ? (answers[did.filter((one) => one === 's').length - 1]?.promise ?? true) : true;
  });
  for (const key of ['s', 's', 'a']) keys.press(key);
  answers[0]?.resolve(true);
  await soon();
  expect([did, keys.isWaiting]).toEqual([['s', 's'], true]);
  answers[1]?.resolve(true);
  await soon();
  expect(did).toEqual(['s', 's', 'a']);
});
