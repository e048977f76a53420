// What the engine lets a rule do, whatever the rule says: whole characters, outside shields, once, and one decision each.
import { describe, expect, test } from 'vitest';
import { cleaner } from '../../lib/clean/cleaner.ts';
import { rulebook, type Standings } from '../../lib/clean/rulebook.ts';
import type { Finding, Rule } from '../../lib/rules/rule.ts';
import { type Format, manuscript } from '../../lib/text/manuscript.ts';
import type { Reading } from '../../lib/text/reading.ts';

type Find = (reading: Reading) => Iterable<Omit<Finding, 'message' | 'evidence'>>;

const rule = (id: Rule['id'], find: Find, more: Partial<Rule> = {}): Rule => ({
  ...{ id, version: 1, tier: 'apply', summary: '', why: '', language: 'any' },
  examples: [{ keeps: '' }, { keeps: '' }],
  *find(reading) {
    for (const found of find(reading)) yield { ...found, message: 'It is wrong; it was mended.', evidence: '' };
  },
  ...more,
});

/** Replaces a word wherever it stands. */
const word = (id: Rule['id'], before: string, after: string, more: Partial<Rule> & { group?: string } = {}) => {
  const { group, ...rest } = more;
  const find: Find = ({ text }) =>
    [...text.matchAll(new RegExp(before, 'gu'))].map((match) => ({
      ...{ start: match.index, end: match.index + match[0].length, after },
      ...(group === undefined ? {} : { group }),
    }));
  return rule(id, find, rest);
};

const cleaned = (text: string, rules: readonly Rule[], format: Format = 'text', standings: Standings = {}) =>
  cleaner(rulebook(rules, standings))(manuscript(text, format));

describe('a finding', () => {
  test('that overlaps an earlier one of its rule is left out, as is a second insertion at one place', () => {
    const both: Find = () => [
      { start: 4, end: 9, after: 'Y' },
      { start: 0, end: 6, after: 'X' },
    ];
    expect(cleaned('one two three', [rule('casing/a', both)]).text).toBe('Xo three');
    const twice: Find = ({ text }) =>
      text === 'one two' ? [3, 3].map((start) => ({ start, end: start, after: ',' })) : [];
    expect(cleaned('one two', [rule('casing/a', twice)]).text).toBe('one, two');
  });

  test('parts no letter from its accent and no half of a character from the other', () => {
    const at = (start: number, end: number) =>
      rule('casing/a', ({ text }) => (text.includes('x') ? [] : [{ start, end, after: 'x' }]));
    for (const [text, start, end] of [
      ['cafe\u0301 bar', 0, 4],
      ['a 😀 b', 2, 3],
      ['a 😀 b', 3, 5],
      ['👩\u200d🚒 b', 0, 2],
    ] as const)
      expect(cleaned(text, [at(start, end)]).edits, text).toEqual([]);
    expect(cleaned('cafe\u0301 bar', [at(0, 5)]).text).toBe('x bar');
  });

  test('that changes nothing is not shown, neither as an edit nor as a suggestion', () => {
    for (const tier of ['apply', 'suggest'] as const) {
      const { edits, suggestions } = cleaned('a cat', [word('casing/a', 'cat', 'cat', { tier })]);
      expect([...edits, ...suggestions]).toEqual([]);
    }
  });

  test('that a later rule takes back is not shown', () => {
    const there = rule('casing/a', ({ text }) => (text === 'a cat' ? [{ start: 2, end: 5, after: 'dog' }] : []));
    const result = cleaned('a cat', [there, word('wording/b', 'dog', 'cat')]);
    expect([result.text, result.edits]).toEqual(['a cat', []]);
  });

  test('inside a quotation or an address is left alone, unless its rule may enter there', () => {
    const text = 'The cat said “a cat” at https://cat.example/cat today.';
    expect(cleaned(text, [word('casing/a', 'cat', 'dog')]).text).toBe(text.replace('cat', 'dog'));
    expect(cleaned(text, [word('casing/a', 'cat', 'dog', { enters: ['quotation'] })]).text).toBe(
      'The dog said “a dog” at https://cat.example/cat today.',
    );
    expect(cleaned(text, [word('casing/a', 'cat', 'dog', { enters: 'all' })]).text).toBe(text.replaceAll('cat', 'dog'));
  });
});

describe('one decision', () => {
  const groups = (rules: readonly Rule[], text: string) => cleaned(text, rules).edits.map(({ group }) => group);

  test('are all edits of the layout, and none else without a key', () => {
    const [one, two] = groups([word('layout/a', 'aaa', 'a'), word('layout/b', 'bbb', 'b')], 'aaa. bbb.');
    expect(one).toMatch(/^g/);
    expect(two).toBe(one);
    expect(groups([word('casing/a', 'aaa', 'a')], 'aaa. aaa.')).toEqual([undefined, undefined]);
  });

  test('are all edits of two keys once one edit belongs to both', () => {
    const first = word('casing/a', 'cat', 'dog', { group: 'x' });
    const second = word('wording/b', 'dog s|zzz', 'y', { group: 'z' });
    const [folded, ...others] = groups([first, second], 'A cat sat. A cat ate. A zzz.');
    expect(others).toEqual([folded, folded]);
    expect(folded).toMatch(/^g/);
  });

  test('of an edit that several rules had a hand in is told with all of them', () => {
    const rules = [
      word('casing/a', 'cat', 'dog'),
      word('wording/b', 'dog s', 'dogs '),
      word('names/c', 'dogs a', 'gods a'),
    ];
    expect(cleaned('a cat sat', rules).edits).toMatchObject([{ rule: 'casing/a', also: ['wording/b', 'names/c'] }]);
  });
});

describe('evidence of translation', () => {
  /** A witness by its name, which only speaks up where another one does. */
  const careful = rule('dates/year-first', (reading) =>
    reading.evidence('dates/year-first') && reading.text.includes('cat') ? [{ start: 2, end: 5, after: 'dog' }] : [],
  );
  const other = word('numbers/composite', '1 million 2', '1.2 million');

  test('is never a rule’s own finding', () => {
    // Heard where nobody else asks, it would find something by itself: in “a cat”, which is no proof for itself.
    const asked: boolean[] = [];
    const selfish = rule('dates/year-first', (reading) => {
      asked.push(reading.evidence('dates/year-first'));
      return reading.text.includes('cat') ? [{ start: 2, end: 5, after: 'dog' }] : [];
    });
    expect(cleaned('a cat', [selfish]).text).toBe('a dog');
    expect(asked).not.toContain(true);
    expect(cleaned('a cat', [careful]).text).toBe('a cat');
  });

  test('is given by another rule, whatever that one may do here', () => {
    const text = 'a cat and 1 million 2';
    expect(cleaned(text, [careful, other]).text).toBe('a dog and 1.2 million');
    for (const standing of ['suggest', 'flag', 'off'] as const)
      expect(cleaned(text, [careful, other], 'text', { 'numbers/composite': standing }).text).toBe(
        'a dog and 1 million 2',
      );
  });
});

test('a title is cut for lists behind a word, and the text keeps its own', () => {
  const line = 'harbour opens '.repeat(60).trim();
  const { title, text } = cleaned(`# ${line}\n\nIt does.\n`, [], 'markdown');
  expect(title.length).toBeLessThanOrEqual(201);
  expect(title).toMatch(/^(?:harbour opens )+harbour(?: opens)?…$/);
  expect(text).toContain(line);
});
