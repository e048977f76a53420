// An installation may trust a rule less than the rulebook does, never more; the hash of the rulebook says so.
import { describe, expect, it } from 'vitest';
import { clean, cleanerFor } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const text = manuscript('A shelf\n\nPut the the pump back on the shelf of the workshop.\n');
const rule = 'repetition/function-word';

describe('a lowered rule', () => {
  it('suggests instead of applying', () => {
    const cleaned = cleanerFor({ [rule]: 'suggest' })(text);
    expect(cleaned.text).toBe(text.text);
    expect(cleaned.suggestions).toMatchObject([{ rule, before: ' the', after: '' }]);
    // Nothing was done, so nothing says that it was.
    expect(cleaned.suggestions[0]?.message).toBe(clean(text).edits[0]?.message.replace(/; .*/, '.'));
    expect(cleaned.suggestions[0]?.message).not.toMatch(/\b(?:was|were)\b/);
  });

  it('flags instead of suggesting', () => {
    const cleaned = cleanerFor({ [rule]: 'flag' })(text);
    expect(cleaned.suggestions).toEqual([]);
    expect(cleaned.flags).toMatchObject([{ rule, before: ' the' }]);
    expect(cleaned.flags[0]).not.toHaveProperty('after');
  });

  it('says nothing once it is off', () => {
    const { edits, suggestions, flags } = cleanerFor({ [rule]: 'off' })(text);
    expect([...edits, ...suggestions, ...flags]).toEqual([]);
  });

  it('is pinned by another hash of the rulebook', () => {
    expect(cleanerFor({ [rule]: 'suggest' })(text).rulebook).not.toBe(clean(text).rulebook);
  });

  it('cannot be raised above its own tier', () => {
    expect(cleanerFor({ 'repetition/content-word': 'apply' })(text).rulebook).toBe(clean(text).rulebook);
  });
});
