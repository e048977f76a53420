// The text of an article as a reviewer sees it: marked in the line, side by side, as it came, or as it will be read.

import { type Html, html, markupOf } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { shortened } from '../shell/labels.ts';
import { type DiffToken, type Look, type Offers, type Paragraph, paragraphs } from '../shell/tokens.ts';
import { visible } from '../shell/visible-characters.ts';
import type { Change } from './changes.ts';
import type { TextView } from './page.ts';
import { isTitle, type Marked, type Section } from './sections.ts';

export interface TextBlock {
  readonly id: string;
  readonly inner: Html;
  readonly isTitle?: boolean;
}

/** Sections keep their ids over decisions, so that the script can exchange just what changed. */
export function blocks(
  text: Marked,
  view: TextView,
  handEdit: (section: Section, words: string) => Html,
): readonly TextBlock[] {
  if (view === 'raw') return [{ id: 'raw', inner: html`<p dir="auto">${text.manuscript}</p>` }];
  const writer = markWriter(text.changes);
  const inner = (section: Section): Html => {
    if (view === 'clean') return asRead(section, handEdit);
    return view === 'side' ? sideBySide(section, writer) : inTheLine(section, writer);
  };
  return text.sections.map((section) => ({
    id: section.id,
    inner: inner(section),
    isTitle: isTitle(section, text.title),
  }));
}

export function textOf(rendered: readonly TextBlock[], view: TextView): Html {
  return html`<div class="text ${view}" id="text">${
    view === 'side'
      ? html`<div class="columns" aria-hidden="true"><span>As it came</span><span>As it stands</span></div>`
      : ''
  }${rendered.map(
    ({ id, inner, isTitle }) => html`<div class="section${isTitle ? ' title' : ''}" id="${id}">${inner}</div>\n`,
  )}</div>`;
}

export function blocksById(rendered: readonly TextBlock[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rendered.map(({ id, inner }) => [id, markupOf(inner)]));
}

interface MarkWriter {
  readonly offers: Offers;
  /** The mark at the first place of each change that only points, leading to its card. */
  reference(ids: readonly string[]): Html;
}

function markWriter(changes: readonly Change[]): MarkWriter {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const referred = new Set<string>();
  return {
    offers: new Map(
      changes.flatMap((change) => (change.after === undefined ? [] : [[change.id, change.after] as const])),
    ),
    reference: (ids) => {
      const fresh = ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((change) => pointsHere(change) && !referred.has(change.id));
      for (const change of fresh) referred.add(change.id);
      return html`${fresh.map(
        (change) =>
          html`<a class="ref ${change.kind}" href="#c-${change.id}" data-go="${change.id}" aria-label="${
            change.kind === 'flag' ? 'Flag' : 'Suggestion'
          }: ${change.message}">${change.kind === 'flag' ? '!' : '?'}</a>`,
      )}`;
    },
  };
}

const pointsHere = (change: Change): boolean =>
  change.state === 'undecided' && (change.kind === 'suggestion' || change.kind === 'flag');

function inTheLine(section: Section, writer: MarkWriter): Html {
  return flow(paragraphs(section, writer.offers), writer);
}

/** Long stretches that are gone are folded up, so that what is left can be read. */
function flow(all: readonly Paragraph[], writer: MarkWriter): Html {
  return html`${runs(all).map((run) =>
    isLong(run) ? folded(run, writer) : html`${run.map((paragraph) => paragraphOf(paragraph, writer))}`,
  )}`;
}

/** Neighbours that are gone as a whole stand together; every other paragraph by itself. */
function runs(all: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const found: Paragraph[][] = [];
  for (const paragraph of all) {
    const last = found.at(-1);
    if (last?.[0] && isGone(last[0]) && isGone(paragraph)) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

const FOLDED_FROM_LINES = 4;
const FOLDED_FROM_LENGTH = 400;
const SHOWN_OF_IT = 90;

const wordsOf = (run: readonly Paragraph[]): string =>
  run.map((paragraph) => paragraph.map((token) => token.text).join('')).join('\n');
const linesOf = (words: string): number => words.split('\n').filter((line) => line.trim() !== '').length;

function isLong(run: readonly Paragraph[]): boolean {
  const words = wordsOf(run);
  return run.every(isGone) && (linesOf(words) >= FOLDED_FROM_LINES || words.length >= FOLDED_FROM_LENGTH);
}

function folded(run: readonly Paragraph[], writer: MarkWriter): Html {
  const words = wordsOf(run);
  const ids = [...new Set(run.flatMap((paragraph) => paragraph.flatMap((token) => token.ids)))];
  const start = shortened(visible(words).replaceAll('\n', ' ↵ '), SHOWN_OF_IT);
  return html`<details class="folded"><summary dir="auto"><del data-c="${ids.join(' ')}">${start}</del> <span class="pill">${amount(linesOf(words), 'line')} removed</span></summary>
