// What a role does not grant is denied at each door: every grant is taken away once, and exactly its calls fail.
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveQueues } from '../../cdk/local/queue/endpoint.ts';
import { Queue } from '../../cdk/local/queue/queue.ts';
import { startS3 } from '../../cdk/local/s3/server.ts';
import { startTables } from '../../cdk/local/table/door.ts';
import { mayBy } from '../../cdk/local/template/statements.ts';
import { among, type Caller, owner } from '../../cdk/local/wire/callers.ts';
import { type Door, listen } from '../../cdk/local/wire/listen.ts';
import { newFolder, removeFolders } from './cloud/assembly.ts';

const region = 'x';
const allowed = (Action: string | string[], ...Resource: string[]) => ({
  Effect: 'Allow' as const,
  Action: [Action].flat(),
  Resource,
});

describe('statements', () => {
  it.each([
    ['s3:GetObject', 'arn:aws:s3:::b/a/b.txt', true],
    ['s3:getobject', 'arn:aws:s3:::b/a', true],
    ['s3:GetObjectVersion', 'arn:aws:s3:::b/a', false],
    ['s3:GetObject', 'arn:aws:s3:::b', false],
    ['s3:GetObject', 'arn:aws:s3:::bb/a', false],
    ['s3:GetObject', 'arn:aws:s3:::b/new\nline', true],
    ['s3:GetObject', 'arn:aws:s3:::b/secret/x', false],
    ['sqs:SendMessage', 'arn:aws:sqs:x:1:q', true],
    ['sqs:ReceiveMessage', 'arn:aws:sqs:x:1:q', true],
    ['sqs:SendMessage', 'arn:aws:sqs:x:1:q2', false],
    ['dynamodb:Query', 'arn:aws:dynamodb:x:1:table/t1', true],
    ['dynamodb:Query', 'arn:aws:dynamodb:x:1:table/t12', false],
    ['dynamodb:Query', 'arnXaws:dynamodb:x:1:table/t1', false],
  ])('grant %s on %j: %s', (action, resource, expected) => {
    const may = mayBy([
      allowed('s3:GetObject', 'arn:aws:s3:::b/*'),
      { ...allowed('s3:*', 'arn:aws:s3:::b/secret/*'), Effect: 'Deny' },
      allowed('sqs:*', 'arn:aws:sqs:x:1:q'),
      allowed(['dynamodb:Query', 'dynamodb:GetItem'], 'arn:aws:dynamodb:x:1:table/t?'),
    ]);
    expect(may(action, resource)).toBe(expected);
  });
});

const root = { accessKeyId: 'ROOT', secretAccessKey: 'root-secret' };
const keys = { accessKeyId: 'FUNCTION', secretAccessKey: 'function-secret' };
/** Changed by each test. */
let may: Caller['may'] = () => true;
const role: Caller = { credentials: keys, arn: 'arn:of:function', may: (action, resource) => may(action, resource) };
const callers = among([owner(root), role]);

const bucket = 'arn:aws:s3:::b';
const table = 'arn:aws:dynamodb:x:1:table/ledger';
const queueArn = 'arn:aws:sqs:x:1:q';
const closing: (() => unknown)[] = [];
let s3: S3Client;
let s3AsRoot: S3Client;
let db: DynamoDBClient;
let sqs: SQSClient;
let QueueUrl: string;
let version: string | undefined;

beforeAll(async () => {
  const doors: Door[] = [];
  const buckets = [{ name: 'b', versioned: true }];
  const storage = await startS3({ folder: newFolder(), port: 0, region, callers, buckets });
  const definition = {
    AttributeDefinitions: (['PK', 'G'] as const).map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' as const }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'GSI1',
        KeySchema: [{ AttributeName: 'G', KeyType: 'HASH' as const }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    LocalSecondaryIndexes: [],
  };
  const stream = () => ({ written: () => undefined, refused: () => undefined });
  const tables = [{ name: 'ledger', definition }];
  const arns = 'arn:aws:dynamodb:x:1:table/';
  const ledger = await startTables({ folder: newFolder(), port: 0, callers, arns, tables, stream });
  const queue = new Queue({ name: 'q', arn: queueArn, folder: newFolder(), visibilitySeconds: 30 });
  const queues = await listen(0, (request, response) =>
    serveQueues(request, response, { base: '', byName: new Map([['q', queue]]) }, callers),
  );
  doors.push(storage, ledger, queues);
  QueueUrl = `${queues.url}/q`;
  const s3With = (credentials: typeof keys) =>
    new S3Client({ endpoint: storage.url, region, credentials, forcePathStyle: true });
  s3 = s3With(keys);
  s3AsRoot = s3With(root);
  db = new DynamoDBClient({ endpoint: ledger.url, region, credentials: keys });
  sqs = new SQSClient({ endpoint: queues.url, region, credentials: keys });
  for (const client of [s3, s3AsRoot, db, sqs]) closing.push(() => client.destroy());
  for (const door of doors) closing.push(() => door.close());
  const put = await s3AsRoot.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'text' }));
  version = put.VersionId;
});
afterAll(async () => {
  for (const step of closing) await step();
  removeFolders();
});

