// Findings that an edit folded together are one decision from then on, in whatever order they met.
import { describe, expect, test } from 'vitest';
import { Groups } from '../../lib/clean/groups.ts';

describe('keys that were joined', () => {
  test('have one root, and so has whoever joins them later', () => {
    const groups = new Groups();
    groups.join(['a', 'b']);
    groups.join(['c', 'd']);
    expect(groups.root('a')).toBe(groups.root('b'));
    expect(groups.root('a')).not.toBe(groups.root('c'));
    groups.join(['d', 'b']);
    expect(new Set(['a', 'b', 'c', 'd'].map((key) => groups.root(key))).size).toBe(1);
    expect(groups.root('e')).toBe('e');
  });
});
