// What a function says of a batch: which of its records failed.
import * as v from 'valibot';

const replySchema = v.nullish(
  v.object({
    batchItemFailures: v.nullish(v.array(v.object({ itemIdentifier: v.pipe(v.string(), v.minLength(1)) }))),
  }),
);

/** Identifiers of the failed records; `all` where the reply names one that was not in the batch, or is none. */
export function failuresIn(reply: unknown, sent: readonly string[]): readonly string[] | 'all' {
  const parsed = v.safeParse(replySchema, reply);
  if (!parsed.success) return 'all';
  const failed = (parsed.output?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => sent.includes(id)) ? failed : 'all';
}
