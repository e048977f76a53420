// The SDK's clients; region, addresses and credentials come from the environment that Lambda gives.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';

export const tableClient = (): DynamoDBClient => new DynamoDBClient({});

/** An address of its own for S3 means one machine, where a bucket is a path and not a host. */
export const bucketClient = (address: string | undefined): S3Client =>
  new S3Client({ forcePathStyle: address !== undefined });
