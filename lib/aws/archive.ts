// Revisions and signed texts: compressed, cut into parts that fit an item, and never changed.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sha256 } from '../ledger/ids.ts';
import { parseRevision } from '../ledger/parse.ts';
import type { Archive } from '../ledger/ports.ts';
import { articleKey, six } from './facts.ts';
import { bytes, N, number, S, type Table } from './table.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Bytes; an item may have 400 KB with its keys. */
const PART = 350 * 1024;

type NameOfPart = (part: number) => string;

const two = (part: number): string => String(part).padStart(2, '0');

async function write(table: Table, article: string, name: NameOfPart, packed: Uint8Array): Promise<void> {
  const parts = Math.max(1, Math.ceil(packed.length / PART));
  // The first part comes last: it says how many there are.
  for (let part = parts; part >= 1; part--) {
    const content = packed.subarray((part - 1) * PART, part * PART);
    await table.put({ PK: articleKey(article), SK: name(part) }, { content: { B: content }, parts: N(parts) });
  }
}

async function read(table: Table, article: string, name: NameOfPart): Promise<Buffer | undefined> {
  const PK = articleKey(article);
  const first = await table.get({ PK, SK: name(1) });
  if (!first) return undefined;
  const parts = number(first, 'parts');
  if (parts === 1) return expand(bytes(first, 'content'));
  const rest = await table.all({
    where: 'PK = :pk AND SK BETWEEN :low AND :high',
    values: { ':pk': S(PK), ':low': S(name(2)), ':high': S(name(parts)) },
  });
  if (rest.length !== parts - 1) throw new Error(`${name(1)} of “${article}” lacks ${parts - 1 - rest.length} parts.`);
  return expand(Buffer.concat([first, ...rest].map((item) => bytes(item, 'content'))));
}

const revisionName = (revision: number, archived: string): NameOfPart => {
  return (part) => `REV#${six(revision)}#${archived}#${two(part)}`;
};

const textName = (hash: string): NameOfPart => {
  return (part) => (part === 1 ? `TEXT#${hash}` : `TEXT#${hash}#${two(part)}`);
};

export function dynamoArchive(table: Table): Archive {
  return {
    async putRevision(article, revision, content) {
      const packed = await compress(JSON.stringify(content));
      // Named by its bytes: whoever writes the same name writes the same bytes.
      const archived = sha256(packed).slice(0, 16);
      await write(table, article, revisionName(revision, archived), packed);
      return archived;
    },
    async revision(article, revision, archived) {
      const json = await read(table, article, revisionName(revision, archived));
      return json && parseRevision(JSON.parse(json.toString()));
    },
    async putText(article, hash, text) {
      await write(table, article, textName(hash), await compress(text));
    },
    async text(article, hash) {
      const text = (await read(table, article, textName(hash)))?.toString();
      if (text !== undefined && sha256(text) !== hash) throw new Error(`TEXT#${hash} of “${article}” is damaged.`);
      return text;
    },
  };
}
