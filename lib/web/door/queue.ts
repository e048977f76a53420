// The queue as a page: the filters of its address, how many there are of each tier, and the person's own views.

import { filterOf } from '../../api/articles/filter.ts';
import * as bodies from '../../api/articles/query-schemas.ts';
import { queryOf } from '../../api/http/body.ts';
import { pages } from '../pages.ts';
import type { ReviewDoor } from './door.ts';

const USUAL = 50;

export function addQueue({ page, parts }: ReviewDoor): void {
  const { desk, clock, ruleIds } = parts;
  page('/review', async (_c, frame, url) => {
    const { state = 'in_review', limit, cursor, ...asked } = queryOf(bodies.queue, url);
    const from = cursor === undefined ? {} : { cursor };
    const filter = { state, ...filterOf(asked, frame.actor, clock) };
    const [listing, tiers, views] = await Promise.all([
      desk.queue({ ...filter, ...from, limit }),
      desk.tiers(filter),
      desk.views(frame.actor),
    ]);
    const lines = limit === USUAL ? {} : { limit };
    return pages.queue(frame, { listing, state, ...asked, ...from, ...lines, tiers, views, rules: ruleIds });
  });
}
