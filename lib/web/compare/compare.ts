// Two texts of an article, paragraph beside paragraph: what stayed is folded up, so that what differs can be read.

import type { ArticleView } from '../../ledger/views.ts';
import type { AlignedParagraph } from '../../review/align-paragraphs.ts';
import type { Desk } from '../../review/desk.ts';
import type { Comparison } from '../../review/types.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { articleAddress } from '../article/queue-place.ts';
import { type Frame, framed } from '../shell/frame.ts';
import { moment, named } from '../shell/labels.ts';
import { visible } from '../shell/visible-characters.ts';
import { type DiffPiece, type WordDiff, wordDiffWithin } from '../shell/word-diff.ts';

export interface ComparePage {
  readonly article: ArticleView;
  readonly revisions: Awaited<ReturnType<Desk['revisions']>>;
  readonly comparison: Comparison;
  readonly view: 'inline' | 'side';
  /** The first difference that is shown, counted from 1: a page holds only so many. */
  readonly start: number;
}

/** Differences on one page: more make it slow to open, and nobody reads them at a stretch. */
const ON_A_PAGE = 100;
/** For all word diffs of a page; what is left then is shown whole. */
const PATIENCE_MS = 4000;

/** One paragraph that changed, or neighbours that all stayed, all went, or all came. */
type Stretch = { readonly paragraphs: readonly AlignedParagraph[]; readonly number?: number };

/** Differing stretches are numbered from 1. */
function stretches(paragraphs: readonly AlignedParagraph[]): readonly Stretch[] {
  const found: { paragraphs: AlignedParagraph[]; number?: number }[] = [];
  let number = 0;
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    if (last?.paragraphs[0]?.kind === paragraph.kind && paragraph.kind !== 'changed') last.paragraphs.push(paragraph);
    else if (paragraph.kind === 'same') found.push({ paragraphs: [paragraph] });
    else found.push({ paragraphs: [paragraph], number: ++number });
  }
  return found;
}

export function comparePage(frame: Frame, page: ComparePage): string {
  const { article } = page;
  const all = stretches(page.comparison.paragraphs);
  const count = all.filter(({ number }) => number !== undefined).length;
  return framed(
    {
      title: `Compare texts of ${article.title}`,
      place: 'article',
      main: html`<div class="compare">
<p class="crumbs"><a href="${articleAddress(article.id, frame.queue)}"><bdi>${article.title}</bdi></a></p>
<h1>Compare</h1>
${sides(page)}
${views(page)}
${told(page, count)}
${body(all, count, page)}
${pages(count, page)}
</div>`,
    },
    frame,
  );
}

function address({ article, comparison, view }: ComparePage, changed: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ from: comparison.from, to: comparison.to, view, ...changed });
  return `/review/articles/${encodeURIComponent(article.id)}/compare?${query}`;
}

function sides(page: ComparePage): Html {
  const { article, comparison, view } = page;
  const { from, to } = comparison;
  return html`<form method="get" action="/review/articles/${article.id}/compare" class="sides">
<p><label for="from">Before</label>${picker('from', from, page)}</p>
<p class="swap"><a class="button" href="${address(page, { from: to, to: from })}">Swap<span class="unseen"> both sides</span></a></p>
<p><label for="to">After</label>${picker('to', to, page)}</p>
<input type="hidden" name="view" value="${view}"><button class="primary">Compare</button>
</form>`;
}

function picker(name: 'from' | 'to', chosen: string, { article, revisions, comparison }: ComparePage): Html {
  const isLive = article.live.state === 'published' || [comparison.from, comparison.to].includes('live');
  const choices = [
    ['raw', 'As it came'],
    ...revisions.items.map((one) => [
      String(one.number),
      `Revision ${one.number}, ${moment(one.at)}, ${named(one.by)}`,
    ]),
    ...(isLive ? [['live', 'What readers see']] : []),
  ];
  return html`<select dir="auto" id="${name}" name="${name}">${choices.map(
    ([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`,
  )}</select>`;
}

function views(page: ComparePage): Html {
  const ways = [
    ['inline', 'Marked'],
    ['side', 'Side by side'],
  ] as const;
  return html`<nav class="views" aria-label="Ways to compare">${ways.map(
    ([view, words]) =>
      html`<a href="${address(page, { view })}"${view === page.view ? html` aria-current="page"` : ''}>${words}</a>`,
  )}</nav>`;
}

function told({ comparison: { paragraphs } }: ComparePage, count: number): Html {
  const same = paragraphs.filter(({ kind }) => kind === 'same').length;
  if (count === 0) return html`<p class="meta">These two texts are the same.</p>`;
  return html`<p class="meta"><span>${amount(count, 'difference')}</span> <span>${amount(same, 'paragraph is', 'paragraphs are')} the same</span>
<span class="with-script" hidden><kbd>N</kbd> next difference, <kbd>P</kbd> the previous one</span></p>`;
}

function body(all: readonly Stretch[], count: number, page: ComparePage): Html {
  const { view, start } = page;
  const first = all.findIndex(({ number }) => number === start);
  const last = all.findLastIndex(({ number }) => number !== undefined && number < start + ON_A_PAGE);
  const isBefore = all[first - 1]?.number === undefined;
  const isBehind = all[last + 1]?.number === undefined;
  const from = isBefore ? Math.max(0, first - 1) : first;
  const shown = count === 0 ? all : first < 0 ? [] : all.slice(from, isBehind ? last + 2 : last + 1);
  const differ = wordDiffWithin(PATIENCE_MS);
  const show = view === 'side' ? beside : inTheLine;
  return html`<div class="text ${view} compared" id="text">${
    view === 'side' ? html`<div class="columns" aria-hidden="true"><span>Before</span><span>After</span></div>` : ''
  }${shown.map((stretch, index) =>
    stretch.number === undefined
      ? unchanged(stretch.paragraphs, { above: index > 0, below: index < shown.length - 1 }, show)
      : html`<section class="difference" id="d-${stretch.number}" tabindex="-1" aria-label="Difference ${stretch.number} of ${count}">
${stretch.paragraphs.map((paragraph) => show(paragraph, differ))}
${onward(stretch.number, count, page)}</section>
`,
  )}</div>`;
}

function onward(number: number, count: number, page: ComparePage): Html {
  if (number === count) return html`<p class="to-next"><a href="#content">To the top</a></p>`;
  const next = number + 1;
  const isHere = next < page.start + ON_A_PAGE;
  const href = isHere ? `#d-${next}` : `${address(page, { start: String(next) })}#d-${next}`;
  return html`<p class="to-next"><a href="${href}">Next difference<span class="unseen">, ${next} of ${count}</span></a></p>`;
}

