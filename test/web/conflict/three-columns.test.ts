// A conflict in three columns: yours, theirs, and a result in which no word that somebody typed is lost.

import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { conflictPage } from '../../../lib/web/conflict/conflict.ts';
import { merged } from '../../../lib/web/conflict/merge.ts';
import type { ConflictPage } from '../../../lib/web/conflict/page.ts';
import { groundOf, inManuscript, passageIn, widened } from '../../../lib/web/conflict/passages.ts';
import { byHand, CLEANED, decision, EDITS, FRAME, SUGGESTIONS } from '../seed.ts';
import { byRosa, CONFLICTS, conflict, editTried, stateOf, told } from './conflicts.ts';

const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const shown = (page: ConflictPage) => parse(conflictPage(FRAME, page));
const columns = (page: ConflictPage) => [...shown(page).querySelectorAll('.clash .column')];
const fields = (page: ConflictPage) =>
  Object.fromEntries(
    [...shown(page).querySelectorAll('.clash form input')].map((one) => [
      one.getAttribute('name'),
      one.getAttribute('value'),
    ]),
  );
const result = (page: ConflictPage) => shown(page).querySelector('#result')?.textContent?.replace(/^\n/, '');

describe('an edit by hand against another', () => {
  test('shows what each changed, who did, and both in the result where they fit', () => {
    const page = CONFLICTS['fits']!;
    const [yours, theirs] = columns(page);
    expect(yours?.querySelector('ins')?.textContent?.trim()).toBe('municipal');
    expect(theirs?.querySelector('.whose')?.textContent).toBe('As it stands, by rosa');
    expect(theirs?.querySelector('ins')?.textContent?.trim()).toBe('with a');
    expect(result(page)).toContain('the municipal government');
    expect(result(page)).toContain('steadily, with a substantial');
    expect(shown(page).body.textContent).toContain('Both fit together.');
  });

  test('lets yours stand where both changed the same words, and points it out', () => {
    const page = CONFLICTS['clashes']!;
    expect(result(page)).toContain('strong momentum');
    expect(result(page)).not.toContain('fine momentum');
    // What only the other side changed is taken.
    expect(result(page)).toContain('exceeding the goals');
    expect(shown(page).querySelector('.clashes')?.textContent).toContain(
      '“good” became “strong” by yours, and “fine” by theirs.',
    );
  });

  test('sends the result against the text as it is now', () => {
    const page = CONFLICTS['clashes']!;
    const { seen, revision, sha256, start, before } = fields(page);
    const now = page.texts!.now;
    expect([seen, revision, sha256]).toEqual(['9', '1', now.sha256]);
    expect(now.text.slice(Number(start), Number(start) + String(before).length)).toBe(before);
  });

  test('keeps what was typed where the paragraph is gone, or where nothing more may be edited', () => {
    const sentence = 'The meeting pointed out that in 2011';
    const gone = editTried('good momentum', 'strong momentum', stateOf({ handEdits: [byRosa(sentence, '')] }));
    expect(result(gone)).toContain('strong momentum');
    const closed: ConflictPage = { ...CONFLICTS['clashes']!, code: 'illegal_state' };
    expect(shown(closed).querySelector('.yours')?.textContent).toContain('strong momentum');
    const { texts: _, ...superseded } = CONFLICTS['clashes']!;
    expect(shown({ ...superseded, code: 'superseded' }).querySelector('.yours')?.textContent).toContain(
      'strong momentum',
    );
    const noMore = { ...CONFLICTS['clashes']!, article: { ...CONFLICTS['clashes']!.article, may: [] } };
    expect(shown(noMore).querySelector('.column:last-child .passage')?.textContent).toContain('strong momentum');
    expect(shown(noMore).querySelector('.clash form')).toBeNull();
  });

  test('calls another window of one’s own by its name', () => {
    const mine = stateOf({ handEdits: [byHand('good momentum', 'fine momentum')] });
    const page = editTried('good momentum', 'strong momentum', mine, { since: [told({ actor: 'mei' })] });
    expect(columns(page)[1]?.querySelector('.whose')?.textContent).toBe('As it stands, by you, elsewhere');
    expect(shown(page).querySelector('.facts')?.textContent).toContain('You edited one passage by hand');
  });

  test('that takes one back says what it will read, or that there is nothing left to take back', () => {
    const page = CONFLICTS['removal']!;
    expect(columns(page)[2]?.textContent).toContain('the mayor Xu Guocheng');
    expect(fields(page)).toMatchObject({ seen: '9', removed: 'h1' });
    const again = conflict('edits', [['removed', 'h1']], stateOf(), { texts: page.texts! });
    expect(shown(again).body.textContent).toContain('has been taken back or replaced already');
    expect(shown(again).querySelector('.clash form')).toBeNull();
  });
});

