// What a Markdown file says of itself before its text, between lines of three dashes.

const CLOSE = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/gu;

/** Where the front matter of a text ends; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---\n')) return 0;
  CLOSE.lastIndex = 3;
  const close = CLOSE.exec(text);
  return close ? close.index + close[0].length : 0;
}
