// What somebody has typed and nobody has kept yet: every box whose words are not those that it came with.
import { all } from './find.ts';

const BOXES = 'textarea, input, [contenteditable]:not([contenteditable=false])';
/** Of inputs: what is ticked, chosen or searched for is no text of anybody's. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'url', 'email', 'tel', 'number']);

/** What a box without a default of its own said when somebody first came to it. */
const cameWith = new WeakMap<HTMLElement, string>();

export function noteDefaults(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.isContentEditable && !cameWith.has(target))
      cameWith.set(target, target.innerText);
  });
}

export function isTyped(box: HTMLElement): boolean {
  if (box instanceof HTMLTextAreaElement) return box.value !== box.defaultValue;
  if (box instanceof HTMLInputElement)
    return TEXTS.has(box.type) && box.form?.method === 'post' && box.value !== box.defaultValue;
  const before = cameWith.get(box);
  return box.isContentEditable && before !== undefined && before !== box.innerText;
}

export function typedIn(within: ParentNode = document): readonly HTMLElement[] {
  return all(BOXES, HTMLElement, within).filter(isTyped);
}

/** What was kept is not words that somebody might lose. */
export function keptIn(within: ParentNode): void {
  for (const box of typedIn(within)) {
    if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.defaultValue = box.value;
    else cameWith.set(box, box.innerText);
  }
}

/** Opens whatever it is folded away in, and goes there. */
export function showBox(box: HTMLElement): void {
  for (let fold = box.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  box.focus();
  box.scrollIntoView({ block: 'center' });
}
