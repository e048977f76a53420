// A text is a splice of what people decided over the manuscript; where it came from can always be found again.
import { describe, expect, it } from 'vitest';
import { cleaner } from '../../lib/clean/cleaner.ts';
import { compose, composedChanges, locate } from '../../lib/clean/compose.ts';
import { rulebook } from '../../lib/clean/rulebook.ts';
import type { Finding, Rule } from '../../lib/rules/rule.ts';
import { type Edit, type Suggestion, undo } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

/** A rule that replaces every `from` by `to`. */
const replacing = (
  id: Rule['id'],
  from: string,
  to: string | undefined,
  tier: Rule['tier'] = 'apply',
  group?: string,
): Rule => ({
  id,
  version: 1,
  tier,
  summary: '',
  why: '',
  language: 'any',
  examples: [{ keeps: '' }, { keeps: '' }],
  *find({ text }): Generator<Finding> {
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
      yield {
        start: at,
        end: at + from.length,
        ...(to !== undefined && { after: to }),
        message: `${from} → ${to}.`,
        evidence: '',
        ...(group && { group }),
      };
    }
  },
});

const cleaned = (text: string, ...rules: Rule[]) => ({
  manuscript: text,
  ...cleaner(rulebook(rules))(manuscript(text)),
});

describe('edits of several passes', () => {
  it('are folded where the later one touches what the earlier one wrote', () => {
    const result = cleaned(
      'a cat sat',
      replacing('casing/one', 'cat', 'dog'),
      replacing('wording/two', 'dog s', 'dogs '),
    );
    expect(result.text).toBe('a dogs at');
    expect(result.edits).toMatchObject([
      { rule: 'casing/one', also: ['wording/two'], before: 'cat s', after: 'dogs ' },
    ]);
    expect(undo(result.text, result.edits)).toBe('a cat sat');
  });

  it('stand apart where they only meet', () => {
    const result = cleaned('one two', replacing('casing/one', 'one ', ''), replacing('wording/two', 'two', '2'));
    expect(result.edits.map(({ before, after }) => [before, after])).toEqual([
      ['one ', ''],
      ['two', '2'],
    ]);
  });

  it('vanish where the later one takes the earlier one back', () => {
    expect(
      cleaned('a cat', replacing('casing/one', 'cat', 'dog'), replacing('wording/two', 'dog', 'cat')).edits,
    ).toEqual([]);
  });

  it('join the groups that they fold', () => {
    const result = cleaned(
      'ab ab',
      replacing('casing/one', 'a', 'x', 'apply', 'all'),
      replacing('wording/two', 'xb', 'y'),
    );
    expect(result.edits.every((edit) => edit.group === result.edits[0]?.group && edit.group)).toBeTruthy();
  });
});

describe('decisions', () => {
  const result = cleaned(
    'the cat and the cow',
    replacing('casing/one', 'cat', 'dog'),
    replacing('wording/two', 'dog and', 'dog or', 'suggest'),
    replacing('names/three', 'cow', undefined, 'flag'),
  );
  const [edit] = result.edits;
  const [suggestion] = result.suggestions;
  const [flag] = result.flags;

  it('take an edit back', () => {
    expect(compose(result, [{ target: edit!.id, verdict: 'reject' }])).toBe('the cat and the cow');
  });

  it('accept a suggestion in place of the edits that it covers', () => {
    expect(suggestion).toMatchObject({ over: [edit!.id], before: 'cat and', after: 'dog or' });
    expect(compose(result, [{ target: suggestion!.id, verdict: 'accept' }])).toBe('the dog or the cow');
  });

  it('put a person’s own words in the place of an edit, a suggestion or a flag', () => {
    expect(compose(result, [{ target: edit!.id, verdict: 'amend', text: 'hen' }])).toBe('the hen and the cow');
    expect(compose(result, [{ target: suggestion!.id, verdict: 'amend', text: 'hen with' }])).toBe(
      'the hen with the cow',
    );
    expect(compose(result, [{ target: flag!.id, verdict: 'amend', text: 'ox' }])).toBe('the dog and the ox');
  });

  it('give the same text in any order', () => {
    const decisions = [
      { target: suggestion!.id, verdict: 'accept' as const },
      { target: edit!.id, verdict: 'reject' as const },
      { target: flag!.id, verdict: 'amend' as const, text: 'ox' },
    ];
    expect(compose(result, decisions)).toBe(compose(result, [...decisions].reverse()));
  });
});

