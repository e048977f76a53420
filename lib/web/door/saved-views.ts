// Saved views as forms of the queue's page: kept or removed, and back to where they were pressed.
import { matching } from '../../api/http/body.ts';
import { routes } from '../../api/routes.ts';
import { query, view } from '../../api/views/bodies.ts';
import type { ReviewDoor } from './door.ts';

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
