// Dates as readers read them: in words, in UTC, the same on every machine.
import { type Html, html } from './html.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export function day(iso: string): Html {
  return html`<time datetime="${iso}">${DAY.format(new Date(iso))}</time>`;
}

/** `2026-11` → November 2026 */
export function monthInWords(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

export function monthOf(iso: string): string {
  return iso.slice(0, 7);
}
