// Code between fences that are longer than any within it.

/** Lines of code that are looked at for fences of their own. */
const MOST_FENCES = 10_000;

export function fenced(text: string, language: string): readonly string[] {
  const inside = (text.match(/^[ \t]*`{3,}/gm) ?? []).slice(0, MOST_FENCES);
  const longest = Math.max(2, ...inside.map((run) => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...text.split('\n'), fence];
}
