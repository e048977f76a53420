// A table is made once from the template's definition; data that was made from another one is not touched.
import * as v from 'valibot';
import type { Engine } from './engine.ts';

const keySchema = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }));
const indexSchema = v.object({
  IndexName: v.string(),
  KeySchema: keySchema,
  Projection: v.object({ ProjectionType: v.string(), NonKeyAttributes: v.optional(v.array(v.string())) }),
});

export const definitionSchema = v.object({
  AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: v.picklist(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: v.optional(v.array(indexSchema), []),
  LocalSecondaryIndexes: v.optional(v.array(indexSchema), []),
  StreamSpecification: v.optional(v.object({ StreamViewType: v.picklist(['KEYS_ONLY']) })),
});

export type Definition = v.InferOutput<typeof definitionSchema>;

const describedSchema = v.object({ Table: v.looseObject({ TableStatus: v.string(), KeySchema: keySchema }) });

export async function ensureTable(engine: Engine, name: string, definition: Definition): Promise<void> {
  const found = await engine.ask('DescribeTable', JSON.stringify({ TableName: name }));
  if (found.status === 200) {
    const { KeySchema } = v.parse(describedSchema, JSON.parse(found.body)).Table;
    if (JSON.stringify(KeySchema) === JSON.stringify(definition.KeySchema)) return;
    throw new Error(
      `The table ${name} on disk has other keys than the template. Move the data folder away to start anew.`,
    );
  }
  const { StreamSpecification: _, GlobalSecondaryIndexes, LocalSecondaryIndexes, ...rest } = definition;
  const made = await engine.ask(
    'CreateTable',
    JSON.stringify({
      ...rest,
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      // Absent and not empty, or the call is refused.
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
      ...(LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes }),
    }),
  );
  if (made.status !== 200) throw new Error(`The table ${name} could not be made: ${made.body}`);
  await whenActive(engine, name);
}

async function whenActive(engine: Engine, name: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { status, body } = await engine.ask('DescribeTable', JSON.stringify({ TableName: name }));
    const active = status === 200 && v.parse(describedSchema, JSON.parse(body)).Table.TableStatus === 'ACTIVE';
    if (active) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The table ${name} did not become active.`);
}
