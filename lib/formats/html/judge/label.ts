// Headings of what goes: a heading with nothing left below it goes, too.
import type { RegionKind } from '../../../text/manuscript.ts';
import type { Furniture } from '../runs.ts';
import { type Element, isElement, isText, type Node } from '../tree.ts';
import type { Measures } from './measure.ts';

/** Characters of a heading that goes with what is below it. */
const MOST_LABEL = 90;
const BOLD = new Set(['b', 'strong']);
/** What has headings of its own right above it; words in bold above buttons for sharing are the end of the article. */
const BELOW_HEADING: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'links',
  'related',
  'form',
  'newsletter',
  'tags',
  'author',
  'advert',
  'beside',
  'widget',
]);
const BELOW_BOLD: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'links',
  'related',
  'form',
  'newsletter',
  'tags',
  'author',
]);

export const isHeading = (element: Element): boolean => /^h[1-6]$/u.test(element.tagName);
const isBold = (node: Node): boolean => isElement(node) && BOLD.has(node.tagName);

/** What the element is the heading of, going by the one region right below it; undefined where it is no heading. */
function headed(element: Element, below: Furniture, measures: Measures): boolean {
  const { from, to, text, linked, hasTitle } = measures.of(element);
  const run = measures.runs[from];
  if (hasTitle || to !== from + 1 || run === undefined || text > MOST_LABEL || linked > 0) return false;
  if (isHeading(run.holder)) return BELOW_HEADING.has(below.kind);
  return run.nodes.length === 1 && run.nodes.every(isBold) && BELOW_BOLD.has(below.kind);
}

/**
 * Children of `parent` that are headings of a region right below them, which has another region or nothing behind it, with
 * the rules (`<hr>`) between the two.
 */
export function* labels(
  parent: Element,
  measures: Measures,
  verdictOn: (node: Node) => Furniture | undefined,
): Generator<readonly [Element, Furniture]> {
  let below: Furniture | undefined;
  let isLast = true;
  let between: Element[] = [];
  for (const child of parent.childNodes.toReversed()) {
    const isSeen = isText(child) ? child.value.trim() !== '' : isElement(child) && measures.of(child).text > 0;
    if (isElement(child) && child.tagName === 'hr' && below !== undefined) between.push(child);
    if (!isSeen) continue;
    const own = verdictOn(child);
    const heads = isElement(child) && isLast && below !== undefined && headed(child, below, measures);
    if (heads && below !== undefined && (own === undefined || (own.offered === true && below.offered !== true)))
      for (const one of [child, ...between]) yield [one, below];
    else if (own !== undefined) {
      below = own;
      isLast ||= own.offered !== true;
      between = [];
      continue;
    }
    isLast = isElement(child) && isHeading(child);
    below = undefined;
    between = [];
  }
}
