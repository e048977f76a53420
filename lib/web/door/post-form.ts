// A form of the review page carried out: back to the page, or JSON for its script, or the conflict it met.

import { commandParsers } from '../../api/articles/commands.ts';
import type { Parts } from '../../api/http/handler.ts';
import { problemOf, problemResponse } from '../../api/http/problems.ts';
import type { Call, Done } from '../../ledger/call.ts';
import { FourEyes, IllegalMove, Refused, Stale, Superseded, TextChanged, Undecided } from '../../ledger/errors.ts';
import type { Fact } from '../../ledger/facts.ts';
import type { Operation, Verb } from '../../ledger/verbs.ts';
import { summary } from '../../ledger/words/fact-phrases.ts';
import { afterwards, decided, onward } from '../article/article.ts';
import type { QueuePlace } from '../article/queue-place.ts';
import type { ConflictPage } from '../conflict/page.ts';
import { pages } from '../pages.ts';
import type { Frame } from '../shell/frame.ts';
import { all, bodyOf, field, formOf, type PostedForm } from './forms.ts';
import { queueAsked, queuePlace } from './queue-place.ts';
import { html } from './response.ts';
import { articlePage } from './view-models.ts';

export interface Posted {
  readonly request: Request;
  readonly id: string;
  /** The last part of the path, such as `decisions`. */
  readonly verb: Verb;
  readonly operation: Operation;
  /** The gateway's id of the request. */
  readonly number?: string | undefined;
}

const CONFLICTS = [Stale, Superseded, IllegalMove, FourEyes, Undecided, TextChanged];

export async function post(posted: Posted, frame: Frame, parts: Parts): Promise<Response> {
  const form = await formOf(posted.request);
  const place = await placeBefore(posted, form, frame, parts);
  try {
    const { done, since } = await carryOut(posted, form, frame, parts);
    const others = since.filter(({ actor }) => actor !== frame.actor.id);
    const meanwhile = others.length === 0 ? '' : `Meanwhile ${summary(others)}.`;
    return await carriedOut(posted, form, { done, meanwhile, since, place }, frame, parts);
  } catch (error) {
    if (!(error instanceof Refused) || !CONFLICTS.some((kind) => error instanceof kind)) throw error;
    return met(error, posted, form, frame, parts);
  }
}

interface Outcome {
  readonly done: Done;
  /** What others did since the page was read; and that in words. */
  readonly since: readonly Fact[];
  readonly meanwhile: string;
  /** In the queue before it left it. */
  readonly place: QueuePlace | undefined;
}

/** Asked before the article is closed: afterwards it has no neighbours any more. */
async function placeBefore(
  { request, id, verb }: Posted,
  form: PostedForm,
  { actor }: Frame,
  parts: Parts,
): Promise<QueuePlace | undefined> {
  const query = queueAsked(field(form, 'queue'));
  if (query === undefined || !isClosing(verb) || wantsJson(request)) return undefined;
  return queuePlace(id, query, actor, parts);
}

const isClosing = (verb: Verb): verb is 'approval' | 'rejection' => verb === 'approval' || verb === 'rejection';

const targetsOf = (fact: Fact): readonly string[] =>
  fact.type === 'Decided' ? fact.decisions.map(({ target }) => target) : [];

async function carriedOut(
  { request, id, verb }: Posted,
  form: PostedForm,
  { done: { article }, meanwhile, since, place }: Outcome,
  frame: Frame,
  parts: Parts,
): Promise<Response> {
  if (wantsJson(request)) {
    const page = await articlePage(article, new URL(request.url).searchParams, parts);
    const targets = [...all(form, 'target'), ...since.flatMap(targetsOf)];
    return Response.json(decided(frame, page, { meanwhile, targets }), { headers: { 'cache-control': 'no-store' } });
  }
  const [view, at, queue] = [field(form, 'view'), field(form, 'at'), queueAsked(field(form, 'queue'))];
  const told = { ...(view && { view }), ...(at && { at }), ...(meanwhile && { meanwhile }), ...(queue && { queue }) };
  const location =
    place && isClosing(verb)
      ? onward(id, verb, place)
      : afterwards(id, field(form, 'removed') ? 'removal' : verb, told);
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** The script gets the same words as the page, beside the problem. */
async function met(error: Refused, posted: Posted, form: PostedForm, frame: Frame, parts: Parts): Promise<Response> {
  const page = await conflictOf(error, posted, form, frame, parts);
  if (!wantsJson(posted.request)) return html(await pages.conflict(frame, page), error.status, parts);
  return problemResponse({ ...problemOf(error, posted.number), shown: await pages.conflictColumns(frame, page) });
}

/** What speaks of single passages: made again on top of what others did to other ones. */
const REPEATED: ReadonlySet<Operation> = new Set(['decide', 'edit']);
/** Somebody may be quicker again. */
const ATTEMPTS = 10;

/** What nothing since has touched is done again on top of it; anything else is asked again. */
async function carryOut(
  posted: Posted,
  form: PostedForm,
  frame: Frame,
  parts: Parts,
): Promise<{ readonly done: Done; readonly since: readonly Fact[] }> {
  const since: Fact[] = [];
  let { seen } = form;
  for (let attempt = 1; ; attempt++) {
    try {
      return { done: await act(posted, form, seen, frame, parts), since };
    } catch (error) {
      const isHarmless = error instanceof Stale && !error.facts.overlaps;
      if (!isHarmless || !REPEATED.has(posted.operation) || attempt === ATTEMPTS) throw error;
      for (const fact of error.happened) since.push(fact);
      seen = error.facts.current;
    }
  }
}

async function act(
  { id, operation }: Posted,
  form: PostedForm,
  seen: number,
  { actor }: Frame,
  { desk }: Parts,
): Promise<Done> {
  const call: Call = { actor, seen, request: form.key };
  return commandParsers[operation](bodyOf(operation, form, seen))(id, call, desk);
}

async function conflictOf(
  error: Refused,
  { id, verb }: Posted,
  form: PostedForm,
  { actor }: Frame,
  { desk }: Parts,
): Promise<ConflictPage> {
  const article = await desk.article(id, actor);
  const since = await desk.since(id, form.seen);
  const told = { article, code: error.code, detail: error.message, since, tried: { verb, fields: form.fields } };
  const { revision } = article;
  const isOfPassages = verb === 'decisions' || verb === 'edits';
  if (!isOfPassages || field(form, 'revision') !== String(revision)) return told;
  if ((await desk.revisionAt(id, form.seen)) !== revision) return told;
  const [seen, now] = await Promise.all([desk.revision(id, revision, form.seen), desk.revision(id, revision)]);
  return { ...told, texts: { seen, now } };
}

function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false;
}
