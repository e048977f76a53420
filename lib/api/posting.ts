// A form of the review page carried out: back to the page, or JSON for its script, or the conflict it met.
import { FourEyes, IllegalMove, Refused, Stale, Superseded, TextChanged, Undecided } from '../ledger/errors.ts';
import type { Call, Done } from '../workflow/desk.ts';
import type { Parts } from './asked.ts';
import { type ChangeVerb, changes } from './changes.ts';
import { bodyOf, type Form, field, formOf } from './forms.ts';
import { html } from './html.ts';
import type { ConflictPage, Frame } from './pages.ts';
import { articlePage } from './showing.ts';

export interface Posted {
  readonly request: Request;
  readonly id: string;
  /** The last part of the path, such as `decisions`. */
  readonly deed: string;
  readonly verb: ChangeVerb;
}

const CONFLICTS = [Stale, Superseded, IllegalMove, FourEyes, Undecided, TextChanged];

export async function post(posted: Posted, frame: Frame, parts: Parts): Promise<Response> {
  const { request, id, deed } = posted;
  const form = await formOf(request);
  try {
    const { done, since } = await carryOut(posted, form, frame, parts);
    const { article } = done;
    if (wantsJson(request)) {
      const page = await articlePage(article, new URL(request.url).searchParams, parts);
      return Response.json(parts.pages.decided(frame, page, since), { headers: { 'cache-control': 'no-store' } });
    }
    const [view, at] = [field(form, 'view'), field(form, 'at')];
    const meanwhile = since.map(({ actor }) => actor).join(', ');
    const told = { ...(view && { view }), ...(at && { at }), ...(meanwhile && { meanwhile }) };
    const location = parts.pages.afterwards(id, deed, told);
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof Refused) || wantsJson(request) || !CONFLICTS.some((kind) => error instanceof kind))
      throw error;
    return html(parts.pages.conflict(frame, await conflictOf(error, posted, form, frame, parts)), error.status, parts);
  }
}

/** A decision that nothing since overlaps is made again on top of what the others did; anything else is asked again. */
async function carryOut(
  posted: Posted,
  form: Form,
  frame: Frame,
  parts: Parts,
): Promise<{ readonly done: Done; readonly since: ConflictPage['since'] }> {
  try {
    return { done: await act(posted, form, form.seen, frame, parts), since: [] };
  } catch (error) {
    if (!(error instanceof Stale) || posted.verb !== 'decide' || error.facts.overlaps) throw error;
    const { current, since } = error.facts;
    return { done: await act(posted, form, current, frame, parts), since };
  }
}

async function act(
  { id, verb }: Posted,
  form: Form,
  seen: number,
  { actor }: Frame,
  { desk, pages }: Parts,
): Promise<Done> {
  const call: Call = { actor, seen, request: form.key };
  return changes[verb](bodyOf(verb, form, pages))(id, call, desk);
}

async function conflictOf(
  error: Refused,
  { id, deed }: Posted,
  form: Form,
  { actor }: Frame,
  { desk }: Parts,
): Promise<ConflictPage> {
  const article = await desk.article(id, actor);
  const since = (await desk.history(id)).items
    .filter((entry) => entry.sequence > form.seen)
    .map(({ sequence, actor, type, at }) => ({ sequence, actor, type, at }));
  return { article, code: error.code, detail: error.message, since, tried: { verb: deed, fields: form.fields } };
}

function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false;
}
