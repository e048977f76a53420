// Names of changes depend on rule, words and surroundings, never on where in the text they stand.
import { describe, expect, test } from 'vitest';
import { groupId, Identities } from '../../lib/clean/identity.ts';

const idIn = (text: string, before: string, after?: string, rule = 'test/word') => {
  const start = text.indexOf(before);
  const words = { rule, before, ...(after === undefined ? {} : { after }) };
  return new Identities(text).of({ ...words, start, end: start + before.length });
};
const NEAR = 'and in the morning the harbor was open for all the boats';

describe('the id of a change', () => {
  test('is the same wherever its surroundings stand', () => {
    expect(idIn(`A first paragraph.\n\n${NEAR}`, 'harbor', 'harbour')).toBe(
      idIn(`Quite another beginning, and longer.\n\n${NEAR}`, 'harbor', 'harbour'),
    );
  });

  test('is another in other surroundings, of another rule, and with other words', () => {
    const ids = [
      idIn(NEAR, 'harbor', 'harbour'),
      idIn(NEAR.replace('open', 'shut'), 'harbor', 'harbour'),
      idIn(NEAR.replace('morning', 'evening'), 'harbor', 'harbour'),
      idIn(NEAR, 'harbor', 'port'),
      idIn(NEAR, 'harbor'),
      idIn(NEAR, 'harbor', ''),
      idIn(NEAR, 'harbor', 'harbour', 'test/other'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is counted where the same change stands in the same surroundings again', () => {
    const text = `${'-'.repeat(30)}\n${NEAR}\n${'-'.repeat(30)}\n`.repeat(3);
    const identities = new Identities(text);
    const ids = [...text.matchAll(/harbor/g)].map(({ index }) =>
      identities.of({ rule: 'test/word', before: 'harbor', after: 'harbour', start: index, end: index + 6 }),
    );
    expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`]);
  });
});

test('a group is known by its members, in whatever order', () => {
  expect(groupId(['a', 'b', 'c'])).toBe(groupId(['c', 'a', 'b']));
  expect(groupId(['a', 'b'])).not.toBe(groupId(['a', 'c']));
});
