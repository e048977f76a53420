// What an admin says of a rule: what it may do, and why.
import * as v from 'valibot';
import { STANDINGS } from '../../learning/acceptance.ts';
import { reasonInWords, says } from '../schema.ts';

export const standing = v.strictObject({
  standing: v.pipe(v.picklist(STANDINGS), v.description('Never more than the rule’s own tier.')),
  reason: says(reasonInWords, 'Why, for people.'),
});
