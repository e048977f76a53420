// Editing by hand: a paragraph in a box, sent as the few words that were changed in it.

import type { SpanInput } from '../../review/types.ts';
import { type Html, html } from '../../site/html.ts';
import { wordDiff } from '../shell/word-diff.ts';
import type { Change } from './changes.ts';
import { type FormFields, hidden } from './form-fields.ts';
import type { ArticlePage } from './page.ts';
import type { Section } from './sections.ts';

export function handEdit(
  { article, revision }: ArticlePage,
  form: FormFields,
): (section: Section, words: string) => Html {
  if (!revision.newest || !article.may.includes('edits')) return () => html``;
  return (section, words) => {
    const id = `edit-${section.id}`;
    return html`<details class="hand"><summary>Edit</summary><form method="post" action="/review/articles/${form.article}/edits">
${hidden(form)}<input type="hidden" name="sha256" value="${revision.sha256}"><input type="hidden" name="start" value="${section.textStart}"><input type="hidden" name="before" value="${words}">
<label for="${id}" class="unseen">This part of the text</label>
<textarea dir="auto" id="${id}" name="after" rows="${Math.min(14, 2 + Math.ceil(words.length / 70))}">\n${words}</textarea>
<div class="buttons"><button>Keep this edit</button><button type="reset" class="quiet">Discard</button></div></form></details>`;
  };
}

/** Whatever else was decided and edited stays, and what it was written over stands again. */
export function takeBack(change: Change, form: FormFields): Html {
  return html`<form method="post" action="/review/articles/${form.article}/edits" class="verdicts">
${hidden(form)}<input type="hidden" name="sha256" value="${form.sha256}"><input type="hidden" name="removed" value="${change.id}">
<div class="buttons"><button data-take-back>Take back</button>
<a class="quiet" href="#text" data-show="${change.id}">In the text</a></div></form>`;
}

/** A box gives its whole paragraph back; only what differs is an edit, so that other changes stay as they are. */
export function handSpans(start: number, before: string, after: string): readonly SpanInput[] {
  const spans: SpanInput[] = [];
  let at = start;
  let pending: SpanInput | undefined;
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'same') {
      if (pending) spans.push(pending);
      pending = undefined;
      at += text.length;
      continue;
    }
    const open: SpanInput = pending ?? { start: at, end: at, before: '', after: '' };
    if (kind === 'ins') {
      pending = { ...open, after: open.after + text };
      continue;
    }
    at += text.length;
    pending = { ...open, end: at, before: open.before + text };
  }
  return pending ? [...spans, pending] : spans;
}
