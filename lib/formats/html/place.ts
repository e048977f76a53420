// Where in the page the walk is: how deep, in which section, and within which furniture.
import { DEPTH_LIMIT, RefusedUpload, TOO_DEEP } from '../refusals.ts';
import { isComments, isSection, type Surveyor } from './furniture.ts';
import type { Furniture } from './runs.ts';
import { type Element, hasText, isElement, isText, type Node, type Text } from './tree.ts';

const MOST_IN_ITEM = 20;

export interface Place {
  readonly depth: number;
  readonly furniture: Furniture | undefined;
  /** What an element around it proves of all its parts but one. */
  readonly offered: Furniture | undefined;
  readonly inSection: boolean;
  readonly inComments: boolean;
  readonly inItem: boolean;
}

export const OUTSIDE: Place = {
  depth: 0,
  furniture: undefined,
  offered: undefined,
  inSection: false,
  inComments: false,
  inItem: false,
};

/** The place inside an element; the outermost furniture wins, but for what is surer, and for a form among comments. */
export function enter(survey: Surveyor, element: Element, around: Place): Place {
  const depth = around.depth + 1;
  if (depth > 2 * DEPTH_LIMIT) throw new RefusedUpload(TOO_DEEP);
  const inSection = around.inSection || isSection(element);
  const inComments = around.inComments || (isComments(element) && survey.holdsThread(element));
  const place = { ...around, depth, inSection, inComments };
  const outer = around.furniture;
  if (outer !== undefined && outer.offered !== true && outer.kind !== 'thread') return place;
  const kind = survey.kindOf(element, around);
  const own = kind === undefined ? survey.verdictOn(element) : { kind };
  if (outer !== undefined) return own !== undefined && isSurer(own, outer) ? { ...place, furniture: own } : place;
  const furniture = own ?? around.offered;
  if (furniture === undefined) return place;
  if (survey.isWhole(element, furniture.kind)) return { ...place, furniture, offered: undefined };
  return { ...place, offered: furniture };
}

function isSurer(own: Furniture, outer: Furniture): boolean {
  return outer.offered === true ? own.offered !== true : own.kind === 'form';
}

/** What proves of a piece of text that it is furniture: the elements around it, or its standing outside of all. */
export function textPlace(survey: Surveyor, text: Text, { furniture, offered }: Place): Furniture | undefined {
  return furniture ?? offered ?? survey.verdictOn(text);
}

/** A list item that holds a comment form and nothing else. */
export function formIn(survey: Surveyor, item: Node, place: Place): Furniture | undefined {
  if (!isElement(item)) return undefined;
  const inside = item.childNodes.filter((node) => isElement(node) || (isText(node) && node.value.trim() !== ''));
  const [only, ...others] =
    inside.length > MOST_IN_ITEM ? [] : inside.filter((node) => !isElement(node) || hasText(node));
  const holder = others.length === 0 && only !== undefined && isElement(only) ? only : item;
  return [item, holder].some((each) => survey.kindOf(each, place) === 'form') ? { kind: 'form' } : undefined;
}
