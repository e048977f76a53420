// The table is DynamoDB to the SDK: conditions, indexes, checksums; it lives through restarts and tells what was written.
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../cdk/local/table/changes.ts';
import { startTables } from '../../cdk/local/table/door.ts';
import { among, owner } from '../../cdk/local/wire/callers.ts';
import type { Door } from '../../cdk/local/wire/listen.ts';
import { newFolder, removeFolders } from './cloud/assembly.ts';

const credentials = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
const callers = among([owner(credentials)]);
const arns = 'arn:aws:dynamodb:x:1:table/';
const folder = newFolder();
const TableName = 'ledger';
let changes: Change[] = [];
const refused: Change[] = [];
let door: Door;
let db: DynamoDBClient;

const definition = {
  AttributeDefinitions: (['PK', 'SK', 'G'] as const).map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' as const },
    { AttributeName: 'SK', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'GSI1',
      KeySchema: [{ AttributeName: 'G', KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  LocalSecondaryIndexes: [],
};

async function open() {
  const tables = [{ name: TableName, definition }];
  const stream = (change: Change) => ({
    written: () => void changes.push(change),
    refused: () => void refused.push(change),
  });
  door = await startTables({ folder, port: 0, callers, arns, tables, stream });
  db = new DynamoDBClient({ endpoint: door.url, region: 'x', credentials });
}
beforeAll(open);
afterAll(async () => {
  await door.close();
  removeFolders();
});

const key = (PK: string, SK = 'LOG#1') => ({ PK: { S: PK }, SK: { S: SK } });
const put = (PK: string, more = {}) => new PutItemCommand({ TableName, Item: { ...key(PK), ...more } });

describe('a write', () => {
  it('is told as an insertion or a change, after it has succeeded', async () => {
    changes = [];
    await db.send(put('a'));
    await db.send(put('a', { n: { N: '1' } }));
    const set = { UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': { N: '2' } } };
    await db.send(new UpdateItemCommand({ TableName, Key: key('b'), ...set }));
    await db.send(new DeleteItemCommand({ TableName, Key: key('b') }));
    expect(changes).toEqual([
      { table: TableName, eventName: 'INSERT', keys: key('a') },
      { table: TableName, eventName: 'MODIFY', keys: key('a') },
      { table: TableName, eventName: 'INSERT', keys: key('b') },
      { table: TableName, eventName: 'REMOVE', keys: key('b') },
    ]);
  });

  it('that its condition forbids is refused, and nobody is told', async () => {
    changes = [];
    const first = new PutItemCommand({ TableName, Item: key('c'), ConditionExpression: 'attribute_not_exists(PK)' });
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => db.send(first)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []));
    expect(new Set(reasons)).toEqual(new Set(['ConditionalCheckFailedException']));
    expect([changes.length, refused.length]).toEqual([1, 3]);
  });
});

describe('the table', () => {
  it('answers what reads ask, over the index too', async () => {
    await db.send(put('d', { G: { S: 'STATE#x' }, text: { S: 'ü 文' } }));
    const found = await db.send(new GetItemCommand({ TableName, Key: key('d'), ConsistentRead: true }));
    expect(found.Item!['text']).toEqual({ S: 'ü 文' });
    const values = { ExpressionAttributeValues: { ':g': { S: 'STATE#x' } } };
    const query = { TableName, IndexName: 'GSI1', KeyConditionExpression: 'G = :g', ...values };
    expect((await db.send(new QueryCommand(query))).Items).toHaveLength(1);
    const many = await db.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('d')] } } }));
    expect(many.Responses![TableName]).toHaveLength(1);
  });

  it('keeps its items through a restart, and through callers that hang up', async () => {
    await db.send(put('e'));
    const controller = new AbortController();
    const hanging = fetch(door.url, { method: 'POST', body: 'x'.repeat(1000), signal: controller.signal });
    controller.abort();
    await expect(hanging).rejects.toThrow();
    await door.close();
    await open();
    expect((await db.send(new GetItemCommand({ TableName, Key: key('e') }))).Item).toEqual(key('e'));
  });

  it('takes items and keys as long as DynamoDB does, and none longer', async () => {
    const refused = (promise: Promise<unknown>, message: RegExp) =>
      expect(promise).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringMatching(message) });
    // Names count too: PK, SK, t and the values of the first two.
    const rest = 'PK'.length + 'SK'.length + 't'.length + 'size'.length + 'LOG#1'.length;
    const text = (bytes: number) => ({ t: { S: 'x'.repeat(bytes - rest) } });
    await db.send(put('size', text(400 * 1024)));
    await refused(db.send(put('size', text(400 * 1024 + 1))), /size/i);
    const long = (PK: number, SK: number) =>
      db.send(new PutItemCommand({ TableName, Item: key('p'.repeat(PK), 's'.repeat(SK)) }));
    await long(2048, 1024);
    await refused(long(2049, 1), /2048/);
    await refused(long(1, 1025), /1024/);
  });

  it('turns strangers away', async () => {
    const stranger = new DynamoDBClient({
      endpoint: door.url,
      region: 'x',
      credentials: { ...credentials, secretAccessKey: 'guess' },
    });
    await expect(stranger.send(put('f'))).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('made from another definition is left alone', async () => {
    await door.close();
    const other = { ...definition, KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' as const }] };
    const tables = [{ name: TableName, definition: other }];
    const start = startTables({
      folder,
      port: 0,
      callers,
      arns,
      tables,
      stream: () => ({ written: () => undefined, refused: () => undefined }),
    });
    await expect(start).rejects.toThrow(/Move the data folder away/);
    await open();
  });
});
