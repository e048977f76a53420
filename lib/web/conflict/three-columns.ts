// Where two people wanted the same passage: yours, theirs and what it will read, in three columns.

import type { RevisionView } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { VERDICTS } from '../../text/edit.ts';
import type { Span } from '../../text/manuscript.ts';
import { meets } from '../../text/spans.ts';
import { type Change, changesOf } from '../article/changes.ts';
import { hidden } from '../article/form-fields.ts';
import { segmentsOf } from '../article/segments.ts';
import { changeState } from '../article/words.ts';
import { marked } from '../compare/compare.ts';
import { wordsAfter, wordsBefore } from '../shell/context.ts';
import type { Frame } from '../shell/frame.ts';
import { named, shortened } from '../shell/labels.ts';
import { inOneLine } from '../shell/visible-characters.ts';
import { wordDiff } from '../shell/word-diff.ts';
import { type MergeConflict, merged } from './merge.ts';
import type { ConflictPage } from './page.ts';
import { groundOf, inManuscript, passageIn, widened } from './passages.ts';

type Fields = ConflictPage['tried']['fields'];
type Texts = NonNullable<ConflictPage['texts']>;

const fieldOf = (fields: Fields, name: string): string => fields.find(([one]) => one === name)?.[1] ?? '';
const fieldsOf = (fields: Fields, name: string): readonly string[] =>
  fields.filter(([one]) => one === name).map(([, value]) => value);

/** Undefined where nothing can be put side by side: the words that were typed are shown by themselves then. */
export function threeColumns(page: ConflictPage, frame: Frame): Html | undefined {
  const { texts, tried } = page;
  if (!texts || page.code !== 'stale') return undefined;
  if (tried.verb === 'decisions') return decisionsBeside(texts, page, frame);
  const removed = fieldsOf(tried.fields, 'removed');
  return removed.length > 0 ? removalBeside(texts, removed, page, frame) : editBeside(texts, page, frame);
}

interface Columns {
  readonly title?: Html;
  readonly yours: Html;
  readonly theirs: Html;
  /** Who made it read so. */
  readonly by: string;
  readonly result: Html;
}

function columns({ title, yours, theirs, by, result }: Columns): Html {
  const whose = (words: Html) =>
    title ? html`<h4 class="whose">${words}</h4>` : html`<h3 class="whose">${words}</h3>`;
  return html`<section class="clash">${title ? html`<h3>${title}</h3>` : ''}<div class="three">
<div class="column">${whose(html`Yours`)}<div class="passage" dir="auto">${yours}</div></div>
<div class="column">${whose(html`As it stands${by ? html`, by <bdi>${by}</bdi>` : ''}`)}<div class="passage" dir="auto">${theirs}</div></div>
<div class="column">${whose(html`Result`)}${result}</div>
</div></section>`;
}

/** What one side made of the passage, marked against how it read for whoever was overtaken. */
const against = (before: string, after: string): Html =>
  after === '' ? html`<em>nothing</em>` : marked(wordDiff(before, after));

/** Changes that are shown at once; the others of a long list are counted. */
const SHOWN = 5;
/** Characters of manuscript around a change, and the most that is shown of a passage. */
const AROUND = 90;
const LONGEST = 700;

function decisionsBeside({ seen, now }: Texts, page: ConflictPage, frame: Frame): Html | undefined {
  const { fields } = page.tried;
  const targets = fieldsOf(fields, 'target');
  const isMeant = (change: Change) => targets.includes(change.id) || targets.includes(change.group ?? '');
  const [atFirst, theirs] = [groundOf(seen), groundOf(now)];
  if (!atFirst || !theirs) return undefined;
  const [mine, both] = [segmentsOf(decided(seen, fields)), segmentsOf(decided(now, fields))];
  const hands = now.handEdits.filter((edit) => !seen.handEdits.some(({ id }) => id === edit.id));
  const changes = changesOf(now).filter((change) => change.kind !== 'hand' && isMeant(change));
  const touched = changes.filter((change) => {
    const before = changesOf(seen).find(({ id }) => id === change.id);
    return before?.state !== change.state || before?.by !== change.by || hands.some((edit) => meets(edit, change));
  });
  const about = touched.length > 0 ? touched : changes;
  const shown = about.slice(0, SHOWN).map((change) => {
    const span = around(change, seen.manuscript);
    const told = brokenOff(span, seen.manuscript);
    const [was = '', yours = '', stands = '', will] = [atFirst, mine, theirs, both].map((one) =>
      told(passageIn(one, span).text),
    );
    const authors = [change.by, ...hands.filter((edit) => meets(edit, change)).map(({ by }) => by)];
    return columns({
      title: html`${changeState(change.kind, change.state)}: <code>${change.rule}</code>`,
      yours: against(was, yours),
      theirs: against(was, stands),
      by: names(authors, page, frame),
      result: html`<p class="explained">Decided your way, it will read:</p><div class="passage" dir="auto">${will}</div>`,
    });
  });
  const left = about.length - shown.length;
  return html`${shown}${left > 0 ? html`<p class="explained">And ${amount(left, 'more change')}.</p>` : ''}`;
}

