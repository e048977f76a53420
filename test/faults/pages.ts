// A renderer whose files are JSON, so that what the site says can be read back and compared with the facts.
import * as v from 'valibot';
import type { ListEntry, Renderer, SiteFile } from '../../lib/publish/renderer.ts';

const page = v.object({
  id: v.string(),
  sequence: v.number(),
  kind: v.picklist(['article', 'unpublished', 'retracted', 'moved']),
  title: v.string(),
  text: v.optional(v.string()),
  to: v.optional(v.string()),
});
export type ShownPage = v.InferOutput<typeof page>;

const line = v.object({ id: v.string(), slug: v.string(), title: v.string(), state: v.string() });
const list = v.object({ version: v.number(), entries: v.array(line) });
export type ShownLine = v.InferOutput<typeof line>;

export const readPage = (body: string): ShownPage => v.parse(page, JSON.parse(body));
export const readList = (body: string) => v.parse(list, JSON.parse(body));

const file = (key: string, shown: object): SiteFile => ({
  key,
  body: JSON.stringify(shown),
  type: 'text/html',
  cache: 'short',
});
export const pageKey = (slug: string): string => `articles/${slug}/index.html`;
const shownLine = ({ id, slug, title, state }: ListEntry): ShownLine => ({ id, slug, title, state });

export const jsonRenderer: Renderer = {
  article: ({ id, slug, title, text, sequence }) => [
    file(pageKey(slug), { id, sequence, kind: 'article', title, text }),
  ],
  tombstone: (stone) => {
    const { id, slug, title, sequence, kind } = stone;
    return [file(pageKey(slug), { id, sequence, kind, title, ...(stone.kind === 'moved' ? { to: stone.to } : {}) })];
  },
  list: (name, entries, version) => [
    file(`${name}.html`, { version, entries: entries.filter(({ state }) => state !== 'gone').map(shownLine) }),
  ],
  staticFiles: () => [{ key: 'robots.txt', body: 'User-agent: *', type: 'text/plain', cache: 'short' }],
};
