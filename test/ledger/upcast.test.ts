// Facts of every older shape are read as today's, and a field that no version ever wrote is an error that names its place.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFact } from '../../lib/ledger/parse.ts';
import { upcast } from '../../lib/ledger/upcast.ts';
import { approvedFact, facts, made, received, upload } from './samples.ts';

const [first] = facts([received()]);
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(made()).filter(([name]) => !names.includes(name)));
const counted = { rule: 'test/word', version: 2, tier: 'apply', count: 3 } as const;

describe('a fact of an older shape', () => {
  test.each([
    ['before revisions named their rules or settings', without('rules', 'settings'), made()],
    [
      'before revisions named the settings',
      { ...without('settings'), rules: [counted] },
      { ...made(), rules: [counted] },
    ],
    ['before revisions named their rules', { ...without('rules'), settings: 7 }, { ...made(), settings: 7 }],
    ['of today', { ...made(), settings: 7, rules: [counted] }, { ...made(), settings: 7, rules: [counted] }],
  ])('%s is read as today’s', (_when, stored, today) => {
    expect(parseFact({ ...first, made: stored })).toEqual({ ...first, made: today });
    const recleaned = { ...first, type: 'Cleaned', of: 1, made: stored };
    const {
      from: _from,
      source: _source,
      ...cleaned
    } = recleaned as typeof recleaned & { from: object; source: string };
    expect(parseFact(cleaned)).toEqual({ ...cleaned, made: today });
  });

  test.each([
    ['a stale decision that does not say what it was about', { stale: [{ target: 'e1', verdict: 'reject' }] }],
    [
      'an edit by hand that was written over nothing',
      { handEdits: [{ id: 'h', start: 0, end: 1, before: 'a', after: 'b', by: 'r' }] },
    ],
  ])('with %s is read as it stands', (_what, more) => {
    const stored = { ...first, made: { ...made(), ...more } };
    expect(parseFact(stored)).toEqual(stored);
  });

  test('is lifted without being changed itself', () => {
    const stored = Object.freeze({ ...first, made: Object.freeze(without('rules', 'settings')) });
    expect(upcast(stored)).not.toBe(stored);
    expect(stored.made).not.toHaveProperty('rules');
  });

  test('that made no revision is left alone', () => {
    const { made: _, ...again } = first as unknown as Record<string, unknown>;
    expect(upcast(again)).toBe(again);
    expect(parseFact(again)).toEqual(again);
  });

  test.each([[undefined], [null], [1], ['made'], [[{ made: {} }]]])('is never made of %j', (nothing) => {
    expect(upcast(nothing)).toBe(nothing);
    expect(() => parseFact(nothing)).toThrow('A stored fact cannot be read');
  });

  test('is not lifted where “made” is no object', () => {
    expect(() => parseFact({ ...first, made: 'private words' })).toThrow('A stored fact cannot be read at “made”.');
  });
});

/** Every object in a value, with the way that leads to it. */
function objectsIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, one]) => objectsIn(one, [...way, name]));
  return Array.isArray(value) ? inside : [way, ...inside];
}

function withField(value: unknown, way: readonly string[]): unknown {
  const [next, ...rest] = way;
  if (next === undefined) return { ...(value as object), surplus: 'private words' };
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === next ? withField(one, rest) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, name === next ? withField(one, rest) : one]),
  );
}

describe('a field that no version ever wrote', () => {
  const items: { PK: { S: string }; SK: { S: string }; body?: { S: string } }[] = JSON.parse(
    readFileSync(new URL('../store/fixtures/items-0.1.0.json', import.meta.url), 'utf8'),
  );
  const stored = items
    .filter(({ PK, SK }) => PK.S.startsWith('ARTICLE#') && SK.S.startsWith('LOG#'))
    .map(({ body }) => JSON.parse(body?.S ?? ''));
  const types = [...Map.groupBy(stored, ({ type }) => type)];

  test.each(types)('is an error in a stored %s, wherever it stands, and is named by its place', (_type, ofType) => {
    for (const fact of ofType)
      for (const way of objectsIn(fact)) {
        const place = [...way, 'surplus'].join('.');
        // One of two kinds of decision: valibot names the decision, not the field.
        const isDecision = fact.type === 'Decided' && way[0] === 'decisions';
        const named = isDecision ? way.join('.') : place;
        expect(() => parseFact(withField(fact, way)), place).toThrow(`A stored fact cannot be read at “${named}”.`);
      }
  });

  test('is never told with its words', () => {
    expect(() => parseFact({ ...facts([approvedFact()])[0], surplus: 'private words' })).toThrow(/^(?!.*private).*$/);
    expect(() => parseFact({ ...first, from: { ...upload(), surplus: 1 } })).toThrow('“from.surplus”');
  });
});
