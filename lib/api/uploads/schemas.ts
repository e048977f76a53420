// The JSON of uploads: what became of each, and the ticket that one is sent with.
import * as v from 'valibot';
import { UPLOAD_STATES, type UploadView } from '../../ledger/views.ts';
import { REFUSAL_CODES } from '../../text/refusal.ts';
import { revisionNumber, says, time } from '../schema.ts';

const refusal = v.object({
  code: says(v.picklist(REFUSAL_CODES), 'Why it was refused, for programs.'),
  message: says(v.string(), 'Why it was refused, for people.'),
  todo: v.pipe(v.string(), v.description('What the editor can do about it.')),
});
const failure = v.object({
  message: says(v.string(), 'Why it was given up, for people.'),
  todo: v.pipe(v.string(), v.description('What the editor can do about it.')),
});
export const upload: v.GenericSchema<UploadView> = v.object({
  id: says(v.string(), 'Id of the upload, as its ticket has it.'),
  key: says(v.string(), 'Where the file lies in the upload bucket.'),
  name: says(v.string(), 'Name of the file.'),
  source: says(v.string(), 'The first folder of its key, or `inbox`.'),
  state: says(v.picklist(UPLOAD_STATES), 'What became of it.'),
  at: says(time, 'When it came, ISO 8601, UTC.'),
  uploader: says(v.string(), 'Sign-in name of who uploaded it, or `s3:` and the principal.'),
  article: v.exactOptional(says(v.string(), 'Id of the article that it made or changed.')),
  revision: v.exactOptional(says(revisionNumber, 'The revision that it made, counted from 1.')),
  refusal: v.exactOptional(says(refusal, 'Why it was refused.')),
  failure: v.exactOptional(says(failure, 'Why it was given up.')),
});
export const ticket = v.object({
  id: says(v.string(), 'Id under which the upload is found.'),
  key: says(v.string(), 'Where the file will lie in the upload bucket.'),
  url: says(v.string(), 'Where the form is posted to.'),
  fields: says(v.record(v.string(), v.string()), 'Fields of the form, by name; the file comes after them, as `file`.'),
});
