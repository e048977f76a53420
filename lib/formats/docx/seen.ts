// What a reader of the document in Word sees, or knows of, and the article does not carry over: told in notes.

import { amount } from '../../text/amount.ts';

const QUOTED = 200;

export class Seen {
  pictures = 0;
  objects = 0;
  /** Words that Word itself hides. */
  readonly hidden: string[] = [];
  readonly #notes: string[] = [];

  note(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence);
  }

  /** A note that quotes what was left out, each text once. Figures alone are page numbers. */
  quote(sentence: string, texts: readonly string[]): void {
    const worded = [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))].filter((text) =>
      /\p{L}/u.test(text),
    );
    if (worded.length > 0) this.note(`${sentence}: ${quoted(worded)}`);
  }

  notes(): readonly string[] {
    const { pictures, objects } = this;
    if (objects > 0) this.note(`${amount(objects, 'embedded object')} could not be kept, such as a table of figures.`);
    this.quote('Text that Word hides was left out', [this.hidden.join(' ')]);
    if (pictures === 0) return this.#notes;
    const left = amount(pictures, 'image was', 'images were');
    return [...this.#notes, `${left} left out. Add what readers need after publication.`];
  }
}

function quoted(texts: readonly string[]): string {
  const all = texts.map((text) => `“${text}”`).join(' · ');
  const isLong = all.length > QUOTED;
  return isLong ? `${all.slice(0, QUOTED).toWellFormed()}…` : `${all}.`;
}
