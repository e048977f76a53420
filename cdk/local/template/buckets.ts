// The template's buckets as the S3 server wants them.
import * as v from 'valibot';
import type { Queue } from '../queue/queue.ts';
import type { BucketSettings } from '../s3/bucket.ts';
import type { Template } from './template.ts';

const corsSchema = v.object({
  AllowedOrigins: v.array(v.string()),
  AllowedMethods: v.array(v.string()),
  AllowedHeaders: v.optional(v.array(v.string()), []),
  ExposedHeaders: v.optional(v.array(v.string()), []),
  MaxAge: v.optional(v.number()),
});

const ruleSchema = v.object({
  Name: v.pipe(v.string(), v.toLowerCase(), v.picklist(['prefix', 'suffix'])),
  Value: v.string(),
});

// Strict: a notification that is silently not sent would look like a lost upload.
const notificationSchema = v.strictObject({
  QueueConfigurations: v.optional(
    v.array(
      v.strictObject({
        Event: v.string(),
        Queue: v.string(),
        Filter: v.optional(v.strictObject({ S3Key: v.strictObject({ Rules: v.array(ruleSchema) }) })),
      }),
    ),
    [],
  ),
});

const bucketSchema = v.object({
  VersioningConfiguration: v.optional(v.object({ Status: v.string() })),
  CorsConfiguration: v.optional(v.object({ CorsRules: v.array(corsSchema) })),
  NotificationConfiguration: v.optional(notificationSchema),
});

export function bucketsOf(template: Template, queues: ReadonlyMap<string, Queue>): readonly BucketSettings[] {
  return template.all('AWS::S3::Bucket', bucketSchema).map(({ id, ref, properties }) => ({
    name: ref,
    versioned: properties.VersioningConfiguration?.Status === 'Enabled',
    cors: (properties.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
      allowedOrigins: rule.AllowedOrigins,
      allowedMethods: rule.AllowedMethods,
      allowedHeaders: rule.AllowedHeaders,
      exposedHeaders: rule.ExposedHeaders,
      ...(rule.MaxAge !== undefined && { maxAge: rule.MaxAge }),
    })),
    notifications: (properties.NotificationConfiguration?.QueueConfigurations ?? []).map((one) => {
      const queue = queues.get(one.Queue);
      if (!queue) throw new Error(`The bucket “${id}” notifies ${one.Queue}, which is not a queue of the template.`);
      const rules = Object.fromEntries((one.Filter?.S3Key.Rules ?? []).map(({ Name, Value }) => [Name, Value]));
      return {
        id,
        event: one.Event,
        ...rules,
        deliver: async (message: string) => {
          queue.send(message);
        },
      };
    }),
  }));
}