/** What was taken back has no name any more: then everybody who wrote since is named. */
function names(found: readonly (string | undefined)[], { since }: ConflictPage, frame: Frame): string {
  const known = found.filter((name) => name !== undefined);
  const wrote = since.filter(({ type }) => type === 'Decided' || type === 'Edited').map(({ actor }) => actor);
  const all = [...new Set(known.length > 0 ? known : wrote)];
  return all.map((name) => (name === frame.actor.id ? 'you, elsewhere' : named(name))).join(', ');
}

const cut = (words = ''): string => shortened(words.trim(), LONGEST);

/** A little of the same paragraph on either side, in whole words. */
function around({ start, end }: Span, manuscript: string): Span {
  const [before, after] = [wordsBefore(manuscript.slice(0, start), AROUND), wordsAfter(manuscript.slice(end), AROUND)];
  return { start: start - before.words.length, end: end + after.words.length };
}

/** Where the paragraph goes on beyond what is shown, that is said. */
function brokenOff({ start, end }: Span, manuscript: string): (words?: string) => string {
  const first = /[^\n]$/.test(manuscript.slice(0, start)) ? '… ' : '';
  const last = /^[^\n]/.test(manuscript.slice(end)) ? ' …' : '';
  return (words) => (cut(words) === '' ? '' : `${first}${cut(words)}${last}`);
}

/** The revision as the form would have it; its own text is left alone. */
function decided(revision: RevisionView, fields: Fields): RevisionView {
  const targets = fieldsOf(fields, 'target');
  const kept = revision.decisions.filter(({ target }) => !targets.includes(target));
  const verdict = VERDICTS.find((one) => one === fieldOf(fields, 'verdict'));
  const text = verdict === 'amend' ? { text: fieldOf(fields, 'text') } : {};
  const said = verdict ? targets.map((target) => ({ target, verdict, by: '', at: '', ...text })) : [];
  // What was said of single members gives way to what is said of their group.
  const members = new Set(
    changesOf(revision).flatMap(({ id, group }) => (group && targets.includes(group) ? [id] : [])),
  );
  return { ...revision, decisions: [...kept.filter(({ target }) => !members.has(target)), ...said] };
}

function removalBeside(
  { seen, now }: Texts,
  removed: readonly string[],
  page: ConflictPage,
  frame: Frame,
): Html | undefined {
  const gone = seen.handEdits.filter(({ id }) => removed.includes(id));
  const [first] = gone;
  const [atFirst, theirs] = [groundOf(seen), groundOf(now)];
  if (!first || !atFirst || !theirs) return undefined;
  const without = (revision: RevisionView) =>
    segmentsOf({ ...revision, handEdits: revision.handEdits.filter(({ id }) => !removed.includes(id)) });
  const span = widened(around(first, seen.manuscript), [atFirst, theirs]);
  const shown = brokenOff(span, seen.manuscript);
  const [was, yours, stands, will] = [atFirst, without(seen), theirs, without(now)].map((one) =>
    shown(passageIn(one, span).text),
  );
  const isThere = now.handEdits.some(({ id }) => removed.includes(id));
  return columns({
    yours: against(was ?? '', yours ?? ''),
    theirs: against(was ?? '', stands ?? ''),
    by: names(writers(seen, now, span), page, frame),
    result: isThere
      ? html`<p class="explained">Without that edit it will read:</p><div class="passage" dir="auto">${will}</div>${removal(removed, page)}`
      : html`<p class="explained">That edit has been taken back or replaced already.</p>`,
  });
}

