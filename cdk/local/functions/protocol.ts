// What passes between the local cloud and a function's worker thread.
import * as v from 'valibot';

/** Given to a thread at its start. */
export const workSchema = v.object({
  file: v.string(),
  handler: v.string(),
  name: v.string(),
  /** MB. */
  memory: v.number(),
});

export const callSchema = v.object({
  id: v.string(),
  /** JSON. */
  event: v.string(),
  /** Milliseconds since the epoch. */
  deadline: v.number(),
});

const replySchema = v.object({ id: v.string(), reply: v.string() });
const failureSchema = v.object({ id: v.string(), failure: v.string() });

export const outcomeSchema = v.union([v.literal('ready'), replySchema, failureSchema]);

export type Outcome = Readonly<v.InferOutput<typeof replySchema> | v.InferOutput<typeof failureSchema>>;
