// The reviewer's desk, with every verb: each says what it needs of the newest state and which fact it makes.

import { type UploadNeeds, uploadDesk } from '../intake/uploads.ts';
import { type RuleNeeds, rulesDesk } from '../learning/rule-settings-desk.ts';
import { contentOf } from '../ledger/content.ts';
import type { Event } from '../ledger/facts.ts';
import { type OnceNeeds, onceWith } from '../ledger/idempotency.ts';
import { type ArticleState, newest } from '../ledger/state.ts';
import { type WebhookNeeds, webhookDesk } from '../webhooks/admin.ts';
import { type ApproveNeeds, approved, rolledBack } from './approval.ts';
import { bulkDesk } from './bulk/bulk.ts';
import type { BulkNeeds } from './bulk/needs.ts';
import { claimDesk } from './claims.ts';
import { type Command, type CommandNeeds, carryOut } from './command.ts';
import { decideRule } from './decide-rule.ts';
import { decidedOn } from './decisions.ts';
import type { Desk } from './desk.ts';
import { type HandEditNeeds, handEditCommand } from './hand-edits.ts';
import { handEditsIn, reachOfDecisions, touchedSince } from './overlap.ts';
import { queryDesk, type ReadNeeds } from './queries.ts';
import { type RecleanNeeds, recleaned } from './reclean.ts';
import { savedViewDesk, type ViewNeeds } from './saved-views-desk.ts';

export interface DeskNeeds
  extends CommandNeeds,
    ApproveNeeds,
    HandEditNeeds,
    ReadNeeds,
    UploadNeeds,
    RecleanNeeds,
    RuleNeeds,
    BulkNeeds,
    ViewNeeds,
    WebhookNeeds,
    OnceNeeds {}

export function openDesk(needs: DeskNeeds): Desk {
  const newestContent = (state: ArticleState) => contentOf(state.article, newest(state), needs.archive);
  const always = (event: Event): Command['make'] => {
    return async () => event;
  };
  return {
    ...queryDesk(needs),
    ...uploadDesk(needs),
    ...claimDesk(needs),
    ...rulesDesk(needs),
    ...bulkDesk(needs),
    ...savedViewDesk(needs),
    webhooks: webhookDesk(needs),
    once: onceWith(needs),
    decide: (id, { revision, decisions }, call) => {
      const make: Command['make'] = async (state) => decidedOn(newest(state), await newestContent(state), decisions);
      const touched: Command['overlaps'] = async (state, since, facts) => {
        const content = await newestContent(state);
        return touchedSince(reachOfDecisions(decisions, content), since, call.actor.id, content, handEditsIn(facts));
      };
      return carryOut(id, { verb: 'decisions', revision, make, overlaps: touched }, call, needs);
    },
    decideRule: (id, body, call) => decideRule(id, body, call, needs),
    edit: (id, body, call) => carryOut(id, handEditCommand(body, call, needs), call, needs),
    approve: (id, body, call) => {
      const { revision } = body;
      return carryOut(id, { verb: 'approval', revision, make: (state) => approved(state, body, needs) }, call, needs);
    },
    reject: (id, { revision, reason }, call) => {
      const make = always({ type: 'Rejected', revision, reason });
      return carryOut(id, { verb: 'rejection', revision, make }, call, needs);
    },
    reopen: (id, { revision, reason }, call) => {
      const make = always({ type: 'Reopened', revision, ...(reason === undefined ? {} : { reason }) });
      return carryOut(id, { verb: 'reopening', revision, make }, call, needs);
    },
    unpublish: (id, { reason }, call) =>
      carryOut(id, { verb: 'unpublication', make: always({ type: 'Unpublished', reason }) }, call, needs),
    retract: (id, { reason, replacement }, call) => {
      const make = always({ type: 'Retracted', reason, ...(replacement === undefined ? {} : { replacement }) });
      return carryOut(id, { verb: 'retraction', make }, call, needs);
    },
    rollBack: (id, body, call) =>
      carryOut(
        id,
        { verb: 'rollback', revision: body.revision, make: async (state) => rolledBack(state, body) },
        call,
        needs,
      ),
    reclean: (id, call) => carryOut(id, { verb: 'recleaning', make: (state) => recleaned(state, needs) }, call, needs),
  };
}
