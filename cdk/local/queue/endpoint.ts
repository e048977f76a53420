// The part of SQS's HTTP interface that functions and operators use, in its JSON protocol.
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { readBody } from '../wire/body.ts';
import { type Callers, type Needed, refusal } from '../wire/callers.ts';
import { verify } from '../wire/signature.ts';
import { md5, type Queue } from './queue.ts';

/** SQS's own limit, and a little for the envelope. */
const largestBody = 1024 * 1024 + 16 * 1024;

class SqsProblem extends Error {
  override readonly name = 'SqsProblem';
  readonly type: string;
  readonly status: number;
  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

const sendSchema = v.object({
  QueueUrl: v.string(),
  MessageBody: v.pipe(v.string(), v.minLength(1)),
  DelaySeconds: v.optional(v.number()),
});
const batchSchema = v.object({
  QueueUrl: v.string(),
  Entries: v.pipe(
    v.array(v.object({ Id: v.string(), MessageBody: v.string(), DelaySeconds: v.optional(v.number()) })),
    v.minLength(1),
    v.maxLength(10),
  ),
});
const receiveSchema = v.object({
  QueueUrl: v.string(),
  MaxNumberOfMessages: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10)), 1),
  VisibilityTimeout: v.optional(v.number()),
});
const receiptSchema = v.object({ QueueUrl: v.string(), ReceiptHandle: v.string() });
const visibilitySchema = v.object({ ...receiptSchema.entries, VisibilityTimeout: v.number() });
const nameSchema = v.object({ QueueName: v.string() });
const addressSchema = v.object({ QueueUrl: v.optional(v.string()), QueueName: v.optional(v.string()) });
const urlSchema = v.object({ QueueUrl: v.string() });

/** Queues by name; addresses are `base/name`. */
export interface Queues {
  readonly base: string;
  readonly byName: ReadonlyMap<string, Queue>;
}

type Operation = (input: unknown, queues: Queues) => unknown;

const operations: Readonly<Record<string, Operation>> = {
  SendMessage: (input, queues) => {
    const { QueueUrl, MessageBody, DelaySeconds } = read(sendSchema, input);
    const message = queueAt(QueueUrl, queues).send(MessageBody, {}, DelaySeconds);
    return { MessageId: message.id, MD5OfMessageBody: md5(MessageBody) };
  },
  SendMessageBatch: (input, queues) => {
    const { QueueUrl, Entries } = read(batchSchema, input);
    const queue = queueAt(QueueUrl, queues);
    const Successful = Entries.map(({ Id, MessageBody, DelaySeconds }) => {
      const { id } = queue.send(MessageBody, {}, DelaySeconds);
      return { Id, MessageId: id, MD5OfMessageBody: md5(MessageBody) };
    });
    return { Successful, Failed: [] };
  },
  ReceiveMessage: (input, queues) => {
    const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = read(receiveSchema, input);
    const queue = queueAt(QueueUrl, queues);
    const Messages = queue.receive(MaxNumberOfMessages).map(({ message, receipt }) => {
      if (VisibilityTimeout !== undefined) queue.changeVisibility(receipt, VisibilityTimeout);
      const Attributes = { ApproximateReceiveCount: String(message.receives), SentTimestamp: String(message.sent) };
      return {
        MessageId: message.id,
        ReceiptHandle: receipt,
        Body: message.body,
        MD5OfBody: md5(message.body),
        Attributes,
      };
    });
    return Messages.length > 0 ? { Messages } : {};
  },
  DeleteMessage: (input, queues) => {
    const { QueueUrl, ReceiptHandle } = read(receiptSchema, input);
    queueAt(QueueUrl, queues).delete(ReceiptHandle);
    return {};
  },
  ChangeMessageVisibility: (input, queues) => {
    const { QueueUrl, ReceiptHandle, VisibilityTimeout } = read(visibilitySchema, input);
    queueAt(QueueUrl, queues).changeVisibility(ReceiptHandle, VisibilityTimeout);
    return {};
  },
  GetQueueUrl: (input, queues) => {
    const { QueueName } = read(nameSchema, input);
    return { QueueUrl: `${queues.base}/${queueAt(QueueName, queues).name}` };
  },
  GetQueueAttributes: (input, queues) => {
    const queue = queueAt(read(urlSchema, input).QueueUrl, queues);
    return { Attributes: { QueueArn: queue.arn, ApproximateNumberOfMessages: String(queue.size) } };
  },
  ListQueues: (_, queues) => ({ QueueUrls: [...queues.byName.keys()].map((name) => `${queues.base}/${name}`) }),
};

export async function serveQueues(
  request: IncomingMessage,
  response: ServerResponse,
  queues: Queues,
  callers: Callers,
): Promise<void> {
  try {
    const body = await readBody(request, largestBody);
    const verdict = await verify(request, callers, body);
    if (!verdict.ok)
      throw new SqsProblem('InvalidClientTokenId', `The signature is not valid: ${verdict.problem}.`, 403);
    const target = String(request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');
    const operation = Object.hasOwn(operations, target) ? operations[target] : undefined;
    if (!operation) throw new SqsProblem('InvalidAction', `The local queues do not know ${target || 'this call'}.`);
    const input: unknown = JSON.parse(body.toString() || '{}');
    const denied = refusal(verdict.caller, [neededFor(target, input, queues)]);
    if (denied) throw new SqsProblem('AccessDeniedException', denied, 403);
    answer(response, 200, operation(input, queues));
  } catch (error) {
    const known = error instanceof SqsProblem ? error : undefined;
    if (!known) console.error('Queues:', error instanceof Error ? error.name : 'unknown error');
    const type = known?.type ?? 'InternalFailure';
    answer(response, known?.status ?? 500, { __type: `com.amazonaws.sqs#${type}`, message: known?.message ?? type });
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

/** Batches need what their single calls need. */
function neededFor(target: string, input: unknown, queues: Queues): Needed {
  const { QueueUrl, QueueName } = v.is(addressSchema, input) ? input : {};
  const name = (QueueUrl ?? QueueName ?? '').replace(/^.*\//s, '');
  return { action: `sqs:${target.replace(/Batch$/, '')}`, resource: queues.byName.get(name)?.arn ?? '*' };
}

function queueAt(url: string, queues: Queues): Queue {
  const queue = queues.byName.get(url.slice(url.lastIndexOf('/') + 1));
  if (!queue) throw new SqsProblem('QueueDoesNotExist', 'The specified queue does not exist.');
  return queue;
}

function read<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) throw new SqsProblem('InvalidParameterValue', parsed.issues[0].message);
  return parsed.output;
}
