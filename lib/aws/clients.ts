// The clients of AWS, told apart from the cloud on one machine by nothing but the environment.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Intake, Requeue } from '../intake/ports.ts';
import { type Environment, settingsOf } from './environment.ts';
import { sqsRequeue } from './requeue.ts';
import { dynamoStore } from './store.ts';
import type { Store } from './store-type.ts';

export function storeFrom(environment: Environment): Store {
  return dynamoStore(new DynamoDBClient({}), settingsOf(environment, ['TABLE']).TABLE);
}

export function requeueFrom(environment: Environment): Requeue {
  const { QUEUE_URL, UPLOAD_BUCKET } = settingsOf(environment, ['QUEUE_URL', 'UPLOAD_BUCKET']);
  return sqsRequeue(QUEUE_URL, UPLOAD_BUCKET);
}

/** Loads the client of S3 at the first call: of the requests that the reviewers' door answers, few are about files. */
export function intakeOnDemand(environment: Environment): Intake {
  let opened: Promise<Intake> | undefined;
  const intake = (): Promise<Intake> => {
    opened ??= import('./buckets.ts').then(({ intakeFrom }) => intakeFrom(environment));
    return opened;
  };
  return {
    head: async (...asked) => (await intake()).head(...asked),
    read: async (...asked) => (await intake()).read(...asked),
    ticket: async (...asked) => (await intake()).ticket(...asked),
    recent: async (...asked) => (await intake()).recent(...asked),
    newer: async (...asked) => (await intake()).newer(...asked),
  };
}
