// What holds for every text whatsoever (DEFECTS §2, DESIGN §3), tried on texts that nobody wrote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { compose, composedChanges, locate } from '../../lib/clean/compose.ts';
import { RULES } from '../../lib/rules/index.ts';
import { blocksOf } from '../../lib/text/blocks.ts';
import { type Decision, type Edit, splice, undo } from '../../lib/text/edit.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { runs } from '../amount.ts';
import { wildText } from './wild-texts.ts';

const RUNS = runs(200);
/** Milliseconds, for a machine that has other things to do as well. */
const MOST_TIME = 120_000 + RUNS * 200;

const cleaned = (source: Manuscript) => ({ manuscript: source.text, ...clean(source) });
type Revision = ReturnType<typeof cleaned>;

const holds = (name: string, property: (source: Manuscript, revision: Revision, seed: number) => void): void =>
  it(
    name,
    () =>
      fc.assert(
        fc.property(wildText, fc.nat(), (source, seed) => property(source, cleaned(source), seed)),
        { numRuns: RUNS },
      ),
    MOST_TIME,
  );

const rulesOf = (edit: Edit): readonly string[] => [edit.rule, ...(edit.also ?? [])];
const isOf = (edit: Edit, families: RegExp): boolean => rulesOf(edit).some((rule) => families.test(rule));
const all = ({ edits, suggestions, flags }: Revision) => [...edits, ...suggestions, ...flags];

