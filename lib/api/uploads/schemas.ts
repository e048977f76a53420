// The JSON of uploads: what became of each, and the ticket that one is sent with.
import * as v from 'valibot';
import { UPLOAD_STATES, type UploadView } from '../../ledger/views.ts';
import { REFUSAL_CODES } from '../../text/refusal.ts';
import { revisionNumber, time } from '../schema.ts';

const refusal = v.object({
  code: v.picklist(REFUSAL_CODES),
  message: v.string(),
  todo: v.pipe(v.string(), v.description('What the editor can do about it.')),
});
export const upload: v.GenericSchema<UploadView> = v.object({
  id: v.string(),
  key: v.string(),
  name: v.string(),
  source: v.string(),
  state: v.picklist(UPLOAD_STATES),
  at: time,
  uploader: v.string(),
  article: v.exactOptional(v.string()),
  revision: v.exactOptional(revisionNumber),
  refusal: v.exactOptional(refusal),
});
export const ticket = v.object({
  id: v.string(),
  key: v.string(),
  url: v.string(),
  fields: v.record(v.string(), v.string()),
});
