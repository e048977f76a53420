// The engine: asks the rules in order, and is the only one that changes the text.

import type { Finding, Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import type { Manuscript } from '../text/manuscript.ts';
import { withoutMarkup } from '../text/markdown/makes-markup.ts';
import { Reading, type Surroundings } from '../text/reading.ts';
import { byPlace } from '../text/spans.ts';
import { withoutTrailing } from '../text/words.ts';
import type { Cleaned } from './cleaned.ts';
import { Draft, type Stroke } from './draft.ts';
import { Groups } from './groups.ts';
import { groupId, Identities } from './identity.ts';
import { languageOf } from './language.ts';
import type { Rulebook } from './rulebook.ts';

/** Longer titles are cut for lists; the text keeps its own. */
const LONGEST_TITLE = 200;

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
  /** Did a rule that compares change the text in this round? */
  #tookCopy = false;
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
      title: this.#title(),
      text: this.#reading.text,
      edits,
      ...this.#proposals(identities, edits),
      rulebook: this.#book.hash,
      language: this.#judgeLanguage(),
      skipped: this.#skipped(),
    };
  }

  /** Asks every applying rule once, in the order of the passes. */
  #apply(): void {
    this.#tookCopy = false;
    for (const rule of this.#book.applying) {
      if (!isConcerned(rule, this.#reading)) continue;
      const findings = this.#findings(rule, this.#reading);
      if (findings.length === 0) continue;
      const strokes = findings.map((finding) => this.#stroke(rule, finding));
      const next = this.#reading.after(strokes);
      this.#draft.apply(strokes, next.text);
      this.#reading = next;
      this.#tookCopy ||= rule.compares === true;
    }
  }

  /**
   * Have the rules made parts of the text alike that a rule has compared before them, or was a copy taken away that stood
   * between the edge of the text and something that an earlier rule looks for there?
   */
  #isUnsettled(): boolean {
    if (this.#reading === this.#decoded) return false;
    const { applying } = this.#book;
    const early = this.#tookCopy
      ? applying.slice(0, applying.findLastIndex(isComparing) + 1)
      : applying.filter(isComparing);
    return early.some((rule) => isConcerned(rule, this.#reading) && this.#findings(rule, this.#reading).length > 0);
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

  /** The heading that has these words, whatever its level. */
  #heading(words: string): Block | undefined {
    if (this.#manuscript.format !== 'markdown') return undefined;
    return this.#reading.blocks.find(
      (block) => block.kind === 'heading' && withoutMarks(block.content.split('\n', 1)[0] ?? '').trim() === words,
    );
  }

  #title(): string {
    const declared = this.#manuscript.declared.title;
    const named = declared === undefined ? undefined : this.#heading(declared);
    const block = named ?? this.#reading.opening;
    if (block && (block.kind === 'heading' || !declared)) {
      const line = block.kind === 'heading' ? block.content : (block.content.split('\n', 1)[0] ?? '');
      return shortened(block.kind === 'heading' || this.#manuscript.format === 'markdown' ? withoutMarks(line) : line);
    }
    return shortened(declared ?? '');
  }
}

/** A heading may end in `#` marks as well; the `#` of `C#` is not one of them. */
function withoutClosing(line: string): string {
  const open = withoutTrailing(line.trimEnd(), '#');
  return /[ \t]$/u.test(open) ? open.trimEnd() : line;
}

const withoutMarks = (line: string): string =>
  withoutClosing(line)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/gu, '$2')
    .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/gu, '$1');

function shortened(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')}…`;
}

/** Members of a key with company get the group's id. */
function grouped<Item extends { readonly id: string }>(items: readonly { item: Item; key: string }[]): readonly Item[] {
  const members = new Map<string, string[]>();
  for (const { item, key } of items) {
    const ids = members.get(key);
    if (ids) ids.push(item.id);
    else members.set(key, [item.id]);
  }
  const names = new Map<string, string>();
  for (const [key, ids] of members) if (ids.length > 1) names.set(key, groupId(ids));
  return items.map(({ item, key }) => {
    const group = names.get(key);
    return group === undefined ? item : { ...item, group };
  });
}

const inOrder = <Item extends { readonly textStart: number; readonly textEnd: number }>(
  items: readonly Item[],
): readonly Item[] => [...items].sort((a, b) => a.textStart - b.textStart || a.textEnd - b.textEnd);

const isComparing = (rule: Rule): boolean => rule.compares === true;

/** Does the text hold what the rule cannot do without? */
const isConcerned = ({ traits = 0, hints = 0 }: Rule, reading: Reading): boolean =>
  (reading.traits & traits) === traits && (reading.hints & hints) === hints;

/** Rules whose work it is to number lists; what any other rule writes may make no markup of words. */
const WRITES_MARKERS = /^numbering\//u;

function isAllowed(rule: Rule, reading: Reading, finding: Finding): boolean {
  if (!isWholeCharacter(reading.text, finding.start) || !isWholeCharacter(reading.text, finding.end)) return false;
  if (finding.after === reading.text.slice(finding.start, finding.end)) return false;
  if (rule.enters === 'all') return true;
  for (const kind of reading.shieldsOver(finding.start, finding.end)) {
    if (!rule.enters?.includes(kind)) return false;
  }
  return true;
}

/** False inside a surrogate pair and before a combining mark, a joiner or a variation selector. */
function isWholeCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code) || code < 0x300) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return false;
  return !/^(?:\p{M}|\u200d)/u.test(text.slice(at, at + 2));
}

/** A cleaner for a rulebook: pure, deterministic, without I/O. */
export const cleaner =
  (book: Rulebook) =>
  (manuscript: Manuscript): Cleaned =>
    new Cleaning(manuscript, book).run();
