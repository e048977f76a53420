// The rulebook over HTTP: what each rule is, how it is received, and what it may do here.
import { NotFound } from '../../ledger/errors.ts';
import { COMMAND_LIMIT } from '../articles/commands.ts';
import * as answers from '../http/answers.ts';
import { matching } from '../http/body.ts';
import type { ApiRequest, Handler, Parts, Post } from '../http/handler.ts';
import * as bodies from './bodies.ts';
import type { RuleDescription, RuleView } from './rules.ts';

export async function ruleViews({ rules, desk }: Pick<Parts, 'rules' | 'desk'>): Promise<readonly RuleView[]> {
  const figures = new Map((await desk.rules()).map((one) => [one.id, one]));
  return (await rules()).flatMap((rule) => {
    const known = figures.get(rule.id);
    return known ? [{ ...known, ...rule }] : [];
  });
}

async function described(id: string, { rules }: Pick<Parts, 'rules'>): Promise<RuleDescription> {
  const found = (await rules()).find((one) => one.id === id);
  if (found === undefined) throw new NotFound('rule', id);
  return found;
}

/** Throws NotFound for a rule that nobody wrote. */
export async function ruleReport(id: string, parts: Pick<Parts, 'rules' | 'desk'>) {
  const found = await described(id, parts);
  return { ...(await parts.desk.rule(id)), ...found };
}

export const rules: Handler = async (_asked, parts) =>
  answers.plain({
    items: (await ruleViews(parts)).map(({ why: _why, examples: _examples, ...item }) => item),
  });

/** Without the keys of other people's requests. */
export const rule: Handler = async (asked, parts) => {
  const { settings, ...report } = await ruleReport(ruleIn(asked), parts);
  return answers.plain({ ...report, settings: settings.map(({ request: _key, ...fact }) => fact) });
};

const ruleIn = ({ param }: ApiRequest): string => `${param('family')}/${param('name')}`;

export const setStanding: Post = {
  limit: COMMAND_LIMIT,
  find: (asked, parts) => described(ruleIn(asked), parts),
  understand(sent, asked, parts) {
    const body = matching(bodies.standing, sent);
    return async ({ request }) => {
      const { id, summary } = await described(ruleIn(asked), parts);
      const figures = await parts.desk.setStanding(id, body, asked.actor, request);
      return { answer: { ...figures, summary }, replayed: false };
    };
  },
};
