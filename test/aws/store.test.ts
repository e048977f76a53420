// The adapters keep the contract on a real engine, with its conditions, indexes and limits.
import { afterAll } from 'vitest';
import { dynamoStore } from '../../lib/aws/store.ts';
import { storeContract } from '../store/contract.ts';
import { startTable, TABLE } from './table.ts';

let stop = async () => {};
afterAll(() => stop());

storeContract('the store on DynamoDB', async () => {
  const table = await startTable();
  stop = table.stop;
  return dynamoStore(table.client, TABLE);
});
