// The JSON of a text that is cleaned and not stored.
import * as v from 'valibot';
import type { Cleaned } from '../../clean/cleaned.ts';
import { edit, flag, suggestion } from '../articles/change-schemas.ts';
import { format, list, says } from '../schema.ts';

export const cleaned: v.GenericSchema<Cleaned & { readonly format: string; readonly manuscript: string }> = v.object({
  format: says(format, 'How it was read.'),
  manuscript: v.pipe(v.string(), v.description('What the offsets speak of: line ends are LF.')),
  title: says(v.string(), 'Its headline.'),
  text: says(v.string(), 'The text with all edits applied.'),
  edits: says(list(edit), 'What was applied.'),
  suggestions: says(list(suggestion), 'What is proposed.'),
  flags: says(list(flag), 'What is pointed out.'),
  rulebook: says(v.string(), 'Name of the rules that cleaned it.'),
  language: says(v.string(), 'ISO 639-1 code of its language; `und` where the text is too short to tell.'),
  skipped: says(list(v.string()), 'Ids of the rules that did not run because of the language.'),
});
