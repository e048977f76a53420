// Opens the zip that a .docx is, without trusting what it says about its own size.
import { inflateRawSync } from 'node:zlib';
import { NO_WORD_DOCUMENT, PAGE_LIMIT, PAGE_TOO_LARGE, RefusedUpload } from '../refusals.ts';

/** One entry of the central directory (APPNOTE.TXT 4.3.12). */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/**
 * The parts that `wanted` names, unpacked, together no more than the limit; names of all entries beside them.
 * Throws `RefusedUpload` where it is no zip, or a bomb.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const entries = directory(bytes);
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > PAGE_LIMIT) throw new RefusedUpload(PAGE_TOO_LARGE);
  const parts = new Map<string, Uint8Array>();
  let left = PAGE_LIMIT;
  for (const entry of entries) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue;
    const part = partOf(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && endOfDirectory(viewOf(bytes)) !== undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function directory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) throw new RefusedUpload(NO_WORD_DOCUMENT);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw new RefusedUpload(NO_WORD_DOCUMENT);
    const name = view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function partOf(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  const isSound =
    offset + 30 <= bytes.length && view.getUint32(offset, true) === LOCAL && (entry.flags & ENCRYPTED) === 0;
  if (!isSound) throw new RefusedUpload(NO_WORD_DOCUMENT);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 8) return inflate(packed, left);
  if (entry.method !== 0) throw new RefusedUpload(NO_WORD_DOCUMENT);
  if (packed.length > left) throw new RefusedUpload(PAGE_TOO_LARGE);
  return packed;
}

/** The directory may lie about the size, so the inflater itself stops at what is left of the limit. */
function inflate(packed: Uint8Array, left: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new RefusedUpload(isBomb ? PAGE_TOO_LARGE : NO_WORD_DOCUMENT);
  }
}
