// Sends an object version to ingest again, in the words of the bucket's own notification.
import type { Requeue } from '../intake/ports.ts';

/** As S3 writes keys into events: percent-encoded, with `+` for a space. */
function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}

/** Loads its client at the first upload that was forgotten: most runs of the sweeper find none. */
async function mailbox(queueUrl: string): Promise<(message: string) => Promise<unknown>> {
  const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
  const client = new SQSClient({});
  return (MessageBody) => client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
}

export function sqsRequeue(queueUrl: string, bucket: string): Requeue {
  let opened: ReturnType<typeof mailbox> | undefined;
  return {
    async send({ key, version, size, stored }) {
      const object = { key: encodedKey(key), versionId: version, size };
      const record = {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Found',
        eventTime: stored,
        s3: { bucket: { name: bucket }, object },
      };
      opened ??= mailbox(queueUrl);
      const send = await opened;
      await send(JSON.stringify({ Records: [record] }));
    },
  };
}
