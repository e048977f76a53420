// Decodes bytes by one named character set, strictly; which one to take is decided in charset.ts and guess.ts.

export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it, in lower case. */
  readonly charset: string;
  readonly guessed: boolean;
  readonly bom: boolean;
  readonly notes: readonly string[];
}

/** Text of one character set; `cut` where the last character was not whole. */
export interface Strict {
  readonly text: string;
  readonly cut: boolean;
}

export function cutNote(strict: Strict): readonly string[] {
  return strict.cut
    ? ['The last character of the file was cut off and is left out; the end of the text may be missing.']
    : [];
}

/** The name the Encoding Standard gives a label; GB 2312 and GBK are read as the GB 18030 that holds them. */
export function canonical(label: string): string | undefined {
  const lower = label.trim().toLowerCase();
  if (lower.startsWith('utf-32')) return lower;
  try {
    const { encoding } = new TextDecoder(lower);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined; // an unknown label is no label
  }
}

/** Undefined where a byte does not fit; a character cut off at the very end does not count. */
export async function decodeStrictly(charset: string, bytes: Uint8Array): Promise<Strict | undefined> {
  if (charset === 'big5' || charset.startsWith('utf-32')) return decodeByTable(charset, bytes);
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

const MISSING = '\ufffd';

/** Node's Big5 is not the web's, and it knows no UTF-32. */
async function decodeByTable(charset: string, bytes: Uint8Array): Promise<Strict | undefined> {
  const { default: iconv } = await import('iconv-lite');
  const text = iconv.decode(Buffer.from(bytes), charset === 'big5' ? 'big5hkscs' : charset, { stripBOM: false });
  const missing = text.indexOf(MISSING);
  if (missing === -1) return { text, cut: charset !== 'big5' && bytes.length % 4 !== 0 };
  return missing === text.length - 1 ? { text: text.slice(0, -1), cut: true } : undefined;
}
