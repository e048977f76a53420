// The compare page: N and P go from difference to difference.
import { all, find } from './find.ts';

export function compareTexts(): void {
  const hint = find('.compare .with-script', HTMLElement);
  if (hint) hint.hidden = false;
}

/** True where the key led somewhere, or would have. */
export function compareKey(key: string): boolean {
  if (key !== 'n' && key !== 'p') return false;
  const differences = all('.difference', HTMLElement);
  const here = differences.findIndex((one) => one.contains(document.activeElement));
  const next = here < 0 ? nearest(differences, key) : differences[here + (key === 'n' ? 1 : -1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
  return true;
}

/** From where the reader has scrolled to. */
function nearest(differences: readonly HTMLElement[], key: 'n' | 'p'): HTMLElement | undefined {
  const isAhead = (one: HTMLElement) => one.getBoundingClientRect().top > 0;
  return key === 'n' ? differences.find(isAhead) : differences.findLast((one) => !isAhead(one));
}
