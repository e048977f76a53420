// A small sweeper: puts one message into the queue, over the queue's own interface.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export const handler = async () => {
  const MessageBody = JSON.stringify({ sweep: 'swept' });
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env['QUEUE_URL'], MessageBody }));
};
