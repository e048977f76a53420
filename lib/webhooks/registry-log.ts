// Changes of the log of webhooks: decided on its newest state, however many do so at once.
import { foldHooks, type Hook, type HookFact, type Hooks } from './registry.ts';

/** What a change adds; the log gives it its place. */
export type HookChange = HookFact extends infer Each ? (Each extends HookFact ? Omit<Each, 'sequence'> : never) : never;

/** Appends what `decide` makes of the newest log; it throws what refuses, and answers undefined where nothing is to do. */
export async function changeHooks(
  decide: (log: readonly HookFact[]) => HookChange | undefined,
  hooks: Hooks,
): Promise<readonly HookFact[]> {
  for (;;) {
    const log = await hooks.log();
    const change = decide(log);
    if (!change) return log;
    const fact: HookFact = { ...change, sequence: log.length + 1 };
    if (await hooks.append(fact)) return [...log, fact];
  }
}

export const hookIn = (log: readonly HookFact[], id: string): Hook | undefined =>
  foldHooks(log).find((hook) => hook.id === id);
