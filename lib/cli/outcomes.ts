// What became of uploads, as the API tells it, in lines for a terminal.
import * as v from 'valibot';
import { UPLOAD_STATES } from '../ledger/views.ts';
import { shown } from '../text/harmless.ts';
import { Failure, unreachable } from './failure.ts';
import type { Where } from './where.ts';

/** Uploads that one request asks for. */
const PAGE = 50;

const uploadSchema = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  source: v.string(),
  state: v.picklist(UPLOAD_STATES),
  at: v.string(),
  article: v.optional(v.string()),
  revision: v.optional(v.number()),
  failure: v.optional(v.object({ message: v.string(), todo: v.string() })),
  refusal: v.optional(v.object({ code: v.string(), message: v.string(), todo: v.string() })),
});

export type UploadStatus = v.InferOutput<typeof uploadSchema>;

const listSchema = v.object({ items: v.array(uploadSchema), next: v.optional(v.string()) });

const problemSchema = v.object({ title: v.string(), detail: v.optional(v.string()) });

/** The answer to a GET; undefined for 404. Throws Failure with what went wrong, in a sentence. */
async function asked(place: Where, path: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, place.api), { headers: { authorization: `Bearer ${place.token}` } });
    if (response.ok) return await response.json();
    if (response.status === 404) return undefined;
    throw new Failure(await refusal(response, place));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(unreachable(error, place.api) ?? `${shown(place.api)} does not answer as Faircopy does`, {
      cause: error,
    });
  }
}

async function refusal(response: Response, { api }: Where): Promise<string> {
  const { status } = response;
  if (status === 401) return 'the token is not accepted: it has run out, or is of another Faircopy (FAIRCOPY_TOKEN)';
  if (status === 403) return 'the token is not of a role that may see this (FAIRCOPY_TOKEN)';
  if (status === 429) return `${shown(api)} is busy: try again in a moment`;
  const problem = v.safeParse(problemSchema, await response.json().catch(() => undefined));
  const said = problem.success ? `: ${shown(problem.output.detail ?? problem.output.title)}` : '';
  return `${shown(api)} answered ${status}${said}`;
}

/** Newest first, from page to page; what comes is parsed before it is believed. */
export async function* uploads(place: Where): AsyncGenerator<UploadStatus> {
  for (let next: string | undefined = ''; next !== undefined; ) {
    const from: string = next === '' ? '' : `&${new URLSearchParams({ cursor: next })}`;
    const page = v.safeParse(listSchema, await asked(place, `/v1/uploads?limit=${PAGE}${from}`));
    if (!page.success) throw new Failure(`${shown(place.api)} does not answer as Faircopy does`);
    yield* page.output.items;
    next = page.output.next;
  }
}

/** An upload by its id; undefined until the pipeline has seen it. */
export async function outcomeOf(place: Where, id: string): Promise<UploadStatus | undefined> {
  const answer = await asked(place, `/v1/uploads/${id}`);
  return answer === undefined ? undefined : v.parse(uploadSchema, answer);
}

/** One line: state, name, and what to look at or to do. */
export function line(upload: UploadStatus, place: Where): string {
  const rest = upload.refusal
    ? `${upload.refusal.code}: ${upload.refusal.message} ${upload.refusal.todo}`
    : upload.failure
      ? `${upload.failure.message} ${upload.failure.todo}`
      : upload.article
        ? `revision ${upload.revision ?? '?'} · ${place.review}/articles/${upload.article}`
        : '';
  return `${upload.state.padEnd(9)}  ${shown(upload.key)}  ${shown(rest)}`.trimEnd();
}
