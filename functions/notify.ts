// The door of webhooks: a hint of the stream or the schedule wakes it, and it delivers what is due.
import { setTimeout as pause } from 'node:timers/promises';
import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { storeFrom } from '../lib/aws/clients.ts';
import { settingsOf } from '../lib/aws/environment.ts';
import { dispatch } from '../lib/webhooks/dispatch.ts';
import { webhookClient } from '../lib/webhooks/http/client.ts';
import { dns } from '../lib/webhooks/http/destination.ts';
import { sign } from '../lib/webhooks/http/sign.ts';
import { hintsFromStream } from '../lib/webhooks/stream-hints.ts';

const { WEBHOOKS_ON_LOOPBACK: loopback } = settingsOf(process.env, ['WEBHOOKS_ON_LOOPBACK']);
const clock = { now: () => new Date() };
const needs = {
  hooks: storeFrom(process.env).hooks,
  client: webhookClient({ resolve: dns, loopback }, clock),
  sign,
  clock,
  random: Math.random,
  pause: (milliseconds: number) => pause(milliseconds),
  // The alarm of paused webhooks looks for this word.
  alarm: (webhook: string) => console.warn(JSON.stringify({ what: 'webhook-paused', webhook })),
};

export const handler = middy<Partial<DynamoDBStreamEvent>>().handler(async ({ Records = [] }) => {
  const notified = await dispatch(hintsFromStream(Records.map(({ dynamodb }) => dynamodb?.Keys ?? {})), needs);
  console.log(JSON.stringify(notified));
  return notified;
});
