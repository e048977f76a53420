// The append-only log: one conditional put is the commit point.
import type { Fact } from '../ledger/facts.ts';
import { sha256 } from '../ledger/ids.ts';
import { parseFact } from '../ledger/parse.ts';
import type { Ledger } from '../ledger/ports.ts';
import { compress, type NameOfPart, readParts, two, writeParts } from './parts.ts';
import { type Item, type Key, S, type Table, text } from './table.ts';

export const articleKey = (article: string): string => `ARTICLE#${article}`;

/** Six digits keep the order of text the order of numbers. */
export const six = (number: number): string => String(number).padStart(6, '0');

const place = (article: string, sequence: number): Key => ({ PK: articleKey(article), SK: `LOG#${six(sequence)}` });

/** Bytes of JSON that stand in the fact's own item, which may have 400 KB. */
const LARGEST = 100 * 1024;

const apart = (hash: string): NameOfPart => {
  return (part) => (part === 1 ? `FACT#${hash}` : `FACT#${hash}#${two(part)}`);
};

export function dynamoLedger(table: Table): Ledger {
  /** Twelve thousand decisions at once are a megabyte: stored compressed, under their hash and before the fact that names it. */
  const itemOf = async (article: string, json: string): Promise<Item> => {
    if (Buffer.byteLength(json) <= LARGEST) return { body: S(json) };
    const hash = sha256(json);
    await writeParts(table, articleKey(article), apart(hash), await compress(json));
    return { apart: S(hash) };
  };
  const written = async (item: Item, article: string): Promise<string> => {
    const hash = item['apart']?.S;
    if (hash === undefined) return text(item, 'body');
    const json = (await readParts(table, articleKey(article), apart(hash)))?.toString();
    if (json === undefined || sha256(json) !== hash)
      throw new Error(`FACT#${hash} of “${article}” is damaged or gone.`);
    return json;
  };
  return {
    async facts(article, after = 0) {
      const items = await table.all({
        where: 'PK = :pk AND SK BETWEEN :low AND :high',
        values: { ':pk': S(articleKey(article)), ':low': S(`LOG#${six(after + 1)}`), ':high': S('LOG#999999') },
      });
      return Promise.all(items.map(async (item) => parseFact(JSON.parse(await written(item, article)))));
    },
    async append(fact: Fact) {
      const key = place(fact.article, fact.sequence);
      const json = JSON.stringify(fact);
      if (await table.putNew(key, await itemOf(fact.article, json))) return true;
      // The client repeats a put whose answer was lost: then the fact that is in the way is this very one.
      const there = await table.get(key);
      return there !== undefined && (await written(there, fact.article)) === json;
    },
  };
}
