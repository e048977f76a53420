// Which endings of a file name are read, and as what: the one list that commands, pages, refusals and docs go by.

export const ENDINGS = {
  txt: ['.txt', '.text'],
  md: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  docx: ['.docx', '.docm', '.dotx'],
} as const satisfies Readonly<Record<string, readonly `.${string}`[]>>;

export type Kind = keyof typeof ENDINGS;

const KINDS: readonly Kind[] = ['txt', 'md', 'html', 'docx'];

export const ALL_ENDINGS: readonly string[] = KINDS.flatMap((kind) => ENDINGS[kind]);

/** The format that a file name promises; a name decides nothing else. */
export function kindOf(name: string): Kind | undefined {
  const lower = name.toLowerCase();
  return KINDS.find((kind) => ENDINGS[kind].some((ending) => lower.endsWith(ending)));
}
