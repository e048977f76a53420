// Revisions and signed texts: compressed, cut into parts that fit an item, and never changed.
import { sha256 } from '../ledger/ids.ts';
import { parseRevision } from '../ledger/parse.ts';
import type { Archive } from '../ledger/ports.ts';
import { articleKey, six } from './facts.ts';
import { compress, type NameOfPart, readParts, two, writeParts } from './parts.ts';
import type { Table } from './table.ts';

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
      await writeParts(table, articleKey(article), revisionName(revision, archived), packed);
      return archived;
    },
    async revision(article, revision, archived) {
      const json = await readParts(table, articleKey(article), revisionName(revision, archived));
      return json && parseRevision(JSON.parse(json.toString()));
    },
    async putText(article, hash, text) {
      await writeParts(table, articleKey(article), textName(hash), await compress(text));
    },
    async text(article, hash) {
      const text = (await readParts(table, articleKey(article), textName(hash)))?.toString();
      if (text !== undefined && sha256(text) !== hash) throw new Error(`TEXT#${hash} of “${article}” is damaged.`);
      return text;
    },
  };
}
