// Brings the page up to date after a decision: only what differs is exchanged, and what is being read stays in its place.

import type { Decided } from '../article/decided.ts';
import { undecidedInWords } from '../article/words.ts';
import { cardOf, currentCard, light, marksOf } from './current.ts';
import { all, find } from './find.ts';
import { show } from './states.ts';

const NOTICEABLE_PX = 2;

export function renew(news: Decided): void {
  for (const [id, state] of Object.entries(news.changes)) {
    const card = cardOf(id);
    if (card && isSpokenFor(card, id)) show(card, state);
  }
  setClaim(news);
  // Words that somebody is typing are theirs: the page is not loaded anew over them.
  if (!sameSections(news) && !all('#text > .section', HTMLElement).some(isTypedIn)) {
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
  const hash = find('[data-hash]', HTMLElement);
  if (hash) hash.textContent = news.sha256.slice(0, 12);
  const headline = find('[data-headline]', HTMLElement);
  if (headline) headline.textContent = news.title;
  const address = find('[data-address]', HTMLElement);
  if (address) address.textContent = news.address;
  const unshown = find('[data-unshown]', HTMLElement);
  if (unshown) unshown.innerHTML = news.unshown;
  const undecided = find('[data-undecided]', HTMLElement);
  if (undecided) undecided.textContent = undecidedInWords(news.undecided);
  const leave = find('.leave', HTMLElement);
  if (leave) leave.hidden = news.undecided === 0;
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
  const boxes = all('details.hand textarea', HTMLTextAreaElement, section);
  return section.querySelector('details.hand[open]') !== null || boxes.some((box) => box.value !== box.defaultValue);
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
