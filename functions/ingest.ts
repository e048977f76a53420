// The door of the intake queue: each message names object versions; those that fail come back alone.
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { intakeFrom } from '../lib/aws/buckets.ts';
import { storeFrom } from '../lib/aws/clients.ts';
import { RULE_NAMES } from '../lib/clean/names.generated.ts';
import { cleanAsTrusted } from '../lib/clean/trusted.ts';
import { decode } from '../lib/formats/decode.ts';
import { MOST_UPLOAD_ATTEMPTS } from '../lib/intake/attempts.ts';
import { giveUp, ingest } from '../lib/intake/ingest.ts';
import { arrivalsIn } from '../lib/intake/s3-notification.ts';

const clock = { now: () => new Date() };
const needs = {
  ...storeFrom(process.env),
  intake: intakeFrom(process.env),
  clock,
  decode,
  clean: cleanAsTrusted,
  rulebook: RULE_NAMES,
};

async function take(record: SQSRecord): Promise<void> {
  for (const arrival of arrivalsIn(record.body)) {
    try {
      const upload = await ingest(arrival, needs);
      console.log(JSON.stringify({ upload: upload?.id, state: upload?.state ?? 'gone', article: upload?.article }));
    } catch (error) {
      if (Number(record.attributes.ApproximateReceiveCount) >= MOST_UPLOAD_ATTEMPTS) await giveUp(arrival, needs);
      throw error;
    }
  }
}

export const handler = middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of Records) {
    await take(record).catch((error: unknown) => {
      console.error(error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    });
  }
  return { batchItemFailures };
});
