// The table of routes as OpenAPI 3.1: what validates is what is documented.
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as changes from '../articles/change-schemas.ts';
import * as articles from '../articles/schemas.ts';
import * as bulk from '../bulk/schemas.ts';
import { cleaned } from '../clean/schemas.ts';
import { PROBLEMS } from '../http/problems.ts';
import { type Route, routes } from '../routes.ts';
import * as rules from '../rules/schemas.ts';
import { MOST_AT_ONCE, says, USUAL } from '../schema.ts';
import * as uploads from '../uploads/schemas.ts';
import { savedView } from '../views/schemas.ts';
import { EVENT_WORDS, eventBodies } from '../webhooks/event-schemas.ts';
import * as hooks from '../webhooks/schemas.ts';
import { exampleOf } from './examples.ts';
import { RESOURCES, tagOf } from './resources.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas with a name of their own; everything else stands where it is used. */
const NAMED: Readonly<Record<string, v.GenericSchema>> = {
  Article: articles.article,
  ArticleItem: articles.articleItem,
  Bulk: bulk.bulk,
  ChangeGroup: bulk.changeGroup,
  Cleaned: cleaned,
  Delivery: hooks.delivery,
  Diff: articles.diff,
  Edit: changes.edit,
  Flag: changes.flag,
  HandEdit: changes.handEdit,
  HistoryEntry: articles.historyEntry,
  Problem: v.looseObject({
    type: says(v.string(), 'An address under which the API says what to do about it.'),
    title: says(v.string(), 'The kind of refusal, in words.'),
    status: says(v.pipe(v.number(), v.integer()), 'The status of the answer.'),
    detail: says(v.string(), 'One sentence for people.'),
    code: says(v.picklist(Object.keys(PROBLEMS)), 'The kind of refusal, for programs.'),
    request: v.exactOptional(says(v.string(), 'Id of the request, to quote when asking for help.')),
  }),
  Revision: articles.revision,
  RevisionItem: articles.revisionItem,
  Rule: rules.rule,
  RuleItem: rules.ruleItem,
  SavedView: savedView,
  Suggestion: changes.suggestion,
  Upload: uploads.upload,
  UploadTicket: uploads.ticket,
  Webhook: hooks.webhook,
};

export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [verb, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(verb, route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Faircopy',
      version: '1',
      summary: 'Review and publish cleaned translations.',
      description:
        'Every change of an article needs `If-Match` with the ETag that was seen. Refusals are problem documents (RFC 9457); branch on `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The API that serves this document.' }],
    security: [{ token: [] }],
    tags: RESOURCES.map(({ name, description }) => ({ name, description })),
    paths,
    webhooks: Object.fromEntries(Object.entries(eventBodies).map(([event, body]) => [event, told(event, body)])),
    components: {
      schemas: {
        ...Object.fromEntries(Object.entries(NAMED).map(([name, schema]) => [name, definition(name, schema)])),
        GatewayRefusal: toSchema(gatewayRefusal, 'output'),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An ID or access token of the user pool; its groups are the roles.',
        },
      },
      parameters: PARAMETERS,
      headers: HEADERS,
    },
  };
}

/** What API Gateway says itself of a token that is missing or not valid. */
const gatewayRefusal = v.object({ message: says(v.literal('Unauthorized'), 'Always this word.') });

