// A text is a splice of what people decided over the manuscript; where it came from can always be found again.
import { describe, expect, it } from 'vitest';
import { cleaner } from '../../lib/clean/cleaner.ts';
import { compose, composedChanges, locate } from '../../lib/clean/compose.ts';
import { rulebook } from '../../lib/clean/rulebook.ts';
import type { Finding, Rule } from '../../lib/rules/rule.ts';
import { undo } from '../../lib/text/edit.ts';
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
