// The one grammar of source names: what the page, the API, the command line and a key in the upload bucket may call a source.
import { asWritten } from './ids.ts';

/** Bytes of UTF-8; a source is part of keys of the table and of addresses of the site. */
const LONGEST = 63;

/** Control characters and line ends, halves of characters, signs that turn the order of letters around, and slashes. */
const NEVER = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}/\\]/u;

/** The same for a browser's form field, but for what only the server counts. */
export const SOURCE_PATTERN = '(?!\\.+$)[^\\/\\\\]{1,63}';

/** In words, for whoever chose another one. */
export const SOURCE_IN_WORDS = 'a name of 1 to 63 bytes on one line, without slashes, and not of dots alone';

export function isSourceName(source: string): boolean {
  const words = asWritten(source);
  if (words === '' || /^\.+$/.test(words) || NEVER.test(source)) return false;
  return new TextEncoder().encode(words).length <= LONGEST;
}
