// Which changes are the same one, whatever article they stand in.
import { sha256 } from './ids.ts';

/** Rule, words before and words after. */
export function changeKey(change: { readonly rule: string; readonly before: string; readonly after?: string }): string {
  return sha256(JSON.stringify([change.rule, change.before, change.after ?? null])).slice(0, 12);
}