describe('cleaning any text', () => {
  holds('gives the same every time', (source, revision) => {
    expect(cleaned(source)).toEqual(revision);
  });

  holds('finds nothing to do in its own work', (source, { text }) => {
    const again = clean(manuscript(text, source.format));
    expect(again.edits.map(({ rule, before, after }) => ({ rule, before, after }))).toEqual([]);
  });

  holds('is undone to the letter', (source, { text, edits }) => {
    expect(undo(text, edits)).toBe(source.text);
  });

  holds('is the splice of its edits', (source, { text, edits }) => {
    expect(splice(source.text, edits)).toBe(text);
  });

  holds('gives every remark a name of its own', (_, revision) => {
    const ids = all(revision).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the edits of any text', () => {
  holds('are disjoint, in order, and quote what they replace', (source, { edits }) => {
    let until = 0;
    let inserted = -1;
    for (const edit of edits) {
      expect(edit.start).toBeGreaterThanOrEqual(until);
      if (edit.start === edit.end) {
        expect(edit.start).not.toBe(inserted);
        inserted = edit.start;
      }
      expect(edit.end).toBeLessThanOrEqual(source.text.length);
      expect(source.text.slice(edit.start, edit.end)).toBe(edit.before);
      expect(edit.after).not.toBe(edit.before);
      until = edit.end;
    }
  });

  holds('never split a character that readers see as one', (source, revision) => {
    const borders = new Set([source.text.length]);
    for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(source.text))
      borders.add(index);
    for (const { rule, start, end, before } of all(revision)) {
      expect({ rule, before, start: borders.has(start), end: borders.has(end) }).toEqual({
        rule,
        before,
        start: true,
        end: true,
      });
    }
  });

  holds('stay out of shields that their rules may not enter', (source, { edits }) => {
    const entering = new Map(RULES.map((rule) => [rule.id as string, rule.enters]));
    const shields = blocksOf(source.text, source.format).flatMap((block) =>
      block.piece.shields.map(({ kind, start, end }) => ({ kind, start: start + block.start, end: end + block.start })),
    );
    // Where an earlier pass moved marks or blocks, the shields of the upload are no longer those that rules have seen.
    const moved = edits.filter((edit) => isOf(edit, /^(?:encoding|furniture|headings|structure|repetition)\//u));
    for (const edit of edits) {
      for (const shield of shields) {
        if (edit.end <= shield.start || edit.start >= shield.end) continue;
        if (edit.start === edit.end && (edit.start === shield.start || edit.end === shield.end)) continue;
        const block = blocksOf(source.text, source.format).find(
          ({ start, end }) => start <= shield.start && shield.end <= end,
        );
        if (moved.some((one) => block && one !== edit && one.start <= block.end && block.start <= one.end)) continue;
        // Of rules that were folded into one edit, any one that may enter has made it.
        const allowed = rulesOf(edit).some((rule) => {
          const enters = entering.get(rule);
          return enters === 'all' || enters?.includes(shield.kind);
        });
        const { rule, before } = edit;
        expect({ rule, before, kind: shield.kind, allowed }).toEqual({
          rule,
          before,
          kind: shield.kind,
          allowed: true,
        });
      }
    }
  });

  holds('never change the value of a figure', (_, { edits }) => {
    for (const edit of edits) {
      if (isOf(edit, /^(?:furniture|headings|repetition)\/|^encoding\/html-residue/u)) continue;
      expect({ rule: edit.rule, before: edit.before, digits: figures(edit.before) }).toEqual({
        rule: edit.rule,
        before: edit.before,
        digits: figures(edit.after),
      });
    }
  });

  holds('drop no words but those that the rule’s definition names', (_, { edits }) => {
    for (const edit of edits) {
      if (isOf(edit, /^(?:furniture|headings|repetition|encoding)\/|^layout\/fence-around$/u)) continue;
      const kept = words(edit.after);
      const lost = words(edit.before).filter((word) => !MAY_GO.has(word) && !kept.some((one) => one.endsWith(word)));
      expect({ rule: edit.rule, before: edit.before, lost }).toEqual({
        rule: edit.rule,
        before: edit.before,
        lost: [],
      });
    }
  });
});

describe('deciding on any text', () => {
  holds('takes back exactly what is rejected, edit by edit and group by group', (source, revision) => {
    for (const target of new Set(revision.edits.flatMap(({ id, group }) => (group ? [id, group] : [id])))) {
      const rest = revision.edits.filter(({ id, group }) => id !== target && group !== target);
      expect(compose(revision, [{ target, verdict: 'reject' }])).toBe(splice(source.text, rest));
    }
    const none = revision.edits.map(({ id }): Decision => ({ target: id, verdict: 'reject' }));
    expect(compose(revision, none)).toBe(source.text);
    expect(compose(revision, [])).toBe(revision.text);
  });

  holds('does not depend on the order of the decisions', (_, revision, seed) => {
    const decisions = decided(revision, seed);
    const text = compose(revision, decisions);
    expect(compose(revision, decisions.toReversed())).toBe(text);
    expect(compose(revision, rotated(decisions, seed))).toBe(text);
  });

  holds('composes from disjoint changes in order', (_, revision, seed) => {
    let until = 0;
    for (const change of composedChanges(revision, decided(revision, seed), [])) {
      expect(change.start).toBeGreaterThanOrEqual(until);
      until = change.end;
    }
  });

  holds('puts each accepted suggestion where it was offered, and nothing else', (source, revision) => {
    const { text, edits, suggestions, flags } = revision;
    for (const remark of [...suggestions, ...flags]) {
      expect(source.text.slice(remark.start, remark.end)).toBe(remark.before);
      expect(remark.textStart).toBeLessThanOrEqual(remark.textEnd);
      expect(remark.textEnd).toBeLessThanOrEqual(text.length);
      for (const id of remark.over) expect(edits.map((edit) => edit.id)).toContain(id);
    }
    for (const suggestion of suggestions) {
      const composed = compose(revision, [{ target: suggestion.id, verdict: 'accept' }]);
      const rest = edits.filter(({ id }) => !suggestion.over.includes(id));
      const before = rest.filter(({ end }) => end <= suggestion.start);
      const head = splice(source.text.slice(0, suggestion.start), before);
      const behind = rest
        .filter((edit) => !before.includes(edit))
        .map((edit) => ({ ...edit, start: edit.start - suggestion.end, end: edit.end - suggestion.end }));
      expect(composed).toBe(head + suggestion.after + splice(source.text.slice(suggestion.end), behind));
      expect(text.startsWith(composed.slice(0, Math.min(head.length, suggestion.textStart)))).toBe(true);
    }
  });

  holds('finds the place of a reviewer’s own change', (_, revision, seed) => {
    const decisions = decided(revision, seed);
    const text = compose(revision, decisions);
    const [start = 0, end = 0] = [seed % (text.length + 1), (seed * 7 + 3) % (text.length + 1)].sort((a, b) => a - b);
    const place = locate(revision, decisions, [], { start, end });
    expect(revision.manuscript.slice(place.start, place.end)).toBe(place.before);
    const hand = { ...place, id: 'hand', by: 'somebody', after: `${place.prefix}(by hand)${place.suffix}` };
    expect(compose(revision, decisions, [hand])).toBe(`${text.slice(0, start)}(by hand)${text.slice(end)}`);
  });
});

/** Some verdict on about half of what can be decided, by a number. */
function decided(revision: Revision, seed: number): readonly Decision[] {
  return all(revision)
    .flatMap(({ id, tier, group }, index): Decision[] => {
      switch ((seed >> (index % 24)) & 3) {
        case 0:
          return [{ target: id, verdict: tier === 'apply' ? 'reject' : 'accept' }];
        case 1:
          return [{ target: id, verdict: 'amend', text: '(amended)' }];
        case 2:
          return group === undefined ? [] : [{ target: group, verdict: tier === 'apply' ? 'reject' : 'accept' }];
        default:
          return [];
      }
    })
    .filter((one, index, list) => list.findIndex(({ target }) => target === one.target) === index);
}

const rotated = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Every figure that a stretch of text says, in order of size: `7 million 258 thousand and 400` says one. */
function figures(text: string): readonly number[] {
  const said: number[] = [];
  const expression =
    /\d[\d,.]*(?: (?:hundred|thousand|million|billion|trillion)\b(?:(?: and)? \d[\d,.]*(?= |$|\W))?)*/gu;
  for (const [match] of text.normalize('NFKC').matchAll(expression)) {
    let sum = 0;
    let figure = 0;
    for (const word of match.replaceAll(/(?<=\d),(?=\d{3})/gu, '').split(/[ ,]+/u)) {
      const scale = SCALES[word];
      if (scale !== undefined) {
        sum += figure * scale;
        figure = 0;
      } else if (/^\d/u.test(word)) figure = Number.parseFloat(word);
    }
    said.push(Math.round((sum + figure) * 1e6) / 1e6);
  }
  return said.sort((a, b) => a - b);
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** Words that a rule's definition lets go: counting words, their verbs, scales, and what dates are put together with. */
const MAY_GO = new Set(
  (
    'one two three four five six seven eight nine ten first second third the is are to should must need needs in on of and ' +
    'hundred thousand million billion trillion meeting requirements requirement st nd rd th'
  ).split(' '),
);
