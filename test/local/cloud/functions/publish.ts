// A small publisher: a page for every new fact that the stream tells of.
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const s3 = new S3Client({});

export const handler = async (event: DynamoDBStreamEvent) => {
  for (const record of event.Records) {
    const name = record.dynamodb?.Keys?.['PK']?.S?.replace('ARTICLE#', '') ?? '';
    if (name === 'stubborn') throw new Error('no');
    const put = { Bucket: process.env['SITE_BUCKET'], Key: `${name}/index.html`, Body: `<h1>${name}</h1>` };
    await s3.send(new PutObjectCommand({ ...put, ContentType: 'text/html', CacheControl: 'max-age=60' }));
  }
  return { batchItemFailures: [] };
};
