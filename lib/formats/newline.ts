// Line ends: to LF on the way in, and back again where an upload's very bytes are wanted.
import type { Origin } from '../text/manuscript.ts';

export function newlineOf(text: string): Origin['newline'] {
  const pairs = count(text, '\r\n');
  const returns = count(text, '\r') - pairs;
  const feeds = count(text, '\n') - pairs;
  const kinds = [pairs, returns, feeds].filter((number) => number > 0).length;
  if (kinds > 1) return 'mixed';
  if (pairs > 0) return 'crlf';
  return returns > 0 ? 'cr' : 'lf';
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

export function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

const ENDS = { lf: '\n', crlf: '\r\n', cr: '\r', mixed: '\n' } as const;

/**
 * The bytes of an upload, rebuilt from its text: exact for UTF-8 with one kind of line end that was not cut off at its end.
 * Other character sets come back as UTF-8.
 */
export function encode(text: string, origin: Origin): Uint8Array {
  const end = ENDS[origin.newline];
  const mark = origin.bom && origin.charset === 'utf-8' ? '\ufeff' : '';
  return new TextEncoder().encode(mark + (end === '\n' ? text : text.replaceAll('\n', end)));
}