${run.map((paragraph) => paragraphOf(paragraph, writer))}</details>`;
}

function paragraphOf(paragraph: Paragraph, writer: MarkWriter): Html {
  return html`<p dir="auto"${only(paragraph)}>${paragraph.map((token) => html`${writer.reference(token.ids)}${mark(token)}`)}</p>`;
}

/** A paragraph that is nothing but a deletion steps back; one that is new stands out. */
function only(paragraph: Paragraph): Html {
  if (isGone(paragraph)) return html` class="gone"`;
  return isAll(paragraph, 'ins') ? html` class="new"` : html``;
}

function isAll(paragraph: Paragraph, look: Look): boolean {
  const worded = paragraph.filter((token) => token.text !== '');
  return worded.length > 0 && worded.every((token) => token.look === look);
}

function isGone(paragraph: Paragraph): boolean {
  return isAll(paragraph, 'del');
}

function sideBySide(section: Section, writer: MarkWriter): Html {
  const all = paragraphs(section, writer.offers);
  const side = (looks: readonly Look[]) =>
    all.map((paragraph) => paragraph.filter((token) => looks.includes(token.look))).filter((kept) => kept.length > 0);
  const before = side(['same', 'del', 'kept', 'suggestion', 'flag']);
  const after = side(['same', 'ins', 'kept', 'declined', 'suggestion', 'flag']);
  const silent: MarkWriter = { ...writer, reference: () => html`` };
  return html`<div class="before">${flow(before, silent)}</div><div class="after">${flow(after, writer)}</div>`;
}

function mark(token: DiffToken): Html {
  if (token.text === '' && !token.isBreak) return html``;
  const words = token.isBreak ? html`<span class="break">¶</span>` : spelled(token);
  const attributes = token.ids.length === 0 ? html`` : html` data-c="${token.ids.join(' ')}"`;
  switch (token.look) {
    case 'same':
      return token.ids.length === 0 ? words : html`<span${attributes}>${words}</span>`;
    case 'del':
      return html`<del${attributes}>${words}</del>`;
    case 'ins':
      return html`<ins${attributes}>${words}</ins>`;
    case 'kept':
      return html`<span class="kept"${attributes}>${words}</span>`;
    case 'declined':
      return html`<del class="declined"${attributes}>${words}</del>`;
    case 'suggestion':
    case 'flag':
      return html`<mark class="${token.look}"${attributes}>${words}</mark>`;
  }
}

/** A single line break that went or came gets a sign; one that went does not break the line any more. */
function spelled({ look, text }: DiffToken): Html {
  if (look === 'same' || look === 'kept' || look === 'suggestion' || look === 'flag') return html`${text}`;
  return html`${visible(text).replaceAll('\n', look === 'ins' ? '↵\n' : '↵')}`;
}

function asRead(section: Section, handEdit: (section: Section, words: string) => Html): Html {
  const words = section.segments.map((segment) => segment.after).join('');
  if (words.trim() === '') return html``;
  const parts = words.split(/\n(?:[ \t]*\n)+/).filter((part) => part.trim() !== '');
  return html`${parts.map((part) => html`<p dir="auto">${part.replace(/^\n+|\n+$/g, '')}</p>`)}${handEdit(section, words)}`;
}
