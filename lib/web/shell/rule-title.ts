// What a rule is called where people read: its family and its name in plain words, with the id beside them.
import { type Html, html } from '../../site/html.ts';

/** `dates/year-first` is “Dates: year first”. */
export function ruleTitle(id: string): string {
  const [family = '', ...name] = id.split('/');
  const words = (part: string) => part.replaceAll('-', ' ');
  const title = name.length === 0 ? words(family) : `${words(family)}: ${words(name.join('/'))}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The title leads to the rule; the id is what the API and the ledger call it. */
export function ruleLink(id: string): Html {
  return html`<a href="/review/rules/${id}">${ruleTitle(id)}</a> <code class="rule-id">${id}</code>`;
}
