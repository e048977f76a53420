// The lines of a list: going from one to the next, and selecting them for what the bar below does to many.

import { say, tell } from './announcements.ts';
import { all, find } from './find.ts';

const lines = (): readonly HTMLElement[] => all('[data-lines] > li', HTMLElement);
const linkOf = (line: HTMLElement | undefined) => line && find('h2 a', HTMLAnchorElement, line);
const pickOf = (line: HTMLElement | undefined) => line && find('[data-pick]', HTMLInputElement, line);

function here(): HTMLElement | undefined {
  const line = document.activeElement?.closest('[data-lines] > li');
  return line instanceof HTMLElement ? line : undefined;
}

/** True where the key meant something here. */
export function lineKey(key: string): boolean {
  switch (key) {
    case 'j':
    case 'k':
      return step(key === 'j' ? 1 : -1);
    case 'x':
      return toggle(here());
    case '/':
      return toSearch();
    case 'Enter':
      return open(here());
    default:
      return false;
  }
}

function step(by: 1 | -1): boolean {
  const list = lines();
  const line = here();
  const at = line ? list.indexOf(line) : -1;
  const link = linkOf(list[by === 1 ? at + 1 : Math.max(0, at - 1)]);
  link?.focus();
  return link !== undefined;
}

function toggle(line: HTMLElement | undefined): boolean {
  const pick = pickOf(line);
  pick?.click();
  return pick !== undefined;
}

function toSearch(): boolean {
  const search = find('#search', HTMLInputElement);
  search?.focus();
  search?.select();
  return search !== undefined;
}

/** On its box too, where Enter would send the form. */
function open(line: HTMLElement | undefined): boolean {
  const link = linkOf(line);
  link?.click();
  return link !== undefined;
}

/** Back from an article, on its line. */
export function returnToLine(): void {
  if (!location.hash.startsWith('#a-')) return;
  const line = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (line instanceof HTMLElement) linkOf(line)?.focus();
}

/** Whatever is ticked is what the bar is about, and is said. */
export function selectLines(): void {
  const form = find('[data-many]', HTMLFormElement);
  const whole = form && find('[data-all] input', HTMLInputElement, form);
  const which = form && find('#which', HTMLSelectElement, form);
  const told = form && find('[data-selected]', HTMLElement, form);
  if (!form || !whole || !which || !told) return;
  const picks = all('[data-pick]', HTMLInputElement, form);
  const count = () => picks.filter((pick) => pick.checked).length;
  const show = () => {
    whole.checked = count() === picks.length;
    whole.indeterminate = count() > 0 && count() < picks.length;
    told.textContent = inWords(count());
  };
  for (const label of all('[data-all]', HTMLElement, form)) label.hidden = false;
  show();
  // A browser that comes back to the page may have kept the ticks.
  addEventListener('pageshow', show);
  form.addEventListener('change', ({ target }) => {
    if (target === whole) for (const pick of picks) pick.checked = whole.checked;
    else if (!(target instanceof HTMLInputElement && picks.includes(target))) return;
    which.value = 'selected';
    show();
    say(inWords(count()));
  });
  form.addEventListener('submit', (event) => {
    if (which.value !== 'selected' || count() > 0) return;
    event.preventDefault();
    tell('No article is selected. Select some, or choose all that match.');
  });
}

const inWords = (count: number): string => (count === 0 ? 'None selected' : `${count} selected`);

/** In a preview: how many are left once some are left out. */
export function countAble(): void {
  const form = find('[data-preview]', HTMLFormElement);
  const button = form && find('[data-able]', HTMLButtonElement, form);
  if (!form || !button) return;
  const { one = '', before = '', after = '' } = button.dataset;
  const boxes = all('[data-leave]', HTMLInputElement, form);
  const show = () => {
    const left = boxes.filter((box) => !box.checked).length;
    button.textContent = left === 1 ? one : `${before} ${left}${after}`;
    button.disabled = left === 0;
    return left;
  };
  show();
  addEventListener('pageshow', show);
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && boxes.includes(target))) return;
    const left = show();
    say(left === 1 ? '1 article is left' : `${left === 0 ? 'No' : left} articles are left`);
  });
}
