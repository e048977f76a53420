// Words of one's own for a change that has no box: its passage can be edited by hand, where the text is as it will be read.
import { all, element, find } from './find.ts';
import { showBox } from './typed.ts';

/** The section of the text that a change stands in; sections are named by where they begin in the manuscript. */
function sectionOf(card: HTMLElement): string | undefined {
  const start = Number(card.dataset['start']);
  const begins = (section: HTMLElement) => Number(section.id.slice('s-'.length));
  return all('#text > .section', HTMLElement).findLast((section) => begins(section) <= start)?.id;
}

/** True where the text on the page can be edited there. */
export function openByHand(card: HTMLElement): boolean {
  const section = sectionOf(card);
  const box = section === undefined ? undefined : find(`#edit-${section}`, HTMLTextAreaElement);
  if (box) showBox(box);
  return box !== undefined;
}

/** On the way from another view to a box of this one. */
export function openAsked(): void {
  const box = /^#edit-s-\d+$/.test(location.hash) ? find(location.hash, HTMLTextAreaElement) : undefined;
  if (box) showBox(box);
}

/** A dialog, so that no letter is taken for a verdict until it is closed. */
export function sayHow(card: HTMLElement): void {
  const dialog = element('dialog');
  const title = element('h2', 'No single replacement');
  title.id = 'no-replacement';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, element('p', reasonFor(card)));
  const row = element('div', '', 'buttons');
  const section = sectionOf(card);
  if (section !== undefined && document.querySelector('form.approve')) {
    const link = element('a', 'Edit the passage by hand', 'button primary');
    const address = new URL(location.href);
    address.searchParams.set('view', 'clean');
    address.hash = `edit-${section}`;
    link.href = address.href;
    row.append(link);
  }
  const close = element('button', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  row.append(close);
  dialog.append(row);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function reasonFor(card: HTMLElement): string {
  if (card.dataset['kind'] === 'hand')
    return 'These words were written by hand. Edit the passage to change them, or take them back.';
  const places = card.dataset['ids']?.split(' ').length ?? 1;
  return places > 1
    ? `This is one decision on ${places} places, so there is no one replacement for it.`
    : 'Nobody can write a replacement here now.';
}
