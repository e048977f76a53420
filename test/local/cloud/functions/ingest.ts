// A small ingest: each upload becomes an item of the table; some texts make it fail in one way or another.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSBatchItemFailure, SQSEvent, SQSRecord } from 'aws-lambda';

const s3 = new S3Client({});
const db = new DynamoDBClient({});

export const handler = async (event: SQSEvent) => {
  const batchItemFailures: SQSBatchItemFailure[] = [];
  for (const record of event.Records) {
    const text = await read(record);
    if (text === 'crash' && record.attributes.ApproximateReceiveCount === '1') process.exit(1);
    if (text === 'throw' && record.attributes.ApproximateReceiveCount === '1') throw new Error('secret of the article');
    if (text === 'loop') for (;;) JSON.parse('1');
    if (text === 'poison') batchItemFailures.push({ itemIdentifier: record.messageId });
    else await note(`ARTICLE#${text}`, record.attributes.ApproximateReceiveCount);
  }
  return { batchItemFailures };
};

async function read({ body }: SQSRecord): Promise<string> {
  const message = JSON.parse(body);
  if (message.sweep) return message.sweep;
  const { bucket, object } = message.Records[0].s3;
  const Key = decodeURIComponent(object.key.replaceAll('+', ' '));
  const reply = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key, VersionId: object.versionId }));
  return (await reply.Body?.transformToString()) ?? '';
}

async function note(pk: string, tries: string): Promise<void> {
  const Item = {
    PK: { S: pk },
    SK: { S: 'LOG#000001' },
    tries: { S: tries },
    home: { S: process.env['HOME'] ?? 'none' },
  };
  await db.send(new PutItemCommand({ TableName: process.env['TABLE'] ?? '', Item }));
}
