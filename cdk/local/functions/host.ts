// Runs inside a worker thread: loads one function's bundle and calls its handler as Lambda's runtime does.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { callSchema, type Outcome, workSchema } from './protocol.ts';

const { file, handler, name, memory } = v.parse(workSchema, workerData);
const port = parentPort;
if (!port) throw new Error('This file is the inside of a worker thread.');

const loaded: unknown = await import(pathToFileURL(file).href);
const handle = v.parse(v.record(v.string(), v.unknown()), { ...v.parse(v.looseObject({}), loaded) })[handler];
if (typeof handle !== 'function') throw new Error(`${file} exports no function “${handler}”.`);

port.on('message', (message: unknown) => {
  const { id, event, deadline } = v.parse(callSchema, message);
  const context = {
    awsRequestId: id,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: String(memory),
    logGroupName: name,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  // As on AWS, event and reply cross as JSON and not as objects.
  Promise.resolve(JSON.parse(event))
    .then((input) => handle(input, context))
    .then(
      (reply: unknown): Outcome => within(id, JSON.stringify(reply) ?? 'null'),
      (error: unknown): Outcome => ({ id, failure: nameOf(error) }),
    )
    .then((outcome) => port.postMessage(outcome));
});
port.postMessage('ready');

/** Bytes; Lambda throws away what is longer, and so would we find out only there. */
const LONGEST_REPLY = 6_291_556;

function within(id: string, reply: string): Outcome {
  return Buffer.byteLength(reply) > LONGEST_REPLY ? { id, failure: 'Function.ResponseSizeTooLarge' } : { id, reply };
}

/** The whole error goes to the function's own log, as on AWS; only its name leaves the thread, since a message may quote an article. */
function nameOf(error: unknown): string {
  console.error(error);
  return error instanceof Error ? error.name : typeof error;
}
