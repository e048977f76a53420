// The people of the journeys: each does over HTTP and S3 what somebody of that role does, and sees what they would see.
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { uploadId } from '../../lib/ledger/ids.ts';
import { until } from '../local/cloud/assembly.ts';
import type { Role, Target } from './target.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schemas elsewhere; the journeys pick out of them.
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
}

export interface Sending {
  /** The sequence that was seen; sent as If-Match. */
  readonly seen?: number | string;
  readonly key?: string;
  /** Instead of JSON. */
  readonly raw?: { readonly type: string; readonly body: string };
}

/** Milliseconds; nothing here takes as long on an idle machine. */
export const PATIENCE = 120_000;

export class Person {
  readonly target: Target;
  readonly name: string;
  readonly #role: Role;
  #token: Promise<string> | undefined;

  constructor(target: Target, role: Role, name: string) {
    this.target = target;
    this.name = name;
    this.#role = role;
  }

  #bearer(): Promise<string> {
    this.#token ??= this.target.token(this.#role, this.name);
    return this.#token;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return answer(
      await fetch(this.target.api + path, { headers: { authorization: `Bearer ${await this.#bearer()}`, ...headers } }),
    );
  }

  async post(path: string, body: unknown, { seen, key, raw }: Sending = {}): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${await this.#bearer()}`,
      'content-type': raw?.type ?? 'application/json',
      ...(seen === undefined ? {} : { 'if-match': typeof seen === 'number' ? `"${seen}"` : seen }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return answer(
      await fetch(this.target.api + path, { method: 'POST', headers, body: raw?.body ?? JSON.stringify(body) }),
    );
  }

  /** A change of an article as it stands now. */
  async change(id: string, verb: string, body: object): Promise<Answer> {
    return this.post(`/v1/articles/${id}/${verb}`, body, { seen: (await this.article(id)).sequence });
  }

  async article(id: string): Promise<Json> {
    return (await this.get(`/v1/articles/${id}`)).json;
  }

  async revision(id: string, number: number): Promise<Json> {
    return (await this.get(`/v1/articles/${id}/revisions/${number}`)).json;
  }

  /** Signs the newest text as it stands, and leaves alone what is undecided. */
  async approve(id: string): Promise<Answer> {
    const { revision } = await this.article(id);
    const { sha256 } = await this.revision(id, revision);
    return this.change(id, 'approval', { revision, sha256, undecided: 'leave' });
  }

  /** Straight into the bucket, as `aws s3 cp` does; answers the version. */
  async drop(key: string, body: string | Uint8Array): Promise<string> {
    const { s3, uploadBucket } = this.target;
    const put = await s3.send(new PutObjectCommand({ Bucket: uploadBucket, Key: key, Body: Buffer.from(body) }));
    return put.VersionId ?? '';
  }

  /** With a form that the API gave; answers the upload's id. */
  async send(name: string, body: string | Uint8Array, source?: string): Promise<string> {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
    const asked = await this.post('/v1/uploads', {
      files: [{ name, size: bytes.length, type: 'text/plain', ...(source === undefined ? {} : { source }) }],
    });
    if (asked.status !== 201) throw new Error(JSON.stringify(asked.json));
    const { id, url, fields } = asked.json.items[0];
    const form = new FormData();
    for (const [field, value] of Object.entries<string>(fields)) form.append(field, value);
    form.append('file', new Blob([bytes]), name);
    const sent = await fetch(url, { method: 'POST', body: form });
    if (!sent.ok) throw new Error(`The bucket answered ${sent.status}: ${await sent.text()}`);
    return id;
  }

  /** The newest uploads, of these sources only where some are named. */
  async uploads(...sources: readonly string[]): Promise<readonly Json[]> {
    const { items } = (await this.get('/v1/uploads?limit=100')).json;
    return sources.length === 0 ? items : items.filter(({ source }: Json) => sources.includes(source));
  }

  /** What became of this upload, once it is no longer on its way. */
  async outcome(upload: string): Promise<Json> {
    return until(async () => {
      const { status, json } = await this.get(`/v1/uploads/${upload}`);
      return status === 200 && json.state !== 'received' ? json : undefined;
    }, PATIENCE);
  }

  /** Drops a file and waits for what becomes of it. */
  async upload(key: string, body: string | Uint8Array): Promise<Json> {
    return this.outcome(uploadId(this.target.uploadBucket, key, await this.drop(key, body)));
  }
}

async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = text !== '' && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, json };
}

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A reader has no token and follows no redirect by itself, so that one can be seen. */
export class Reader {
  readonly #door: string;

  constructor(target: Target) {
    this.#door = target.door;
  }

  async open(path: string): Promise<Page> {
    const response = await fetch(new URL(path, this.#door), { redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async json(path: string): Promise<Json> {
    return JSON.parse((await this.open(path)).text);
  }

  /** The page, once it is as `when` says. */
  async wait(path: string, when: (page: Page) => boolean): Promise<Page> {
    return until(async () => {
      const page = await this.open(path);
      return when(page) ? page : undefined;
    }, PATIENCE);
  }
}
