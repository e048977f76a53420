// What a Markdown file says of itself before its text: read if it can be, never a reason to fail.
import type { Declared } from '../text/manuscript.ts';

export interface FrontMatter {
  readonly declared: Declared;
  readonly notes: readonly string[];
}

const NONE: FrontMatter = { declared: {}, notes: [] };
const LENGTH_LIMIT = 64 * 1024;
const ILLEGIBLE = 'The front matter is not valid YAML; it was left as it is, and nothing in it is used.';

/** The fields that Faircopy uses; everything else stays in the text, unread. */
export async function frontMatter(text: string): Promise<FrontMatter> {
  const source = between(text);
  if (source === undefined) return NONE;
  const fields = source.length > LENGTH_LIMIT ? undefined : await fieldsOf(source);
  return fields === undefined ? { declared: {}, notes: [ILLEGIBLE] } : { declared: declaredBy(fields), notes: [] };
}

/** Most files have no front matter, and never load what reads it. */
async function fieldsOf(source: string): Promise<ReadonlyMap<unknown, unknown> | undefined> {
  return (await import('./fields.ts')).fields(source);
}

function between(text: string): string | undefined {
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + LENGTH_LIMIT + 8));
  return closing === null ? undefined : text.slice(start, start + closing.index);
}

function declaredBy(fields: ReadonlyMap<unknown, unknown>): Declared {
  const title = word(fields.get('title'));
  const date = word(fields.get('date'));
  const source = word(fields.get('source'));
  const language = word(fields.get('language') ?? fields.get('lang'));
  const slug = word(fields.get('slug'));
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(source && { source }),
    ...(language && { language }),
    ...(slug && { slug }),
  };
}

function word(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}
