// Brings the page up to date after a decision: only what differs is exchanged, and what is being read stays in its place.

import type { Decided } from '../article/decided.ts';
import { cardOf, currentCard, light, marksOf } from './current.ts';
import { exchangeMarkup } from './exchange.ts';
import { all, find } from './find.ts';
import { show } from './states.ts';
import { typedIn } from './typed.ts';

const NOTICEABLE_PX = 2;

export function renew(news: Decided): void {
  for (const [id, state] of Object.entries(news.changes)) {
    const card = cardOf(id);
    if (card && isSpokenFor(card, id)) show(card, state);
  }
  renewCards(news);
  setClaim(news);
  // Words that somebody is typing are theirs: the page is not loaded anew over them.
  if (!sameSections(news) && typedIn().length === 0 && !document.querySelector('details.hand[open]')) {
    location.reload();
    return;
  }
  setFields(news);
  const anchor = anchorOf();
  const before = anchor?.getBoundingClientRect().top;
  for (const [id, markup] of Object.entries(news.blocks)) exchange(id, markup);
  light();
  const now = anchorOf()?.getBoundingClientRect().top;
  const moved = before === undefined || now === undefined ? 0 : now - before;
  if (Math.abs(moved) >= NOTICEABLE_PX) scrollBy(0, moved);
}

/** New words and who decided; a card in which somebody is writing keeps what is written. */
export function renewCards({ cards }: Pick<Decided, 'cards'>): void {
  for (const [target, markup] of Object.entries(cards)) {
    const card = cardOf(target) ?? document.getElementById(`c-${target}`);
    if (!(card instanceof HTMLElement) || card.matches('.waiting') || typedIn(card).length > 0) continue;
    const trust = find('.state .trust', HTMLElement, card);
    exchangeMarkup(card, markup, all('.because-keys', HTMLElement, card));
    if (trust) find('.state', HTMLElement, card)?.append(trust);
  }
}

/** A group is one decision: its card follows its first member that the list is about. */
function isSpokenFor(card: HTMLElement, id: string): boolean {
  return card.dataset['target'] === id || card.dataset['ids']?.split(' ')[0] === id;
}

function anchorOf(): HTMLElement | undefined {
  const card = currentCard();
  return card ? marksOf(card)[0] : undefined;
}

function setFields(news: Decided): void {
  // An edit that is being written speaks of the text that it was begun on.
  const set = (name: string, value: string) => {
    for (const input of all(`input[type=hidden][name=${name}]`, HTMLInputElement)) {
      const section = input.closest<HTMLElement>('#text > .section');
      if (!section || !isTypedIn(section)) input.value = value;
    }
  };
  set('seen', String(news.sequence));
  set('sha256', news.sha256);
  const approve = find('form.approve', HTMLFormElement);
  if (approve && news.approval !== undefined) exchangeMarkup(approve, news.approval);
  const notLive = find('#not-live', HTMLElement);
  if (notLive) notLive.innerHTML = news.notLive;
}

/** Somebody else's notice is taller: what it says is told elsewhere, so that nothing moves. */
function setClaim({ claim, claimedBy }: Decided): void {
  const here = find('#claim', HTMLElement);
  if (!here || claimedBy !== undefined || here.querySelector('.warn')) return;
  if (here.innerHTML !== claim) here.innerHTML = claim;
}

function sameSections(news: Decided): boolean {
  const here = all('#text > .section', HTMLElement);
  return here.length === Object.keys(news.blocks).length && here.every((section) => section.id in news.blocks);
}

function isTypedIn(section: HTMLElement): boolean {
  return section.querySelector('details.hand[open]') !== null || typedIn(section).length > 0;
}

function exchange(id: string, markup: string): void {
  const section = document.getElementById(id);
  if (!section || isTypedIn(section)) return;
  for (const lit of all('.now', HTMLElement, section)) {
    lit.classList.remove('now');
    if (lit.className === '') lit.removeAttribute('class');
  }
  const fresh = document.createElement('template');
  fresh.innerHTML = markup;
  if (section.querySelector('details.folded[open]')) {
    for (const fold of all('details.folded', HTMLDetailsElement, fresh.content)) fold.open = true;
  }
  if (fresh.innerHTML !== section.innerHTML) section.replaceChildren(fresh.content);
}
