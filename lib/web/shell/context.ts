// A few words on either side of a place, within its line, broken off between words and never silently.
import { type Html, html } from '../../site/html.ts';

/** Characters on either side of a change in a list. */
const AROUND = 32;

interface Words {
  readonly words: string;
  /** True where its line has more than these. */
  readonly isCut: boolean;
}

/** The end of what stands before a place; `most` in characters. */
export function wordsBefore(text: string, most: number): Words {
  const line = text.slice(-most).split('\n').at(-1) ?? '';
  const isCut = line.length === most;
  return { words: isCut ? line.replace(/^\S*(?=\s)/, '') : line, isCut };
}

/** The beginning of what stands after a place; `most` in characters. */
export function wordsAfter(text: string, most: number): Words {
  const line = text.slice(0, most).split('\n', 1)[0] ?? '';
  const isCut = line.length === most;
  return { words: isCut ? line.replace(/(?<=\s)\S*$/, '') : line, isCut };
}

/** A change with the words on either side as they came: a word or a sign says little by itself. */
export function within(change: Html, left: string, right: string): Html {
  const [before, after] = [wordsBefore(left, AROUND), wordsAfter(right, AROUND)];
  return html`<span class="around">${before.isCut ? '…' : ''}${before.words.toWellFormed()}</span>${change}<span class="around">${after.words.toWellFormed()}${after.isCut ? '…' : ''}</span>`;
}
