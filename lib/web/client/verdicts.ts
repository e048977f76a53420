// Verdicts on the current change by key: sent, undone, and given a reason.
import { REASON_IN_WORDS, REASONS } from '../../text/edit.ts';
import { tell } from './announcements.ts';
import { choose, step, waiting } from './current.ts';
import { decide } from './decide.ts';
import { element, find } from './find.ts';
import { type CardVerdict, isDecided } from './states.ts';

/** Cards in the order in which this person decided on them. */
const past: HTMLElement[] = [];

export function remember(cards: readonly HTMLElement[]): void {
  for (const card of cards) past.push(card);
}

export function press(card: HTMLElement, verdict: CardVerdict, reason?: string): void {
  if (verdict === 'reject') find('[data-take-back]', HTMLButtonElement, card)?.click();
  const form = find('form.verdicts', HTMLFormElement, card);
  if (!form || !find(`button[value=${verdict}]`, HTMLButtonElement, form)) return;
  remember([card]);
  decide({ cards: [card], form, verdict, ...(reason === undefined ? {} : { reason }) });
  if (verdict === 'reject' && reason === undefined) askWhy(card);
  else if (verdict !== 'undo') goOn();
}

/** To the next change, or a sentence about why there is none. */
export function goOn(): void {
  if (step(1)) return;
  const left = waiting().length;
  if (left === 0) tell('That was the last change, and everything is decided. S goes to the approval.');
  else
    tell(
      `That was the last change in the text; ${left} above ${left === 1 ? 'waits' : 'wait'} for a decision. P goes there.`,
    );
}

export function undo(card: HTMLElement): void {
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

/** True where a figure says why the current change was rejected. */
export function giveReason(card: HTMLElement, key: string): boolean {
  const reason = REASONS[Number(key) - 1];
  if (reason === undefined || card.dataset['state'] !== 'rejected') return false;
  const select = find('select[name=reason]', HTMLSelectElement, card);
  if (select) select.value = reason;
  // In the place of the question, so that nothing below it moves.
  find('.because-keys', HTMLElement, card)?.replaceChildren(`Because: ${REASON_IN_WORDS[reason]}`);
  press(card, 'reject', reason);
  return true;
}
