// Every box to write in works alike: Ctrl+Enter sends it, Escape closes it, and what was typed in it stays.

import { tell } from './announcements.ts';
import { all, find } from './find.ts';
import { showBox, typedIn } from './typed.ts';

const BOX = 'textarea, input, select, [contenteditable]:not([contenteditable=false])';

/** True where the key was Ctrl+Enter (or Cmd+Enter) in a box that something can be done with. */
export function sends(event: KeyboardEvent, at: Element): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  const form = at.matches(BOX) ? at.closest('form') : null;
  const button = form && buttonFor(at, form);
  if (!form || !button) return false;
  if (!event.repeat && !button.disabled) form.requestSubmit(button);
  return true;
}

/** The first button behind the box: a form may have others before it, for something else. */
function buttonFor(box: Element, form: HTMLFormElement): HTMLButtonElement | undefined {
  const buttons = all('button', HTMLButtonElement, form).filter(({ type }) => type === 'submit');
  const isBehind = (one: Element) => (box.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return buttons.find(isBehind) ?? buttons.at(-1);
}

/** True where Escape closed something. `otherwise` says where the focus goes from a box of a change. */
export function closes(from: Element, otherwise: () => void): boolean {
  const fold = from.closest('details[open]:has(form, textarea, input, select)');
  if (fold instanceof HTMLDetailsElement) {
    fold.open = false;
    if (fold.closest('.change') || fold.matches('.at-once')) otherwise();
    else find('summary', HTMLElement, fold)?.focus();
    return true;
  }
  const news = find('.news', HTMLElement);
  news?.remove();
  return news !== undefined;
}

/** A dialog with words in it is not closed by Escape: what was typed would go with it. */
export function keepsDialog(): boolean {
  const dialog = find('dialog[open]', HTMLDialogElement);
  const [box] = dialog ? typedIn(dialog) : [];
  if (!box) return false;
  showBox(box);
  tell('What you typed here is not kept yet. Keep it, or close this with its button.');
  return true;
}
