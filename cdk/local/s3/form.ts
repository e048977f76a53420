// Reads the form of a presigned POST: fields first, then one file; what follows the file is ignored, as on S3.
import type { IncomingMessage } from 'node:http';
import { readBody, TooLarge } from '../wire/body.ts';
import { S3Problem } from './problem.ts';

/** Files that come by form are held in memory once, so they are bounded closer than a PUT. */
const largestForm = 128 * 1024 * 1024;

export interface Form {
  /** By lower-case name; `key` has `${filename}` filled in. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Uint8Array;
}

export async function readForm(request: IncomingMessage): Promise<Form> {
  const body = await readBody(request, largestForm).catch((error: unknown) => {
    if (error instanceof TooLarge) throw new S3Problem('EntityTooLarge', 'Your proposed upload is too large');
    throw error;
  });
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      const problem = new S3Problem('MalformedPOSTRequest', 'The body is not well-formed multipart/form-data.');
      problem.cause = cause;
      throw problem;
    });
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (name.toLowerCase() === 'file') return complete(fields, value);
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  throw new S3Problem('InvalidArgument', 'POST requires exactly one file upload per request.');
}

async function complete(fields: Map<string, string>, value: string | File): Promise<Form> {
  const name = typeof value === 'string' ? '' : value.name;
  const key = fields.get('key');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder, spelled as it spells it.
  if (key !== undefined) fields.set('key', key.replaceAll('${filename}', name));
  const file = typeof value === 'string' ? Buffer.from(value) : new Uint8Array(await value.arrayBuffer());
  return { fields, file };
}
