// The verbs that change an article: each checks in the contract's order, then asks the desk.
import type * as v from 'valibot';
import type { Call, Done } from '../../ledger/call.ts';
import { Unprocessable } from '../../ledger/errors.ts';
import type { Operation } from '../../ledger/verbs.ts';
import type { Desk } from '../../review/desk.ts';
import type { DecisionInput } from '../../review/types.ts';
import * as answers from '../http/answers.ts';
import { bytesOf, jsonOf, matching } from '../http/body.ts';
import { requestKey, seen } from '../http/conditions.ts';
import type { ApiRequest, Handler } from '../http/handler.ts';
import * as bodies from './bodies.ts';

/** Far above a thousand decisions with reasons, far below what a function can hold. */
export const COMMAND_LIMIT = 1024 * 1024;

/** What a body asks for, still to be carried out. */
type Act = (id: string, call: Call, desk: Desk) => Promise<Done>;

/** Reads a body, which throws Unprocessable where it is not as it should be; JSON and forms both go through it. */
export type CommandParser = (body: unknown) => Act;

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

/** 404 comes before 428, 400 and 422; to look first would cost every good request a read, so only a bad one looks. */
export function commandHandler(operation: Operation): Handler {
  return async (asked, { desk }) => {
    const id = asked.param('id');
    const { act, call } = await understood(asked, commandParsers[operation]).catch(async (error: unknown) => {
      await desk.article(id, asked.actor);
      throw error;
    });
    return answers.done(await act(id, call, desk));
  };
}

async function understood(
  { request, url, actor }: ApiRequest,
  change: CommandParser,
): Promise<{ act: Act; call: Call }> {
  const sequence = seen(request.headers);
  const bytes = await bytesOf(request, COMMAND_LIMIT);
  const act = change(jsonOf(request, bytes));
  const key = requestKey(request, url.pathname, bytes);
  return { act, call: { actor, seen: sequence, ...(key && { request: key }) } };
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
