// Where in the page the walk is: how deep, in which section, and within which furniture.
import { DEPTH_LIMIT, Refused, TOO_DEEP } from '../refusals.ts';
import { isComments, isSection, type Surveyor } from './furniture.ts';
import type { Furniture } from './runs.ts';
import type { Element } from './tree.ts';

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

/** The place inside an element; the outermost furniture wins, and a title in a page's header is none. */
export function enter(survey: Surveyor, element: Element, around: Place): Place {
  const depth = around.depth + 1;
  if (depth > 2 * DEPTH_LIMIT) throw new Refused(TOO_DEEP);
  const inSection = around.inSection || isSection(element);
  const inComments = around.inComments || (isComments(element) && survey.holdsThread(element));
  const place = { ...around, depth, inSection, inComments };
  if (around.furniture !== undefined) return place;
  if (survey.isTitle(element)) return { ...place, offered: undefined };
  const kind = survey.kindOf(element, around);
  const furniture = kind === undefined ? around.offered : { kind };
  if (furniture === undefined) return place;
  if (survey.isWhole(element, furniture.kind)) return { ...place, furniture, offered: undefined };
  return { ...place, offered: furniture };
}
