// The template's tables, and their streams: a change becomes a record for whoever listens.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { StreamRecord, StreamSource } from '../functions/stream-source.ts';
import type { Change } from '../table/changes.ts';
import { type Definition, definitionSchema } from '../table/definition.ts';
import type { Hint } from '../table/door.ts';
import type { Journal } from '../table/journal.ts';
import type { Template } from './template.ts';

export function tablesOf(template: Template): readonly { readonly name: string; readonly definition: Definition }[] {
  return template
    .all('AWS::DynamoDB::Table', definitionSchema)
    .map(({ ref, properties }) => ({ name: ref, definition: properties }));
}

export interface Streams {
  readonly stream: (change: Change) => Hint;
  /** Tells of what was written before a kill and not delivered. */
  readonly catchUp: () => void;
}

/** Passes each change on to the mappings that listen to its table's stream. */
export function streamsOf(
  template: Template,
  listeners: ReadonlyMap<string, readonly StreamSource[]>,
  journal: Journal,
): Streams {
  const tables = template.all('AWS::DynamoDB::Table', v.object({}));
  const streams = new Map(tables.map(({ id, ref }) => [ref, template.attribute(id, 'StreamArn')]));
  const tell = (change: Change, sequence: bigint): (() => void) | undefined => {
    const arn = streams.get(change.table) ?? '';
    const record = recordOf(change, arn, sequence, template);
    const eager = (listeners.get(arn) ?? []).filter((listener) => listener.wants(record));
    let open = eager.length;
    const done = () => {
      open -= 1;
      if (open === 0) journal.strike(sequence);
    };
    if (open === 0) return undefined;
    return () => {
      for (const listener of eager) listener.offer(record, done);
    };
  };
  let last = BigInt(Date.now()) * 1_000_000n;
  const stream = (change: Change): Hint => {
    last += 1n;
    const sequence = last;
    const written = tell(change, sequence);
    if (!written) return { written: () => undefined, refused: () => undefined };
    journal.note(sequence, change);
    return { written, refused: () => journal.strike(sequence) };
  };
  const catchUp = () => {
    for (const { sequence, change } of journal.left()) {
      const again = tell(change, sequence);
      if (again) again();
      else journal.strike(sequence);
    }
  };
  return { stream, catchUp };
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
