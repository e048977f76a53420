// Decodes bytes by one named character set, strictly; which one to take is decided in charset.ts and guess.ts.

import { amount } from '../text/amount.ts';

export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it, in lower case. */
  readonly charset: string;
  readonly guessed: boolean;
  readonly bom: boolean;
  /** Character sets that are nearly as likely, or an empty list where nothing looks right; absent where there is no doubt. */
  readonly rivals?: readonly string[];
  readonly notes: readonly string[];
}

/** Text of one character set; `cut` where the last character was not whole. */
export interface Strict {
  readonly text: string;
  readonly cut: boolean;
}

/** `lost` counts the places where bytes did not fit; each is U+FFFD in the text. */
export interface Tolerant extends Strict {
  readonly lost: number;
}

export function cutNote(strict: Strict): readonly string[] {
  return strict.cut
    ? ['The last character of the file was cut off and is left out; the end of the text may be missing.']
    : [];
}

export function lostNote(lost: number): readonly string[] {
  if (lost === 0) return [];
  return [
    `At ${amount(lost, 'place')} the bytes of the file are damaged; a \ufffd stands there. Look in the source what it was.`,
  ];
}

/** Sets of DOS that the Encoding Standard does not name. */
const OWN_TABLES = new Set(['cp855', 'johab']);

/** The name the Encoding Standard gives a label; GB 2312 and GBK are read as the GB 18030 that holds them. */
export function canonical(label: string): string | undefined {
  const lower = label.trim().toLowerCase();
  if (lower.startsWith('utf-32') || OWN_TABLES.has(lower)) return lower;
  try {
    const { encoding } = new TextDecoder(lower);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined; // an unknown label is no label
  }
}

/** Undefined where a byte does not fit; a character cut off at the very end does not count. */
export async function decodeStrictly(charset: string, bytes: Uint8Array): Promise<Strict | undefined> {
  if (charset === 'johab') return (await import('./johab.ts')).decodeJohab(bytes);
  if (isByTable(charset)) return decodeByTable(charset, bytes);
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.decode(), cut: false };
  } catch {
    return { text, cut: true };
  }
}

/** More damage than this, in a text of so many characters, and nobody could mend it place by place. */
const isDamageSmall = (lost: number, length: number): boolean => lost <= 1 + length / 500;
const NOT_ASCII = /[^\p{ASCII}]/gu;

/** Undefined where more than a few bytes in a long text do not fit. */
export async function decodeTolerantly(charset: string, bytes: Uint8Array): Promise<Tolerant | undefined> {
  if (charset === 'johab') return undefined;
  const text = isByTable(charset)
    ? await byTable(charset, bytes)
    : new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const foreign = text.match(NOT_ASCII) ?? [];
  const lost = foreign.filter((sign) => sign === MISSING).length;
  const sound = foreign.length - lost;
  return sound > lost * SOUND && isDamageSmall(lost, text.length) ? { text, lost, cut: false } : undefined;
}

/** So many sound characters for each damaged one prove a character set; of UTF-8 chance makes one in five or so. */
export const SOUND = 3;

const MISSING = '\ufffd';

/** Node's Big5 is not the web's, and it knows neither UTF-32 nor all sets of DOS. */
function isByTable(charset: string): boolean {
  return charset === 'big5' || charset === 'cp855' || charset.startsWith('utf-32');
}

async function byTable(charset: string, bytes: Uint8Array): Promise<string> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes), charset === 'big5' ? 'big5hkscs' : charset, { stripBOM: false });
}

async function decodeByTable(charset: string, bytes: Uint8Array): Promise<Strict | undefined> {
  const text = await byTable(charset, bytes);
  const missing = text.indexOf(MISSING);
  if (missing === -1) return { text, cut: charset.startsWith('utf-32') && bytes.length % 4 !== 0 };
  return missing === text.length - 1 ? { text: text.slice(0, -1), cut: true } : undefined;
}
