// Reads lines of a string by offset, without making an array of them.

/** The line that starts at an offset, without its line end; `to` ends the text. */
export function lineAt(text: string, at: number, to: number): string {
  const stop = text.indexOf('\n', at);
  return text.slice(at, stop < 0 || stop > to ? to : stop);
}

/** Is there nothing but white space between two offsets, whatever the white space? */
export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 0x3000 && code !== 0xa0 && code !== 13) return false;
  }
  return true;
}

/** Is the line above an offset blank? */
export function hasBlankLineBefore(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 2) + 1;
  return start > 0 && isBlank(text, line, start - 1);
}
