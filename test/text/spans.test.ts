// The border rules of spans: one table, so that every relation can be read beside the others.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPlace, byPlaceAndId, collides, covers, meets, overlaps, touches } from '../../lib/text/spans.ts';

const RELATIONS = { overlaps, collides, touches, meets, covers };
type Relation = keyof typeof RELATIONS;

/** Two spans as they lie over `0123456789`, and the relations that hold between them; all others do not. */
const TABLE: readonly (readonly [
  what: string,
  a: readonly [number, number],
  b: readonly [number, number],
  Relation[],
])[] = [
  ['stretches with a character between them', [1, 3], [4, 6], []],
  ['stretches that only meet', [1, 3], [3, 6], ['meets']],
  ['stretches that share a character', [1, 4], [3, 6], ['overlaps', 'collides', 'touches', 'meets']],
  ['a stretch inside another', [1, 6], [3, 4], ['overlaps', 'collides', 'touches', 'meets', 'covers']],
  ['a stretch at the border inside another', [1, 6], [1, 4], ['overlaps', 'collides', 'touches', 'meets', 'covers']],
  ['the same stretch', [1, 4], [1, 4], ['overlaps', 'collides', 'touches', 'meets', 'covers']],
  ['a place inside a stretch', [1, 4], [2, 2], ['overlaps', 'collides', 'touches', 'meets', 'covers']],
  ['a place where a stretch begins', [1, 4], [1, 1], ['touches', 'meets', 'covers']],
  ['a place where a stretch ends', [1, 4], [4, 4], ['touches', 'meets', 'covers']],
  ['a place away from a stretch', [1, 4], [5, 5], []],
  ['the same place twice', [2, 2], [2, 2], ['collides', 'touches', 'meets', 'covers']],
  ['two places', [2, 2], [3, 3], []],
];

const span = ([start, end]: readonly [number, number]) => ({ start, end });

for (const [what, a, b, holding] of TABLE) {
  it(`says of ${what}: ${holding.join(', ') || 'nothing'}`, () => {
    const found = Object.entries(RELATIONS).filter(([, holds]) => holds(span(a), span(b)));
    expect(found.map(([name]) => name)).toEqual(holding);
    for (const [name, holds] of found) if (name !== 'covers') expect(holds(span(b), span(a))).toBe(true);
  });
}

const anySpan = fc.tuple(fc.nat(6), fc.nat(3)).map(([start, width]) => ({ start, end: start + width }));

/** Every half character strictly inside a stretch; of a place, the place. */
const within = ({ start, end }: { readonly start: number; readonly end: number }): readonly number[] =>
  start === end ? [start] : Array.from({ length: 2 * (end - start) - 1 }, (_, at) => start + (at + 1) / 2);

it('goes from the narrowest relation to the widest, whatever the spans', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const [narrow, ...wider] = [overlaps, collides, touches, meets].map((holds) => holds(a, b));
      wider.reduce((before, now) => {
        expect(!before || now).toBe(true);
        return now;
      }, narrow ?? false);
      expect(collides(a, b)).toBe(within(a).some((at) => within(b).includes(at)));
    }),
  );
});

it('orders an insertion before the stretch behind it, and two at one span by their ids', () => {
  const spans = [
    { id: 'b', start: 2, end: 4 },
    { id: 'c', start: 0, end: 3 },
    { id: 'a', start: 2, end: 4 },
    { id: 'z', start: 2, end: 2 },
  ];
  expect(spans.toSorted(byPlaceAndId).map(({ id }) => id)).toEqual(['c', 'z', 'a', 'b']);
  expect(spans.toSorted(byPlace).map(({ id }) => id)).toEqual(['c', 'z', 'b', 'a']);
});
