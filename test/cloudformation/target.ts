// A stack that CloudFormation deployed into the emulator, as a target of the journeys.
import { S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import type { Target } from '../journey/target.ts';
import { CREDENTIALS, type Deployed, deployed } from './deploy.ts';
import { openDoor } from './door.ts';
import { tokenFor } from './sign-in.ts';

/** The environment variable in which `run.ts` hands the two stacks down, as JSON. */
export const STACKS = 'FAIRCOPY_STACKS';

const stacks = v.object({ shared: deployed, fresh: deployed });

export async function deployedTarget(product: 'shared' | 'fresh'): Promise<Target> {
  const stack = v.parse(stacks, JSON.parse(process.env[STACKS] ?? 'null'))[product];
  const { emulator: endpoint, region, outputs } = stack;
  const [site, api] = await Promise.all([
    openDoor(endpoint, outputs.CloudFrontName),
    openDoor(endpoint, new URL(outputs.ApiUrl).host),
  ]);
  const s3 = new S3Client({ endpoint, region, credentials: CREDENTIALS, forcePathStyle: true, maxAttempts: 1 });
  return {
    site: `https://${outputs.CloudFrontName}`,
    door: site.origin,
    api: api.origin,
    s3,
    uploadBucket: outputs.UploadBucket,
    token: (role, name) => tokenFor(role, name, stack),
    deliver: (message) => deliver(message, stack),
    async close() {
      s3.destroy();
      site.close();
      api.close();
    },
  };
}

async function deliver(MessageBody: string, { emulator: endpoint, region }: Deployed): Promise<void> {
  const sqs = new SQSClient({ endpoint, region, credentials: CREDENTIALS });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => /IntakeQueue/.test(url));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  sqs.destroy();
}
