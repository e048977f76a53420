// The two files that the pages refer to; each name changes with its content, so both may be kept for ever.

import SCRIPT_TEXT from 'asset:../client/main.ts';
import STYLE_TEXT from 'asset:../style/review.css';
import { createHash } from 'node:crypto';

/** A file that the pages refer to; its name holds a hash of its content. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export const STYLE: Asset = asset('review', 'css', 'text/css; charset=utf-8', STYLE_TEXT);
export const SCRIPT: Asset = asset('review', 'js', 'text/javascript; charset=utf-8', SCRIPT_TEXT);

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { name: `${name}-${hash}.${extension}`, type, body };
}
