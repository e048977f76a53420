// Listens to single keys, for those who have not switched them off.
import { closes, keepsDialog, sends } from './boxes.ts';
import { commandOf } from './commands.ts';
import { compareKey } from './compare.ts';
import { LIST_ORDER } from './current.ts';
import { find } from './find.ts';
import { lineKey } from './lines.ts';
import { readOn } from './reading.ts';
import { backToCard, reviewKey } from './review-keys.ts';
import { isOn, remembered } from './settings.ts';
import { typeAhead } from './type-ahead.ts';

const SINGLE_KEYS = 'faircopy-single-keys';
/** A key that is held goes through a text, and does nothing else more than once. */
const MAY_REPEAT: ReadonlySet<string> = new Set(['j', 'k', 'n', 'p', ' ']);

export function listenToKeys(): void {
  const button = find('[data-keys]', HTMLButtonElement);
  remembered(find('#single-keys', HTMLInputElement), SINGLE_KEYS);
  remembered(find('#list-order', HTMLInputElement), LIST_ORDER);
  if (button) {
    button.hidden = false;
    button.addEventListener('click', openMap);
  }
  document.addEventListener('keydown', (event) => {
    if (hear(event)) event.preventDefault();
  });
}

const openMap = () => find('#keys', HTMLDialogElement)?.showModal();

/** True where the key is ours, and the browser has nothing to do with it. */
function hear(event: KeyboardEvent): boolean {
  const { target } = event;
  const at = target instanceof Element ? target : document.body;
  // While an input method puts a word together, every key is its own.
  if (event.isComposing) return false;
  if (sends(event, at)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('dialog[open]')) return event.key === 'Escape' && keepsDialog();
  if (event.key === 'Escape') return closes(at, backToCard);
  if (!isOn(SINGLE_KEYS, true) || isTyping(at)) return false;
  const command = commandOf(event);
  if (command === undefined || (!keys.isWaiting && isTheirs(command, at))) return false;
  if (event.repeat && !MAY_REPEAT.has(command)) return true;
  return keys.press(command === ' ' && event.shiftKey ? 'shift ' : command);
}

/** Enter on a button or a link is theirs, and so is Space where it presses or ticks something. */
function isTheirs(command: string, at: Element): boolean {
  if (command === 'Enter') return at.closest('button, a, summary') !== null;
  return command === ' ' && at.closest('button, summary, input') !== null;
}

const keys = typeAhead(act, (command) => {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || !isTheirs(command, at)) return act(command);
  at.click();
  return true;
});

function act(command: string): boolean | Promise<boolean> {
  if (command === '?') {
    openMap();
    return true;
  }
  if (command === ' ' || command === 'shift ') return readOn(command === ' ' ? 1 : -1);
  if (document.querySelector('.compare')) return compareKey(command);
  return document.querySelector('.article') ? reviewKey(command) : lineKey(command);
}

function isTyping(at: Element): boolean {
  return (
    at.closest('input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])') !== null
  );
}
