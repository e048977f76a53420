// The queue that an article was opened from: its filters, the article's place in it, and its neighbours.
import { type Html, html } from '../../site/html.ts';

export interface QueuePlace {
  /** Filters as the queue's address has them. */
  readonly query: string;
  /** Counted from 1; absent where the article is not in that queue, or too far down to be looked for. */
  readonly position?: number;
  /** How many match; a lower bound where not everything was counted. */
  readonly total?: { readonly count: number; readonly complete: boolean };
  /** Articles before and behind it. */
  readonly previous?: string;
  readonly next?: string;
}

/** An article that was just closed, told on the page of the next one. */
export interface JustDone {
  readonly article: string;
  readonly title: string;
  readonly verb: 'approval' | 'rejection';
  /** The sequence to reopen it at; absent where this person may not. */
  readonly undo?: { readonly sequence: number; readonly revision: number };
}

/** With the queue, so that every page on the way leads back to it. `query` has its own fields. */
export function articleAddress(id: string, queue?: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams({ ...query, ...(queue === undefined ? {} : { queue }) }).toString();
  return `/review/articles/${encodeURIComponent(id)}${asked === '' ? '' : `?${asked}`}`;
}

/** To the line of the article in its queue. */
export function queueAddress(query: string, id?: string): string {
  return `/review?${query}${id === undefined ? '' : `#a-${encodeURIComponent(id)}`}`;
}

const numbered = ({ count, complete }: NonNullable<QueuePlace['total']>): string =>
  `${count.toLocaleString('en-GB')}${complete ? '' : '+'}`;

/** “12 of 53”, and the ways to both sides. */
export function alongQueue(place: QueuePlace | undefined): Html {
  if (!place) return html``;
  const { query, position, total, previous, next } = place;
  const way = (id: string | undefined, rel: string, words: string, key: string) =>
    id === undefined
      ? ''
      : html` <a rel="${rel}" data-key="${key}" href="${articleAddress(id, query)}">${words}<span class="unseen"> article</span></a>`;
  return html`<nav class="along" aria-label="In the queue">${
    position === undefined || !total ? '' : html`<span>${position.toLocaleString('en-GB')} of ${numbered(total)}</span>`
  }${way(previous, 'prev', 'Previous', 'h')}${way(next, 'next', 'Next', 'l')}</nav>`;
}

const DID = { approval: 'Approved', rejection: 'Rejected' } as const;

/** “Approved X · Undo · 11 left”. */
export function justDone(done: JustDone | undefined, place: QueuePlace | undefined): Html {
  if (!done) return html``;
  const { article, title, verb, undo } = done;
  const left = place?.total ? html`<span>${numbered(place.total)} left</span>` : '';
  return html`<div class="told done" role="status"><p>${DID[verb]} <a href="${articleAddress(article, place?.query)}"><bdi>${title}</bdi></a></p>
${
  undo
    ? html`<form method="post" action="/review/articles/${article}/reopening"><input type="hidden" name="seen" value="${undo.sequence}"><input type="hidden" name="revision" value="${undo.revision}"><input type="hidden" name="reason" value="">${
        place ? html`<input type="hidden" name="queue" value="${place.query}">` : ''
      }<button>Undo</button></form>`
    : ''
} ${left}</div>`;
}
