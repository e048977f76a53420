// The marked-up text in sections: stretches between paragraph breaks that no change touches, whatever is decided.
import type { RevisionView } from '../../ledger/views.ts';
import { wordDiff } from '../shell/word-diff.ts';
import { type Change, changesOf } from './changes.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface Section {
  /** Stays the same over decisions: where it begins in the manuscript. */
  readonly id: string;
  /** Where it begins in the text as it stands. */
  readonly textStart: number;
  readonly segments: readonly Segment[];
}

/** True for the section that begins with the article's title; what stood below it may be a change in the same one. */
export function isTitle(section: Section, title: string): boolean {
  const words = section.segments.map((segment) => segment.after).join('');
  const [first = ''] = words.trimStart().split(/\n[ \t]*\n/, 1);
  return first.replace(/^#+ /, '').replace(/\s+/g, ' ').trim() === title;
}

export interface Marked {
  readonly changes: readonly Change[];
  readonly sections: readonly Section[];
  readonly segments: readonly Segment[];
  readonly title: string;
  readonly manuscript: string;
  /** False where the changes do not add up to the text: then the text itself is compared, and says so. */
  readonly attributed: boolean;
}

/** What is shown adds up to `revision.text`, always: nobody may sign a text other than the one on the page. */
export function marked(revision: RevisionView): Marked {
  const changes = changesOf(revision);
  const cut = segmentsOf(revision, changes);
  const attributed = cut.map((segment) => segment.after).join('') === revision.text;
  const segments = attributed ? cut : compared(revision.manuscript, revision.text);
  return {
    changes,
    segments,
    sections: sectionsOf(segments),
    title: revision.title,
    manuscript: revision.manuscript,
    attributed,
  };
}

/** The difference as it is, without knowing who made it. */
function compared(manuscript: string, text: string): readonly Segment[] {
  let start = 0;
  return wordDiff(manuscript, text).map(({ kind, text: words }) => {
    const before = kind === 'ins' ? '' : words;
    const segment = { ids: [], start, before, after: kind === 'del' ? '' : words } as const;
    start += before.length;
    return kind === 'same'
      ? { ...segment, kind: 'same' as const, state: undefined }
      : { ...segment, kind: 'edit' as const, state: 'applied' as const };
  });
}

const BREAK = /\n(?:[ \t]*\n)+/g;

function sectionsOf(segments: readonly Segment[]): readonly Section[] {
  const sections: Section[] = [];
  let current: Segment[] = [];
  let textStart = 0;
  let text = 0;
  const close = () => {
    const [first] = current;
    if (first) sections.push({ id: `s-${first.start}`, textStart, segments: current });
    current = [];
  };
  const add = (segment: Segment) => {
    if (current.length === 0) textStart = text;
    current.push(segment);
    text += segment.after.length;
  };
  for (const segment of segments) {
    if (segment.kind !== 'same') {
      add(segment);
      continue;
    }
    let at = 0;
    for (const found of segment.before.matchAll(BREAK)) {
      if (found.index > at) add(part(segment, at, found.index));
      close();
      at = found.index + found[0].length;
      text += found[0].length;
    }
    if (at < segment.before.length) add(part(segment, at, segment.before.length));
  }
  close();
  return sections;
}

function part(segment: Segment, from: number, to: number): Segment {
  const words = segment.before.slice(from, to);
  return { ...segment, start: segment.start + from, before: words, after: words };
}
