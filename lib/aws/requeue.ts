// Sends an object version to ingest again, in the words of the bucket's own notification.
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Requeue } from '../ledger/ports.ts';

/** As S3 writes keys into events: percent-encoded, with `+` for a space. */
function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}

export function sqsRequeue(client: SQSClient, queueUrl: string, bucket: string): Requeue {
  return {
    async send({ key, version, size, stored }) {
      const object = { key: encodedKey(key), versionId: version, size };
      const record = {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Found',
        eventTime: stored,
        s3: { bucket: { name: bucket }, object },
      };
      const MessageBody = JSON.stringify({ Records: [record] });
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
    },
  };
}
