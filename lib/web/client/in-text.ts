// Shows the words of a change in the text.
import { choose, marksOf } from './current.ts';

export function showInText(card: HTMLElement): void {
  choose(card, { text: false });
  const [mark] = marksOf(card);
  if (mark) mark.scrollIntoView({ block: 'center' });
}
