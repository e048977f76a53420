// The JSON of who asks, and of whether anything answers.
import * as v from 'valibot';
import { list, role, says } from '../schema.ts';

export const me = v.object({
  id: says(v.string(), 'Sign-in name of the caller.'),
  roles: says(list(role), 'What the caller may do.'),
});
export const health = v.object({ status: says(v.literal('ok'), 'The API answers.') });
