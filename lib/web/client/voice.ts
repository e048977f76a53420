// Speaks outcomes to those who cannot see them; for those who can, the page itself shows them.
import { find } from './find.ts';

export function say(words: string): void {
  const voice = find('#voice', HTMLElement);
  if (!voice) return;
  // The same words twice would not be spoken twice.
  voice.textContent = '';
  requestAnimationFrame(() => {
    voice.textContent = words;
  });
}
