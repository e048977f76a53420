// What the API is about: one tag for the routes of each resource.
import { articleRoutes } from '../articles/routes.ts';
import { bulkRoutes } from '../bulk/routes.ts';
import { cleanRoutes } from '../clean/routes.ts';
import type { Route } from '../http/route.ts';
import { ruleRoutes } from '../rules/routes.ts';
import { sessionRoutes } from '../session/routes.ts';
import { uploadRoutes } from '../uploads/routes.ts';
import { viewRoutes } from '../views/routes.ts';
import { webhookRoutes } from '../webhooks/routes.ts';

interface Resource {
  readonly name: string;
  readonly description: string;
  readonly routes: Readonly<Record<string, Route>>;
}

export const RESOURCES: readonly Resource[] = [
  { name: 'Uploads', description: 'Files on their way in, and what became of them.', routes: uploadRoutes },
  {
    name: 'Articles',
    description: 'The queue, articles with their revisions, and what is decided on them.',
    routes: articleRoutes,
  },
  { name: 'Bulk', description: 'One action for many articles, with a preview and a way back.', routes: bulkRoutes },
  { name: 'Views', description: 'Filters of the queue that somebody keeps.', routes: viewRoutes },
  { name: 'Cleaning', description: 'What Faircopy makes of a text, without storing it.', routes: cleanRoutes },
  { name: 'Rules', description: 'What each rule does, how it is received, and what it may do.', routes: ruleRoutes },
  {
    name: 'Webhooks',
    description: 'Addresses that are told what happens, and the events themselves.',
    routes: webhookRoutes,
  },
  { name: 'Session', description: 'Who asks, and whether the API answers.', routes: sessionRoutes },
];

export function tagOf(operation: string): string {
  const found = RESOURCES.find(({ routes }) => Object.hasOwn(routes, operation));
  if (!found) throw new Error(`No resource has the operation ${operation}.`);
  return found.name;
}
