// Requests as an earlier version stored them: without a lease, and without saying when they began.
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoStore } from '../../lib/aws/store.ts';
import { startTable, TABLE } from './table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const now = new Date('2026-11-22T10:00:00.000Z');
const at = { now, until: new Date(now.getTime() + 20_000), expires: new Date(now.getTime() + 86_400_000) };
const began = new Date('2026-11-22T07:00:00.000Z');

async function stored(key: string, more: { answer?: { S: string } } = {}) {
  const ttl = { N: String(began.getTime() / 1000 + 86_400) };
  const Item = { PK: { S: `REQUEST#eva#${key}` }, SK: { S: 'REQUEST' }, hash: { S: 'h1' }, ttl, ...more };
  await table.client.send(new PutItemCommand({ TableName: TABLE, Item }));
  return dynamoStore(table.client, TABLE).requests;
}

test('are answered', async () => {
  const requests = await stored('answered', { answer: { S: '[1,2]' } });
  expect(await requests.claim('eva', { key: 'answered', hash: 'h1' }, at)).toEqual({
    state: 'answered',
    answer: [1, 2],
  });
  expect(await requests.claim('eva', { key: 'answered', hash: 'h2' }, at)).toEqual({ state: 'other' });
});

test('are gone on with where they broke off', async () => {
  const requests = await stored('open');
  const claim = await requests.claim('eva', { key: 'open', hash: 'h1' }, at);
  expect(claim).toEqual({ state: 'ours', began, isRepeated: true });
});
