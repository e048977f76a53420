// Runs of one character and of white space in a line, by offset.

export const SPACE = 32;
export const TAB = 9;

export const isSpace = (code: number): boolean => code === SPACE || code === TAB;

/** The first place from `at` on that holds another character than `code`. */
export function behindRun(text: string, at: number, end: number, code: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to;
}

/** The first place from `at` on that holds neither space nor tab. */
export function behindSpace(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isSpace(text.charCodeAt(to))) to++;
  return to;
}

/** Columns of white space at an offset, four of them at most: enough to tell what a line may be. */
export function indentOf(text: string, at: number): number {
  let columns = 0;
  for (let place = at; columns < 4; place++) {
    const code = text.charCodeAt(place);
    if (code === TAB) return 4;
    if (code !== SPACE) break;
    columns++;
  }
  return columns;
}

/** The first place from `at` on that holds neither space nor tab nor line end. */
export function behindBreak(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isSpace(text.charCodeAt(to)) || text.charCodeAt(to) === 10)) to++;
  return to;
}
