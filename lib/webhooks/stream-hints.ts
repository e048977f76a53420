// What the keys of changed items say: which deliveries to look at, before the index has heard of them.
import * as v from 'valibot';
import type { DeliveryHint } from './attempt.ts';

const keys = v.object({
  PK: v.object({ S: v.pipe(v.string(), v.regex(/^WEBHOOK#./)) }),
  SK: v.object({ S: v.pipe(v.string(), v.regex(/^DELIVERY#./)) }),
});

const after = (text: string): string => text.slice(text.indexOf('#') + 1);

/** Keys of other items say nothing: then the index alone is looked at. */
export function hintsFromStream(changed: readonly unknown[]): readonly DeliveryHint[] {
  return changed.flatMap((one) => {
    const known = v.safeParse(keys, one);
    return known.success ? [{ hook: after(known.output.PK.S), id: after(known.output.SK.S) }] : [];
  });
}
