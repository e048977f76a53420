// A section as paragraphs of marked words: line breaks that went or came are shown without tearing the layout apart.
import type { Section } from '../article/sections.ts';
import type { Segment } from '../article/segments.ts';
import { wordDiff } from './word-diff.ts';

/** `kept` and `declined` are the two sides of a rejected change: what stands, and what was not wanted. */
export type Look = 'same' | 'del' | 'ins' | 'kept' | 'declined' | 'suggestion' | 'flag';

export interface DiffToken {
  readonly look: Look;
  readonly text: string;
  readonly ids: readonly string[];
  /** Stands for a paragraph break. */
  readonly isBreak?: true;
}

export type Paragraph = readonly DiffToken[];

/** By id, what a change would put there. */
export type Offers = ReadonlyMap<string, string>;

const BREAK = /\n(?:[ \t]*\n)+/;

export function paragraphs(section: Section, offers: Offers): readonly Paragraph[] {
  const done: DiffToken[][] = [];
  let current: DiffToken[] = [];
  for (const token of section.segments.flatMap((segment) => tokensOf(segment, offers))) {
    for (const [index, text] of token.text.split(BREAK).entries()) {
      if (index > 0) {
        if (token.look !== 'same') current.push({ ...token, text: '', isBreak: true });
        done.push(current);
        current = [];
      }
      if (text !== '' || token.text === '') current.push({ ...token, text });
    }
  }
  return [...done, current].filter((paragraph) => paragraph.length > 0);
}

function tokensOf(segment: Segment, offers: Offers): readonly DiffToken[] {
  const { ids, before, after } = segment;
  if (segment.kind === 'same') return [{ look: 'same', text: before, ids }];
  if (segment.state === 'rejected') return declined(segment, offers);
  if (before !== after) return wordDiff(before, after).map(({ kind, text }) => ({ look: kind, text, ids }));
  return [
    { look: segment.kind === 'suggestion' || segment.kind === 'flag' ? segment.kind : 'same', text: before, ids },
  ];
}

/** Both sides stay on the page, so that nothing moves when somebody decides. */
function declined({ ids, before }: Segment, offers: Offers): readonly DiffToken[] {
  const offered = ids.map((id) => offers.get(id)).find((offer) => offer !== undefined) ?? before;
  const looks = { same: 'kept', del: 'kept', ins: 'declined' } as const;
  return wordDiff(before, offered).map(({ kind, text }) => ({ look: looks[kind], text, ids }));
}
