// The one access key of the local cloud: made at the first start, kept in the data folder, told in local.json.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Credentials } from './wire/callers.ts';
import { putFile } from './wire/files.ts';

const credentialsSchema = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });

export function credentialsIn(data: string): Credentials {
  const file = join(data, 'credentials.json');
  if (!existsSync(file)) {
    const accessKeyId = `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`;
    const made: Credentials = { accessKeyId, secretAccessKey: randomBytes(30).toString('base64url') };
    putFile(data, 'credentials.json', JSON.stringify(made));
  }
  return v.parse(credentialsSchema, JSON.parse(readFileSync(file, 'utf8')));
}
