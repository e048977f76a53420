// Keeps every edit in the manuscript's coordinates while rule after rule changes the text.
import { splice } from '../text/edit.ts';
import type { Span } from '../text/manuscript.ts';
import { type Cover, covering, inManuscript, overlapsWritten, type Placed } from '../text/mapping.ts';
import type { Trace } from '../text/reading.ts';
import type { TextChange } from '../text/text-change.ts';

/** A finding of an applying rule, ready to be spliced into the text as it stands. */
export interface Stroke extends TextChange {
  readonly rule: string;
  readonly message: string;
  readonly evidence: string;
  /** Unique key of the decision that it belongs to. */
  readonly group: string;
}

/** One disjoint change of the manuscript, and all who had a hand in it. */
export interface Patch extends Placed {
  readonly after: string;
  readonly rules: readonly string[];
  readonly messages: readonly string[];
  readonly evidence: readonly string[];
  readonly groups: readonly string[];
}

export class Draft {
  readonly #manuscript: string;
  #patches: readonly Patch[] = [];
  #text: string;

  constructor(manuscript: string) {
    this.#manuscript = manuscript;
    this.#text = manuscript;
  }

  get text(): string {
    return this.#text;
  }

  get patches(): readonly Patch[] {
    return this.#patches;
  }

  traces(rule: string): readonly Trace[] {
    return this.#patches
      .filter((patch) => patch.rules.includes(rule))
      .map((patch) => ({
        rule,
        start: patch.textStart,
        end: patch.textEnd,
        before: this.#manuscript.slice(patch.start, patch.end),
      }));
  }

  /** Takes up disjoint strokes in order: new ones stand alone, those that touch earlier work are folded into it. */
  apply(strokes: readonly Stroke[], text: string): void {
    const merged: Patch[] = [];
    let index = 0;
    let shift = 0;
    for (let at = 0; at < strokes.length; ) {
      const first = strokes[at];
      if (!first) break;
      for (let patch = this.#patches[index]; patch && isBefore(patch, first); patch = this.#patches[++index])
        merged.push(shifted(patch, shift));
      const patches: Patch[] = [];
      const cluster: Stroke[] = [];
      const span = { start: first.start, end: first.end };
      for (;;) {
        const stroke = strokes[at];
        const patch = this.#patches[index];
        if (stroke && (cluster.length === 0 || patches.some((one) => overlapsWritten(one, stroke)))) {
          cluster.push(stroke);
          span.end = Math.max(span.end, stroke.end);
          at++;
        } else if (patch && cluster.some((one) => overlapsWritten(patch, one))) {
          patches.push(patch);
          span.start = Math.min(span.start, patch.textStart);
          span.end = Math.max(span.end, patch.textEnd);
          index++;
        } else break;
      }
      const patch = this.#fold(span, cluster, patches, shift);
      if (this.#manuscript.slice(patch.start, patch.end) !== patch.after) merged.push(patch);
      shift += cluster.reduce((sum, stroke) => sum + stroke.after.length - (stroke.end - stroke.start), 0);
    }
    for (let patch = this.#patches[index]; patch; patch = this.#patches[++index]) merged.push(shifted(patch, shift));
    this.#patches = merged;
    this.#text = text;
  }

  #fold(span: Span, strokes: readonly Stroke[], patches: readonly Patch[], shift: number): Patch {
    const local = strokes.map((stroke) => ({
      ...stroke,
      start: stroke.start - span.start,
      end: stroke.end - span.start,
    }));
    const after = splice(this.#text.slice(span.start, span.end), local);
    return {
      start: inManuscript(this.#patches, span.start, 'start'),
      end: inManuscript(this.#patches, span.end, span.start === span.end ? 'start' : 'end'),
      after,
      rules: distinct([...patches.flatMap((patch) => patch.rules), ...strokes.map((stroke) => stroke.rule)]),
      messages: distinct([...patches.flatMap((patch) => patch.messages), ...strokes.map((stroke) => stroke.message)]),
      evidence: distinct([...patches.flatMap((patch) => patch.evidence), ...strokes.map((stroke) => stroke.evidence)]),
      groups: distinct([...patches.flatMap((patch) => patch.groups), ...strokes.map((stroke) => stroke.group)]),
      textStart: span.start + shift,
      textEnd: span.start + shift + after.length,
    };
  }

  /** A span of the text as it stands, widened to whole patches. */
  covering(start: number, end: number): Cover<Patch> {
    return covering(this.#patches, { start, end });
  }
}

const isBefore = (patch: Patch, stroke: Span): boolean =>
  !overlapsWritten(patch, stroke) && (patch.textEnd <= stroke.start || patch.textStart < stroke.start);

const shifted = (patch: Patch, by: number): Patch =>
  by === 0 ? patch : { ...patch, textStart: patch.textStart + by, textEnd: patch.textEnd + by };

const distinct = <Item>(items: readonly Item[]): readonly Item[] => (items.length < 2 ? items : [...new Set(items)]);
