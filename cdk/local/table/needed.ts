// Which permissions a call to DynamoDB needs: its own name on each table, or index, that it names.
import * as v from 'valibot';
import type { Needed } from '../wire/callers.ts';

const oneSchema = v.object({ TableName: v.string(), IndexName: v.optional(v.string()) });
const batchSchema = v.object({ RequestItems: v.record(v.string(), v.unknown()) });

/** `tables` is the ARN before the name. What names no table needs the permission for all of them. */
export function neededFor(operation: string, body: unknown, tables: string): readonly Needed[] {
  const action = `dynamodb:${operation}`;
  if (v.is(oneSchema, body)) {
    const index = body.IndexName === undefined ? '' : `/index/${body.IndexName}`;
    return [{ action, resource: `${tables}${body.TableName}${index}` }];
  }
  const names = v.is(batchSchema, body) ? Object.keys(body.RequestItems) : [];
  return names.length > 0
    ? names.map((name) => ({ action, resource: `${tables}${name}` }))
    : [{ action, resource: '*' }];
}
