// Where everything stands on the site: keys in the bucket and addresses for readers.

export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}/`;
}

export function twinPath(slug: string): string {
  return `${articlePath(slug)}index.json`;
}

export function articleKey(slug: string, file: 'index.html' | 'index.json'): string {
  return `articles/${slug}/${file}`;
}

/** The key of the page that readers find at `path`: keys are not percent-encoded. */
export function pageKey(path: string): string {
  return `${decodeURIComponent(path.slice(1))}index.html`;
}

export function monthPath(month: string): string {
  return `/archive/${month.replace('-', '/')}/`;
}

export function sourcePath(source: string): string {
  return `/sources/${encodeURIComponent(source)}/`;
}
