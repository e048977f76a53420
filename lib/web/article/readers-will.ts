// What an approval means for readers, told before anybody signs: the headline, the address, and what the page will not show.
import { type Html, html } from '../../site/html.ts';
import { shortened } from '../shell/labels.ts';
import { visible } from '../shell/visible-characters.ts';
import type { ArticlePage } from './page.ts';

type Told = Pick<ArticlePage['revision'], 'title' | 'slug' | 'unshown'>;

const KIND_IN_WORDS = { 'front-matter': 'The front matter', comment: 'A comment' } as const;
/** Characters of each. */
const SHOWN = 120;
/** More than these are only counted. */
const LISTED = 12;

export function readersWill({ title, slug, unshown }: Told): Html {
  return html`<dl class="signs"><dt>Its headline</dt><dd dir="auto" data-headline>${title}</dd>
<dt>Its address</dt><dd><code data-address>/articles/${slug}/</code></dd>${
    unshown.length === 0 ? '' : html`\n<dt>Readers will not see</dt>${leftOut(unshown)}`
  }</dl>`;
}

function leftOut(unshown: Told['unshown']): Html {
  const more = unshown.length - LISTED;
  return html`${unshown
    .slice(0, LISTED)
    .map(
      ({ kind, text }) =>
        html`<dd data-unshown>${KIND_IN_WORDS[kind]}: <q dir="auto">${shortened(visible(text), SHOWN)}</q></dd>`,
    )}${more > 0 ? html`<dd>and ${more} more</dd>` : ''}`;
}
