// Which rules did not run on a text because of its language: one sentence, and the list for whoever asks.
import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { ruleLink } from '../shell/rule-title.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `language` is a code of ISO 639-1, or `und` where the text is too short to tell. */
function inWords(language: string): string {
  return /^[a-z]{2,3}$/.test(language) && language !== 'und'
    ? `the text is in ${NAMES.of(language) ?? language}`
    : 'the language of the text is not certain';
}

export function skippedRules({
  language,
  skipped,
}: {
  readonly language: string;
  readonly skipped: readonly string[];
}): Html {
  if (skipped.length === 0) return html``;
  return html`<details class="not-live skipped"><summary>${amount(skipped.length, 'rule')} did not run, since ${inWords(language)}.</summary>
<ul>${skipped.map((rule) => html`<li>${ruleLink(rule)}</li>`)}</ul></details>`;
}
