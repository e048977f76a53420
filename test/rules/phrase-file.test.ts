// The phrase files of comment forms: their line grammar, what it refuses, and that every file keeps to it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spelledOut, withWords } from '../../lib/rules/furniture/forms/choices.ts';
import { phraseGroups } from '../../lib/rules/furniture/forms/phrase-file.ts';
import { phraseModule } from '../../lib/rules/furniture/forms/phrase-module.ts';

describe('a phrase file', () => {
  it('holds groups of parts with one phrase a line, and comments', () => {
    const [group, ...others] = phraseGroups(
      '# Why.\n= xx\n\n== heading\nLeave a note\n# Seen once.\nSay it\n\n== core\nName\n',
    );
    expect(others).toEqual([]);
    expect(group?.name).toBe('xx');
    expect(Object.fromEntries(group?.phrases ?? [])).toEqual({ heading: ['Leave a note', 'Say it'], core: ['Name'] });
  });

  it.each([
    ['Leave a note\n', 'Line 1 of the phrases (no group): a phrase needs a part above it: Leave a note'],
    ['= xx\nLeave a note\n', 'Line 2 of the phrases (xx): a phrase needs a part above it: Leave a note'],
    ['== heading\n', 'Line 1 of the phrases (no group): a part needs a group above it: == heading'],
    ['= xx\n== headings\n', 'Line 2 of the phrases (xx): no part of a form has this name: == headings'],
    ['= xx\n== core\nName\n== core\n', 'Line 4 of the phrases (xx): the part stands here twice: == core'],
    ['= xx\n== core\nName\nName\n', 'Line 4 of the phrases (xx): the phrase stands here twice: Name'],
    [
      '= xx\n== core\n(My [own ]|)name\n',
      'Line 3 of the phrases (xx): a choice stands within another: (My [own ]|)name',
    ],
  ])('%j is refused with its place', (text, message) => {
    expect(() => phraseGroups(text)).toThrow(new Error(message));
  });

  it('gives the same module whatever the order of its groups', () => {
    const [one, two] = ['= a\n== core\nName\nÉcrire\n', '= b\n== heading\nLeave a note\n== core\nMail\n'];
    expect(phraseModule(one + two)).toBe(phraseModule(two + one));
    expect(phraseModule(one + two)).toContain('  core: `\necrire\nmail\nname\n`,');
  });
});

describe('a choice in a phrase', () => {
  it('is spelled out in every way', () => {
    expect(spelledOut('[The ](name|mail) is (kept|sold)')).toEqual([
      'name is kept',
      'name is sold',
      'mail is kept',
      'mail is sold',
      'The name is kept',
      'The name is sold',
      'The mail is kept',
      'The mail is sold',
    ]);
  });

  it('keeps its signs where its words are rewritten', () => {
    expect(withWords('[The ](name|e-mail) (is) kept', (words) => words.toUpperCase())).toBe(
      '[THE ](NAME|E-MAIL) (IS) KEPT',
    );
  });
});

const FOLDER = join(import.meta.dirname, '../../lib/rules/furniture/forms/phrases');

describe.each(readdirSync(FOLDER))('phrases/%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  it('says what it holds, is one group, and ends with its last line', () => {
    expect(text).toMatch(/^# \S.*\n= \S/u);
    expect(phraseGroups(text)).toHaveLength(1);
    expect(text).toMatch(/\S\n$/u);
  });

  it('has lines that a person can read', () => {
    expect(text.split('\n').filter((line) => line.length > 340 || line !== line.trim())).toEqual([]);
  });
});
