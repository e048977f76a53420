// Puts new markup in the place of old: what has the focus, what is ticked and what is open stays so.
import { all, find } from './find.ts';

/** `kept`: elements that only the script knows of, which are put at the end again. Nothing happens where nothing differs. */
export function exchangeMarkup(within: HTMLElement, markup: string, kept: readonly HTMLElement[] = []): void {
  const fresh = document.createElement('template');
  fresh.innerHTML = markup;
  for (const box of all('input[type=checkbox]', HTMLInputElement, within)) {
    const same = find(`input[name="${CSS.escape(box.name)}"]`, HTMLInputElement, fresh.content);
    if (same) same.checked = box.checked;
  }
  const folds = all('details', HTMLDetailsElement, within);
  for (const [index, fold] of all('details', HTMLDetailsElement, fresh.content).entries())
    fold.open = folds[index]?.open ?? false;
  const focused =
    within.contains(document.activeElement) && document.activeElement !== within ? nameOfFocus() : undefined;
  within.replaceChildren(fresh.content, ...kept);
  if (focused !== undefined) (find(focused, HTMLElement, within) ?? within).focus({ preventScroll: true });
}

/** A selector that finds the same field or button in the new markup. */
function nameOfFocus(): string {
  const at = document.activeElement;
  const [name, value] = [at?.getAttribute('name'), at?.getAttribute('value')];
  if (!at || name === null || name === undefined) return at?.localName ?? '*';
  const said = value === null || value === undefined ? '' : `[value="${CSS.escape(value)}"]`;
  return `${at.localName}[name="${CSS.escape(name)}"]${said}`;
}
