// What each action of a batch does to one article; what it would change is noted for the preview.

import { changeKey } from '../../ledger/change-key.ts';
import type { Actor } from '../../ledger/facts.ts';
import { newest } from '../../ledger/state.ts';
import { approved, signature } from '../approval.ts';
import type { Command } from '../command.ts';
import { ruleChange } from '../decide-rule.ts';
import { meantBy } from '../decisions-by-rule.ts';
import type { QuotedChange } from '../preview.ts';
import { differences, recleanContent, recleanedEvent } from '../reclean.ts';
import type { BulkNeeds } from './needs.ts';
import type { BulkOrder } from './types.ts';

/** Filled as articles are looked at. */
export interface SeenChanges {
  readonly places: QuotedChange[];
  /** By article, of an approval that is tried. */
  readonly openFlags: Map<string, number>;
}

export function bulkChange(order: BulkOrder, actor: Actor, watched: SeenChanges, needs: BulkNeeds): Command {
  switch (order.action) {
    case 'approve': {
      const body = order.undecided === undefined ? {} : { undecided: order.undecided };
      return {
        verb: 'approval',
        make: (state) => approved(state, body, needs),
        async tried(state) {
          const { event, openFlags } = await signature(state, body, needs);
          watched.openFlags.set(state.article, openFlags);
          return event;
        },
      };
    }
    case 'reject': {
      const { reason } = order;
      return {
        verb: 'rejection',
        make: async (state) => ({ type: 'Rejected', revision: newest(state).number, reason }),
      };
    }
    case 'reopen': {
      const because = order.reason === undefined ? {} : { reason: order.reason };
      return {
        verb: 'reopening',
        make: async (state) => ({ type: 'Reopened', revision: newest(state).number, ...because }),
      };
    }
    case 'decide-rule': {
      const { rule, verdict, reason, exclude } = order;
      const asked = {
        rule,
        verdict,
        ...(reason === undefined ? {} : { reason }),
        ...(exclude?.changes === undefined ? {} : { except: exclude.changes }),
      };
      return ruleChange(asked, actor.id, needs, (state, content) => {
        for (const remark of meantBy(newest(state), content, asked))
          watched.places.push({ article: state.article, kind: 'decided', remark, content });
      });
    }
    case 'reclean':
      return recleanChange(order, actor, watched, needs);
  }
}

/** Changes that were excluded in the preview are added as rejected, so that nobody has to decide on them. */
function recleanChange(order: BulkOrder, actor: Actor, watched: SeenChanges, needs: BulkNeeds): Command {
  const keys = new Set(order.exclude?.changes);
  const found = async (state: Parameters<Command['make']>[0]) => {
    const recleaned = await recleanContent(state, needs);
    if (!recleaned) return undefined;
    const places = differences(state.article, recleaned);
    for (const place of places) watched.places.push(place);
    const left = places.filter(({ kind, was, remark }) => kind === 'gone' || was || !keys.has(changeKey(remark)));
    return left.length === 0 && places.length > 0 ? undefined : recleaned;
  };
  return {
    verb: 'recleaning',
    async make(state) {
      const recleaned = await found(state);
      if (!recleaned) return undefined;
      const unwanted = { keys, by: actor.id, at: needs.clock.now().toISOString() };
      return recleanedEvent(state, recleaned, needs, unwanted);
    },
    async tried(state) {
      const recleaned = await found(state);
      return recleaned && { type: 'Reopened', revision: newest(state).number };
    },
  };
}
