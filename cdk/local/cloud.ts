// Boots a template on this machine, room by room, and takes it down again in the opposite order.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gateway } from './api/gateway.ts';
import { serveSite } from './edge/edge.ts';
import { type Log, openLog, reportTo } from './functions/log.ts';
import type { Source } from './functions/source.ts';
import { startIssuer } from './people/issuer.ts';
import { keysIn } from './people/keys.ts';
import { serveQueues } from './queue/endpoint.ts';
import type { Queue } from './queue/queue.ts';
import type { Bucket } from './s3/bucket.ts';
import { startS3 } from './s3/server.ts';
import { startTables } from './table/door.ts';
import { Journal } from './table/journal.ts';
import { gatewayOf } from './template/api.ts';
import { bucketsOf } from './template/buckets.ts';
import { openFunctions } from './template/functions.ts';
import { issuerOf } from './template/people.ts';
import { localPath, queuesAt } from './template/place.ts';
import { openQueues } from './template/queues.ts';
import { callersOf } from './template/roles.ts';
import { siteOf } from './template/site.ts';
import { schedulesOf, sourcesOf } from './template/sources.ts';
import { streamsOf, tablesOf } from './template/tables.ts';
import type { Template } from './template/template.ts';
import { among, type Credentials, owner } from './wire/callers.ts';
import { listen } from './wire/listen.ts';

export interface Cloud {
  /** By name. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** By ARN. */
  readonly queues: ReadonlyMap<string, Queue>;
  /** Sets the sweeper going, now and then on. */
  readonly startSchedules: () => void;
  /** Where tokens are given on request, and what has to be shown for them. */
  readonly tokens: { readonly url: string; readonly secret: string };
  readonly close: () => Promise<void>;
}

/** How long work that has begun may take to end when everything stops; what is cut off is redelivered next time. */
const grace = 1000;

export async function boot(template: Template, data: string, credentials: Credentials, port: number): Promise<Cloud> {
  const closing: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open(template, data, credentials, port, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  template: Template,
  data: string,
  credentials: Credentials,
  port: number,
  closing: (() => Promise<void> | void)[],
): Promise<Omit<Cloud, 'close'>> {
  const { place } = template;
  const report = reportTo(join(data, 'log'));
  const queues = openQueues(template, join(data, 'queues'));
  const roles = callersOf(template, credentials);
  const callers = among([owner(credentials), ...roles.values()]);
  const functions = openFunctions(template, roles, printers(join(data, 'log'), closing));
  const sources = sourcesOf(template, functions, queues, report);
  const running: Source[] = [...sources.streams.values()].flat();

  const keys = keysIn(data);
  const people = issuerOf(template, keys);
  const schedules = schedulesOf(template, functions, report);
  const apiGateway = gateway(gatewayOf(template, functions, keys, report));

  const folder = join(data, 's3');
  const buckets = bucketsOf(template, queues);
  const s3 = await startS3({ folder, port: port + 2, region: place.region, callers, buckets });
  closing.push(s3.close);
  const site = siteOf(template, s3.buckets);
  const { stream, catchUp } = streamsOf(template, sources.streams, new Journal(join(data, 'hints')));
  const tables = tablesOf(template);
  const arns = `arn:aws:dynamodb:${place.region}:${place.account}:table/`;
  const db = await startTables({ folder: join(data, 'table'), port: port + 3, callers, arns, tables, stream });
  closing.push(db.close);
  closing.push(async () => {
    await Promise.all([...functions.values()].map((one) => one.close()));
  });

  const byName = new Map([...queues.values()].map((queue) => [queue.name, queue]));
  const issuer = startIssuer(people);
  const ours = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (`/${path.split('/')[1]}` === '/queues')
      return serveQueues(request, response, { base: queuesAt(place), byName }, callers);
    const answer = await issuer(path.replace(/^\/people/, ''), request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const api = await listen(port + 1, async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    // Sign-in and uploads are bound to the one address that the template knows; people also type the other.
    if (request.headers.host?.startsWith('localhost:') && request.headers.accept?.includes('text/html')) {
      response.writeHead(307, { location: `${place.api}${request.url}` }).end();
      return;
    }
    if (!path.startsWith(`${localPath}/`)) return apiGateway(request, response);
    return ours(path.slice(localPath.length), request, response);
  });
  closing.push(api.close);
  const edge = await listen(port, (request, response) => serveSite(request, response, site));
  closing.push(edge.close);

  // The first to go: while work that has begun ends, everything it needs is still there.
  closing.push(() => rest(running));
  for (const one of functions.values()) one.warm();
  catchUp();
  for (const start of sources.queues) running.push(start());
  const startSchedules = () => {
    for (const start of schedules) running.push(start());
  };
  const tokens = { url: `${people.issuer}/tokens`, secret: people.secret };
  return { buckets: s3.buckets, queues, startSchedules, tokens };
}

function printers(folder: string, closing: (() => void)[]): (name: string) => (text: string) => void {
  return (name) => {
    const log: Log = openLog(folder, name);
    closing.push(log.close);
    return log.print;
  };
}

async function rest(running: readonly Source[]): Promise<void> {
  for (const source of running) source.stop();
  const idle = Promise.all(running.map((source) => source.idle()));
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, grace);
  });
  await Promise.race([idle, enough]);
  clearTimeout(timer);
}