function pages(count: number, page: ComparePage): Html {
  const { start } = page;
  if (start === 1 && count <= ON_A_PAGE) return html``;
  const end = Math.min(count, start + ON_A_PAGE - 1);
  const before = Math.max(1, start - ON_A_PAGE);
  return html`<nav class="pages" aria-label="Pages"><p class="meta">${
    end < start ? 'There are no differences here.' : `Differences ${start} to ${end} of ${count}`
  }</p>${start > 1 ? html`<a href="${address(page, { start: String(before) })}">Earlier ones</a>` : ''}${
    end < count && end >= start ? html`<a href="${address(page, { start: String(end + 1) })}">Later ones</a>` : ''
  }</nav>`;
}

/** Characters of a fold: an article of megabytes that hardly changed must not make a page of megabytes. */
const LONGEST_FOLD = 40_000;

type Show = (paragraph: AlignedParagraph, differ: WordDiff) => Html;

/** One paragraph stays in view beside each difference, so that the reader knows where it is; the rest is folded up. */
function unchanged(
  paragraphs: readonly AlignedParagraph[],
  beside: { readonly above: boolean; readonly below: boolean },
  show: Show,
): Html {
  const plain = (paragraph: AlignedParagraph) => show(paragraph, (words) => [{ kind: 'same', text: words }]);
  const head = beside.above ? 1 : 0;
  const tail = beside.below ? paragraphs.length - 1 : paragraphs.length;
  const folded = paragraphs.slice(head, Math.max(head, tail));
  if (folded.length < 2) return html`${paragraphs.map(plain)}`;
  return html`${paragraphs.slice(0, head).map(plain)}${fold(folded, plain)}${paragraphs.slice(tail).map(plain)}`;
}

function fold(paragraphs: readonly AlignedParagraph[], plain: (paragraph: AlignedParagraph) => Html): Html {
  let length = 0;
  const shown = paragraphs.filter(({ after = '' }) => {
    length += after.length;
    return length <= LONGEST_FOLD;
  });
  const left = paragraphs.length - shown.length;
  return html`<details class="unchanged"><summary>${amount(paragraphs.length, 'paragraph is', 'paragraphs are')} the same</summary>
${shown.map(plain)}${left > 0 ? html`<p class="explained">${amount(left, 'more paragraph')} of this stretch would make the page too long.</p>` : ''}</details>`;
}

function inTheLine(paragraph: AlignedParagraph, differ: WordDiff): Html {
  const { kind, before = '', after = '' } = paragraph;
  if (kind === 'same') return html`<p dir="auto">${trimmed(after)}</p>`;
  const look = kind === 'removed' ? html` class="gone"` : kind === 'added' ? html` class="new"` : html``;
  return html`<p dir="auto"${look}>${marked(piecesOf(paragraph, before, after, differ))}</p>`;
}

function beside(paragraph: AlignedParagraph, differ: WordDiff): Html {
  const { before = '', after = '' } = paragraph;
  const pieces = piecesOf(paragraph, before, after, differ);
  const side = (kind: DiffPiece['kind']) => pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind);
  const cell = (stands: boolean, kind: 'del' | 'ins') =>
    stands
      ? html`<p dir="auto">${marked(side(kind))}</p>`
      : html`<p class="nothing"><span class="unseen">nothing</span></p>`;
  const look = paragraph.kind === 'same' ? 'section equal' : 'section';
  return html`<div class="${look}"><div class="before">${cell(paragraph.before !== undefined, 'del')}</div><div class="after">${cell(paragraph.after !== undefined, 'ins')}</div></div>`;
}

/** A paragraph that went or came is marked as a whole, without the breaks that went or came with it. */
function piecesOf({ kind }: AlignedParagraph, before: string, after: string, differ: WordDiff): readonly DiffPiece[] {
  if (kind === 'same') return [{ kind: 'same', text: trimmed(after) }];
  if (kind === 'removed') return [{ kind: 'del', text: trimmed(before) }];
  if (kind === 'added') return [{ kind: 'ins', text: trimmed(after) }];
  const pieces = differ(before, after);
  const last = pieces.at(-1);
  return last?.kind === 'same' ? [...pieces.slice(0, -1), { kind: 'same', text: trimmed(last.text) }] : pieces;
}

const trimmed = (words: string): string => words.replace(/\n(?:[ \t]*\n)*$/, '');

export function marked(pieces: readonly DiffPiece[]): Html {
  return html`${pieces.map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    return kind === 'del' ? html`<del>${signs(text)}</del>` : html`<ins>${signs(text)}</ins>`;
  })}`;
}

/** Breaks that went or came are signs among the words. */
function signs(text: string): string {
  return visible(text)
    .replace(/\n(?:[ \t]*\n)+/g, '¶')
    .replaceAll('\n', '↵');
}
