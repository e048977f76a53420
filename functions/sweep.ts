// The door of the schedule: looks for everything that no hint has brought about.
import middy from '@middy/core';
import { intakeFrom, siteFrom } from '../lib/aws/buckets.ts';
import { requeueFrom, storeFrom } from '../lib/aws/clients.ts';
import { settingsOf } from '../lib/aws/environment.ts';
import { keepStaticFiles, settler } from '../lib/publish/settle.ts';
import { sweep } from '../lib/publish/sweep.ts';
import { siteRenderer } from '../lib/site/renderer.ts';

const { SITE_URL: origin, UPLOAD_BUCKET: bucket } = settingsOf(process.env, ['SITE_URL', 'UPLOAD_BUCKET']);
const needs = {
  ...storeFrom(process.env),
  intake: intakeFrom(process.env),
  site: siteFrom(process.env),
  requeue: requeueFrom(process.env),
  clock: { now: () => new Date() },
  renderer: siteRenderer(origin),
  origin,
  bucket,
};
const settle = settler(needs);

export const handler = middy().handler(async () => {
  await keepStaticFiles(needs);
  const swept = await sweep({ ...needs, settle });
  console.log(JSON.stringify(swept));
  return swept;
});
