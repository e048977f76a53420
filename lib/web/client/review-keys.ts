// What single keys do on the page of an article.
import { say, tell } from './announcements.ts';
import { cards, choose, currentCard, step } from './current.ts';
import { settled } from './decide.ts';
import { all, find } from './find.ts';
import { showInText } from './in-text.ts';
import { openByHand, sayHow } from './own-words.ts';
import { giveReason, press, undo } from './verdicts.ts';

const WAYS: ReadonlyMap<string, readonly [by: 1 | -1, walk: 'all' | 'waiting', nothing: string]> = new Map([
  ['j', [1, 'all', 'That was the last change in the text.']],
  ['k', [-1, 'all', 'That was the first change in the text.']],
  ['n', [1, 'waiting', 'Nothing below waits for a decision.']],
  ['p', [-1, 'waiting', 'Nothing above waits for a decision.']],
]);

/** True where the key meant something here; a promise where it waits for answers. */
export function reviewKey(key: string): boolean | Promise<boolean> {
  const way = WAYS.get(key);
  if (way) {
    const [by, walk, nothing] = way;
    if (!step(by, walk)) tell(nothing);
    return true;
  }
  if (key === 's') return toApproval();
  if (key === 'h' || key === 'l' || key === 'q') return follow(key);
  const card = currentCard();
  return card ? ofCard(key, card) : false;
}

/** To a neighbour in the queue, or back to it. */
function follow(key: string): boolean {
  const link = find(`a[data-key=${key}]`, HTMLAnchorElement);
  if (link) link.click();
  else
    tell(key === 'l' ? 'This is the last article here. Q goes back to the queue.' : 'This is the first article here.');
  return true;
}

function ofCard(key: string, card: HTMLElement): boolean {
  switch (key) {
    case 'a':
      press(card, 'accept');
      return true;
    case 'r':
      press(card, 'reject');
      return true;
    case 'u':
      undo(card);
      return true;
    case 'e':
      ownWords(card);
      return true;
    case 'g':
      return openRule(card);
    case 'Enter':
      if (!isAtTick()) showInText(card);
      return true;
    default:
      return giveReason(card, key);
  }
}

/** Enter in the box of the approval would sign what the box asks about: it has to be ticked, or there be nothing to ask. */
function isAtTick(): boolean {
  const at = document.activeElement;
  if (!(at instanceof HTMLInputElement) || !at.closest('form.approve')) return false;
  tell('Something is undecided. Tick the box with Space to leave it as it is, or press N to decide on it.');
  return true;
}

/** Only goes there: nothing is signed by a single key. What is asked there depends on every decision before. */
async function toApproval(): Promise<boolean> {
  if (!(await settled())) return false;
  const form = find('form.approve', HTMLFormElement);
  const [first] = form ? all('label:not([hidden]) input, button', HTMLElement, form) : [];
  if (!first) {
    say('There is nothing to sign here.');
    return false;
  }
  first.focus();
  first.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Where there is no box for one replacement, the passage can be written anew as a whole; letters are no verdicts meanwhile. */
function ownWords(card: HTMLElement): void {
  const box = find('.verdicts textarea[name=text]', HTMLTextAreaElement, card);
  const fold = box?.closest('details');
  if (!box || !fold) {
    if (!openByHand(card)) sayHow(card);
    return;
  }
  fold.open = true;
  box.focus();
  box.select();
}

function openRule(card: HTMLElement): boolean {
  const rule = card.closest('.rule');
  const details = rule ? find('details.at-once', HTMLDetailsElement, rule) : undefined;
  if (!details) {
    tell('This is the only change of its rule in this article.');
    return true;
  }
  details.open = true;
  find('button', HTMLButtonElement, details)?.focus();
  return true;
}

/** From a box to the card that it belongs to. */
export function backToCard(): void {
  const card = currentCard() ?? cards()[0];
  if (card) choose(card);
}
