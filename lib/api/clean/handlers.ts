// Cleans a text without storing it, so that a client sees what Faircopy would make of it.
import { cleanable } from '../../ledger/cleanable.ts';
import { manuscript as decoded } from '../../text/manuscript.ts';
import { matching } from '../http/body.ts';
import type { Post } from '../http/handler.ts';
import { manuscript } from './bodies.ts';

/** Bytes: JSON of a text of about a megabyte; the answer holds it three times and has to fit into 6 MB. */
export const CLEAN_LIMIT = 1_250_000;

/** Line ends and byte-order mark as decoding leaves them; the offsets of the edits speak of this manuscript. */
export const clean: Post = {
  limit: CLEAN_LIMIT,
  understand(sent, _asked, { clean }) {
    const { text, format = 'text' } = matching(manuscript, sent);
    const plain = decoded(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), format);
    return async () => ({
      answer: { format, manuscript: plain.text, ...(await cleanable(() => clean(plain))) },
      replayed: false,
    });
  },
};
