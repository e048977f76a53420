// The article page: mouse and keys lead to the same few commands.

import { REASON_IN_WORDS, REASONS } from '../../text/edit.ts';
import { bringIntoView, cardOf, cards, choose, currentCard, marksOf, point, step } from './current.ts';
import { decide, isBusy, settled } from './decide.ts';
import { all, element, find } from './find.ts';
import { guardWords, holdsBack, sendEdit } from './hand.ts';
import { type CardVerdict, isDecided } from './states.ts';

/** Cards in the order in which this person decided on them. */
const past: HTMLElement[] = [];

export function reviewArticle(): void {
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  followFocus();
  guardWords();
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
  if (!target.action.endsWith('/decisions') || !isVerdict(submitter.value)) {
    if (target.method === 'post' && holdsBack()) event.preventDefault();
    else if (isBusy() && target.method === 'post') {
      event.preventDefault();
      void afterDecisions(target, submitter);
    }
    return;
  }
  event.preventDefault();
  const own = target.closest('.change');
  const chosen = own instanceof HTMLElement ? [own] : all('.change', HTMLElement, target.closest('.rule') ?? target);
  past.push(...chosen);
  decide({ cards: chosen, form: target, verdict: submitter.value });
  const open = submitter.closest('details');
  if (open) open.open = false;
  if (submitter.value === 'amend') step(1);
}

/** To leave the page would lose decisions on their way, and what is signed is the text after them. */
async function afterDecisions(form: HTMLFormElement, submitter: HTMLButtonElement): Promise<void> {
  if (await settled()) form.requestSubmit(submitter);
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

function showInText(card: HTMLElement): void {
  choose(card, { text: false });
  const [mark] = marksOf(card);
  if (mark) mark.scrollIntoView({ block: 'center' });
}

/** True where the key meant something here. */
export function reviewKey(key: string): boolean {
  const card = currentCard();
  if (key === 'j' || key === 'k') {
    step(key === 'j' ? 1 : -1);
    return true;
  }
  if (key === 's') return toApproval();
  if (!card) return false;
  switch (key) {
    case 'a':
      press(card, 'accept');
      step(1);
      return true;
    case 'r':
      press(card, 'reject');
      askWhy(card);
      return true;
    case 'u':
      undo(card);
      return true;
    case 'e':
      return open(card, 'textarea');
    case 'g':
      return openRule(card);
    case 'Enter':
      showInText(card);
      return true;
    default:
      return giveReason(card, key);
  }
}

/** Only goes there: nothing is signed by a single key. */
function toApproval(): boolean {
  const form = find('form.approve', HTMLFormElement);
  const first = form && find('label:not([hidden]) input, button', HTMLElement, form);
  first?.focus();
  first?.scrollIntoView({ block: 'nearest' });
  return first !== undefined;
}

function press(card: HTMLElement, verdict: CardVerdict, reason?: string): void {
  if (verdict === 'reject') find('[data-take-back]', HTMLButtonElement, card)?.click();
  const form = find('form.verdicts', HTMLFormElement, card);
  if (!form || !find(`button[value=${verdict}]`, HTMLButtonElement, form)) return;
  past.push(card);
  decide({ cards: [card], form, verdict, ...(reason === undefined ? {} : { reason }) });
}

function undo(card: HTMLElement): void {
  const last = isDecided(card) ? card : past.findLast((one) => one.isConnected && isDecided(one));
  if (!last) return;
  if (last !== card) choose(last);
  press(last, 'undo');
}

function askWhy(card: HTMLElement): void {
  if (card.querySelector('.because-keys') || !card.querySelector('select[name=reason]')) return;
  const row = element('p', '', 'because-keys');
  row.append(
    'Why? ',
    ...REASONS.map((reason, index) => {
      const one = element('span');
      one.append(element('kbd', String(index + 1)), ` ${REASON_IN_WORDS[reason]}`);
      return one;
    }),
  );
  card.append(row);
}

function giveReason(card: HTMLElement, key: string): boolean {
  const reason = REASONS[Number(key) - 1];
  if (reason === undefined || card.dataset['state'] !== 'rejected') return false;
  const select = find('select[name=reason]', HTMLSelectElement, card);
  if (select) select.value = reason;
  // In the place of the question, so that nothing below it moves.
  find('.because-keys', HTMLElement, card)?.replaceChildren(`Because: ${REASON_IN_WORDS[reason]}`);
  press(card, 'reject', reason);
  step(1);
  return true;
}

function open(card: HTMLElement, selector: string): boolean {
  const details = find('.verdicts details', HTMLDetailsElement, card);
  const inside = details && find(selector, HTMLTextAreaElement, details);
  if (!details || !inside) return false;
  details.open = true;
  inside.focus();
  inside.select();
  return true;
}

function openRule(card: HTMLElement): boolean {
  const rule = card.closest('.rule');
  const details = rule ? find('details.at-once', HTMLDetailsElement, rule) : undefined;
  if (!details) return false;
  details.open = true;
  find('button', HTMLButtonElement, details)?.focus();
  return true;
}

/** Escape leaves a box or a group for the card it belongs to. */
export function leave(from: Element): boolean {
  const details = from.closest('.change details, details.at-once');
  if (!(details instanceof HTMLDetailsElement)) return false;
  details.open = false;
  const card = currentCard() ?? cards()[0];
  if (card) choose(card);
  return true;
}
