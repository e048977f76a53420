// The clients of AWS, told apart from the cloud on one machine by nothing but the environment.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Intake, Requeue, Site, Store } from '../ledger/ports.ts';
import { s3Intake } from './intake.ts';
import { sqsRequeue } from './requeue.ts';
import { s3Site } from './site.ts';
import { dynamoStore } from './store.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws at the start of a function rather than at its first use. */
export function setting(name: string, environment: Environment): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}.`);
  return value;
}

/** A local S3 has no host name for each bucket. */
function s3(environment: Environment): S3Client {
  return new S3Client({ forcePathStyle: environment['AWS_ENDPOINT_URL_S3'] !== undefined });
}

export function storeFrom(environment: Environment): Store {
  return dynamoStore(new DynamoDBClient({}), setting('TABLE', environment));
}

export function intakeFrom(environment: Environment): Intake {
  return s3Intake(s3(environment), setting('UPLOAD_BUCKET', environment));
}

export function siteFrom(environment: Environment): Site {
  return s3Site(s3(environment), setting('SITE_BUCKET', environment));
}

export function requeueFrom(environment: Environment): Requeue {
  return sqsRequeue(setting('QUEUE_URL', environment), setting('UPLOAD_BUCKET', environment));
}
