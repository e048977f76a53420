// Bytes to characters: what is proved comes first, what is declared second, and a guess is said to be one.
import { areStrays, countControls } from './bytes.ts';
import { canonical, cutNote, type Decoded, decodeStrictly, decodeTolerantly, lostNote } from './encodings.ts';
import { BINARY, ENCODING, RefusedUpload } from './refusals.ts';

const MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Throws `RefusedUpload` where the bytes are not text or no character set fits them. `declared` is what a page says of itself. */
export async function characters(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const proved = (await byMark(bytes)) ?? (await byEscapes(bytes)) ?? (await byForm(bytes));
  if (proved !== undefined) return proved;
  if (!areStrays(countControls(bytes), bytes.length)) throw new RefusedUpload(BINARY);
  const damaged = await withDamage('utf-8', bytes);
  if (damaged !== undefined) return damaged;
  const told =
    declared === undefined ? undefined : ((await as(declared, bytes)) ?? (await withDamage(declared, bytes)));
  if (told !== undefined) return told;
  const { guess } = await import('./guess.ts');
  const guessed = await guess(bytes);
  if (guessed === undefined) throw new RefusedUpload(ENCODING);
  return guessed;
}

async function byMark(bytes: Uint8Array): Promise<Decoded | undefined> {
  const found = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (found === undefined) return undefined;
  const [charset, mark] = found;
  const rest = bytes.subarray(mark.length);
  const decoded = await as(charset, rest);
  if (decoded !== undefined) return { ...decoded, bom: true };
  throw new RefusedUpload(areStrays(countControls(rest), rest.length) ? ENCODING : BINARY);
}

/** ISO-2022-JP is all ASCII, so that UTF-8 would take it; its escapes prove it. */
async function byEscapes(bytes: Uint8Array): Promise<Decoded | undefined> {
  if (!bytes.includes(0x1b)) return undefined;
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const opens = bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
    if (opens) return as('iso-2022-jp', bytes);
  }
  return undefined;
}

/** Strict UTF-8, and UTF-16 without a mark by the zero halves of its Latin letters. */
async function byForm(bytes: Uint8Array): Promise<Decoded | undefined> {
  const wide = bytes.includes(0) ? wideCharset(bytes) : undefined;
  if (wide !== undefined) {
    const decoded = await as(wide, bytes);
    if (decoded !== undefined) return decoded;
  }
  return as('utf-8', bytes);
}

/**
 * Zero bytes that stand on one side of the pairs only: in one pair of a hundred where the rest is no UTF-8 (Chinese needs
 * them for line ends and figures alone), in one of four where it is.
 */
function wideCharset(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = bytes.length / 2;
  if (Math.max(even, odd) < Math.max(2, pairs * (isUtf8(bytes) ? 0.25 : 0.01))) return undefined;
  if (even * 20 < odd) return 'utf-16le';
  return odd * 20 < even ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The bytes in this character set, where they fit it and are text. */
async function as(label: string, bytes: Uint8Array): Promise<Decoded | undefined> {
  const charset = canonical(label);
  const strict = charset === undefined ? undefined : await decodeStrictly(charset, bytes);
  if (charset === undefined || strict === undefined) return undefined;
  const codes = charset.startsWith('utf-16') || charset.startsWith('utf-32') ? codesOf(strict.text) : bytes;
  const controls = countControls(charset === 'iso-2022-jp' ? codesOf(strict.text) : codes);
  if (!areStrays(controls, codes.length)) return undefined;
  return { text: strict.text, charset, guessed: false, bom: false, notes: cutNote(strict) };
}

/** The bytes in this character set although a few of them do not fit: a browser shows each as U+FFFD, and so do we. */
async function withDamage(label: string, bytes: Uint8Array): Promise<Decoded | undefined> {
  const charset = canonical(label);
  const decoded = charset === undefined ? undefined : await decodeTolerantly(charset, bytes);
  if (charset === undefined || decoded === undefined || decoded.lost === 0) return undefined;
  return { text: decoded.text, charset, guessed: false, bom: false, notes: lostNote(decoded.lost) };
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  return codes;
}
