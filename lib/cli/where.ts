// Which Faircopy the command line talks to: the local one of the data folder, or the one that the environment names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { mintToken } from '../../cdk/local/token.ts';
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
});

/** Where uploads go and where their outcome can be asked. */
export interface Where {
  readonly api: string;
  readonly review: string;
  readonly bucket: string;
  readonly token: string;
  /** Only of the local cloud; otherwise the SDK finds region and credentials as it always does. */
  readonly local?: {
    readonly s3: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
}

export const dataFolder = (): string => process.env['FAIRCOPY_DATA'] ?? '.faircopy';

function localCloud(): v.InferOutput<typeof localSchema> | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataFolder(), 'local.json'), 'utf8');
  } catch {
    return undefined; // Not running; the caller says what to do.
  }
  return v.parse(localSchema, JSON.parse(text));
}

/** FAIRCOPY_API, FAIRCOPY_UPLOAD_BUCKET and FAIRCOPY_TOKEN name a deployed stack; without them the running local cloud is meant. */
export function where(as: string): Where {
  const { FAIRCOPY_API: api, FAIRCOPY_UPLOAD_BUCKET: bucket, FAIRCOPY_TOKEN: token } = process.env;
  if (api && bucket && token) return { api, review: `${api}/review`, bucket, token };
  if (api || bucket || token)
    throw new Usage('FAIRCOPY_API, FAIRCOPY_UPLOAD_BUCKET and FAIRCOPY_TOKEN belong together');
  const local = localCloud();
  if (!local)
    throw new Usage(`no Faircopy is running in ${dataFolder()}: run npm start, or name its folder with FAIRCOPY_DATA`);
  return {
    api: local.api,
    review: local.review,
    bucket: local.uploadBucket,
    token: mintToken(dataFolder(), { role: 'editor', as }),
    local: {
      s3: local.s3,
      region: local.region,
      accessKeyId: local.accessKeyId,
      secretAccessKey: local.secretAccessKey,
    },
  };
}
