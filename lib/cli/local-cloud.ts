// The local cloud as the command line knows it: its addresses in local.json, and the tokens that it gives on request.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Failure } from './failure.ts';
import { Usage } from './usage.ts';

const localSchema = v.object({
  site: v.string(),
  api: v.string(),
  review: v.string(),
  s3: v.string(),
  region: v.string(),
  uploadBucket: v.string(),
  accessKeyId: v.string(),
  secretAccessKey: v.string(),
  // The secret goes to this machine or nowhere.
  tokens: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d+\//u)),
  tokenSecret: v.string(),
});

export type LocalCloud = v.InferOutput<typeof localSchema>;

const tokenSchema = v.object({ token: v.string() });
const refusalSchema = v.object({ error: v.string() });

/** The message says how to change that. */
export class NotRunning extends Failure {
  override readonly name = 'NotRunning';
}

const dataFolder = (): string => process.env['FAIRCOPY_DATA'] ?? '.faircopy';

/** What runs on the data folder. Throws `NotRunning`. */
export function localCloud(): LocalCloud {
  let text: string;
  try {
    text = readFileSync(join(dataFolder(), 'local.json'), 'utf8');
  } catch (cause) {
    // The file is there only while it runs.
    const todo = 'run npm start, or name its folder with FAIRCOPY_DATA';
    throw new NotRunning(`no Faircopy is running in ${dataFolder()}: ${todo}`, { cause });
  }
  try {
    return v.parse(localSchema, JSON.parse(text));
  } catch (cause) {
    const todo = 'stop Faircopy and run npm start once more';
    throw new NotRunning(`${join(dataFolder(), 'local.json')} is not what Faircopy writes: ${todo}`, { cause });
  }
}

/** A JWT for somebody called `as`. Throws `NotRunning`, and `Usage` where there is no such role or the name is none. */
export async function localToken(local: LocalCloud, role: string, as: string): Promise<string> {
  const answer = await fetch(local.tokens, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.tokenSecret}` },
    body: new URLSearchParams({ role, as }),
    redirect: 'error',
  }).catch((cause: unknown) => {
    // A killed one leaves its file behind.
    const todo = 'run npm start once more';
    throw new NotRunning(`the Faircopy of ${dataFolder()} does not answer at ${local.api}: ${todo}`, { cause });
  });
  const body: unknown = await answer.json();
  if (answer.ok) return v.parse(tokenSchema, body).token;
  const { error } = v.parse(refusalSchema, body);
  throw answer.status === 400 ? new Usage(error) : new Failure(error);
}
