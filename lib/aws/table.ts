// The ledger's one table: reads that are strongly consistent, writes that are conditional, and nothing that deletes or scans.
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** An expression with its values; every `#name` in it stands for the attribute `name`. */
export interface Update {
  readonly set: string;
  readonly when?: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
}

export interface Search {
  /** Key condition on `:pk` and further values. */
  readonly where: string;
  readonly values: Readonly<Record<string, AttributeValue>>;
  readonly filter?: string;
  /** Attributes to answer, where not all are needed. */
  readonly only?: string;
  readonly index?: 'GSI1';
  readonly newestFirst?: true;
}

export const S = (text: string): AttributeValue => ({ S: text });
export const N = (number: number): AttributeValue => ({ N: String(number) });

/** An item that lacks what it was written with. */
class Damaged extends Error {
  constructor(item: Item, attribute: string) {
    super(`Item ${item['PK']?.S} ${item['SK']?.S} lacks ${attribute}.`);
  }
}

export function text(item: Item, attribute: string): string {
  const value = item[attribute]?.S;
  if (value === undefined) throw new Damaged(item, attribute);
  return value;
}

export function number(item: Item, attribute: string): number {
  const value = Number(item[attribute]?.N ?? Number.NaN);
  if (Number.isNaN(value)) throw new Damaged(item, attribute);
  return value;
}

export function bytes(item: Item, attribute: string): Uint8Array {
  const value = item[attribute]?.B;
  if (value === undefined) throw new Damaged(item, attribute);
  return value;
}

export function body(item: Item): unknown {
  return JSON.parse(text(item, 'body'));
}

function names(...expressions: readonly (string | undefined)[]): Record<string, string> | undefined {
  const found = new Set(expressions.flatMap((one) => one?.match(/#\w+/g) ?? []));
  return found.size === 0 ? undefined : Object.fromEntries([...found].map((name) => [name, name.slice(1)]));
}

export class Table {
  readonly #client: DynamoDBClient;
  readonly #name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get({ PK, SK }: Key): Promise<Item | undefined> {
    const command = new GetItemCommand({ TableName: this.#name, Key: { PK: S(PK), SK: S(SK) }, ConsistentRead: true });
    return (await this.#client.send(command)).Item;
  }

  /** Overwrites: only for what is immutable by its key. */
  async put(key: Key, item: Item): Promise<void> {
    const Item = { PK: S(key.PK), SK: S(key.SK), ...item };
    await this.#client.send(new PutItemCommand({ TableName: this.#name, Item }));
  }

  /** False where the place was taken. */
  async putNew(key: Key, item: Item): Promise<boolean> {
    const Item = { PK: S(key.PK), SK: S(key.SK), ...item };
    const ConditionExpression = 'attribute_not_exists(PK)';
    return this.#conditional(new PutItemCommand({ TableName: this.#name, Item, ConditionExpression }));
  }

  /** False where the condition did not hold. */
  async update(key: Key, update: Update): Promise<boolean> {
    return this.#conditional(this.#updating(key, update));
  }

  /** The item as it is after the update. */
  async updated(key: Key, update: Update): Promise<Item> {
    const answer = await this.#client.send(this.#updating(key, update));
    return answer.Attributes ?? {};
  }

  #updating(key: Key, { set, when, values }: Update): UpdateItemCommand {
    const attributes = names(set, when);
    return new UpdateItemCommand({
      TableName: this.#name,
      Key: { PK: S(key.PK), SK: S(key.SK) },
      UpdateExpression: set,
      ExpressionAttributeValues: { ...values },
      ReturnValues: 'ALL_NEW',
      ...(when === undefined ? {} : { ConditionExpression: when }),
      ...(attributes === undefined ? {} : { ExpressionAttributeNames: attributes }),
    });
  }

  async #conditional(command: PutItemCommand | UpdateItemCommand): Promise<boolean> {
    try {
      await (command instanceof PutItemCommand ? this.#client.send(command) : this.#client.send(command));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** One answer of the table, which may be short of `limit` and still have a next key. */
  async page(search: Search, limit?: number, after?: Item): Promise<{ items: readonly Item[]; next?: Item }> {
    const attributes = names(search.where, search.filter, search.only);
    const command = new QueryCommand({
      TableName: this.#name,
      KeyConditionExpression: search.where,
      ExpressionAttributeValues: { ...search.values },
      ScanIndexForward: !search.newestFirst,
      ConsistentRead: search.index === undefined,
      ...(search.index === undefined ? {} : { IndexName: search.index }),
      ...(search.filter === undefined ? {} : { FilterExpression: search.filter }),
      ...(search.only === undefined ? {} : { ProjectionExpression: search.only }),
      ...(attributes === undefined ? {} : { ExpressionAttributeNames: attributes }),
      ...(limit === undefined ? {} : { Limit: limit }),
      ...(after === undefined ? {} : { ExclusiveStartKey: { ...after } }),
    });
    const { Items = [], LastEvaluatedKey } = await this.#client.send(command);
    return LastEvaluatedKey ? { items: Items, next: LastEvaluatedKey } : { items: Items };
  }

  /** Everything that a search finds, or the first `limit` of it. */
  async all(search: Search, limit = Number.POSITIVE_INFINITY): Promise<readonly Item[]> {
    const found: Item[] = [];
    let after: Item | undefined;
    do {
      const page = await this.page(search, Number.isFinite(limit) ? limit : undefined, after);
      for (const item of page.items) found.push(item);
      after = page.next;
    } while (after && found.length < limit);
    return found.slice(0, limit);
  }
}
