// Cuts words to a length where a reader would: between words where one ends in time, else between characters as people count them.

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word that is longer than this share of the room is cut itself, so that something of it is left. */
const LEAST = 1 / 2;

/** `most` in UTF-16 code units, the ellipsis not counted; white space becomes single spaces. */
export function shortenedTo(most: number, words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const head = line.slice(0, wholeCharacters(line, most));
  if (line.charAt(head.length) === ' ') return `${head}…`;
  const space = head.lastIndexOf(' ');
  return `${(space > most * LEAST ? head.slice(0, space) : head).trimEnd()}…`;
}

/** The last border between characters up to `most`: never inside an emoji, a flag or a letter with its accents. */
function wholeCharacters(line: string, most: number): number {
  // A little more than fits, so that the character at the border is seen whole; one without end is cut all the same.
  let end = 0;
  for (const { index, segment } of CHARACTERS.segment(line.slice(0, most + 64))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end === 0 ? most : end;
}
