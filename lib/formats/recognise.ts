// Knows the formats that are not read, by name or by their first bytes, so that a refusal can say what to do about each.

export type ForeignFormat =
  | 'rtf'
  | 'odt'
  | 'doc'
  | 'word'
  | 'pages'
  | 'pdf'
  | 'epub'
  | 'mhtml'
  | 'email'
  | 'sheet'
  | 'slides'
  | 'zip';

const BY_ENDING: readonly (readonly [format: ForeignFormat, endings: readonly string[]])[] = [
  ['rtf', ['.rtf']],
  ['odt', ['.odt', '.ott', '.fodt']],
  ['doc', ['.doc', '.dot', '.wps', '.wpd']],
  ['pages', ['.pages']],
  ['pdf', ['.pdf']],
  ['epub', ['.epub', '.mobi', '.azw3']],
  ['mhtml', ['.mhtml', '.mht']],
  ['email', ['.eml', '.msg', '.mbox']],
  ['sheet', ['.xls', '.xlsx', '.ods', '.csv']],
  ['slides', ['.ppt', '.pptx', '.odp']],
  ['zip', ['.zip', '.7z', '.rar', '.tar', '.gz', '.tgz']],
];

export function formatByName(name: string): ForeignFormat | undefined {
  const lower = name.toLowerCase();
  return BY_ENDING.find(([, endings]) => endings.some((ending) => lower.endsWith(ending)))?.[0];
}

const HEAD = 8 * 1024;
/** The list of a zip's entries stands at its end. */
const TAIL = 64 * 1024;

/** Undefined for text and for whatever else is not known by name. */
export function formatByBytes(bytes: Uint8Array): ForeignFormat | undefined {
  const head = headOf(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1')) return 'doc';
  if (head.startsWith('PK\u0003\u0004')) return zipFormat(head, latin(bytes.subarray(-TAIL)));
  return mailFormat(head);
}

function zipFormat(head: string, tail: string): ForeignFormat {
  const declared = /^mimetype(application\/[\w.+-]{1,80})/.exec(head.slice(30))?.[1] ?? '';
  if (declared.startsWith('application/epub+zip')) return 'epub';
  if (declared.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (declared.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'sheet';
  if (declared.startsWith('application/vnd.oasis.opendocument.presentation')) return 'slides';
  if (tail.includes('word/document')) return 'word';
  if (tail.includes('xl/workbook')) return 'sheet';
  if (tail.includes('ppt/presentation')) return 'slides';
  return tail.includes('Index/Document.iwa') ? 'pages' : 'zip';
}

const HEADER = /^[A-Za-z][A-Za-z\d-]{1,40}:/;

/** Header lines up to a blank one, with the one that only mail programs and browsers write (RFC 2045, 4): nobody's article begins so. */
function mailFormat(head: string): ForeignFormat | undefined {
  const lines = head.split('\n').map((line) => line.trimEnd());
  const end = lines.indexOf('');
  const headers = lines.slice(0, end);
  if (end < 2 || !headers.every((line) => HEADER.test(line) || /^[ \t]/.test(line))) return undefined;
  const block = headers.join('\n').toLowerCase();
  if (!/^mime-version:/m.test(block) || !/^content-type:/m.test(block)) return undefined;
  return block.includes('multipart/related') && !/^to:/m.test(block) ? 'mhtml' : 'email';
}

/** Whether a text is a whole page of HTML: it begins as one, and its head or body follows. */
export function isPage(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return /^<(?:!doctype\s+html|html)\b/i.test(afterComments(head)) && /<(?:head|body|title)\b/i.test(head);
}

function afterComments(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : undefined;
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** The first bytes as far as they are ASCII, without a byte-order mark. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return latin(head[0] === 0xef && head[1] === 0xbb ? head.subarray(3) : head);
}

/** One character a byte. `latin1` of the Encoding Standard is Windows-1252, which moves some. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
