// Tells a reader how the text was made and who answers for it.

import type { PublishedArticle } from '../publish/renderer.ts';
import { amount } from '../text/amount.ts';
import { unshownIn, unshownInWords } from '../text/unshown.ts';
import { sourcePath, twinPath } from './addresses.ts';
import { day } from './dates.ts';
import { type Html, html } from './html.ts';

export function provenance(article: PublishedArticle): Html {
  const made = article.provenance;
  return html`<aside class="made" aria-labelledby="made">
<h2 id="made">How this text was made</h2>
<p>This is a machine translation from the source <a href="${sourcePath(article.source)}">${article.source}</a>,
cleaned and reviewed. ${changes(made)}</p>
<p>Approved by <strong>${made.approvedBy}</strong> on ${day(made.approvedAt)}, as revision ${article.revision}.</p>
${unshown(article)}<p>Rulebook <code>${made.rulebook}</code><br>Text <code>sha256:${article.sha256}</code><br>
<a href="${twinPath(article.slug)}" type="application/json">This article as JSON</a></p>
</aside>`;
}

/** What was signed and is not shown is said. */
function unshown({ text, format, frontMatter }: PublishedArticle): Html {
  const left = unshownInWords(unshownIn(text, format, frontMatter));
  return left === '' ? html`` : html`<p>Not shown here: ${left}. The JSON has the text whole.</p>\n`;
}

function changes(made: PublishedArticle['provenance']): string {
  if (made.edits + made.decided + made.handEdits === 0) return 'Nothing in it was changed.';
  const clauses = [
    `${changed(made.edits)} made by rules`,
    ...(made.decided > 0 ? [`${amount(made.decided, 'was', 'were')} decided on by a reviewer`] : []),
    ...(made.handEdits > 0 ? [`${amount(made.handEdits, 'was', 'were')} made by hand`] : []),
  ];
  return `${clauses.join(', ')}.`;
}

function changed(count: number): string {
  if (count === 0) return 'No change was';
  return amount(count, 'change was', 'changes were');
}
