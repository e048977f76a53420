// A person's saved views of the queue: everybody sees and changes their own.
import type { Clock } from '../ledger/ports.ts';
import { type SavedViews, savedView } from './saved-views.ts';
import type { SavedViewDesk } from './types.ts';

export interface ViewNeeds {
  readonly views: SavedViews;
  readonly clock: Clock;
}

export function savedViewDesk({ views, clock }: ViewNeeds): SavedViewDesk {
  return {
    views: ({ id }) => views.list(id),
    async saveView({ name, query }, { id: owner }) {
      const view = savedView(name, query, clock.now().toISOString());
      await views.save(owner, view);
      return view;
    },
    removeView: (id, { id: owner }) => views.remove(owner, id),
  };
}
