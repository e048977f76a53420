// The article page: mouse and keys lead to the same few commands.

import { tell } from './announcements.ts';
import { bringIntoView, cardOf, choose, currentCard, isBeside, marksOf, point } from './current.ts';
import { decide } from './decide.ts';
import { all, find } from './find.ts';
import { sendEdit } from './hand.ts';
import { showInText } from './in-text.ts';
import { openAsked } from './own-words.ts';
import type { CardVerdict } from './states.ts';
import { goOn, remember } from './verdicts.ts';

export function reviewArticle(): void {
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  followFocus();
  openAsked();
  const asked = location.hash.startsWith('#c-') ? cardOf(decodeURIComponent(location.hash.slice(3))) : undefined;
  if (asked) choose(asked);
}

/** Focus comes with the mouse button going down, the click with its going up: in between nothing may move. */
function followFocus(): void {
  let isPressed = false;
  const release = () => {
    isPressed = false;
  };
  addEventListener('pointerup', release, true);
  addEventListener('pointercancel', release, true);
  addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    true,
  );
  document.addEventListener('focusin', ({ target }) => {
    const card = target instanceof Element ? target.closest('.change') : undefined;
    if (!(card instanceof HTMLElement) || card === currentCard()) return;
    if (isPressed) point(card);
    else choose(card, { focus: false });
  });
}

function isVerdict(value: string): value is CardVerdict {
  return ['accept', 'reject', 'amend', 'undo'].includes(value);
}

function onSubmit(event: SubmitEvent): void {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
  if (target.action.endsWith('/edits')) {
    event.preventDefault();
    sendEdit(target);
    return;
  }
  if (target.matches('.approve') && asksAboutUndecided(target)) event.preventDefault();
  if (!target.action.endsWith('/decisions') || !isVerdict(submitter.value)) return;
  event.preventDefault();
  const own = target.closest('.change');
  const chosen = own instanceof HTMLElement ? [own] : all('.change', HTMLElement, target.closest('.rule') ?? target);
  remember(chosen);
  decide({ cards: chosen, form: target, verdict: submitter.value });
  const open = submitter.closest('details');
  if (open) open.open = false;
  if (submitter.value === 'amend') goOn();
  else if (own instanceof HTMLElement && submitter.value !== 'undo') backToText();
}

/** The server would refuse it: what has to be said first is said here, and nothing is signed. */
function asksAboutUndecided(form: HTMLFormElement): boolean {
  const tick = find('.leave:not([hidden]) input:not(:checked)', HTMLInputElement, form);
  if (!tick) return false;
  tick.focus();
  tick.scrollIntoView({ block: 'center' });
  tell('Something is undecided. Tick the box to leave it as it is, or decide on it first.');
  return true;
}

/** On a small screen the list is far below the text: after a verdict one is at the next change in the text. */
function backToText(): void {
  if (isBeside()) return;
  goOn();
  const next = currentCard();
  if (next) showInText(next);
}

function onClick(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const shown = target.closest('[data-show]');
  const card = shown?.closest('.change');
  if (card instanceof HTMLElement) {
    event.preventDefault();
    showInText(card);
    return;
  }
  const mark = target.closest('#text [data-go], #text [data-c]');
  if (!(mark instanceof HTMLElement)) {
    readCard(target);
    return;
  }
  // What is folded up opens too.
  if (!mark.closest('summary')) event.preventDefault();
  const meant = cardUnder(mark);
  if (meant) choose(meant, { text: false });
}

/** A click on a card, but on nothing in it that does something, shows its words in the text. */
function readCard(target: Element): void {
  const card = target.closest('button, a, summary, label, input, select, textarea') ? null : target.closest('.change');
  if (card instanceof HTMLElement) bringIntoView(marksOf(card)[0]);
}

/** Where several changes share a place, each further click goes to the next. */
function cardUnder(mark: HTMLElement): HTMLElement | undefined {
  const ids = mark.dataset['go']?.split(' ') ?? mark.dataset['c']?.split(' ') ?? [];
  const under = [...new Set(ids.flatMap((id) => cardOf(id) ?? []))];
  const here = currentCard();
  return under[(here ? under.indexOf(here) + 1 : 0) % Math.max(1, under.length)];
}
