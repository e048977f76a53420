// What a successful write changed, in the words of a DynamoDB stream; keys only, since a hint only says where to look.
import * as v from 'valibot';

const itemSchema = v.record(v.string(), v.unknown());
const putSchema = v.object({ TableName: v.string(), Item: itemSchema });
const keyedSchema = v.object({ TableName: v.string(), Key: itemSchema });
const batchSchema = v.object({
  RequestItems: v.record(
    v.string(),
    v.array(
      v.object({
        PutRequest: v.optional(v.object({ Item: itemSchema })),
        DeleteRequest: v.optional(v.object({ Key: itemSchema })),
      }),
    ),
  ),
});

/** An item that a call is about to touch. */
export interface Touched {
  readonly table: string;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly removes: boolean;
}

export interface Change {
  readonly table: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly keys: Readonly<Record<string, unknown>>;
}

/** Key attribute names by table. */
export type KeyNames = ReadonlyMap<string, readonly string[]>;

export function touchedBy(operation: string, body: unknown, keyNames: KeyNames): readonly Touched[] {
  const pick = (table: string, item: Readonly<Record<string, unknown>>, removes: boolean): readonly Touched[] => {
    const names = keyNames.get(table);
    if (!names) return [];
    return [{ table, keys: Object.fromEntries(names.map((name) => [name, item[name]])), removes }];
  };
  // What does not parse here is refused by the engine, in its own words.
  if (operation === 'PutItem' && v.is(putSchema, body)) return pick(body.TableName, body.Item, false);
  if (operation === 'UpdateItem' && v.is(keyedSchema, body)) return pick(body.TableName, body.Key, false);
  if (operation === 'DeleteItem' && v.is(keyedSchema, body)) return pick(body.TableName, body.Key, true);
  if (operation !== 'BatchWriteItem' || !v.is(batchSchema, body)) return [];
  return Object.entries(body.RequestItems).flatMap(([table, writes]) =>
    writes.flatMap(({ PutRequest, DeleteRequest }) => [
      ...(PutRequest ? pick(table, PutRequest.Item, false) : []),
      ...(DeleteRequest ? pick(table, DeleteRequest.Key, true) : []),
    ]),
  );
}

export function changeOf({ table, keys, removes }: Touched, existed: boolean): Change {
  return { table, keys, eventName: removes ? 'REMOVE' : existed ? 'MODIFY' : 'INSERT' };
}
