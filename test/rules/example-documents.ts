// The documents that the rules' own examples stand in, for every test that reads them.
import type { Example } from '../../lib/rules/rule.ts';
import { type Manuscript, manuscript, PLAIN_ORIGIN } from '../../lib/text/manuscript.ts';

export const inside = (example: Example, text: string): string => (example.among ?? '{}').replace('{}', () => text);

const originOf = ({ rivals }: Example) => ({ ...PLAIN_ORIGIN, ...(rivals && { rivals }) });

/** The document of an example; what markup would call the example is marked, white space around it left out. */
export function sourceOf(example: Example, text: string): Manuscript {
  const source = manuscript(inside(example, text), example.format, originOf(example));
  if (example.marked === undefined) return source;
  const start = source.text.indexOf(text.trim());
  return { ...source, regions: [{ kind: example.marked, start, end: start + text.trim().length }] };
}
