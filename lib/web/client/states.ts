// Shows in a card what was decided, at once and again when the server has said so.

import type { ChangeState } from '../article/decided.ts';
import { changeState } from '../article/words.ts';
import { all, find } from './find.ts';

export type CardVerdict = 'accept' | 'reject' | 'amend' | 'undo';

export function wordsFor(card: HTMLElement, state: ChangeState): string {
  return changeState(card.dataset['kind'], state);
}

export function after(verdict: CardVerdict, card: HTMLElement): ChangeState {
  if (verdict === 'accept') return 'accepted';
  if (verdict === 'reject') return 'rejected';
  if (verdict === 'amend') return 'amended';
  return card.dataset['kind'] === 'edit' ? 'applied' : 'undecided';
}

export function isDecided(card: HTMLElement): boolean {
  return !['applied', 'undecided'].includes(card.dataset['state'] ?? '');
}

export function show(card: HTMLElement, state: ChangeState): void {
  if (card.dataset['state'] === state) return;
  card.dataset['state'] = state;
  const pill = find('.state .pill', HTMLElement, card);
  if (pill) {
    pill.dataset['change'] = state;
    pill.textContent = wordsFor(card, state);
  }
  // Whoever decided before, it is not theirs any more.
  find('.state .by', HTMLElement, card)?.remove();
  for (const undo of all('button[value=undo]', HTMLButtonElement, card)) undo.disabled = !isDecided(card);
}
