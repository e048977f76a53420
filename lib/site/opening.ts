// The first words of a text as one plain line, for previews.

const LONGEST = 200;

/** Cut at a word; empty where the text is nothing but its title. */
export function opening(text: string, title: string): string {
  const line = text
    .slice(0, 4000)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#>*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const rest = line.toLowerCase().startsWith(title.toLowerCase()) ? line.slice(title.length).trim() : line;
  if (rest.length <= LONGEST) return rest;
  const cut = rest.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
