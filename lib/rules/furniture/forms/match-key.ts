// What a form string looks like whatever stands around it: letters and digits alone, in lower case, without accents.

export interface MatchKey {
  readonly key: string;
  /** Offset in the source of every character of the key, and of the end of the last one. */
  readonly at: readonly number[];
  readonly end: number;
}

const PLAIN = /^[\p{L}\p{N}]$/u;
/** Markup that no reader sees: link and image targets, tags. */
const UNSEEN = /\]\([^()\n]*\)|<\/?[a-zA-Z][^<>\n]*>/gu;
const QUOTES = '"“”„«»「」『』';

/** Full stops stay as `.` and quotation marks as `"`; an ellipsis goes. */
export function matchKey(text: string): MatchKey {
  const hidden = text.includes('<') || text.includes('](') ? Array.from(text.matchAll(UNSEEN)) : [];
  const at: number[] = [];
  let key = '';
  let end = 0;
  let next = 0;
  for (let offset = 0; offset < text.length; ) {
    const unseen = hidden[next];
    if (unseen && offset >= unseen.index) {
      offset = Math.max(offset, unseen.index + unseen[0].length);
      next++;
      continue;
    }
    const code = text.charCodeAt(offset);
    const size = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    const part = code < 128 ? ascii(text, offset, code) : wide(text.slice(offset, offset + size));
    if (part !== '') {
      for (let of = 0; of < part.length; of++) at.push(offset);
      key += part;
      end = offset + size;
    }
    offset += size;
  }
  return { key, at, end };
}

function ascii(text: string, offset: number, code: number): string {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return text.charAt(offset);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code === 34) return '"';
  return code === 46 && text.charAt(offset + 1) !== '.' && text.charAt(offset - 1) !== '.' ? '.' : '';
}

function wide(char: string): string {
  if (char === '。') return '.';
  if (QUOTES.includes(char)) return '"';
  let out = '';
  for (const part of char.normalize('NFKD').toLowerCase()) if (PLAIN.test(part)) out += part === 'ı' ? 'i' : part;
  return out;
}
