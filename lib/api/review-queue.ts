// The queue as a page: the filters of its address, and how many there are of each tier.
import * as bodies from './bodies.ts';
import { queryOf } from './body.ts';
import { filterOf } from './filtering.ts';
import type { ReviewDoor } from './review-door.ts';

export function addQueue({ page, parts }: ReviewDoor): void {
  const { desk, pages, clock } = parts;
  page('/review', async (_c, frame, url) => {
    const { state = 'in_review', limit, cursor, ...asked } = queryOf(bodies.queue, url);
    const from = cursor === undefined ? {} : { cursor };
    const filter = { state, ...filterOf(asked, frame.actor, clock) };
    const listing = await desk.queue({ ...filter, ...from, limit });
    return pages.queue(frame, { listing, state, ...asked, ...from, tiers: await desk.tiers(filter) });
  });
}
