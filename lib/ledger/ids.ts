// Where names come from: everything that has an id derives it from what it is, so that doing a thing twice is doing it once.
import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Characters; long enough for a headline, short enough for an address bar. */
const LONGEST_SLUG = 72;

/** Lower-case hex of the SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function base32(text: string, length: number): string {
  let bits = '';
  for (const byte of createHash('sha256').update(text).digest()) bits += byte.toString(2).padStart(8, '0');
  let out = '';
  for (let at = 0; out.length < length; at += 5) out += BASE32.charAt(Number.parseInt(bits.slice(at, at + 5), 2));
  return out;
}

/** Letters that have no accent to drop. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** URL-safe words: accents dropped, everything but letters a–z and digits a hyphen; empty where nothing is left. */
export function slugify(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain
    .replace(/['’]/g, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => SPELT[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (joined.length <= LONGEST_SLUG) return joined;
  const space = joined.lastIndexOf('-', LONGEST_SLUG);
  return joined.slice(0, space > 0 ? space : LONGEST_SLUG);
}

/** The last segment of a key, with its extension. */
export function fileName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** First segment of the key; `inbox` where there is none. */
export function sourceOf(key: string): string {
  const first = key.split('/').filter((segment) => segment !== '');
  return first.length > 1 ? (first[0] ?? 'inbox') : 'inbox';
}

/** A source as people write it: whoever puts files by hand may leave spaces around it, or write an accent as two signs. */
export const asWritten = (source: string): string => source.normalize('NFC').replace(/\s+/gu, ' ').trim();

export function articleId(key: string): string {
  const stem = slugify(fileName(key).replace(/\.[^.]*$/, ''));
  return `${stem === '' ? 'article' : stem}-${base32(key, 10)}`;
}

/** The part of an article's id that no other article has. */
export function ownSuffix(article: string): string {
  return article.slice(article.lastIndexOf('-') + 1);
}

/** One object version: a second delivery of its event has the same id. */
export function uploadId(bucket: string, key: string, version: string): string {
  return base32(JSON.stringify([bucket, key, version]), 26);
}

/** The public id of a ticket; its secret travels only in the form, so that knowing the id does not let anybody pose as the uploader. */
export function ticketId(secret: string): string {
  return base32(`ticket ${secret}`, 26);
}

/** Of a webhook, from something that nobody could guess. */
export function hookId(random: string): string {
  return base32(`webhook ${random}`, 16);
}

/** Begins with the time, so that the order of ids is the order of events; `of` names the event, the same at every look. */
export function deliveryId(hook: string, of: string, at: string): string {
  const time = Date.parse(at).toString(36).padStart(9, '0');
  return `${time}${base32(JSON.stringify([hook, of]), 20)}`;
}

interface Arrived {
  readonly sequencer?: string | undefined;
  readonly stored: string;
}

/** Below zero where `a` was stored before `b`: by S3's sequencers, by time where one of them is missing; zero where only S3 can tell. */
export function storedOrder(a: Arrived, b: Arrived): number {
  if (a.sequencer === undefined || b.sequencer === undefined) return compare(a.stored, b.stored);
  const length = Math.max(a.sequencer.length, b.sequencer.length);
  return compare(a.sequencer.toUpperCase().padEnd(length, '0'), b.sequencer.toUpperCase().padEnd(length, '0'));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
