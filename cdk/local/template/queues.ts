// The template's queues, dead-letter queues first, so that each can be given the one it points to.
import { join } from 'node:path';
import * as v from 'valibot';
import { Queue } from '../queue/queue.ts';
import type { Resource, Template } from './template.ts';

const queueSchema = v.object({
  VisibilityTimeout: v.optional(v.number(), 30),
  DelaySeconds: v.optional(v.number(), 0),
  FifoQueue: v.optional(v.literal(false)),
  RedrivePolicy: v.optional(v.object({ deadLetterTargetArn: v.string(), maxReceiveCount: v.number() })),
});

export function openQueues(template: Template, folder: string): ReadonlyMap<string, Queue> {
  const resources = template.all('AWS::SQS::Queue', queueSchema);
  const byArn = new Map<string, Queue>();
  const open = ({ id, ref, arn = '', properties }: Resource<v.InferOutput<typeof queueSchema>>): Queue => {
    const known = byArn.get(arn);
    if (known) return known;
    const policy = properties.RedrivePolicy;
    const target = resources.find((one) => policy && one.arn === policy.deadLetterTargetArn);
    const queue = new Queue({
      name: ref.slice(ref.lastIndexOf('/') + 1),
      arn,
      folder: join(folder, id),
      visibilitySeconds: properties.VisibilityTimeout,
      delaySeconds: properties.DelaySeconds,
      ...(policy && target && { redrive: { maxReceiveCount: policy.maxReceiveCount, deadLetters: open(target) } }),
    });
    byArn.set(arn, queue);
    return queue;
  };
  for (const resource of resources) open(resource);
  return byArn;
}
