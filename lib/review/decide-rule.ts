// All changes of a rule in one article: a preview with its count, or the one decision.

import type { NextNeeds } from '../intake/next-revision.ts';
import type { Call } from '../ledger/call.ts';
import { targetOf } from '../ledger/changes.ts';
import { contentOf } from '../ledger/content.ts';
import type { StoredRevision } from '../ledger/ports.ts';
import { articleView } from '../ledger/projection.ts';
import { type ArticleState, newest } from '../ledger/state.ts';
import { type Command, type CommandNeeds, carryOut, rehearse } from './command.ts';
import { decidedByRule, meantBy, type RuleVerdict } from './decisions-by-rule.ts';
import { handEditsIn, reachOfDecisions, touchedSince } from './overlap.ts';
import { groupChanges } from './preview.ts';
import type { RuleDecided, RuleDecision } from './types.ts';

export type DecideRuleNeeds = CommandNeeds & Pick<NextNeeds, 'archive'>;

/** `saw` is given what the verdict was about, for whoever tells of it. */
export function ruleChange(
  asked: RuleVerdict & { readonly revision?: number },
  by: string,
  needs: DecideRuleNeeds,
  saw: (state: ArticleState, content: StoredRevision) => void,
): Command {
  const { revision } = asked;
  const content = (state: ArticleState) => contentOf(state.article, newest(state), needs.archive);
  return {
    verb: 'decisions',
    ...(revision === undefined ? {} : { revision }),
    async make(state) {
      const found = await content(state);
      saw(state, found);
      return decidedByRule(newest(state), found, asked);
    },
    async overlaps(state, since, facts) {
      const found = await content(state);
      const targets = new Set(meantBy(newest(state), found, asked).map(targetOf));
      const inputs = [...targets].map((target) => ({ target, verdict: asked.verdict }));
      return touchedSince(reachOfDecisions(inputs, found), since, by, found, handEditsIn(facts));
    },
  };
}

export async function decideRule(
  id: string,
  body: RuleDecision,
  call: Call,
  needs: DecideRuleNeeds,
): Promise<RuleDecided> {
  const { dryRun = false, ...asked } = body;
  let seen: Parameters<typeof groupChanges>[0] = [];
  const change = ruleChange(asked, call.actor.id, needs, (state, content) => {
    const remarks = meantBy(newest(state), content, asked);
    seen = remarks.map((remark) => ({ article: id, kind: 'decided', remark, content }));
  });
  if (dryRun) {
    const { state } = await rehearse(id, change, call, needs);
    const claim = await needs.claims.get(id, needs.clock.now().toISOString());
    const article = articleView(state, call.actor, needs.fourEyes, claim);
    return { article, replayed: false, dryRun, count: seen.length, changes: groupChanges(seen).changes };
  }
  const { article, replayed } = await carryOut(id, change, call, needs);
  return { article, replayed, dryRun, count: seen.length, changes: groupChanges(seen).changes };
}
