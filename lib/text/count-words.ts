// How long a text is for people: in words, which queue, page and reading time show.

/** Words as a reader counts them; a Han character counts as one, since nothing parts them. */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;
}
