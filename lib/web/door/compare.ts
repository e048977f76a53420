// Two texts of an article side by side, as a page: both sides to be picked, with an answer for whoever picks none.

import { comparePage } from '../../api/articles/query-schemas.ts';
import { queryOf } from '../../api/http/body.ts';
import type { ArticleView } from '../../ledger/views.ts';
import type { Side } from '../../review/types.ts';
import { pages } from '../pages.ts';
import { idOf, type ReviewDoor } from './door.ts';

/** What is live beside what is to come, where these are two texts; else how it came beside how it stands. */
function usual({ live, revision }: ArticleView): Side {
  return live.state === 'published' && live.revision !== revision ? 'live' : 'raw';
}

export function addCompare({ page, parts }: ReviewDoor): void {
  const { desk } = parts;
  page('/review/articles/:id/compare', async (c, frame, url) => {
    const article = await desk.article(idOf(c), frame.actor);
    const asked = queryOf(comparePage, url);
    const { from = usual(article), to = article.revision, view = 'inline', start = 1 } = asked;
    const [comparison, revisions] = await Promise.all([desk.diff(article.id, from, to), desk.revisions(article.id)]);
    return pages.compare(frame, { article, revisions, comparison, view, start });
  });
}
