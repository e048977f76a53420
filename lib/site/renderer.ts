// The site's renderer, whole: approved texts in, files for the site bucket out; no clock, no network, no rule.
import type { Renderer } from '../publish/renderer.ts';
import { articleFiles } from './article.ts';
import { feedFiles } from './feeds.ts';
import { listPage } from './lists.ts';
import { staticFiles } from './static-files.ts';
import { tombstoneFiles } from './tombstone.ts';

/** `siteUrl` is absolute, such as `https://example.org`; a slash at its end does not matter. */
export function siteRenderer(siteUrl: string): Renderer {
  const site = siteUrl.replace(/\/+$/, '');
  return {
    article: (article) => articleFiles(article, site),
    tombstone: (tombstone) => tombstoneFiles(tombstone),
    list: (name, entries, version) => [
      listPage(name, entries, version, site),
      ...(name === 'front' ? feedFiles(entries, version, site) : []),
    ],
    staticFiles: () => staticFiles(site),
  };
}
