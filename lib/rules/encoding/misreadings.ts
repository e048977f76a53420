// The closed list behind encoding/mojibake: what a character looks like after decoding with the wrong table.

/** Characters whose UTF-8 bytes are often read as Windows-1252. */
const IN_UTF8 =
  '’‘“”‚„–—…•†‹›™€′″‐‑→←−×÷°£©®«»¡¿·½¼¾²³±§¶ªº\u00a0àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÀÁÂÃÄÅÆÇÈÉÊÌÍÎÑÒÓÔÕÖØÙÚÛÜŒœŠšŽž';

/** Chinese punctuation: two bytes of GBK, read as Latin-1. */
const IN_GBK: readonly (readonly [string, string])[] = [
  ['¡¯', '’'],
  ['¡®', '‘'],
  ['¡°', '“'],
  ['¡±', '”'],
  ['¡¢', '、'],
  ['¡£', '。'],
  ['¡ª¡ª', '—'],
  ['¡ª', '—'],
  ['¡\u00ad¡\u00ad', '…'],
  ['¡\u00ad', '…'],
  ['¡¶', '《'],
  ['¡·', '》'],
  ['¡¤', '·'],
  ['£¬', '，'],
  ['£¨', '（'],
  ['£©', '）'],
  ['£º', '：'],
  ['£»', '；'],
  ['£¿', '？'],
];

/** Bytes 80 to 9F of Windows-1252, which Latin-1 shows as control characters. */
const IN_WINDOWS = new Map<number, string>(
  [...'…‘’“”•–—'].map((char, at) => [[0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97][at] ?? 0, char]),
);

const encoder = new TextEncoder();
const windows = new TextDecoder('windows-1252');

function misread(): ReadonlyMap<string, string> {
  const repairs = new Map<string, string>();
  for (const char of IN_UTF8) {
    const bytes = encoder.encode(char);
    const good = char === '\u00a0' ? ' ' : char;
    repairs.set(windows.decode(bytes), good);
    repairs.set(String.fromCharCode(...bytes), good);
  }
  for (const [bad, good] of IN_GBK) repairs.set(bad, good);
  for (const [byte, good] of IN_WINDOWS) repairs.set(String.fromCharCode(byte), good);
  repairs.set('ï»¿', '');
  return repairs;
}

export const REPAIRS: ReadonlyMap<string, string> = misread();
