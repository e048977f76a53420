// What people were told, held against the facts: nothing that was done is gone, and nothing is done twice.
import { fold } from '../../../lib/ledger/fold.ts';
import { newest } from '../../../lib/ledger/state.ts';
import type { Act } from '../acts.ts';
import { WATCHED } from '../product.ts';
import type { After, Known } from './after.ts';

/** Twice under one key. */
export function repeated(log: readonly { readonly actor: string; readonly request?: { readonly key: string } }[]) {
  const names = log.flatMap(({ actor, request }) => (request ? [`${actor}, ${request.key}`] : []));
  return names.filter((name, at) => names.indexOf(name) !== at);
}

const actOf = ({ life }: After, name: string): Act | undefined => life.acts.find((act) => act.name === name);
/** Of verbs that always make a fact. */
const ALWAYS: ReadonlySet<string> = new Set(['approve', 'reject', 'reopen', 'unpublish', 'retract', 'rollBack']);

export async function lost(after: After): Promise<readonly string[]> {
  const { crowd, made } = after;
  const found = crowd.told.map(async ({ act, key, actor, article, bulk }) => {
    const missing: string[] = [];
    if (article) {
      const facts = await made.ports.ledger.facts(article.id);
      if (facts.length < article.sequence) missing.push(`${act} was told fact ${article.sequence}`);
      const deed = actOf(after, act)?.deed;
      const isMade = facts.some(({ request, actor: by }) => request?.key === key && by === actor);
      if (deed?.kind === 'one' && ALWAYS.has(deed.verb) && !isMade) missing.push(`${act} has no fact`);
    }
    for (const item of bulk?.items ?? []) {
      if (item.outcome !== 'done') continue;
      const facts = await made.ports.ledger.facts(item.article);
      const of = `${bulk?.action === 'undo' ? 'undo' : 'bulk'}:${bulk?.batch}`;
      if (!facts.some(({ request }) => request?.key === of)) missing.push(`${act} has no fact in ${item.article}`);
    }
    return missing;
  });
  return (await Promise.all(found)).flat();
}

/** Facts under a key that nobody has sent. */
export function unasked({ facts }: Known, { crowd }: After): readonly string[] {
  return facts.flatMap(({ request, actor, sequence, article }) => {
    if (!request || /^(?:bulk|undo):/.test(request.key)) return [];
    const isAsked = crowd.sent.some(({ key, actor: by }) => key === request.key && by === actor);
    return isAsked ? [] : [`fact ${sequence} of ${article}`];
  });
}

/** Signatures of whoever uploaded, edited or amended what stands in the text. */
export function signedAlone({ facts, state }: Known): readonly string[] {
  return facts.flatMap((fact) => {
    const before = fact.type === 'Approved' && fold(facts.slice(0, fact.sequence - 1));
    if (!before || state.source !== WATCHED) return [];
    const { from, handEdits, decisions } = newest(before);
    const amended = [...decisions.values()].filter(({ verdict }) => verdict === 'amend');
    const writers = [from.uploader, ...[...handEdits, ...amended].map(({ by }) => by)];
    return writers.includes(fact.actor) ? [`${fact.actor} signed fact ${fact.sequence} of ${fact.article}`] : [];
  });
}
