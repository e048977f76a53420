// Reads the phrase files: what one system or language prints in and around a comment form, one phrase a line (README.md).
import { FORM_PARTS, type FormPart } from './form-part.ts';

/** The phrases of one system or language, as they are written. */
export interface PhraseGroup {
  /** What the file says behind `=`: a language of WordPress sites, or a system. */
  readonly name: string;
  readonly phrases: ReadonlyMap<FormPart, readonly string[]>;
}

/** The signs of `choices.ts` within each other. */
const NESTED = /\([^()]{0,200}\[|\[[^[\]]{0,200}\(/u;

const partNamed = (name: string): FormPart | undefined => FORM_PARTS.find((part) => part === name);

/** Reads one phrase file, or several behind each other. Throws where a line stands in no group or part, or stands there twice. */
export function phraseGroups(text: string): readonly PhraseGroup[] {
  const groups: { name: string; phrases: Map<FormPart, string[]> }[] = [];
  let phrases: string[] | undefined;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const refuse = (why: string): never => {
      throw new Error(`Line ${index + 1} of the phrases (${groups.at(-1)?.name ?? 'no group'}): ${why}: ${line}`);
    };
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('= ')) {
      groups.push({ name: line.slice(2), phrases: new Map() });
      phrases = undefined;
    } else if (line.startsWith('== ')) {
      const part = partNamed(line.slice(3)) ?? refuse('no part of a form has this name');
      const group = groups.at(-1) ?? refuse('a part needs a group above it');
      if (group.phrases.has(part)) refuse('the part stands here twice');
      phrases = [];
      group.phrases.set(part, phrases);
    } else {
      const list = phrases ?? refuse('a phrase needs a part above it');
      if (NESTED.test(line)) refuse('a choice stands within another');
      if (list.includes(line)) refuse('the phrase stands here twice');
      list.push(line);
    }
  });
  return groups;
}
