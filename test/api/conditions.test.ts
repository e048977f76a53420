// If-Match and If-None-Match as RFC 9110 has them: lists, any tag, weak tags, and tags that are not ours.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTags, ifMatch, onlySequence, sequenceSeen, unchanged } from '../../lib/api/http/conditions.ts';
import { rita, TEXT } from '../world/world.ts';
import { harness } from './harness.ts';

interface Tag {
  readonly weak: boolean;
  readonly opaque: string;
}
const number = fc.integer({ min: 0, max: 12 }).map(String);
const strange = fc.string({
  unit: fc.constantFrom(',', ' '.trim() || 'x', '*', 'W/', '1', '-', 'é', '0'),
  maxLength: 6,
});
const tag: fc.Arbitrary<Tag> = fc.record({ weak: fc.boolean(), opaque: fc.oneof(number, number, strange) });
const tags = fc.array(tag, { minLength: 1, maxLength: 5 });
const gap = fc.constantFrom(',', ', ', ' , ', ',\t', ', ,', ',,');

const written = (list: readonly Tag[], between: string): string =>
  list.map(({ weak, opaque }) => `${weak ? 'W/' : ''}"${opaque}"`).join(between);
const seed = { seed: 9110, numRuns: 1000 };

describe('a list of tags', () => {
  it('is read as it was written, whatever stands between them', () => {
    fc.assert(
      fc.property(tags, gap, (list, between) => {
        expect(entityTags(written(list, between))).toEqual(list.map((one) => written([one], '')));
      }),
      seed,
    );
  });

  it.each(['7', '"1', '1"', 'W/1', 'w/"1"', '"1" "2"', '"1", x', '"a b"', '*, "1"', '"1", *', ','])(
    'is not %s',
    (header) => {
      expect(entityTags(header)).toBeUndefined();
    },
  );

  it('takes no longer than it is long', () => {
    expect(entityTags(`"1"${' ,'.repeat(8000)}x`)).toBeUndefined();
    expect(entityTags(`"1"${', '.repeat(8000)}`)).toEqual(['"1"']);
  });
});

describe('If-Match', () => {
  const seen = (header: string, current: number) => {
    const sent = ifMatch(new Headers({ 'if-match': header }));
    return onlySequence(sent) ?? sequenceSeen(sent, current);
  };

  it('matches where one of its strong tags is the article’s', () => {
    fc.assert(
      fc.property(tags, gap, fc.integer({ min: 0, max: 12 }), (list, between, current) => {
        const isListed = list.some(({ weak, opaque }) => !weak && opaque === String(current));
        expect(seen(written(list, between), current) === current).toBe(isListed);
      }),
      seed,
    );
  });

  it('names the last version before the article’s where none is the article’s', () => {
    expect(seen('"1", "99"', 3)).toBe(1);
    expect(seen('"1", "2", "4"', 3)).toBe(2);
    expect(seen('"4", "5"', 3)).toBeGreaterThan(99);
  });

  it('matches whatever there is with *', () => {
    expect(seen('*', 7)).toBe(7);
  });
});

describe('If-None-Match', () => {
  it('matches where one of its tags is the article’s, weak or strong', () => {
    fc.assert(
      fc.property(tags, gap, fc.integer({ min: 0, max: 12 }), (list, between, current) => {
        const isListed = list.some(({ opaque }) => opaque === String(current));
        expect(unchanged(new Headers({ 'if-none-match': written(list, between) }), current)).toBe(isListed);
      }),
      seed,
    );
  });

  it('is as if it were not there where it is no list of tags', () => {
    for (const header of ['', '1', '"1", x'])
      expect(unchanged(new Headers({ 'if-none-match': header }), 1)).toBe(false);
  });
});

describe('a change', () => {
  it.each([
    ['"1", "99"', 200],
    ['"99", "1"', 200],
    ['*', 200],
    ['W/"1"', 412],
    ['W/"1", "1"', 200],
    ['"one"', 412],
    ['"01"', 412],
    ['"2", "99"', 412],
    ['"1", x', 400],
    ['', 428],
  ])('with If-Match: %s is %d', async (header, status) => {
    const h = harness();
    await h.upload(TEXT, '01');
    const send = (article: string) => {
      const body = { reason: 'No.' };
      return h.askJson(rita, 'POST', `/v1/articles/${article}/rejection`, { body, headers: { 'if-match': header } });
    };
    expect((await send(h.article)).status).toBe(status);
    expect((await send('nothing')).status).toBe(404);
    expect(h.faults).toEqual([]);
  });
});
