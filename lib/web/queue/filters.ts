// What narrows the queue: states and tiers as links, the rest as one form, and every filter that holds as something to take off.

import { type Html, html } from '../../site/html.ts';
import { amount } from '../../text/amount.ts';
import { ageInWords, STATE_IN_WORDS } from '../shell/labels.ts';
import { addressOf, FILTERS, type Filter } from './address.ts';
import type { QueuePage } from './page.ts';

export interface FoundRule {
  readonly rule: string;
  readonly articles: number;
}

export function stateLinks(page: QueuePage): Html {
  return html`<nav class="views" aria-label="States">${Object.entries(STATE_IN_WORDS).map(
    ([id, words]) =>
      html`<a href="${addressOf(page, { state: id })}"${id === page.state ? html` aria-current="page"` : ''}>${words}</a>`,
  )}</nav>`;
}

const TIERS = [
  ['all', 'All'],
  ['suggestions', 'With suggestions'],
  ['flags', 'With flags'],
  ['safe', 'Only safe edits'],
] as const;

/** A count is a lower bound where not everything was counted. */
export function tierLinks(page: QueuePage): Html {
  const { complete } = page.tiers;
  return html`<nav class="views tier-tabs" aria-label="Kinds of change">${TIERS.map(([id, words]) => {
    const isHere = id === (page.tier ?? 'all');
    const href = id === 'all' ? addressOf(page, { without: ['tier'] }) : addressOf(page, { tier: id });
    const count = `${page.tiers[id].toLocaleString('en-GB')}${complete ? '' : '+'}`;
    return html`<a href="${href}"${isHere ? html` aria-current="page"` : ''}>${words} <span class="count">${count}</span></a>`;
  })}</nav>`;
}

const AGES = ['1d', '3d', '7d'];

function choice(name: string, label: string, none: string, value: string | undefined, options: readonly Html[]): Html {
  return html`<p class="field"><label for="f-${name}">${label}</label>
<select dir="auto" id="f-${name}" name="${name}"><option value=""${value === undefined ? html` selected` : ''}>${none}</option>${options}</select></p>`;
}

const option = (id: string, words: string, chosen: string | undefined): Html =>
  html`<option value="${id}"${id === chosen ? html` selected` : ''}>${words}</option>`;

/** A choice that an address made and the page does not offer stays one. */
const withChosen = (offered: readonly string[], chosen: string | undefined): readonly string[] =>
  chosen === undefined || offered.includes(chosen) ? offered : [...offered, chosen];

function age(name: 'olderThan' | 'newerThan', label: string, page: QueuePage): Html {
  const chosen = page[name];
  const options = withChosen(AGES, chosen).map((one) => option(one, ageInWords(one), chosen));
  return choice(name, label, 'any age', chosen, options);
}

/** Rules that were found first, with the number of articles that have them. */
export function foundOptions(
  found: readonly FoundRule[],
  rules: readonly string[],
  chosen: string | undefined,
): readonly Html[] {
  if (found.length === 0) return ruleOptions(rules, chosen);
  const isFound = new Set(found.map(({ rule }) => rule));
  const here = found.map(({ rule, articles }) => option(rule, `${rule} (${amount(articles, 'article')})`, chosen));
  const others = withChosen(rules, chosen).filter((rule) => !isFound.has(rule));
  return [html`<optgroup label="in these articles">${here}</optgroup>`, ...families(others, chosen)];
}

export const ruleOptions = (rules: readonly string[], chosen: string | undefined): readonly Html[] =>
  families(withChosen(rules, chosen), chosen);

function families(rules: readonly string[], chosen: string | undefined): readonly Html[] {
  return [...Map.groupBy(rules, (id) => id.split('/')[0] ?? id)].map(
    ([family, ids]) => html`<optgroup label="${family}">${ids.map((id) => option(id, id, chosen))}</optgroup>`,
  );
}

function claimedBy({ claimedBy: chosen, listing }: QueuePage): Html {
  const names = new Set(['me', 'nobody', ...listing.items.flatMap(({ claim }) => claim?.by ?? [])]);
  return html`<p class="field"><label for="f-claimedBy">At work on it</label>
<input dir="auto" id="f-claimedBy" name="claimedBy" value="${chosen ?? ''}" placeholder="anybody" list="people" autocomplete="off" maxlength="200">
<datalist id="people">${[...names].map((name) => html`<option value="${name}"></option>`)}</datalist></p>`;
}

export function filterForm(page: QueuePage): Html {
  const { state, tier, search, source, rule, limit } = page;
  const held = FILTERS.filter((name) => name !== 'search' && page[name] !== undefined).length;
  return html`<form class="filter" method="get" action="/review" role="search" aria-label="Filter the queue">
<input type="hidden" name="state" value="${state}">${tier ? html`<input type="hidden" name="tier" value="${tier}">` : ''}${
    limit === undefined ? '' : html`<input type="hidden" name="limit" value="${limit}">`
  }
<p class="field search"><label for="search">Words of the title</label>
<input dir="auto" id="search" type="search" name="search" value="${search ?? ''}" autocomplete="off" maxlength="200"></p>
<details class="more"><summary>More filters${held > 0 ? ` (${held})` : ''}</summary><div class="fields">
<p class="field"><label for="source">Source</label>
<input dir="auto" id="source" name="source" value="${source ?? ''}" placeholder="any" autocomplete="off" maxlength="100"></p>
${choice('rule', 'Rule', 'any rule', rule, ruleOptions(page.rules, rule))}
${age('olderThan', 'Older than', page)}
${age('newerThan', 'Newer than', page)}
${claimedBy(page)}
</div></details>
<button>Filter</button>
</form>`;
}

const CLAIMED: ReadonlyMap<string, string> = new Map([
  ['me', 'With me'],
  ['nobody', 'With nobody'],
]);

const IN_WORDS: Readonly<Record<Filter, (value: string) => string>> = {
  source: (value) => `From ${value}`,
  rule: (value) => value,
  olderThan: (value) => `Older than ${ageInWords(value)}`,
  newerThan: (value) => `Newer than ${ageInWords(value)}`,
  claimedBy: (value) => CLAIMED.get(value) ?? `With ${value}`,
  search: (value) => `“${value}” in the title`,
};

/** The filters that hold; each is a link to the queue without it. */
export function chips(page: QueuePage): Html {
  const held = FILTERS.flatMap((name) => {
    const value = page[name];
    return value === undefined ? [] : [{ name, words: IN_WORDS[name](value) }];
  });
  if (held.length === 0) return html``;
  return html`<ul class="chips" aria-label="Filters that hold">${held.map(
    ({ name, words }) =>
      html`<li><a class="chip" href="${addressOf(page, { without: [name] })}"><span class="unseen">Take off: </span><bdi>${words}</bdi> <span aria-hidden="true">×</span></a></li>`,
  )}<li><a href="${addressOf(page, { without: [...FILTERS, 'tier'] })}">Clear all</a></li></ul>`;
}