describe('a place in the composed text', () => {
  const result = cleaned('the cat and the cow', replacing('casing/one', 'cat', 'horse'));

  it('is found in the manuscript', () => {
    expect(locate(result, [], [], { start: 18, end: 21 })).toEqual({
      start: 16,
      end: 19,
      before: 'cow',
      prefix: '',
      suffix: '',
    });
  });

  it('is widened to the edits that it touches', () => {
    const place = locate(result, [], [], { start: 6, end: 13 });
    expect(place).toEqual({ start: 4, end: 11, before: 'cat and', prefix: 'ho', suffix: '' });
    const hand = {
      id: 'h',
      by: 'mei',
      start: place.start,
      end: place.end,
      before: place.before,
      after: `${place.prefix}t and`,
    };
    expect(compose(result, [], [hand])).toBe('the hot and the cow');
    expect(composedChanges(result, [], [hand]).map((change) => change.by)).toEqual(['hand']);
  });
});

describe('what counts before what', () => {
  const at = (start: number, end: number, after: string) => ({
    ...{ rule: 'test/word', message: '', evidence: '', start, end, after, before: 'abcdef'.slice(start, end) },
  });
  const applied = (id: string, start: number, end: number, after: string, group?: string): Edit => ({
    ...{ ...at(start, end, after), id, tier: 'apply' },
    ...(group === undefined ? {} : { group }),
  });
  const offered = (
    id: string,
    start: number,
    end: number,
    after: string,
    over: readonly string[] = [],
  ): Suggestion => ({
    ...{ ...at(start, end, after), id, tier: 'suggest', textStart: start, textEnd: end, over },
  });
  const hand = (id: string, start: number, end: number, after: string) => ({
    ...at(start, end, after),
    id,
    by: 'rita',
  });
  const of = (edits: readonly Edit[], suggestions: readonly Suggestion[] = []) => ({
    ...{ manuscript: 'abcdef', edits, suggestions, flags: [] },
  });
  const accept = (target: string) => ({ target, verdict: 'accept' }) as const;

  it('the word on a member counts before the word on its group', () => {
    const group = of([applied('one', 0, 1, 'A', 'g'), applied('two', 5, 6, 'F', 'g')]);
    expect(compose(group, [accept('g'), { target: 'one', verdict: 'reject' }])).toBe('abcdeF');
    expect(compose(group, [{ target: 'g', verdict: 'reject' }, accept('one')])).toBe('Abcdef');
  });

  it('of two insertions at one place only the first stands', () => {
    expect(compose(of([], [offered('a', 3, 3, '1'), offered('b', 3, 3, '2')]), [accept('a'), accept('b')])).toBe(
      'abc1def',
    );
  });

  it('an accepted suggestion takes the place of the edits that it stands in for, those at its border too', () => {
    const revision = of([applied('end', 3, 3, '!')], [offered('whole', 0, 3, 'ABC?', ['end'])]);
    expect(compose(revision, [])).toBe('abc!def');
    expect(compose(revision, [accept('whole')])).toBe('ABC?def');
  });

  it('of two edits by hand the later one counts', () => {
    expect(compose(of([]), [], [hand('h1', 0, 3, 'one'), hand('h2', 2, 4, 'two')])).toBe('abtwoef');
  });

  it('a place takes the insertions at its borders along', () => {
    const revision = of([applied('in', 3, 3, '!')]);
    const place = locate(revision, [], [], { start: 4, end: 6 });
    expect(place).toMatchObject({ start: 3, end: 5, prefix: '!', suffix: '' });
    const edit = hand('h', place.start, place.end, `${place.prefix}DE${place.suffix}`);
    expect(compose(revision, [], [edit])).toBe('abc!DEf');
  });
});