const one = { Bucket: 'b', Key: 'k' };
const query = { TableName: 'ledger', ExpressionAttributeValues: { ':k': { S: 'a' } } };

/** Each call with the one grant that it needs. */
const calls: readonly (readonly [action: string, resource: string, call: () => Promise<unknown>])[] = [
  ['s3:GetObject', `${bucket}/k`, () => s3.send(new GetObjectCommand(one))],
  ['s3:GetObjectVersion', `${bucket}/k`, () => s3.send(new GetObjectCommand({ ...one, VersionId: version }))],
  ['s3:PutObject', `${bucket}/new`, () => s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'new', Body: 'x' }))],
  ['s3:DeleteObject', `${bucket}/new`, () => s3.send(new DeleteObjectCommand({ Bucket: 'b', Key: 'new' }))],
  ['s3:ListBucket', bucket, () => s3.send(new ListObjectsV2Command({ Bucket: 'b' }))],
  ['s3:ListBucketVersions', bucket, () => s3.send(new ListObjectVersionsCommand({ Bucket: 'b' }))],
  ['dynamodb:PutItem', table, () => db.send(new PutItemCommand({ TableName: 'ledger', Item: { PK: { S: 'a' } } }))],
  ['dynamodb:GetItem', table, () => db.send(new GetItemCommand({ TableName: 'ledger', Key: { PK: { S: 'a' } } }))],
  [
    'dynamodb:UpdateItem',
    table,
    () =>
      db.send(new UpdateItemCommand({ TableName: 'ledger', Key: { PK: { S: 'a' } }, UpdateExpression: 'REMOVE x' })),
  ],
  ['dynamodb:Query', table, () => db.send(new QueryCommand({ ...query, KeyConditionExpression: 'PK = :k' }))],
  [
    'dynamodb:Query',
    `${table}/index/GSI1`,
    () => db.send(new QueryCommand({ ...query, IndexName: 'GSI1', KeyConditionExpression: 'G = :k' })),
  ],
  ['sqs:SendMessage', queueArn, () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }))],
  [
    'sqs:SendMessage',
    queueArn,
    () => sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody: 'x' }] })),
  ],
  ['sqs:ReceiveMessage', queueArn, () => sqs.send(new ReceiveMessageCommand({ QueueUrl }))],
  ['sqs:DeleteMessage', queueArn, () => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'x' }))],
  ['sqs:GetQueueAttributes', queueArn, () => sqs.send(new GetQueueAttributesCommand({ QueueUrl }))],
];

const denied = {
  name: expect.stringMatching(/^AccessDenied/),
  message: expect.stringContaining('not authorized to perform'),
};

describe('a function', () => {
  it.each(calls)('may not %s on %s without that grant, and needs no other', async (action, resource, call) => {
    may = mayBy(calls.filter(([a, r]) => a !== action || r !== resource).map(([a, r]) => allowed(a, r)));
    await expect(call()).rejects.toMatchObject(denied);
    may = mayBy([allowed(action, resource)]);
    await call();
  });

  it('needs to read what it copies, and to write where it copies to', async () => {
    const copy = (CopySource: string) => s3.send(new CopyObjectCommand({ Bucket: 'b', Key: 'copy', CopySource }));
    const [read, write] = [allowed('s3:GetObject', `${bucket}/k`), allowed('s3:PutObject', `${bucket}/copy`)];
    for (const statements of [[], [read], [write]]) {
      may = mayBy(statements);
      await expect(copy('b/k')).rejects.toMatchObject(denied);
    }
    may = mayBy([read, write]);
    await copy('b/k');
    await expect(copy(`b/k?versionId=${version}`)).rejects.toMatchObject(denied);
  });

  it('is not told that an object is missing unless it may list the bucket', async () => {
    const missing = { Bucket: 'b', Key: 'nowhere' };
    may = mayBy([allowed('s3:GetObject', `${bucket}/*`)]);
    await expect(s3.send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new HeadObjectCommand(missing))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    may = mayBy([allowed('s3:GetObject', `${bucket}/*`), allowed('s3:ListBucket', bucket)]);
    await expect(s3.send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('signs forms that can do what it may do itself', async () => {
    const send = async () => {
      const { url, fields } = await createPresignedPost(s3, { Bucket: 'b', Key: 'form', Expires: 60 });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob(['text']));
      return (await fetch(url, { method: 'POST', body: form })).status;
    };
    may = mayBy([allowed('s3:PutObject', `${bucket}/other`)]);
    expect(await send()).toBe(403);
    may = mayBy([allowed('s3:PutObject', `${bucket}/form`)]);
    expect(await send()).toBe(204);
  });

  it('is held to it where the person at the machine is not', async () => {
    may = () => false;
    await s3AsRoot.send(new GetObjectCommand(one));
  });
});