/** Who wrote by hand in this passage, or decided on something in it, since it was read. */
function writers(seen: RevisionView, now: RevisionView, span: Span): readonly (string | undefined)[] {
  const hands = now.handEdits.filter((edit) => !seen.handEdits.some(({ id }) => id === edit.id) && meets(edit, span));
  const before = new Map(changesOf(seen).map((change) => [change.id, `${change.state} ${change.by}`]));
  const words = changesOf(now).filter(
    (change) =>
      change.kind !== 'hand' && meets(change, span) && before.get(change.id) !== `${change.state} ${change.by}`,
  );
  return [...hands, ...words].map(({ by }) => by);
}

function opening({ article }: ConflictPage, texts: Texts, view: string): Html {
  const form = {
    article: article.id,
    seen: article.sequence,
    revision: article.revision,
    view,
    sha256: texts.now.sha256,
  };
  return html`${hidden({ ...form, mayDecide: true })}<input type="hidden" name="sha256" value="${texts.now.sha256}">`;
}

function removal(removed: readonly string[], page: ConflictPage): Html {
  const { article, texts, tried } = page;
  if (!texts || !article.may.includes('edits')) return html``;
  return html`<form method="post" action="/review/articles/${article.id}/edits">${opening(page, texts, fieldOf(tried.fields, 'view'))}
${removed.map((id) => html`<input type="hidden" name="removed" value="${id}">`)}<button>Take it back anyway</button></form>`;
}

function editBeside(texts: Texts, page: ConflictPage, frame: Frame): Html | undefined {
  const { seen, now } = texts;
  const { fields } = page.tried;
  const [start, before, after] = [
    Number(fieldOf(fields, 'start')),
    fieldOf(fields, 'before'),
    fieldOf(fields, 'after'),
  ];
  const [atFirst, theirs] = [groundOf(seen), groundOf(now)];
  if (!atFirst || !theirs || seen.text.slice(start, start + before.length) !== before) return undefined;
  const span = widened(inManuscript(atFirst, { start, end: start + before.length }), [atFirst, theirs]);
  const [was, stands] = [passageIn(atFirst, span), passageIn(theirs, span)];
  const left = was.text.slice(0, start - was.textStart);
  const right = was.text.slice(start - was.textStart + before.length);
  const yours = left + after + right;
  const result = merged(was.text, yours, stands.text);
  return columns({
    yours: against(was.text, yours),
    theirs: against(was.text, stands.text),
    by: names(writers(seen, now, span), page, frame),
    result: html`${result.clashes.length === 0 ? html`<p class="explained">Both fit together.</p>` : pointedOut(result.clashes)}
${page.article.may.includes('edits') ? keep(result.text, stands, texts, page) : html`<div class="passage" dir="auto">${result.text}</div>`}`,
  });
}

function pointedOut(clashes: readonly MergeConflict[]): Html {
  const said = (words: string) =>
    words.trim() === '' ? html`<em>nothing</em>` : html`“<bdi>${shortened(inOneLine(words.trim()), 120)}</bdi>”`;
  return html`<p class="told warn">Both changed the same words. Yours stand in the result:</p>
<ul class="clashes">${clashes.map(
    ({ before, yours, theirs }) =>
      html`<li>${said(before)} became ${said(yours)} by yours, and ${said(theirs)} by theirs.</li>`,
  )}</ul>`;
}

/** Sent against the text as it is now: whatever happens in between is asked again. */
function keep(
  result: string,
  stands: { readonly text: string; readonly textStart: number },
  texts: Texts,
  page: ConflictPage,
): Html {
  const { article, tried } = page;
  return html`<form method="post" action="/review/articles/${article.id}/edits">${opening(page, texts, fieldOf(tried.fields, 'view'))}
<input type="hidden" name="start" value="${stands.textStart}"><input type="hidden" name="before" value="${stands.text}">
<label for="result" class="unseen">What it will read</label>
<textarea dir="auto" id="result" name="after" rows="${Math.min(16, 4 + Math.ceil(result.length / 38))}">\n${result}</textarea>
<button class="primary">Keep this result</button></form>`;
}
