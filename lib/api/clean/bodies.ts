// A text that a client wants to see cleaned.
import * as v from 'valibot';
import { FORMATS } from '../../text/manuscript.ts';
import { says } from '../schema.ts';

export const manuscript = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.description('At most about a megabyte.')),
  format: v.exactOptional(says(v.picklist(FORMATS), 'How it is marked up; `text` if left out.')),
});
