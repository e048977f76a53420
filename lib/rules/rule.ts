// What a rule is: one object that knows a defect, its proof and its look-alikes. It reports findings; only the engine edits.

import type { Tier } from '../text/edit.ts';
import type { Format, Region, Span } from '../text/manuscript.ts';
import type { Reading } from '../text/reading.ts';
import type { ShieldKind } from '../text/shield.ts';

export type Family =
  | 'encoding'
  | 'layout'
  | 'furniture'
  | 'headings'
  | 'repetition'
  | 'structure'
  | 'punctuation'
  | 'numbers'
  | 'dates'
  | 'numbering'
  | 'ordinals'
  | 'wording'
  | 'casing'
  | 'remnants'
  | 'names';

export type RuleId = `${Family}/${string}`;

/** What a rule found, in offsets of the reading that it was given. */
export interface Finding extends Span {
  /** The replacement; '' deletes. Flags have none. */
  readonly after?: string;
  /** One sentence: what is wrong, then what was done (or, for a flag, what to look at). */
  readonly message: string;
  /** What proves it, in the reader's words. */
  readonly evidence: string;
  /** Findings of one rule with the same key are one decision. */
  readonly group?: string;
}

/**
 * Examples are tests and documentation. `fixes` becomes `to` under this rule alone (for `suggest`, with the suggestions
 * accepted; for `flag`, `to` is the flagged stretch); `keeps` yields nothing. Where the proof needs a document, `among`
 * is that document with `{}` in the example's place.
 */
export type Example =
  | ({ readonly fixes: string; readonly to: string } & Setting)
  | ({ readonly keeps: string } & Setting);

/** Where an example stands. */
interface Setting {
  readonly among?: string;
  readonly format?: Format;
  /** What the markup of a web page calls the example. */
  readonly marked?: Region['kind'];
  /** The character sets that its file could have as well. */
  readonly rivals?: readonly string[];
}

export interface Rule {
  /** `family/name`, equal to the file's path. */
  readonly id: RuleId;
  /** Raised whenever the rule's findings may change. */
  readonly version: number;
  readonly tier: Tier;
  /** For a flag: nobody can approve the text before its flags were closed or dismissed. */
  readonly blocks?: true;
  /** What it repairs, in one line. */
  readonly summary: string;
  /** Why the defect arises and what proves it. */
  readonly why: string;
  /** `any`: runs whatever the language of the body. Otherwise English only. */
  readonly language?: 'any';
  /** Shields that it may enter; `all` for rules that delete whole blocks. By default none. */
  readonly enters?: readonly ShieldKind[] | 'all';
  /** Bits of `Trait`, every one of which the text must have for the rule to be asked. */
  readonly traits?: number;
  /** Bits of `Hint`, every one of which the text must have for the rule to be asked. */
  readonly hints?: number;
  readonly examples: readonly [Example, Example, ...Example[]];
  find(reading: Reading): Iterable<Finding>;
}
