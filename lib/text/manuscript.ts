// The manuscript is the decoded upload: the one string that every edit refers to, and what is known of where it came from.

export const FORMATS = ['text', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export const NEWLINES = ['lf', 'crlf', 'cr', 'mixed'] as const;

/** Half-open span in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What decoding took away, so that the upload's bytes can be rebuilt. `guessed` is true where only statistics chose the charset. */
export interface Origin {
  readonly charset: string;
  readonly guessed: boolean;
  readonly bom: boolean;
  readonly newline: (typeof NEWLINES)[number];
  /** Where the guess is in doubt: the character sets that are nearly as likely, none where nothing looked right. */
  readonly rivals?: readonly string[];
}

/**
 * A stretch whose markup says what it is; only HTML has them. Furniture rules take it as proof.
 * `menu`, `banner`, `aside`, `skip`, `related`, `cookie`, `newsletter`, `login`, `advert`, `author` and `tags` are page
 * chrome by name, `links` by being nothing but links, `loose` by standing outside of paragraphs; `widget` is sharing,
 * `thread` real comments, and `beside` is what stands outside of the article's own box,
 * `caption` what is written below a picture.
 */
export interface Region extends Span {
  readonly kind: RegionKind;
  /** So doubtful that a person decides. */
  readonly offered?: true;
}

export const REGION_KINDS = [
  'form',
  'thread',
  'widget',
  'menu',
  'banner',
  'aside',
  'skip',
  'related',
  'cookie',
  'newsletter',
  'login',
  'advert',
  'author',
  'tags',
  'links',
  'loose',
  'apart',
  'beside',
  'caption',
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

const BY_PLACE: ReadonlySet<RegionKind> = new Set<RegionKind>(['links', 'loose', 'apart', 'beside', 'caption']);

/** Whether a name says what the region is, so that no line of it has to be known; else the lines may say more. */
export const isNamed = ({ kind, offered }: Region): boolean => offered !== true && !BY_PLACE.has(kind);

export interface Manuscript {
  /** LF line ends, no byte-order mark. */
  readonly text: string;
  readonly format: Format;
  readonly origin: Origin;
  /** In order, disjoint, whole blocks. */
  readonly regions: readonly Region[];
  /** What the document says of itself (front matter, `<html lang>`); never proof of the body's language. */
  readonly declared: Declared;
  /** Sentences about what could not be carried over, such as the images of a .docx. */
  readonly notes: readonly string[];
}

export interface Declared {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly language?: string;
  readonly slug?: string;
}

export const PLAIN_ORIGIN: Origin = { charset: 'utf-8', guessed: false, bom: false, newline: 'lf' };

/** A manuscript made of a string that is already decoded. */
export function manuscript(text: string, format: Format = 'text', origin = PLAIN_ORIGIN): Manuscript {
  return { text, format, origin, regions: [], declared: {}, notes: [] };
}

/** What stands in a signed text and readers do not see. */
export const UNSHOWN_KINDS = ['front-matter', 'comment'] as const;

export interface Unshown extends Span {
  readonly kind: (typeof UNSHOWN_KINDS)[number];
}
