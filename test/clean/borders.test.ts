// Composing a text from decisions: what a reviewer writes counts once, and nothing that stood beside it is lost.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import type { Edit, HandEdit, Suggestion } from '../../lib/text/edit.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const NEWLINE: Edit = {
  id: 'newline',
  rule: 'layout/final-newline',
  tier: 'apply',
  start: 3,
  end: 3,
  before: '',
  after: '\n',
  message: 'The text does not end with a line end; one was added.',
  evidence: 'no line end after the last line',
};

const revision = { manuscript: 'tea', edits: [NEWLINE], suggestions: [], flags: [] };

/** A reviewer replaces a span of the text as it stands. */
function written(start: number, end: number, words: string): string {
  const { prefix, suffix, ...place } = locate(revision, [], [], { start, end });
  const hand: HandEdit = { ...place, id: 'hand', by: 'Mina', after: prefix + words + suffix };
  return compose(revision, [], [hand]);
}

describe('a change by hand', () => {
  it('beside an insertion leaves it where it is', () => expect(written(2, 3, 'ak')).toBe('teak\n'));
  it('over an insertion takes its place once', () => expect(written(2, 4, 'x')).toBe('tex'));
  it('that inserts in front of an insertion keeps both', () => expect(written(3, 3, 's')).toBe('teas\n'));
  it('that inserts behind an insertion keeps both', () => expect(written(4, 4, 'More.')).toBe('tea\nMore.'));
});

describe('an accepted suggestion', () => {
  it('takes the place of an insertion that it reaches across', () => {
    const suggestion: Suggestion = {
      id: 'drop',
      rule: 'furniture/tags',
      tier: 'suggest',
      start: 0,
      end: 3,
      before: 'tea',
      after: '',
      textStart: 0,
      textEnd: 4,
      over: ['newline'],
      message: 'A line of tags ends the text; its removal is offered.',
      evidence: 'tags',
    };
    const text = compose({ ...revision, suggestions: [suggestion] }, [{ target: 'drop', verdict: 'accept' }]);
    expect(text).toBe('');
  });
});

describe('two insertions at one place', () => {
  it('are one edit', () => {
    const { edits } = clean(manuscript('the road was wet.The horse stood still , '));
    const places = edits.filter(({ start, end }) => start === end).map(({ start }) => start);
    expect(new Set(places).size).toBe(places.length);
  });
});
