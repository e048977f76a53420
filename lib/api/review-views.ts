// Saved views as forms of the queue's page: kept or removed, and back to where they were pressed.
import { matching } from './body.ts';
import type { ReviewDoor } from './review-door.ts';
import { routes } from './routes.ts';
import { query, view } from './view-bodies.ts';

export function addViews({ form, parts }: ReviewDoor): void {
  const { desk } = parts;
  const back = (asked: string, did: string) => `/review?${asked}${asked === '' ? '' : '&'}did=${did}`;
  form('/review/views', routes.saveView.roles, async (c, { actor }, fields) => {
    const saved = matching(view, { name: fields.get('name') ?? '', query: fields.get('query') ?? '' });
    const { query: asked } = await desk.saveView(saved, actor);
    return c.redirect(back(asked, 'view-saved'), 303);
  });
  form('/review/views/:id/removal', routes.removeView.roles, async (c, { actor }, fields) => {
    const asked = matching(query, fields.get('query') ?? '');
    await desk.removeView((c.req.param('id') ?? '').slice(0, 300), actor);
    return c.redirect(back(asked, 'view-removed'), 303);
  });
}
