// What rules learn from, held against the facts.
import { judgeClosings } from '../../../lib/learning/judge-closings.ts';
import { memoryStore } from '../../store/memory.ts';
import { type After, articles, isPutAside } from './after.ts';

/** Everything that rules learn from, made again from the facts alone. */
export async function learntOtherwise(after: After): Promise<readonly string[]> {
  const { made } = after;
  const { judgements, notHere, settings } = memoryStore();
  const fresh = { judgements, notHere, settings, archive: made.ports.archive, clock: made.clock };
  const found: string[] = [];
  const known = await articles(after);
  if (known.some(({ state }) => isPutAside(state))) return [];
  for (const { facts } of known) await judgeClosings(facts, 0, fresh);
  for (const source of ['wire', 'court', 'inbox']) {
    const told = async (from: typeof notHere) =>
      JSON.stringify([...(await from.notHere(source))].sort((a, b) => (a.id < b.id ? -1 : 1)));
    const [is, should] = [await told(made.ports.notHere), await told(notHere)];
    if (is !== should) found.push(`“not here” of ${source} is ${is}, not ${should}`);
  }
  const sum = async (from: typeof judgements) => JSON.stringify(await from.addUp('test/word', 1));
  const [is, should] = [await sum(made.ports.judgements), await sum(judgements)];
  return is === should ? found : [...found, `the figures are ${is}, not ${should}`];
}
