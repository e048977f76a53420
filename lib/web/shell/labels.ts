// The words of the review pages: states, ages and people, said the same way everywhere.

import { isPutActor, isSystemActor } from '../../ledger/actors.ts';
import { STATES, type State } from '../../ledger/views.ts';
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';

const WORDS_A_MINUTE = 200;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const STATE_IN_WORDS: Readonly<Record<State, string>> = {
  in_review: 'In review',
  approved: 'Approved',
  published: 'Published',
  rejected: 'Rejected',
  unpublished: 'Unpublished',
  retracted: 'Retracted',
};

export function stateInWords(state: string): string {
  const known = STATES.find((one) => one === state);
  return known === undefined ? state : STATE_IN_WORDS[known];
}

export function statePill(state: string): Html {
  return html`<span class="pill" data-state="${state}">${stateInWords(state)}</span>`;
}

export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / WORDS_A_MINUTE))} min`;
}

const UNITS: Readonly<Record<string, string>> = { h: 'hour', d: 'day' };

/** An age as a filter writes it, such as `12h` or `3d`. */
export function ageInWords(age: string): string {
  const unit = UNITS[age.slice(-1)];
  if (unit === undefined) return age;
  return age === '7d' ? 'a week' : amount(Number(age.slice(0, -1)), unit);
}

/** How long ago, in the largest unit that says something. */
export function age(since: string, now: string): string {
  const passed = Math.max(0, Date.parse(now) - Date.parse(since));
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < DAY) return `${amount(Math.floor(passed / HOUR), 'hour')} ago`;
  return `${amount(Math.floor(passed / DAY), 'day')} ago`;
}

export function ago(since: string, now: string): Html {
  return html`<time datetime="${since}" title="${moment(since)}">${age(since, now)}</time>`;
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export function moment(iso: string): string {
  return `${MOMENT.format(new Date(iso))} UTC`;
}

/** For places too small for all of it: its beginning and its end, in whole words where they are not too long. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const tail = Math.floor(longest / 4);
  const first = text.slice(0, longest - tail).replace(/\s+\S{0,12}$/, '');
  const last = text.slice(-tail).replace(/^\S{0,12}\s+/, '');
  return `${first.trimEnd().toWellFormed()} … ${last.trimStart().toWellFormed()}`;
}

/** People by their names; a direct put and our own functions by what they are. */
export function named(actor: string): string {
  if (isPutActor(actor)) return 'direct upload';
  return isSystemActor(actor) ? 'Faircopy' : actor;
}
