// Which Faircopy the command line talks to: the local one of the data folder, or the one that the environment names.

import { shown } from '../text/harmless.ts';
import { localCloud, localToken, NotRunning } from './local-cloud.ts';
import { Usage } from './usage.ts';

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

/** FAIRCOPY_API, FAIRCOPY_UPLOAD_BUCKET and FAIRCOPY_TOKEN name a deployed stack; without them the running local cloud is meant. */
export async function where(as: string): Promise<Where> {
  const { FAIRCOPY_API: api, FAIRCOPY_UPLOAD_BUCKET: bucket, FAIRCOPY_TOKEN: token } = process.env;
  if (api && bucket && token) {
    if (!/^https?:$/.test(URL.parse(api)?.protocol ?? ''))
      throw new Usage(`FAIRCOPY_API has to be an address such as https://api.example.org, and is “${shown(api)}”`);
    return { api, review: `${api}/review`, bucket, token };
  }
  if (api || bucket || token)
    throw new Usage('FAIRCOPY_API, FAIRCOPY_UPLOAD_BUCKET and FAIRCOPY_TOKEN belong together');
  try {
    return await onThisMachine(as);
  } catch (error) {
    throw error instanceof NotRunning ? new Usage(error.message) : error;
  }
}

async function onThisMachine(as: string): Promise<Where> {
  const local = localCloud();
  const { s3, region, accessKeyId, secretAccessKey } = local;
  return {
    api: local.api,
    review: local.review,
    bucket: local.uploadBucket,
    token: await localToken(local, 'editor', as),
    local: { s3, region, accessKeyId, secretAccessKey },
  };
}
