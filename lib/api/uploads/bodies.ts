// What a client may ask to upload: names without folders, and sizes that a bucket takes.
import * as v from 'valibot';
import { isSourceName, SOURCE_IN_WORDS } from '../../ledger/source-name.ts';
import { says } from '../schema.ts';

/** Of one form upload: 5 GB. Formats have limits of their own, which the desk knows. */
const S3_LIMIT = 5 * 1024 ** 3;
const file = v.strictObject({
  name: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(255),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it keeps out.
    v.regex(/^[^/\u0000-\u001f\u007f]+$/, 'is a file name without a folder'),
    v.description('Name of the file, without a folder; its ending says how it is read.'),
  ),
  source: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.check(isSourceName, `is ${SOURCE_IN_WORDS}`),
      v.description(`\`inbox\` if left out; else ${SOURCE_IN_WORDS}.`),
    ),
  ),
  size: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(S3_LIMIT, 'is more than any bucket takes'),
    v.description('Bytes. What is too large for its format is refused with what to do about it.'),
  ),
  type: v.exactOptional(
    says(v.pipe(v.string(), v.maxLength(200)), 'Media type of the file; `application/octet-stream` if left out.'),
  ),
});
export const files = v.strictObject({
  files: v.pipe(v.array(file), v.minLength(1), v.maxLength(100), v.description('A ticket is answered for each.')),
});
