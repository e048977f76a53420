// Speaks outcomes to those who cannot see them; for those who can, the page itself shows them, or a line at its foot.
import { element, find } from './find.ts';

export function say(words: string): void {
  const voice = find('#voice', HTMLElement);
  if (!voice) return;
  // The same words twice would not be spoken twice.
  voice.textContent = '';
  requestAnimationFrame(() => {
    voice.textContent = words;
  });
}

/** What was told is read, and gives way. */
export function hush(): void {
  find('.news', HTMLElement)?.remove();
}

/** Spoken, and shown until it is closed or something else is told: over the page, so that nothing moves. */
export function tell(words: string): void {
  say(words);
  hush();
  const news = element('aside', '', 'news');
  news.setAttribute('aria-label', 'News');
  const close = element('button', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => news.remove());
  news.append(element('p', words), close);
  // A modal dialog makes everything outside of it inert, and covers it.
  (find('dialog[open]', HTMLDialogElement) ?? document.body).append(news);
}