describe('a decision against another', () => {
  test('reads by yours, as it stands and by whom, and as it will', () => {
    const [yours, theirs, will] = columns(CONFLICTS['decision']!);
    expect(yours?.textContent).toContain('At the bureau meeting');
    expect(theirs?.querySelector('.whose')?.textContent).toBe('As it stands, by rosa');
    expect(theirs?.querySelector('del')?.textContent).toContain('At the');
    expect(will?.textContent).toContain('At the bureau meeting');
  });

  test('breaks a long paragraph off between words, and says so', () => {
    const { tried } = CONFLICTS['decision']!;
    const about = tried.fields.find(([name]) => name === 'target')?.[1] ?? '';
    expect(about).not.toBe('');
    for (const column of columns(CONFLICTS['decision']!)) {
      const words = column.querySelector('.passage')?.textContent?.trim() ?? '';
      expect(words).toMatch(/^(… )?[^\s…].*[^\s…]( …)?$/s);
      expect(words.startsWith('… ') || words.endsWith(' …')).toBe(true);
    }
  });

  test('has no effect where somebody has written over it, and the result says so', () => {
    const lost = EDITS.find((edit) => edit.rule === 'wording/lost-meeting-subject')!;
    const over = byRosa('meeting, vice mayor Xu', 'The vice mayor Xu');
    const page = conflict(
      'decisions',
      [
        ['target', lost.id],
        ['verdict', 'reject'],
      ],
      stateOf({ handEdits: [over] }),
    );
    const [, theirs, will] = columns(page);
    expect(theirs?.querySelector('.whose')?.textContent).toBe('As it stands, by rosa');
    expect(will?.textContent).toContain('The vice mayor Xu');
  });

  test('on a group speaks of all its members that somebody touched', () => {
    const now = stateOf({ decisions: [{ ...decision('gcardinals', 'reject'), by: 'rosa' }] });
    const page = conflict(
      'decisions',
      [
        ['target', 'gcardinals'],
        ['verdict', 'accept'],
      ],
      now,
    );
    expect(shown(page).querySelectorAll('.clash')).toHaveLength(3);
  });

  test('on many shows some and counts the others', () => {
    const targets = SUGGESTIONS.map(({ id }) => ['target', id] as const);
    const page = conflict('decisions', [...targets, ['verdict', 'reject']], stateOf());
    expect(shown(page).querySelectorAll('.clash')).toHaveLength(5);
    expect(shown(page).body.textContent).toContain(`And ${SUGGESTIONS.length - 5} more changes.`);
  });
});

describe('a three-way merge', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '.', 'constructor', '__proto__'), { maxLength: 12 });
  const text = words.map((all) => all.join(' '));

  test('takes what one side changed, and is the same for what both did', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(merged(before, after, before)).toEqual({ text: after, clashes: [] });
        expect(merged(before, before, after)).toEqual({ text: after, clashes: [] });
        expect(merged(before, after, after)).toEqual({ text: after, clashes: [] });
      }),
    );
  });

  test('never loses a word of yours', () => {
    fc.assert(
      fc.property(text, words, fc.nat(12), text, (before, typed, at, theirs) => {
        const mine = typed.map((word) => `${word}X`).join(' ');
        const all = before.split(' ');
        const yours = [...all.slice(0, at), mine, ...all.slice(at)].join(' ');
        const result = merged(before, yours, theirs).text;
        for (const word of mine.match(/\S+X/g) ?? []) expect(result).toContain(word);
      }),
    );
  });

  test('that takes too long leaves yours, and says that nobody has merged it', () => {
    expect(merged('one two three', 'one mine three', 'one two theirs', -1)).toEqual({
      text: 'one mine three',
      clashes: [{ before: 'one two three', yours: 'one mine three', theirs: 'one two theirs' }],
    });
  });

  test('tells clashes from changes that only stand near each other', () => {
    expect(merged('a b c d', 'A b c d', 'a b c D')).toEqual({ text: 'A b c D', clashes: [] });
    expect(merged('a b c d', 'a B c d', 'a b C d')).toEqual({ text: 'a B C d', clashes: [] });
    expect(merged('a b c', 'a X b c', 'a Y b c')).toMatchObject({
      text: 'a X b c',
      clashes: [{ before: '', yours: 'X ', theirs: 'Y ' }],
    });
    expect(merged('a b c d', 'a X d', 'a b Y d')).toMatchObject({
      text: 'a X d',
      clashes: [{ yours: 'X ', theirs: 'b Y ' }],
    });
  });

  test('of one word a thousand times is no matter of minutes', () => {
    const many = 'the '.repeat(2400);
    expect(merged(many, `${many}mine`, `theirs ${many}`)).toEqual({ text: `theirs ${many}mine`, clashes: [] });
  });
});

describe('a passage', () => {
  test('is the same stretch in every state, however it was changed', () => {
    const pieces = ['good momentum', 'expected goals', 'Xu Guocheng', 'steadily, substantial'];
    const some = fc
      .subarray(pieces)
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((words) =>
            fc.constantFrom('', 'one', 'one two three').map((to) => byHand(words, to, `h${words}`)),
          ),
        ),
      );
    const decisions = fc.subarray(EDITS.map(({ id }) => decision(id, 'reject')));
    fc.assert(
      fc.property(some, decisions, fc.nat(CLEANED.length), fc.nat(300), (handEdits, said, from, length) => {
        const [seen, now] = [stateOf(), stateOf({ handEdits, decisions: said })];
        const [was, is] = [groundOf(seen)!, groundOf(now)!];
        const end = Math.min(seen.text.length, from + length);
        const span = widened(inManuscript(was, { start: from, end }), [was, is]);
        const [old, fresh] = [passageIn(was, span), passageIn(is, span)];
        expect(seen.text.slice(old.textStart, old.textStart + old.text.length)).toBe(old.text);
        expect(now.text.slice(fresh.textStart, fresh.textStart + fresh.text.length)).toBe(fresh.text);
        expect(old.textStart).toBeLessThanOrEqual(from);
        expect(old.textStart + old.text.length).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 60 },
    );
  });
});
