// Reads what storage holds of uploads.
import * as v from 'valibot';
import { number, optional, type Parse, parser, refusal, text } from '../ledger/schema.ts';
import { UPLOAD_STATES, type UploadView } from '../ledger/views.ts';

const upload = v.object({
  id: text,
  key: text,
  name: text,
  source: text,
  state: v.picklist(UPLOAD_STATES),
  at: text,
  uploader: text,
  article: optional(text),
  revision: optional(number),
  refusal: optional(refusal),
  failure: optional(v.object({ message: text, todo: text })),
});

export const parseUpload: Parse<UploadView> = parser('upload', upload);
