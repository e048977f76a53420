// The JSON of who asks, and of whether anything answers.
import * as v from 'valibot';
import { list, role } from '../schema.ts';

export const me = v.object({ id: v.string(), roles: list(role) });
export const health = v.object({ status: v.literal('ok') });
