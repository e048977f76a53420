// The headline of a revision as it stands: the words that cleaning took for it, read through every decision and edit since.
import { type ComposedChange, composedChanges } from '../clean/compose.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import type { Revision } from '../ledger/state.ts';
import { blocksOf } from '../text/blocks.ts';
import type { Edit } from '../text/edit.ts';
import { frontMatterOf } from '../text/front-matter.ts';
import { headlineOf, headlineWords, shortHeadline, titleField } from '../text/headline.ts';
import type { Manuscript, Span } from '../text/manuscript.ts';
import { covering, type Placed } from '../text/mapping.ts';
import { isPlace } from '../text/spans.ts';
import { composable } from './revision-text.ts';

/** What readers will see as the headline of `text`, which is what the revision makes now; empty for an empty text. */
export function headlineNow(revision: Revision, content: StoredRevision, text: string): string {
  const { manuscript, cleaned } = content;
  if (cleaned.headline) {
    if (text === cleaned.text) return cleaned.title;
    const words = isDeclared(content, cleaned.headline)
      ? shortHeadline(titleField(text)?.words ?? '')
      : headlineIn(stretchNow(revision, content, text, cleaned.headline), content, cleaned.headline);
    return words || headlineOfItsOwn(text, manuscript, undefined);
  }
  return isStillThere(cleaned.title, text, manuscript)
    ? cleaned.title
    : headlineOfItsOwn(text, manuscript, declaredIn(text, manuscript));
}

/** Is the headline a field of the front matter? */
function isDeclared({ manuscript, cleaned }: StoredRevision, headline: Span): boolean {
  return manuscript.format === 'markdown' && headline.end <= (frontMatterOf(cleaned.text)?.end ?? 0);
}

function headlineOfItsOwn(text: string, { format }: Manuscript, declared: string | undefined): string {
  return headlineOf(text, format, blocksOf(text, format), declared).words;
}

/** A title that no place in the text was found for counts as long as nobody has touched the front matter that declares it. */
function declaredIn(text: string, { text: manuscript, declared }: Manuscript): string | undefined {
  return matterOf(text) === matterOf(manuscript) ? declared.title : undefined;
}

const matterOf = (text: string): string => text.slice(0, frontMatterOf(text)?.end ?? 0);

/** Revisions did not always store the place: there a heading, or the first words of the text, has to say the very same. */
function isStillThere(title: string, text: string, { format }: Manuscript): boolean {
  if (title === '') return false;
  const blocks = blocksOf(text, format);
  const says = (line: string) => headlineWords(line, format) === title;
  if (blocks.some(({ kind, content }) => kind === 'heading' && says(content))) return true;
  return headlineOf(text, format, blocks, undefined).words === title;
}

/** The stretch of the text that stands for the headline now. */
function stretchNow(revision: Revision, content: StoredRevision, text: string, headline: Span): string {
  const { cleaned } = content;
  const cover = covering(placed(cleaned.edits), headline);
  const changes = composedChanges(composable(content), [...revision.decisions.values()], revision.handEdits);
  const stretch = text.slice(startNow(changes, cover.start), endNow(changes, cover.end));
  // What an edit wrote around the headline is no part of it, where that still stands.
  const above = cleaned.text.slice(cover.textStart, headline.start);
  const below = cleaned.text.slice(headline.end, cover.textEnd);
  const from = stretch.startsWith(above) ? above.length : 0;
  const to = stretch.endsWith(below) ? stretch.length - below.length : stretch.length;
  return stretch.slice(from, Math.max(from, to));
}

/** Applied edits, with the place of what they wrote in the cleaned text. */
function placed(edits: readonly Edit[]): readonly Placed[] {
  let shift = 0;
  return edits.map(({ start, end, after }) => {
    const textStart = start + shift;
    shift += after.length - (end - start);
    return { start, end, textStart, textEnd: textStart + after.length };
  });
}

const growthOf = ({ start, end, after }: ComposedChange): number => after.length - (end - start);

/** The start of a span of the manuscript in the text: what was inserted there belongs to it, unless it is lines above. */
function startNow(changes: readonly ComposedChange[], at: number): number {
  let shift = 0;
  for (const change of changes) {
    const isAbove = change.start === at && isPlace(change) && change.after.endsWith('\n');
    if (change.start >= at && !isAbove) break;
    if (change.end > at) return change.start + shift;
    shift += growthOf(change);
  }
  return at + shift;
}

/** The end likewise, with what was inserted there unless it begins a line of its own. */
function endNow(changes: readonly ComposedChange[], at: number): number {
  let shift = 0;
  for (const change of changes) {
    const isBehind = change.start === at && isPlace(change) && !change.after.startsWith('\n');
    if (change.start >= at && !isBehind) break;
    if (change.end > at) return change.start + shift + change.after.length;
    shift += growthOf(change);
  }
  return at + shift;
}

/** The first line of the stretch, or the first lines where the headline had several; without the marks of a heading. */
function headlineIn(stretch: string, { manuscript, cleaned }: StoredRevision, headline: Span): string {
  const [first = ''] = stretch.trimStart().split(/\n[ \t]*(?:\n|$)/u, 1);
  const hadLines = cleaned.text.slice(headline.start, headline.end).includes('\n');
  const lines = hadLines ? first : (first.split('\n', 1)[0] ?? '');
  return headlineWords(manuscript.format === 'markdown' ? withoutHeadingMarks(lines) : lines, manuscript.format);
}

const withoutHeadingMarks = (lines: string): string =>
  lines.replace(/^ {0,3}#{1,6}(?:[ \t]+|$)/u, '').replace(/\n {0,3}(?:=+|-+)[ \t]*$/u, '');
