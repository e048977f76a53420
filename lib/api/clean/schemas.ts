// The JSON of a text that is cleaned and not stored.
import * as v from 'valibot';
import type { Cleaned } from '../../clean/cleaned.ts';
import { edit, flag, suggestion } from '../articles/change-schemas.ts';
import { format, list } from '../schema.ts';

export const cleaned: v.GenericSchema<Cleaned & { readonly format: string; readonly manuscript: string }> = v.object({
  format,
  manuscript: v.pipe(v.string(), v.description('What the offsets speak of: line ends are LF.')),
  title: v.string(),
  text: v.string(),
  edits: list(edit),
  suggestions: list(suggestion),
  flags: list(flag),
  rulebook: v.string(),
  language: v.string(),
  skipped: list(v.string()),
});
