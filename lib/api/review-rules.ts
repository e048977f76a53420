// The rulebook as a page: each rule with how it is received here.
import type { ReviewDoor } from './review-door.ts';
import { ruleViews } from './rule-figures.ts';

export function addRules({ page, parts }: ReviewDoor): void {
  page('/review/rules', async (_c, frame) => parts.pages.rules(frame, await ruleViews(parts)));
}
