// The template's tables, and their streams: a change becomes a record for whoever listens.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { StreamRecord, StreamSource } from '../functions/stream-source.ts';
import type { Change } from '../table/changes.ts';
import { type Definition, definitionSchema } from '../table/definition.ts';
import type { Template } from './template.ts';

export function tablesOf(template: Template): readonly { readonly name: string; readonly definition: Definition }[] {
  return template
    .all('AWS::DynamoDB::Table', definitionSchema)
    .map(({ ref, properties }) => ({ name: ref, definition: properties }));
}

/** Passes each change on to the mappings that listen to its table's stream. */
export function streamsOf(
  template: Template,
  listeners: ReadonlyMap<string, readonly StreamSource[]>,
): (change: Change) => void {
  const tables = template.all('AWS::DynamoDB::Table', v.object({}));
  const streams = new Map(tables.map(({ id, ref }) => [ref, template.attribute(id, 'StreamArn')]));
  let sequence = BigInt(Date.now()) * 1_000_000n;
  return (change) => {
    const arn = streams.get(change.table) ?? '';
    sequence += 1n;
    for (const listener of listeners.get(arn) ?? []) listener.offer(recordOf(change, arn, sequence, template));
  };
}

function recordOf({ eventName, keys }: Change, arn: string, sequence: bigint, { place }: Template): StreamRecord {
  const record = {
    eventID: randomUUID(),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: place.region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys: keys,
      SequenceNumber: String(sequence),
      SizeBytes: JSON.stringify(keys).length,
      StreamViewType: 'KEYS_ONLY',
    },
    eventSourceARN: arn,
  };
  return record;
}
