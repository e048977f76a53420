// Signs that travel through mammoth within the text: where a list number or an inserted file belongs.

/** No text holds these two: Unicode keeps them for uses within a program. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

export function withoutMarks(text: string): string {
  return text.includes(OPEN) || text.includes(CLOSE) ? text.replaceAll(/[\ufdd0\ufdd1]/g, '') : text;
}

export const numberMark = (number: number): string => `${OPEN}${number}${CLOSE}`;
export const chunkMark = (index: number): string => `${OPEN}chunk ${index}${CLOSE}`;

const LISTS = /<(ol|ul)><li>(?:\ufdd0(\d{1,9})\ufdd1)?|<\/(?:ol|ul)>|<li>(?:\ufdd0(\d{1,9})\ufdd1)?/g;

/** Lists start where Word starts them; where a number does not follow the one before, a list of its own begins. */
export function numberLists(html: string): string {
  const open: number[] = [];
  return html.replaceAll(LISTS, (tag: string, name?: string, first?: string, next?: string) => {
    if (tag.startsWith('</')) {
      open.pop();
      return tag;
    }
    const number = Number(first ?? next ?? Number.NaN);
    if (name !== undefined) {
      open.push(number);
      return name === 'ol' && first !== undefined ? `<ol start="${first}"><li>` : `<${name}><li>`;
    }
    const before = open.pop() ?? Number.NaN;
    open.push(number);
    return next === undefined || number === before + 1 ? '<li>' : `</ol><ol start="${next}"><li>`;
  });
}

/** `chunks` are HTML, in the order in which they were found. */
export function insertChunks(html: string, chunks: readonly string[]): string {
  return html.replaceAll(
    /(?:<p>)?\ufdd0chunk (\d{1,5})\ufdd1(?:<\/p>)?/g,
    (_, index: string) => chunks[Number(index)] ?? '',
  );
}
