// Tells bytes that are text from bytes that are not, before anybody guesses a character set.

const SIGNATURES: readonly (readonly [offset: number, bytes: readonly number[]])[] = [
  [0, [0x89, 0x50, 0x4e, 0x47]], // PNG
  [0, [0xff, 0xd8, 0xff]], // JPEG
  [0, ascii('GIF87a')],
  [0, ascii('GIF89a')],
  [8, ascii('WEBP')],
  [0, ascii('II*\0')], // TIFF
  [0, ascii('MM\0*')],
  [0, [0, 0, 1, 0]], // icon
  [4, ascii('ftyp')], // MP4, HEIC, AVIF
  [0, ascii('%PDF-')],
  [0, ascii('PK\x03\x04')], // zip, docx, epub
  [0, ascii('PK\x05\x06')],
  [0, [0x1f, 0x8b]], // gzip
  [0, ascii('7z\xbc\xaf\x27\x1c')],
  [0, ascii('Rar!\x1a\x07')],
  [0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]], // xz
  [0, [0x28, 0xb5, 0x2f, 0xfd]], // zstd
  [4, ascii('1AY&SY')], // bzip2
  [257, ascii('ustar')], // tar
  [0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]], // the .doc and .xls of old
  [0, [0x7f, 0x45, 0x4c, 0x46]], // ELF
];

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether the bytes begin as an image, a PDF, an archive or a program does. */
export function hasSignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some(([offset, signature]) => signature.every((byte, i) => bytes[offset + i] === byte));
}

// Tab, line feed, vertical tab, form feed, carriage return; DOS ends a text with SUB.
const HARMLESS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

/** Control characters, NUL among them, that text does not need. */
export function countControls(codes: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i] ?? 0;
    if ((code < 0x20 && !HARMLESS.has(code)) || code === 0x7f) count += 1;
  }
  return count;
}

/** A few control characters in a long text are slips of an editor; one in two hundred is another kind of file. */
export function areStrays(controls: number, length: number): boolean {
  return controls <= 2 + length / 200;
}

const VISIBLE = /(?![\u115f\u1160\u3164]|\ufe0f)[^\s\p{Cc}\p{Cf}]/u;

/** Whether a reader would see nothing of the text. */
export function isInvisible(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Whether the bytes hold nothing but white space and invisible characters, in UTF-8 or UTF-16. */
export function areInvisible(bytes: Uint8Array): boolean {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(label);
  for (let at = 0; at < bytes.length; at += 4096) {
    const part = decoder.decode(bytes.subarray(at, at + 4096), { stream: true });
    if (!isInvisible(part)) return false;
  }
  return isInvisible(decoder.decode());
}
