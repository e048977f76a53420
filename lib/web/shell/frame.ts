// What every review page has around its content: head, the ways to other pages, the key map, and a voice for outcomes.

import type { Actor } from '../../ledger/facts.ts';
import { type Html, html, markupOf } from '../../site/html.ts';
import { SCRIPT, STYLE } from './assets.ts';
import { keyMap } from './keys.ts';

/** What every page of a signed-in person knows besides its view. */
export interface Frame {
  readonly actor: Actor;
  /** ISO 8601; ages are counted from it. */
  readonly now: string;
  /** Origin of the published site, without a slash at the end. */
  readonly site: string;
  /** `?did=` of the address: the form that was just carried out, told once. */
  readonly did?: string;
  /** Filters of the queue that one came from, so that the way back keeps them. */
  readonly queue?: string;
}

export type PageName = 'queue' | 'article' | 'uploads' | 'rules' | 'webhooks';

export interface Content {
  readonly title: string;
  readonly place?: PageName;
  readonly main: Html;
}

const PLACES = [
  ['queue', '/review', 'Queue'],
  ['uploads', '/review/uploads', 'Uploads'],
  ['rules', '/review/rules', 'Rules'],
] as const;

const PLACES_OF_ADMINS = [...PLACES, ['webhooks', '/review/webhooks', 'Webhooks']] as const;

/** Without a `frame` nobody is signed in, and there is nowhere to go but in. */
export function framed(content: Content, frame?: Frame): string {
  return markupOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${content.title} · Faircopy review</title>
<link rel="stylesheet" href="/review/assets/${STYLE.name}">
<script type="module" src="/review/assets/${SCRIPT.name}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="name" href="/review">Faircopy</a>
${frame ? ways(frame, content.place) : ''}
</header>
<main id="content" tabindex="-1">
${frame?.did ? did(frame.did) : ''}
${content.main}
</main>
<div id="voice" class="unseen" role="status" aria-live="polite"></div>
${keyMap()}
</body>
</html>
`);
}

function ways(frame: Frame, place: PageName | undefined): Html {
  const places = frame.actor.roles.includes('admin') ? PLACES_OF_ADMINS : PLACES;
  const address = (id: string, href: string) => (id === 'queue' && frame.queue ? `${href}?${frame.queue}` : href);
  return html`<nav aria-label="Review">${places.map(
    ([id, href, words]) =>
      html`<a href="${address(id, href)}"${id === place ? html` aria-current="page"` : ''}>${words}</a>`,
  )}</nav>
<div class="who"><button type="button" class="quiet" data-keys hidden>Keys <kbd>?</kbd></button>
<span title="${frame.actor.roles.join(', ')}"><bdi>${frame.actor.id}</bdi></span>
<form method="post" action="/review/sign-out"><button class="quiet">Sign out</button></form></div>`;
}

/** Only words from this list are ever shown: the address is anybody's to write. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['decisions', 'Your decision is kept.'],
  [
    'decisions-meanwhile',
    'Your decision is kept, on top of what others decided meanwhile; History says what that was.',
  ],
  ['edits', 'Your edit is kept. You can take it back in the list of changes.'],
  ['edits-meanwhile', 'Your edit is kept, on top of what others decided meanwhile; History says what that was.'],
  ['removal', 'The edit is taken back.'],
  ['removal-meanwhile', 'The edit is taken back, on top of what others decided meanwhile; History says what that was.'],
  ['approval', 'Approved. The article will be on the site within seconds.'],
  ['approval-last', 'Approved. The article will be on the site within seconds. That was the last of these.'],
  ['rejection-last', 'Rejected. The article has left the queue; it can be reopened. That was the last of these.'],
  ['rejection', 'Rejected. The article has left the queue; it can be reopened.'],
  ['reopening', 'Back in review.'],
  ['unpublication', 'Unpublished. Its page will say so within seconds.'],
  ['retraction', 'Retracted. Its page will say so within seconds.'],
  ['rollback', 'Rolled back. The earlier text will be on the site within seconds.'],
  ['view-saved', 'This view is saved. You find it beside the states.'],
  ['view-removed', 'The view is removed.'],
  ['recleaning', 'Cleaned again: this is a new revision.'],
  ['webhook-ping', 'A ping is on its way. Reload the page in a moment to see the result.'],
  ['webhook-retry', 'It is being sent again. Reload the page in a moment to see the result.'],
  ['webhook-resumption', 'Resumed. What has waited is sent now.'],
  ['webhook-removal', 'Removed. It is told nothing more.'],
  ['claim', 'Everybody can see that you are working on it.'],
  ['release', 'You have released it.'],
  ['standing', 'Kept. It holds for everything that is cleaned from now on.'],
]);

function did(verb: string): Html {
  const words = DONE.get(verb);
  return words ? html`<p class="told" role="status">${words}</p>` : html``;
}
