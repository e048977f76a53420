// Says no by name and size alone, before a byte is read.
import type { Refusal } from '../clean/cleaned.ts';
import { fileName } from '../ledger/identity.ts';

const MB = 1024 * 1024;

/** Bytes; 5 MB of text, 20 MB of what unpacks to less (DESIGN §2). */
const LIMITS: Readonly<Record<string, number>> = { txt: 5 * MB, md: 5 * MB, html: 20 * MB, docx: 20 * MB };

/** The largest file of any kind. */
export const LARGEST = 20 * MB;

/** Undefined where the file may be read. An empty file is left to the decoder, which has the words for it. */
export function refusedUnread(key: string, size: number): Refusal | undefined {
  if (size === 0) return undefined;
  const extension = /\.([a-z]+)$/i.exec(fileName(key))?.[1]?.toLowerCase() ?? '';
  const limit = LIMITS[extension];
  if (limit === undefined)
    return {
      code: 'unsupported',
      message: 'The name of the file does not end in .txt, .md, .html or .docx.',
      todo: 'Save the article as one of these kinds and upload it again.',
    };
  if (size <= limit) return undefined;
  return {
    code: 'too-large',
    message: `The file has ${(size / MB).toFixed(1)} MB; a .${extension} may have ${limit / MB} MB.`,
    todo: 'Split it into several articles, or take out what is not text, and upload them again.',
  };
}
