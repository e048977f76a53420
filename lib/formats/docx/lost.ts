// The last look: whatever the converter dropped of the words that it was given is told, never lost without a sound.
import type { Seen } from './seen.ts';
import { outermost, rawText, type XmlElement } from './xml.ts';

const PARAGRAPHS = new Set(['w:p']);
const TEXTS = new Set(['w:t']);
const MANY = 2_000;

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `html` is what the converter made of `body`. */
export function tellLosses(body: XmlElement, html: string, seen: Seen): void {
  const shown = letters(html.replaceAll(/<[^<>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, ''));
  const given = outermost(body, TEXTS).map(rawText);
  if (letters(given.join('')).length <= shown.length) return;
  const lost = outermost(body, PARAGRAPHS)
    .slice(0, MANY)
    .map((paragraph) => outermost(paragraph, TEXTS).map(rawText).join(''))
    .filter((text) => !shown.includes(letters(text)));
  seen.quote('Words of the document may be missing', lost.length > 0 ? lost : ['compare the end of the text']);
}
