// The verbs that change an article: each checks in the contract's order, then asks the desk.
import type * as v from 'valibot';
import type { Call, Done } from '../../ledger/call.ts';
import { Unprocessable } from '../../ledger/errors.ts';
import type { Operation } from '../../ledger/verbs.ts';
import type { Desk } from '../../review/desk.ts';
import type { DecisionInput } from '../../review/types.ts';
import { matching } from '../http/body.ts';
import type { Post } from '../http/handler.ts';
import * as bodies from './bodies.ts';

/** Far above a thousand decisions with reasons, far below what a function can hold. */
export const COMMAND_LIMIT = 1024 * 1024;

/** What a body asks for, still to be carried out. */
type ArticleAct = (id: string, call: Call, desk: Desk) => Promise<Done>;

/** Reads a body, which throws Unprocessable where it is not as it should be; JSON and forms both go through it. */
export type CommandParser = (body: unknown) => ArticleAct;

function change<Schema extends v.GenericSchema>(
  schema: Schema,
  act: (id: string, body: v.InferOutput<Schema>, call: Call, desk: Desk) => Promise<Done>,
): CommandParser {
  return (body) => {
    const asked = matching(schema, body);
    return (id, call, desk) => act(id, asked, call, desk);
  };
}

export const commandParsers: Readonly<Record<Operation, CommandParser>> = {
  decide: change(bodies.decisions, (id, body, call, desk) =>
    desk.decide(id, { revision: body.revision, decisions: body.decisions.map(decisionInput) }, call),
  ),
  edit: change(bodies.edits, (id, body, call, desk) => desk.edit(id, body, call)),
  approve: change(bodies.approval, (id, body, call, desk) => desk.approve(id, body, call)),
  reject: change(bodies.rejection, async (id, { revision, reason }, call, desk) =>
    desk.reject(id, { revision: revision ?? (await revisionSeen(id, call.seen, desk)), reason }, call),
  ),
  reopen: change(bodies.reopening, async (id, { revision, ...rest }, call, desk) =>
    desk.reopen(id, { revision: revision ?? (await revisionSeen(id, call.seen, desk)), ...rest }, call),
  ),
  unpublish: change(bodies.unpublication, (id, body, call, desk) => desk.unpublish(id, body, call)),
  retract: change(bodies.retraction, (id, body, call, desk) => desk.retract(id, body, call)),
  rollBack: change(bodies.rollback, (id, body, call, desk) => desk.rollBack(id, body, call)),
  reclean: change(bodies.recleaning, (id, _body, call, desk) => desk.reclean(id, call)),
};

export const findArticle: NonNullable<Post['find']> = ({ param, actor }, { desk }) => desk.article(param('id'), actor);

export function commandOf(operation: Operation): Post {
  return {
    limit: COMMAND_LIMIT,
    find: findArticle,
    understand(body, { param, actor, seen }, { desk }) {
      const act = commandParsers[operation](body);
      return async ({ request }) => {
        const { article, replayed } = await act(param('id'), { actor, seen, ...(request && { request }) }, desk);
        return { answer: article, replayed };
      };
    },
  };
}

function decisionInput({
  edit,
  group,
  ...rest
}: v.InferOutput<typeof bodies.decisions>['decisions'][number]): DecisionInput {
  return { target: edit ?? group ?? '', ...rest };
}

/** A client that names no revision means the one it saw, not one that came in since. */
async function revisionSeen(id: string, sequence: number, desk: Desk): Promise<number> {
  const newest = await desk.revisionAt(id, sequence);
  if (newest === undefined) throw new Unprocessable('invalid', 'There was no revision at the version that you saw.');
  return newest;
}
