// The engine: asks the rules in order, and is the only one that changes the text.

import type { Finding, Rule } from '../rules/rule.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import { headlineOf } from '../text/headline.ts';
import type { Manuscript } from '../text/manuscript.ts';
import { withoutMarkup } from '../text/markdown/makes-markup.ts';
import { Reading, type Surroundings } from '../text/reading.ts';
import { byPlace } from '../text/spans.ts';
import { isAllowed, isConcerned } from './allowed.ts';
import { withinBudget } from './budget.ts';
import type { Cleaned } from './cleaned.ts';
import { Draft, type Stroke } from './draft.ts';
import { Groups, grouped, inOrder } from './groups.ts';
import { Identities } from './identity.ts';
import { languageOf } from './language.ts';
import type { Rulebook } from './rulebook.ts';

/** Each takes away at least one block; no text of ours has needed a third. */
const MOST_ROUNDS = 3;

/** One manuscript on its way through the rulebook. */
class Cleaning {
  readonly #manuscript: Manuscript;
  readonly #book: Rulebook;
  readonly #draft: Draft;
  readonly #decoded: Reading;
  readonly #witnesses = new Map<string, boolean>();
  #reading: Reading;
  #language: string | undefined;
  #judging = false;
  #loose = 0;

  constructor(manuscript: Manuscript, book: Rulebook) {
    this.#manuscript = manuscript;
    this.#book = book;
    this.#draft = new Draft(manuscript.text);
    const around: Surroundings = {
      declared: manuscript.declared,
      origin: manuscript.origin,
      language: () => this.#judgeLanguage(),
      evidence: (rule) => this.#evidence(rule),
      traces: (rule) => this.#draft.traces(rule),
    };
    this.#decoded = new Reading(
      manuscript.text,
      manuscript.format,
      blocksOf(manuscript.text, manuscript.format),
      manuscript.regions,
      around,
    );
    this.#reading = this.#decoded;
  }

  run(): Cleaned {
    // Once more from the start wherever a block turns out to be furniture or a repetition only when the text is clean.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (!this.#pass(this.#book.applying) || !this.#pass(this.#book.deleting)) break;
    }
    const identities = new Identities(this.#manuscript.text);
    const edits = this.#edits(identities);
    const { text, format, blocks } = this.#reading;
    const headline = headlineOf(text, format, blocks, this.#manuscript.declared.title);
    return {
      title: headline.words,
      ...(headline.at && { headline: headline.at }),
      text,
      edits,
      ...this.#proposals(identities, edits),
      rulebook: this.#book.hash,
      language: this.#judgeLanguage(),
      skipped: this.#skipped(),
    };
  }

  /** Asks these rules one after the other; false where none of them changed anything. */
  #pass(rules: readonly Rule[]): boolean {
    let isChanged = false;
    for (const rule of rules) {
      if (!isConcerned(rule, this.#reading)) continue;
      const findings = this.#findings(rule, this.#reading);
      if (findings.length === 0) continue;
      const strokes = findings.map((finding) => this.#stroke(rule, finding));
      const next = this.#reading.after(strokes);
      this.#draft.apply(strokes, next.text);
      withinBudget(this.#draft.patches.length);
      this.#reading = next;
      isChanged = true;
    }
    return isChanged;
  }

  /** What a rule finds that the engine lets pass: in order, disjoint, outside shields, between whole characters. */
  #findings(rule: Rule, reading: Reading): readonly Finding[] {
    if (rule.language !== 'any' && this.#judgeLanguage() !== 'en') return [];
    const sorted = [...rule.find(reading)];
    if (sorted.length === 0) return sorted;
    if (sorted.length > 1) sorted.sort(byPlace);
    const kept: Finding[] = [];
    let until = -1;
    for (const finding of sorted) {
      const follows = finding.start > until || (finding.start === until && finding.end > finding.start);
      if (follows && isAllowed(rule, reading, finding)) {
        kept.push(finding);
        until = finding.end;
      }
    }
    return reading.format === 'markdown' && !WRITES_MARKERS.test(rule.id) ? withoutMarkup(reading.text, kept) : kept;
  }

  /** Does a rule find anything that the engine lets pass? */
  #finds(rule: Rule, reading: Reading): boolean {
    if (rule.language !== 'any' && this.#judgeLanguage() !== 'en') return false;
    for (const finding of rule.find(reading)) if (isAllowed(rule, reading, finding)) return true;
    return false;
  }

  /** The rules that a text in another language does without. */
  #skipped(): readonly string[] {
    if (this.#judgeLanguage() === 'en') return [];
    return [...this.#book.applying, ...this.#book.proposing]
      .filter((rule) => rule.language !== 'any')
      .map((rule) => rule.id);
  }

  #stroke(rule: Rule, finding: Finding): Stroke {
    return { ...finding, after: finding.after ?? '', rule: rule.id, group: this.#groupKey(rule, finding) };
  }

  /** All `layout/*` edits are one decision, and all edits of one `encoding/*` rule (DEFECTS §3). */
  #groupKey(rule: Rule, finding: Finding): string {
    if (rule.id.startsWith('layout/')) return 'layout';
    if (rule.id.startsWith('encoding/')) return rule.id;
    return finding.group === undefined ? `#${this.#loose++}` : `${rule.id} ${finding.group}`;
  }

  #judgeLanguage(): string {
    this.#language ??= languageOf(this.#reading);
    return this.#language;
  }

  /** Asks the witnesses about the decoded upload, one after the other, until one that is not `except` has something to say. */
  #evidence(except: string): boolean {
    if (this.#judging) return false;
    this.#judging = true;
    try {
      return this.#book.witnesses.some((rule) => rule.id !== except && this.#witnessed(rule));
    } finally {
      this.#judging = false;
    }
  }

  #witnessed(rule: Rule): boolean {
    const known = this.#witnesses.get(rule.id);
    if (known !== undefined) return known;
    const found = isConcerned(rule, this.#decoded) && this.#finds(rule, this.#decoded);
    this.#witnesses.set(rule.id, found);
    return found;
  }

  #edits(identities: Identities): readonly Edit[] {
    const groups = new Groups();
    const drafted = this.#draft.patches.map((patch) => {
      const [rule = '', ...also] = patch.rules;
      const change = {
        rule,
        start: patch.start,
        end: patch.end,
        before: this.#manuscript.text.slice(patch.start, patch.end),
        after: patch.after,
      };
      const edit: Edit = {
        id: identities.of(change),
        tier: 'apply',
        ...change,
        ...(also.length > 0 && { also }),
        message: patch.messages.join(' '),
        evidence: patch.evidence.join('; '),
      };
      return { edit, key: groups.join(patch.groups) };
    });
    return grouped(drafted.map(({ edit, key }) => ({ item: edit, key: groups.root(key) })));
  }

  /** Suggestions and flags are made on the cleaned text. */
  #proposals(
    identities: Identities,
    edits: readonly Edit[],
  ): { suggestions: readonly Suggestion[]; flags: readonly Flag[] } {
    const idOf = new Map(this.#draft.patches.map((patch, index) => [patch, edits[index]?.id ?? '']));
    const suggestions: { item: Suggestion; key: string }[] = [];
    const flags: { item: Flag; key: string }[] = [];
    for (const rule of this.#book.proposing) {
      if (!isConcerned(rule, this.#reading)) continue;
      for (const finding of this.#findings(rule, this.#reading)) {
        const cover = this.#draft.covering(finding.start, finding.end);
        const place = {
          rule: rule.id,
          start: cover.start,
          end: cover.end,
          before: this.#manuscript.text.slice(cover.start, cover.end),
        };
        const rest = {
          textStart: finding.start,
          textEnd: finding.end,
          over: cover.over.map((patch) => idOf.get(patch) ?? ''),
          message: finding.message,
          evidence: finding.evidence,
        };
        const key = this.#groupKey(rule, finding);
        withinBudget(Math.max(flags.length, suggestions.length) + 1);
        if (finding.after === undefined) {
          const blocks = rule.blocks === undefined ? {} : { blocks: rule.blocks };
          flags.push({ key, item: { id: identities.of(place), tier: 'flag', ...blocks, ...place, ...rest } });
        } else {
          const after =
            this.#reading.text.slice(cover.textStart, finding.start) +
            finding.after +
            this.#reading.text.slice(finding.end, cover.textEnd);
          suggestions.push({
            key,
            item: { id: identities.of({ ...place, after }), tier: 'suggest', ...place, after, ...rest },
          });
        }
      }
    }
    return { suggestions: inOrder(grouped(suggestions)), flags: inOrder(grouped(flags)) };
  }
}

/** Rules whose work it is to number lists; what any other rule writes may make no markup of words. */
const WRITES_MARKERS = /^numbering\//u;

/** A cleaner for a rulebook: pure, deterministic, without I/O. */
export const cleaner =
  (book: Rulebook) =>
  (manuscript: Manuscript): Cleaned =>
    new Cleaning(manuscript, book).run();
