// How often an upload is tried: counted before the work, since who is killed by it (memory, time) counts nothing after.
import { putActor } from '../ledger/actors.ts';
import { fileName, sourceOf } from '../ledger/ids.ts';
import type { UploadFailure, UploadView } from '../ledger/views.ts';
import type { StoredVersion } from './ports.ts';

/** Also the queue's `maxReceiveCount` (cdk/intake.ts), after which a message goes to the dead letters. */
export const MOST_UPLOAD_ATTEMPTS = 5;

/** What the editor is told where nobody could say what is wrong with the file. */
const FAILURE: UploadFailure = {
  message: `The file could not be cleaned in ${MOST_UPLOAD_ATTEMPTS} attempts: it is too much for the machine, or met an error of ours. Nothing of it is lost.`,
  todo: 'Upload the article alone, in parts or as .txt. The operator has been told, and can have this file tried again.',
};

export const givenUp = (upload: UploadView): UploadView => ({ ...upload, state: 'failed', failure: FAILURE });

/** An upload of which nothing was written down before it was given up. */
export function unknownUpload(id: string, { key, stored }: Pick<StoredVersion, 'key' | 'stored'>): UploadView {
  const uploader = putActor(undefined);
  return { id, key, name: fileName(key), source: sourceOf(key), state: 'received', at: stored, uploader };
}
