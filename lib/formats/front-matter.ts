// What a Markdown file says of itself before its text: read if it can be, never a reason to fail.
import { type FrontMatterBlock, frontMatterOf } from '../text/front-matter.ts';
import type { Declared } from '../text/manuscript.ts';

export interface FrontMatter {
  readonly declared: Declared;
  readonly notes: readonly string[];
}

const NONE: FrontMatter = { declared: {}, notes: [] };
/** UTF-16 code units; a parser sees no more. */
const LENGTH_LIMIT = 64 * 1024;
const NAMES = { yaml: 'YAML', toml: 'TOML', json: 'JSON', nikola: 'a list of fields' } as const;

/** The fields that Faircopy uses; everything else stays in the text, unread. */
export async function frontMatter(text: string): Promise<FrontMatter> {
  const block = frontMatterOf(text);
  if (block === undefined) return NONE;
  const fields = block.source.length > LENGTH_LIMIT ? undefined : await fieldsOf(block);
  if (fields !== undefined) return { declared: declaredBy(fields), notes: [] };
  const note = `The front matter is not valid ${NAMES[block.kind]}; it was left as it is, and nothing in it is used.`;
  return { declared: {}, notes: [note] };
}

/** Most files have no front matter, and never load what reads it. */
async function fieldsOf({ kind, source }: FrontMatterBlock): Promise<ReadonlyMap<unknown, unknown> | undefined> {
  switch (kind) {
    case 'yaml':
      return (await import('./fields.ts')).fields(source);
    case 'toml':
      return (await import('./toml.ts')).tomlFields(source);
    case 'json':
      return mapOf(JSON.parse(source));
    case 'nikola':
      return new Map(source.split('\n').map((line) => dotted(line)));
  }
}

/** `.. title: Kites` */
function dotted(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(3, colon), line.slice(colon + 1).trim()];
}

function mapOf(object: unknown): ReadonlyMap<unknown, unknown> | undefined {
  return typeof object === 'object' && object !== null ? new Map(Object.entries(object)) : undefined;
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
