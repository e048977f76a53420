// What became of uploads, as the API tells it, in lines for a terminal.
import * as v from 'valibot';
import { UPLOAD_STATES } from '../ledger/views.ts';
import type { Where } from './where.ts';

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

/** Throws with the API's own words where it refuses. */
async function asked(place: Where, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, place.api), { headers: { authorization: `Bearer ${place.token}` } });
  if (!response.ok) throw new Error(`The API answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return response.json();
}

export async function newest(place: Where, limit: number): Promise<readonly UploadStatus[]> {
  return v.parse(listSchema, await asked(place, `/v1/uploads?limit=${limit}`)).items;
}

/** An upload by its id; undefined until the pipeline has seen it. */
export async function outcomeOf(place: Where, id: string): Promise<UploadStatus | undefined> {
  const response = await fetch(new URL(`/v1/uploads/${id}`, place.api), {
    headers: { authorization: `Bearer ${place.token}` },
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The API answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return v.parse(uploadSchema, await response.json());
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
  return `${upload.state.padEnd(9)}  ${upload.key}  ${rest}`.trimEnd();
}
