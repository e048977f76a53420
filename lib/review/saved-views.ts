// Views of the queue that a person has named: a few for each, theirs alone, and never half a change of them.
import { NotFound, Unprocessable } from '../ledger/errors.ts';
import { sha256 } from '../ledger/ids.ts';

/** The filters of the queue under a name. */
export interface SavedView {
  /** Derived from the name: the same name is the same view. */
  readonly id: string;
  readonly name: string;
  /** As the queue's address has it, without a question mark. */
  readonly query: string;
  /** When it was saved last, ISO 8601. */
  readonly at: string;
}

export interface SavedViews {
  /** In the order in which they were first saved. */
  list(owner: string): Promise<readonly SavedView[]>;
  /** Takes the place of the one of that name; throws Unprocessable where there are too many. All that are saved then. */
  save(owner: string, view: SavedView): Promise<readonly SavedView[]>;
  /** Throws NotFound for one that is not there. All that are left. */
  remove(owner: string, id: string): Promise<readonly SavedView[]>;
}

export const MOST_VIEWS = 30;
/** Characters. */
export const LONGEST_NAME = 60;

export function savedView(name: string, query: string, at: string): SavedView {
  return { id: sha256(name.normalize('NFC')).slice(0, 12), name, query, at };
}

export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  if (views.some(({ id }) => id === view.id)) return views.map((one) => (one.id === view.id ? view : one));
  if (views.length < MOST_VIEWS) return [...views, view];
  throw new Unprocessable('invalid', `${MOST_VIEWS} views are saved already: remove one of them first.`, {
    most: MOST_VIEWS,
  });
}

export function withoutView(views: readonly SavedView[], id: string): readonly SavedView[] {
  if (!views.some((one) => one.id === id)) throw new NotFound('view', id);
  return views.filter((one) => one.id !== id);
}
