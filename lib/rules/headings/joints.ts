// Where a title may be joined to the name or the address of its site: a dash, a bar, a bracket.

export interface Joint {
  /** Where the mark begins, the space before it included. */
  readonly start: number;
  readonly mark: string;
  /** Is there a space in front of the mark? */
  readonly spaced: boolean;
  /** What stands behind the mark. */
  readonly rest: string;
}

/** No site's name or address is longer than this, from the mark to the end of the line. */
const LONGEST = 200;

/** Joints near the end of a line, from left to right. */
export function* joints(line: string, marks: RegExp): Generator<Joint> {
  for (let at = Math.max(0, line.length - LONGEST); at < line.length; at++) {
    const mark = line.charAt(at);
    if (!marks.test(mark)) continue;
    const spaced = at > 0 && line.charAt(at - 1) === ' ';
    yield { start: spaced ? at - 1 : at, mark, spaced, rest: line.slice(at + 1).trimStart() };
  }
}
