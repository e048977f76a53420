// What is too large for one item: compressed, cut into parts, the first of which says how many there are.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { bytes, N, number, S, type Table } from './table.ts';

export const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Bytes; an item may have 400 KB with its keys. */
const PART = 350 * 1024;

/** The sort key of a part, counted from 1. */
export type NameOfPart = (part: number) => string;

export const two = (part: number): string => String(part).padStart(2, '0');

/** `packed` is what `compress` made. Writing the same again is harmless where the name is that of the content. */
export async function writeParts(table: Table, PK: string, name: NameOfPart, packed: Uint8Array): Promise<void> {
  const parts = Math.max(1, Math.ceil(packed.length / PART));
  // The first part comes last: it says how many there are.
  for (let part = parts; part >= 1; part--) {
    const content = packed.subarray((part - 1) * PART, part * PART);
    await table.put({ PK, SK: name(part) }, { content: { B: content }, parts: N(parts) });
  }
}

/** Expanded; undefined where there is no first part. Throws where another one is missing. */
export async function readParts(table: Table, PK: string, name: NameOfPart): Promise<Buffer | undefined> {
  const first = await table.get({ PK, SK: name(1) });
  if (!first) return undefined;
  const parts = number(first, 'parts');
  if (parts === 1) return expand(bytes(first, 'content'));
  const rest = await table.all({
    where: 'PK = :pk AND SK BETWEEN :low AND :high',
    values: { ':pk': S(PK), ':low': S(name(2)), ':high': S(name(parts)) },
  });
  if (rest.length !== parts - 1) throw new Error(`${PK} ${name(1)} lacks ${parts - 1 - rest.length} parts.`);
  return expand(Buffer.concat([first, ...rest].map((item) => bytes(item, 'content'))));
}
