// The command for a hand edit: made on the text that was seen, and kept on top of what others did to other passages since.

import { isSystem } from '../ledger/actors.ts';
import type { Call } from '../ledger/call.ts';
import { contentOf } from '../ledger/content.ts';
import { Stale, Superseded, Unprocessable } from '../ledger/errors.ts';
import type { Fact } from '../ledger/facts.ts';
import { fold } from '../ledger/fold.ts';
import { sha256 } from '../ledger/ids.ts';
import type { Archive } from '../ledger/ports.ts';
import { type ArticleState, newest, type Revision } from '../ledger/state.ts';
import type { Command } from './command.ts';
import { type EditNeeds, editedByHand } from './hand-edit-spans.ts';
import { handEditsIn, reachOfEdits, touchedSince } from './overlap.ts';
import { textOf } from './revision-text.ts';
import type { ChangeDesk } from './types.ts';

export type HandEditNeeds = EditNeeds & { readonly archive: Archive };

type Body = Parameters<ChangeDesk['edit']>[1];

/** The newest revision as it stood after fact `basis`; refused where there was none, or where there is another by now. */
function asSeen(state: ArticleState, facts: readonly Fact[], basis: number): Revision {
  if (basis > state.sequence) throw new Unprocessable('invalid', `There is no version ${basis} of this article yet.`);
  const then = basis === state.sequence ? state : fold(facts.slice(0, basis));
  if (!then) throw new Unprocessable('invalid', 'There was no text at the version that you name.');
  const [seen, now] = [newest(then), newest(state)];
  if (seen.number !== now.number) throw new Superseded(seen.number, now.number);
  return seen;
}

export function handEditCommand(body: Body, call: Pick<Call, 'actor' | 'seen'>, needs: HandEditNeeds): Command {
  const by = call.actor.id;
  /** What the edits are in the manuscript, and whether anything since `basis` touched the same passages. */
  const placed = async (state: ArticleState, facts: readonly Fact[], basis: number) => {
    const seen = asSeen(state, facts, basis);
    const content = await contentOf(state.article, seen, needs.archive);
    const event = editedByHand(seen, content, body, { actor: by, sequence: state.sequence }, needs);
    const since = facts.filter((fact) => fact.sequence > basis && !isSystem(fact));
    const known = handEditsIn(facts);
    return { event, since, isTouched: touchedSince(reachOfEdits(event, known), since, by, content, known) };
  };
  /** Its hash; undefined where that was another revision. */
  const textSeen = async (state: ArticleState, facts: readonly Fact[], basis: number) => {
    const then = fold(facts.slice(0, basis));
    const now = newest(state).number;
    if (body.revision !== now || !then || newest(then).number !== now) return undefined;
    const seen = newest(then);
    return sha256(textOf(seen, await contentOf(state.article, seen, needs.archive), needs.compose));
  };
  return {
    verb: 'edits',
    revision: body.revision,
    async make(state, facts) {
      const { event, since, isTouched } = await placed(state, facts, body.basis ?? state.sequence);
      if (isTouched) throw new Stale(state.sequence, since, true);
      return event;
    },
    async overlaps(state, _since, facts) {
      const basis = body.basis ?? call.seen;
      const seen = await textSeen(state, facts, basis);
      if (seen !== body.sha256) return true;
      return (await placed(state, facts, basis)).isTouched;
    },
  };
}
