// The table’s rows for uploads.
import { ROLES } from '../../ledger/facts.ts';
import type { Route } from '../http/route.ts';
import { listing, page } from '../schema.ts';
import * as bodies from './bodies.ts';
import * as schemas from './schemas.ts';

const reading = { method: 'GET', roles: ROLES, status: 200 } as const;

export const uploadRoutes = {
  requestUploads: {
    method: 'POST',
    path: '/v1/uploads',
    summary: 'Ask for places to upload files to: a presigned POST for each.',
    roles: ROLES,
    body: bodies.files,
    // An earlier version stored the tickets alone.
    repeats: { held: 'request', lift: (stored) => (Array.isArray(stored) ? { items: stored } : stored) },
    status: 201,
    response: listing(schemas.ticket),
  },
  uploads: {
    ...reading,
    path: '/v1/uploads',
    summary: 'What became of every upload, newest first.',
    query: page,
    response: listing(schemas.upload),
  },
  upload: {
    ...reading,
    path: '/v1/uploads/{id}',
    summary: 'What became of one upload.',
    response: schemas.upload,
  },
} as const satisfies Readonly<Record<string, Route>>;
