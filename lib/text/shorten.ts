// Cuts words to a length where a reader would: between words where one ends in time, else between characters as people count them.

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A little more than fits, so that the character at the border is seen whole; one without end is cut all the same. */
const BEYOND = 64;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** A word that is longer than this share of the room is cut itself, so that something of it is left. */
const LEAST = 1 / 2;

/** `most` in UTF-16 code units, the ellipsis not counted; white space becomes single spaces. */
export function shortenedTo(most: number, words: string): string {
  // A text may be one line of megabytes: its beginning is enough, unless that is hardly more than white space.
  const beginning = oneLine(words.slice(0, 10 * (most + BEYOND)));
  const line = beginning.length > most + BEYOND ? beginning : oneLine(words);
  if (line.length <= most) return line;
  const head = line.slice(0, wholeCharacters(line, most));
  if (line.charAt(head.length) === ' ') return `${head}…`;
  const space = head.lastIndexOf(' ');
  return `${(space > most * LEAST ? head.slice(0, space) : head).trimEnd()}…`;
}

/** The last border between characters up to `most`: never inside an emoji, a flag or a letter with its accents. */
function wholeCharacters(line: string, most: number): number {
  let end = 0;
  for (const { index, segment } of CHARACTERS.segment(line.slice(0, most + BEYOND))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end === 0 ? most : end;
}
