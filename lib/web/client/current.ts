// The current change: one card in the list, and its words in the text, seen together.
import { hush } from './announcements.ts';
import { all, find } from './find.ts';
import { isOn } from './settings.ts';

const BESIDE_EACH_OTHER = matchMedia('(min-width: 64.01rem)');
/** Whether the list stands beside the text, and not below it. */
export const isBeside = (): boolean => BESIDE_EACH_OTHER.matches;

const CALM: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

/** The setting of those who go through the list beside the text and not through the text. */
export const LIST_ORDER = 'faircopy-list-order';

let current: HTMLElement | undefined;

export function cards(): readonly HTMLElement[] {
  return all('.change', HTMLElement);
}

export function currentCard(): HTMLElement | undefined {
  return current?.isConnected ? current : undefined;
}

export function cardOf(id: string): HTMLElement | undefined {
  return find(`.change[data-ids~="${CSS.escape(id)}"]`, HTMLElement);
}

export function marksOf(card: HTMLElement): readonly HTMLElement[] {
  const ids = card.dataset['ids']?.split(' ') ?? [];
  return ids.flatMap((id) => all(`#text [data-c~="${CSS.escape(id)}"]`, HTMLElement));
}

/** Makes a card the current one; `focus` goes with it unless the reader is in the text. */
export function choose(card: HTMLElement, { focus = true, text = isBeside() } = {}): void {
  point(card);
  if (focus) card.focus({ preventScroll: true });
  card.scrollIntoView(CALM);
  if (text) bringIntoView(marksOf(card)[0]);
}

/** Makes a card the current one and moves nothing: what moves under a pressed mouse button is never clicked. */
export function point(card: HTMLElement): void {
  current?.removeAttribute('aria-current');
  current = card;
  card.setAttribute('aria-current', 'true');
  light();
}

/** Marks the words of the current change, again after the text was exchanged. */
export function light(): void {
  for (const lit of all('#text .now', HTMLElement)) lit.classList.remove('now');
  if (!current) return;
  for (const mark of marksOf(current)) mark.classList.add('now');
}

/** Scrolls only if there is need to, and then leaves room around it. */
export function bringIntoView(mark: HTMLElement | undefined): void {
  if (!mark) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const margin = innerHeight * 0.12;
  if (top < margin || bottom > innerHeight - margin) mark.scrollIntoView({ block: 'center' });
}

/** Which changes one goes through: all of them, or those that wait for a word. */
export type Walk = 'all' | 'waiting';

/** How this person went last: a verdict leads on in the same way. */
let walk: Walk = 'waiting';

export const waits = (card: HTMLElement): boolean => card.dataset['state'] === 'undecided';

const startOf = (card: HTMLElement): number => Number(card.dataset['start'] ?? 0);

/** In the order of the text, or as the list has them for those who chose that. */
function inOrder(): readonly HTMLElement[] {
  if (isOn(LIST_ORDER, false)) return cards();
  return cards().toSorted((a, b) => startOf(a) - startOf(b));
}

/** Goes on from the current change; false where that was the last, or there is none. */
export function step(by: 1 | -1, as: Walk = walk): boolean {
  walk = as;
  const list = inOrder();
  const here = current ? list.indexOf(current) : -1;
  const from = here === -1 && by === -1 ? list.length : here;
  const ahead = by === 1 ? list.slice(from + 1) : list.slice(0, from).toReversed();
  const next = as === 'all' ? ahead[0] : ahead.find(waits);
  if (!next) return false;
  hush();
  choose(next);
  return true;
}

/** Those that wait for a word, before and behind the current one. */
export const waiting = (): readonly HTMLElement[] => inOrder().filter(waits);
