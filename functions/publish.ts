// The door of the ledger's stream, which only says "look": what should be is read from the ledger itself.
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { siteFrom } from '../lib/aws/buckets.ts';
import { storeFrom } from '../lib/aws/clients.ts';
import { settingsOf } from '../lib/aws/environment.ts';
import { settler } from '../lib/publish/settle.ts';
import { siteRenderer } from '../lib/site/renderer.ts';

const clock = { now: () => new Date() };
const site = siteFrom(process.env);
const { SITE_URL: origin } = settingsOf(process.env, ['SITE_URL']);
const settle = settler({ ...storeFrom(process.env), site, clock, origin, renderer: siteRenderer(origin) });

/** Stops at the first failure, since the stream is sent again from there. An article in many records is looked at once. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
  const looked = new Set<string>();
  for (const { dynamodb } of Records) {
    const [kind, article] = dynamodb?.Keys?.['PK']?.S?.split('#') ?? [];
    if (kind !== 'ARTICLE' || article === undefined || looked.has(article)) continue;
    looked.add(article);
    try {
      await settle(article);
    } catch (error) {
      console.error(error);
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
});
