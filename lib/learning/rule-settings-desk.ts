// What each rule may do here: read by whoever cleans, shown with its figures, and set by an admin who says why.

import { type AppendLog, appendTo, Contended } from '../ledger/append-log.ts';
import { NotFound, Unprocessable } from '../ledger/errors.ts';
import { madeBefore } from '../ledger/idempotency.ts';
import type { Clock } from '../ledger/ports.ts';
import { decidedIn, type Judged, NOTHING_JUDGED, type RuleStanding, wilsonUpper } from './acceptance.ts';
import type { Judgements, RuleSettings, RuleSum } from './ports.ts';
import { isHigher, type RuleName, type SettingFact, standingOf } from './rule-settings.ts';
import type { RuleFigures, RulesDesk } from './types.ts';

export interface SettingNeeds {
  readonly settings: RuleSettings;
  readonly rulebook: readonly RuleName[];
}

export interface RuleNeeds extends SettingNeeds {
  readonly judgements: Judgements;
  readonly clock: Clock;
}

/** Of the rules that may do less than their own tier, and how far the log went that says so. */
export async function currentStandings({ settings, rulebook }: SettingNeeds) {
  const log = await settings.log();
  const lowered = log.length === 0 ? [] : rulebook.filter((rule) => standingOf(rule, log) !== rule.tier);
  const standings: Readonly<Record<string, RuleStanding>> = Object.fromEntries(
    lowered.map((rule) => [rule.id, standingOf(rule, log)]),
  );
  return { standings, settings: log.length };
}

/** Adds up again what was judged since, and keeps that. */
export async function currentSum({ id, version }: RuleName, sum: RuleSum | undefined, judgements: Judgements) {
  if (!sum) return NOTHING_JUDGED;
  if (sum.current) return sum.judged;
  const judged = await judgements.addUp(id, version);
  await judgements.keepSum(id, version, judged, sum.changes);
  return judged;
}

function figuresOf(rule: RuleName, judged: Judged, log: readonly SettingFact[]): RuleFigures {
  const decided = decidedIn(judged);
  const known =
    decided === 0 ? {} : { acceptance: judged.accepted / decided, upper: wilsonUpper(judged.accepted, decided) };
  return { ...rule, standing: standingOf(rule, log), judged, decided, ...known };
}

/** Appends to the log what `decide` makes of its newest state, however many do so at once. */
export async function changeSetting(
  decide: (log: readonly SettingFact[]) => SettingFact | undefined,
  settings: RuleSettings,
): Promise<readonly SettingFact[]> {
  const log: AppendLog<SettingFact> = {
    read: async (after) => (await settings.log()).slice(after),
    put: (fact) => settings.append(fact),
    contended: () => new Contended('the log of rule settings'),
  };
  return (await appendTo(log, decide)).entries;
}

const LATEST = 20;

export function rulesDesk(needs: RuleNeeds): RulesDesk {
  const named = (id: string): RuleName => {
    const rule = needs.rulebook.find((one) => one.id === id);
    if (!rule) throw new NotFound('rule', id);
    return rule;
  };
  const figures = async (rule: RuleName, log: readonly SettingFact[]) => {
    const sum = await needs.judgements.sum(rule.id, rule.version);
    return figuresOf(rule, await currentSum(rule, sum, needs.judgements), log);
  };
  return {
    async rules(ids) {
      const asked = needs.rulebook.filter(({ id }) => ids === undefined || ids.has(id));
      const [sums, log] = await Promise.all([needs.judgements.sums(), needs.settings.log()]);
      const sumOf = ({ id, version }: RuleName) => sums.find((one) => one.rule === id && one.version === version);
      return Promise.all(
        asked.map(async (rule) => figuresOf(rule, await currentSum(rule, sumOf(rule), needs.judgements), log)),
      );
    },
    async rule(id) {
      const rule = named(id);
      const log = await needs.settings.log();
      const rejections = await needs.judgements.rejections(id, rule.version, LATEST);
      return { ...(await figures(rule, log)), rejections, settings: log.filter((fact) => fact.rule === id) };
    },
    async setStanding(id, { standing, reason }, actor, request) {
      const rule = named(id);
      if (isHigher(standing, rule.tier))
        throw new Unprocessable('invalid', `${id} never does more than ${rule.tier}, by its author's word.`);
      const log = await changeSetting((now) => {
        const from = standingOf(rule, now);
        if (madeBefore(now, { actor, request }) || from === standing) return undefined;
        return {
          type: isHigher(standing, from) ? 'Raised' : 'Set',
          sequence: now.length + 1,
          at: needs.clock.now().toISOString(),
          actor: actor.id,
          rule: id,
          version: rule.version,
          from,
          standing,
          reason,
          ...(request === undefined ? {} : { request }),
        };
      }, needs.settings);
      return figures(rule, log);
    },
  };
}
