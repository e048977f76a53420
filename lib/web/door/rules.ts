// The rulebook as pages: each rule with how it is received here, and an admin's word on what it may do.

import { matching } from '../../api/http/body.ts';
import type { RequestContext } from '../../api/http/context.ts';
import { routes } from '../../api/routes.ts';
import * as bodies from '../../api/rules/bodies.ts';
import { ruleReport, ruleViews } from '../../api/rules/handlers.ts';
import { pages } from '../pages.ts';
import type { ReviewDoor } from './door.ts';

const RULE = '/review/rules/:family/:name';

export function addRules({ page, form, parts }: ReviewDoor): void {
  const { desk } = parts;
  page('/review/rules', async (_c, frame) => pages.rules(frame, await ruleViews(parts)));
  page(RULE, async (c, frame) => pages.rule(frame, await ruleReport(ruleOf(c), parts)));
  form(`${RULE}/standing`, routes.setStanding.roles, async (c, { actor }, fields) => {
    const { id } = await ruleReport(ruleOf(c), parts);
    const asked = { standing: fields.get('standing'), reason: fields.get('reason') };
    await desk.setStanding(id, matching(bodies.standing, asked), actor);
    return c.redirect(`/review/rules/${id}?did=standing`, 303);
  });
}

/** No rule has a longer name, and the store is never asked for one. */
const LONGEST = 60;

function ruleOf(c: RequestContext): string {
  const name = (part: string) => (c.req.param(part) ?? '').slice(0, LONGEST);
  return `${name('family')}/${name('name')}`;
}
