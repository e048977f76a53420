// From lines to findings: lines of one rule that stand together go together.
import { lineDeletion } from '../../../text/deletion.ts';
import type { Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import type { Finding } from '../../rule.ts';
import type { EndLine } from './end-lines.ts';

/** Lines of one rule with no other line between them, or none but those that `isPassed`. */
export function stretches<Line extends EndLine>(
  all: readonly Line[],
  isOurs: (line: Line) => boolean,
  isPassed: (line: Line) => boolean = () => false,
): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of all) {
    if (isOurs(line)) {
      if (open) open.push(line);
      else {
        open = [line];
        found.push(open);
      }
    } else if (!isPassed(line)) open = undefined;
  }
  return found;
}

/** The parts of a stretch that have no other line between them. */
export function pieces<Line extends EndLine>(
  all: readonly Line[],
  stretch: readonly Line[],
): readonly (readonly Line[])[] {
  const ours = new Set(stretch);
  return stretches(
    all,
    (line) => ours.has(line),
    (line) => !/[\p{L}\p{N}]/u.test(line.said),
  );
}

const LONGEST_NAME = 60;

/** What a reviewer reads of some lines: the first one, shortened. */
export function named(lines: readonly Pick<EndLine, 'said'>[]): string {
  const said = lines[0]?.said ?? '';
  const name = said.length > LONGEST_NAME ? `${said.slice(0, LONGEST_NAME).trimEnd()}…` : said;
  return name.replace(/["“”]/gu, '’');
}

/** Lines from the first to the last one, with the white space that goes with them. */
export function cut(reading: Reading, lines: readonly EndLine[]): Span {
  return lineDeletion(reading.text, lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
}

/** A finding that deletes whole lines. */
export const removal = (
  reading: Reading,
  lines: readonly EndLine[],
  says: { readonly message: string; readonly evidence: string },
): Finding => ({ ...cut(reading, lines), after: '', ...says });
