// Listens to single keys, for those who have not switched them off.
import { compareKey } from './compare.ts';
import { find } from './find.ts';
import { lineKey } from './lines.ts';
import { leave, reviewKey } from './review.ts';

const SETTING = 'faircopy-single-keys';

export function listenToKeys(): void {
  const map = find('#keys', HTMLDialogElement);
  const setting = find('#single-keys', HTMLInputElement);
  const button = find('[data-keys]', HTMLButtonElement);
  if (setting) {
    setting.checked = areOn();
    setting.addEventListener('change', () => remember(setting.checked));
  }
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => map?.showModal());
  }
  document.addEventListener('keydown', (event) => {
    if (isOurs(event) && act(event, map)) event.preventDefault();
  });
}

function act(event: KeyboardEvent, map: HTMLDialogElement | undefined): boolean {
  const { key, target } = event;
  const at = target instanceof Element ? target : document.body;
  if (key === 'Escape') return leave(at);
  if (!areOn() || isTyping(at)) return false;
  // Enter on a button or a link is theirs.
  if (key === 'Enter' && at.closest('button, a, summary')) return false;
  if (key === '?') {
    map?.showModal();
    return true;
  }
  const small = key.length === 1 ? key.toLowerCase() : key;
  if (document.querySelector('.compare')) return compareKey(small);
  return document.querySelector('.article') ? reviewKey(small) : lineKey(small);
}

function isOurs(event: KeyboardEvent): boolean {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  return !held && !document.querySelector('dialog[open]');
}

function isTyping(at: Element): boolean {
  return at.closest('input:not([type=checkbox]), textarea, select') !== null;
}

function areOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing has the keys on.
  }
}
