// Uploads as a page: what became of every one.

import { queryOf } from '../../api/http/body.ts';
import * as bodies from '../../api/schema.ts';
import { pages } from '../pages.ts';
import type { ReviewDoor } from './door.ts';

export function addUploads({ page, parts }: ReviewDoor): void {
  const { desk } = parts;
  page('/review/uploads', async (_c, frame, url) =>
    pages.uploads(frame, { listing: await desk.uploads(queryOf(bodies.page, url)) }),
  );
}
