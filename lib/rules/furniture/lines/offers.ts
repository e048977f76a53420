// Rules that offer to remove lines of one class differ in their words only.
import type { Reading } from '../../../text/reading.ts';
import type { Finding } from '../../rule.ts';
import type { LineClass } from './line-classifier.ts';
import { named, removal, stretches } from './line-removal.ts';
import { tailOf } from './tail.ts';

/** One finding for every stretch of such lines in the tail. */
export function* offers(
  reading: Reading,
  classes: readonly LineClass[],
  says: (name: string) => { readonly message: string; readonly evidence: string },
): Generator<Finding> {
  const { lines, rest, hasArticle } = tailOf(reading);
  if (!hasArticle) return;
  const free = new Set(rest);
  for (const run of stretches(
    lines,
    (line) => free.has(line) && line.lineClass !== undefined && classes.includes(line.lineClass),
  ))
    yield removal(reading, run, says(named(run)));
}