/** An event that we send, and what a receiver answers. */
function told(event: string, body: v.GenericSchema): Json {
  return {
    post: {
      operationId: event.replaceAll(/[.]([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      summary: EVENT_WORDS[event],
      tags: ['Webhooks'],
      security: [],
      parameters: SIGNED_WITH,
      requestBody: { required: true, content: { 'application/json': { schema: toSchema(body, 'output') } } },
      responses: {
        '2XX': { description: 'Told. The body of the answer is not read.' },
        410: { description: 'The webhook is paused: nothing more is sent until an admin resumes it.' },
        '4XX': { description: 'Tried again later, as is anything else that is not 2xx.' },
      },
    },
  };
}

const text = { type: 'string' };
const inHeader = (name: string, description: string) =>
  ({ name, in: 'header', required: true, description, schema: text }) as const;
/** By the specification of Standard Webhooks. */
const SIGNED_WITH = [
  inHeader('webhook-id', 'The same at every attempt to tell this event.'),
  inHeader('webhook-timestamp', 'When this attempt was made, in seconds since 1970.'),
  inHeader('webhook-signature', 'One signature for each secret, with spaces between them.'),
];
const PARAMETERS = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'ETag of the article that you saw. Without it 428, with an old one 412.',
    schema: { type: 'string', examples: ['"7"'] },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: '304 if the article has not changed.',
    schema: text,
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key with the same request is carried out once; with another request it is 422.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  },
} as const;
const HEADERS = {
  ETag: { description: 'The sequence of the ledger, in quotes.', schema: text },
  Link: { description: '`rel="next"`: the next page.', schema: text },
  IdempotentReplayed: { description: '`true` where the same request had been carried out before.', schema: text },
} as const;

function operation(operationId: string, route: Route): Json {
  const roles = route.roles ? ` Roles: ${route.roles.join(', ')}.` : '';
  return {
    operationId,
    tags: [tagOf(operationId)],
    summary: route.summary,
    ...(roles && { description: roles.trim() }),
    ...(route.public && { security: [] }),
    parameters: [...inPath(route), ...inQuery(route), ...inHeaders(route)],
    ...(route.body && {
      requestBody: {
        required: !v.is(route.body, {}),
        content: { 'application/json': { schema: used(route.body, 'input'), ...exampleOf(operationId, 'request') } },
      },
    }),
    responses: responses(operationId, route),
  };
}

function responses(operationId: string, route: Route): Json {
  const codes = Object.entries(PROBLEMS).filter(([code, { status }]) => applies(route, code, status));
  const byStatus = Map.groupBy(codes, ([, { status }]) => status);
  const problems = [...byStatus].map(([status, kinds]) => [
    String(status),
    {
      description: kinds.map(([code, { title }]) => `\`${code}\`: ${title}.`).join(' '),
      content: {
        ...(status === 401 && { 'application/json': { schema: { $ref: '#/components/schemas/GatewayRefusal' } } }),
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  ]);
  return {
    [route.status]: {
      description: 'As asked.',
      headers: headersOf(route),
      content: {
        'application/json': { schema: used(route.response, 'output'), ...exampleOf(operationId, 'response') },
      },
    },
    ...(route.tagged && route.method === 'GET' && { 304: { description: 'As you have it.' } }),
    ...Object.fromEntries(problems),
  };
}

/** Which refusals a route can answer with. */
function applies(route: Route, code: string, status: number): boolean {
  if (route.public) return status === 500;
  if (route.refuses?.some((one) => one === code)) return true;
  if (code === 'bad_destination' || code === 'too_many_webhooks') return false;
  if (['sign_in_failed', 'foreign_origin', 'method_not_allowed'].includes(code)) return false;
  if (code === 'unauthenticated' || code === 'internal') return true;
  if (status === 403) return route.roles !== undefined;
  if (status === 404) return route.path.includes('{');
  if (status === 400) return route.query !== undefined || route.body !== undefined;
  if (code === 'claimed') return route.claims === true;
  if (code === 'under_way') return route.repeats?.held === 'request';
  if (status === 409 || status === 412 || status === 428) return route.changes === true;
  if (code === 'invalid' || code === 'key_reused' || status === 413 || status === 415) return route.body !== undefined;
  return route.changes === true;
}

function headersOf(route: Route): Json {
  const ref = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });
  return {
    ...(route.tagged && { ETag: ref('ETag') }),
    ...(route.query && 'cursor' in keysOf(route.query) && { Link: ref('Link') }),
    ...(route.method === 'POST' && { 'Idempotent-Replayed': ref('IdempotentReplayed') }),
  };
}

const inPath = ({ path }: Route): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const { [`${path.split('/')[2]}.${name}`]: known = IN_PATH[name] } = IN_PATH;
    return { name, in: 'path', required: true, schema: text, ...known };
  });

/** What stands in a path, by its name, or by the resource where that makes a difference. */
const IN_PATH: Readonly<Record<string, Json>> = {
  number: { description: 'Number of a revision, counted from 1.', schema: { type: 'integer', minimum: 1 } },
  'articles.id': { description: 'Id of an article.' },
  'uploads.id': { description: 'Id of an upload, as its ticket has it.' },
  'bulk.id': { description: 'The `batch` that an order answered.' },
  'views.id': { description: 'Id of a saved view.' },
  'webhooks.id': { description: 'Id of a webhook.' },
  delivery: { description: 'Id of a delivery.' },
  family: { description: 'The first part of the id of a rule.' },
  name: { description: 'The second part of the id of a rule.' },
};

const keysOf = (query: v.GenericSchema): Json => v.parse(asked, toSchema(query, 'input')).properties;

function inQuery({ query }: Route): readonly Json[] {
  if (query === undefined) return [];
  const { properties, required } = v.parse(asked, toSchema(query, 'input'));
  return Object.entries(properties).map(([name, said]) => {
    const { description, ...schema } = said;
    return { name, in: 'query', required: required.includes(name), description, schema: AS_NUMBERS[name] ?? schema };
  });
}

/** A query is text, and these texts are numbers. */
const AS_NUMBERS: Readonly<Record<string, Json>> = {
  limit: { type: 'integer', minimum: 1, maximum: MOST_AT_ONCE, default: USUAL },
};
const asked = v.object({
  properties: v.record(v.string(), v.record(v.string(), v.unknown())),
  required: v.optional(v.array(v.string()), []),
});

function inHeaders(route: Route): readonly Json[] {
  const ref = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...(route.changes ? [ref('IfMatch')] : []),
    ...(route.tagged && route.method === 'GET' ? [ref('IfNoneMatch')] : []),
    ...(route.method === 'POST' ? [ref('IdempotencyKey')] : []),
  ];
}

/** By reference where the schema, or what it lists, has a name. */
const used = (schema: v.GenericSchema, side: 'input' | 'output'): Json => toSchema(schema, side, NAMED);

/** A named schema itself: with references to all the others. */
function definition(name: string, schema: v.GenericSchema): Json {
  const { [name]: _itself, ...others } = NAMED;
  return toSchema(schema, 'output', others);
}

function toSchema(schema: v.GenericSchema, typeMode: 'input' | 'output', definitions = {}): Json {
  const {
    $schema: _dialect,
    $defs: _named,
    ...rest
  } = toJsonSchema(schema, {
    definitions,
    typeMode,
    target: 'draft-2020-12',
    // Checks across two fields have no words in JSON Schema; the texts of the problems say them.
    ignoreActions: ['check', 'trim', 'readonly'],
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return rest;
}
