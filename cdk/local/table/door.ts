// The DynamoDB door: checks the signature, passes the call to the engine, and tells of what was written.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { readBody, TooLarge } from '../wire/body.ts';
import { type Callers, refusal } from '../wire/callers.ts';
import { type Door, listen } from '../wire/listen.ts';
import { verify } from '../wire/signature.ts';
import { type Change, changeOf, type KeyNames, type Touched, touchedBy } from './changes.ts';
import { type Definition, ensureTable } from './definition.ts';
import { type Engine, type Reply, startEngine } from './engine.ts';
import { neededFor } from './needed.ts';

/** DynamoDB's own limit for a request. */
const largestBody = 16 * 1024 * 1024;

export interface TableSettings {
  readonly folder: string;
  readonly port: number;
  readonly callers: Callers;
  /** Begin of a table's ARN, up to its name. */
  readonly arns: string;
  readonly tables: readonly { readonly name: string; readonly definition: Definition }[];
  /** Asked before each write. */
  readonly stream: (change: Change) => Hint;
}

/** What the stream makes of a write that is about to happen. */
export interface Hint {
  readonly written: () => void;
  readonly refused: () => void;
}

export async function startTables(settings: TableSettings): Promise<Door> {
  const engine = await startEngine(settings.folder);
  try {
    return await openDoor(engine, settings);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openDoor(engine: Engine, settings: TableSettings): Promise<Door> {
  for (const { name, definition } of settings.tables) await ensureTable(engine, name, definition);
  const keyNames: KeyNames = new Map(
    settings.tables.map(({ name, definition }) => [name, definition.KeySchema.map((key) => key.AttributeName)]),
  );
  const door = await listen(settings.port, (request, response) => serve(request, response, engine, keyNames, settings));
  const close = async () => {
    await door.close();
    await engine.close();
  };
  return { ...door, close };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  engine: Engine,
  keyNames: KeyNames,
  settings: TableSettings,
): Promise<void> {
  try {
    const bytes = await readBody(request, largestBody);
    const verdict = await verify(request, settings.callers, bytes);
    if (!verdict.ok) {
      return send(response, problem('UnrecognizedClientException', `The signature is not valid: ${verdict.problem}.`));
    }
    const body = bytes.toString();
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const input = jsonOf(body);
    const denied = refusal(verdict.caller, neededFor(operation, input, settings.arns));
    if (denied) return send(response, problem('AccessDeniedException', denied));
    const touched = touchedBy(operation, input, keyNames);
    const existed = await Promise.all(touched.map((one) => exists(one, engine)));
    const hints = touched.map((one, at) => settings.stream(changeOf(one, existed[at] ?? false)));
    const reply = await engine.ask(operation, body);
    send(response, reply);
    for (const hint of hints) reply.status === 200 ? hint.written() : hint.refused();
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    send(response, problem('RequestEntityTooLarge', error.message));
  }
}

/** Whether a write inserts or modifies; the engine does not say, so it is asked before. */
async function exists({ table, keys }: Touched, engine: Engine): Promise<boolean> {
  const [name = ''] = Object.keys(keys);
  const look = {
    TableName: table,
    Key: keys,
    ConsistentRead: true,
    ProjectionExpression: '#k',
    ExpressionAttributeNames: { '#k': name },
  };
  const { status, body } = await engine.ask('GetItem', JSON.stringify(look));
  return status === 200 && body.includes('"Item"');
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // The engine refuses it in DynamoDB's words.
  }
}

function problem(type: string, message: string): Reply {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message });
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-crc32': String(crc32(body)) };
  return { status: 400, headers, body };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(body);
}
