// The engine: asks the rules in order, and is the only one that changes the text.

import type { Finding, Rule } from '../rules/rule.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Edit } from '../text/edit.ts';
import type { Manuscript } from '../text/manuscript.ts';
import { Reading, type Surroundings } from '../text/reading.ts';
import { allowed, isAllowed } from './allowed.ts';
import type { Cleaned } from './cleaned.ts';
import { Draft, type Stroke } from './draft.ts';
import { Groups } from './groups.ts';
import { grouped, Identities } from './identity.ts';
import { languageOf } from './language.ts';
import { type Proposed, proposalsOf } from './proposals.ts';
import type { Rulebook } from './rulebook.ts';
import { titleOf } from './title.ts';

/** Every round but the first takes away a copy; more than a title, an excerpt and an article in one text have not been seen. */
const MOST_ROUNDS = 4;

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
  /** So many of the first rules have to be asked again about what this round left. */
  #toAskAgain = 0;
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
    this.#apply();
    for (let round = 1; round < MOST_ROUNDS && this.#isUnsettled(); round++) this.#apply();
    const identities = new Identities(this.#manuscript.text);
    const edits = this.#edits(identities);
    return {
      title: titleOf(this.#reading),
      text: this.#reading.text,
      edits,
      ...proposalsOf(this.#proposed(), this.#manuscript.text, this.#draft, edits, identities),
      rulebook: this.#book.hash,
      language: this.#judgeLanguage(),
      skipped: this.#skipped(),
    };
  }

  /** Asks every applying rule once, in the order of the passes. */
  #apply(): void {
    this.#toAskAgain = 0;
    const early = this.#book.applying.findLastIndex(isComparing) + 1;
    for (const [index, rule] of this.#book.applying.entries()) {
      if (!isConcerned(rule, this.#reading)) continue;
      const findings = this.#findings(rule, this.#reading);
      if (findings.length === 0) continue;
      const strokes = findings.map((finding) => this.#stroke(rule, finding));
      const next = this.#reading.after(strokes);
      this.#draft.apply(strokes, next.text);
      if (CUTS.test(rule.id) || isComparing(rule)) this.#toAskAgain = Math.max(this.#toAskAgain, index);
      else if (index >= early && !LAYOUT.test(rule.id) && isOutsideProse(this.#reading, strokes))
        this.#toAskAgain = early;
      this.#reading = next;
    }
  }

  /**
   * Would an earlier rule find something in what the later ones left? Parts of the text may have been made alike, which only
   * rules see that compare; a line went that stood between the edge of the text and another one; or a mark was mended in a
   * line that is no prose.
   */
  #isUnsettled(): boolean {
    if (this.#reading === this.#decoded) return false;
    return this.#book.applying.some(
      (rule, index) =>
        (index < this.#toAskAgain || isComparing(rule)) &&
        isConcerned(rule, this.#reading) &&
        this.#findings(rule, this.#reading).length > 0,
    );
  }

  /** What a rule finds that the engine lets pass: in order, disjoint, outside shields, between whole characters. */
  #findings(rule: Rule, reading: Reading): readonly Finding[] {
    if (rule.language !== 'any' && this.#judgeLanguage() !== 'en') return [];
    return allowed(rule, reading, rule.find(reading));
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
  *#proposed(): Generator<Proposed> {
    for (const rule of this.#book.proposing) {
      if (!isConcerned(rule, this.#reading)) continue;
      for (const finding of this.#findings(rule, this.#reading))
        yield { rule, finding, key: this.#groupKey(rule, finding) };
    }
  }
}

/** Rules that take away what stands at the edges of a text. */
const CUTS = /^furniture\//u;
const LAYOUT = /^layout\//u;

/** Furniture, titles and decks are lines outside of prose. */
const isOutsideProse = (reading: Reading, strokes: readonly Stroke[]): boolean =>
  strokes.some(({ start }) => reading.blockAt(start)?.prose !== true);

const isComparing = (rule: Rule): boolean => rule.compares === true;

/** Does the text hold what the rule cannot do without? */
const isConcerned = ({ traits = 0, hints = 0 }: Rule, reading: Reading): boolean =>
  (reading.traits & traits) === traits && (reading.hints & hints) === hints;

/** A cleaner for a rulebook: pure, deterministic, without I/O. */
export const cleaner =
  (book: Rulebook) =>
  (manuscript: Manuscript): Cleaned =>
    new Cleaning(manuscript, book).run();
