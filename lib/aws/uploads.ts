// Uploads: what became of every file, and the tickets that say who sent it.
import { isOfForm } from '../intake/limits.ts';
import { parseUpload } from '../intake/parse.ts';
import type { Uploads } from '../intake/ports.ts';
import type { UploadState, UploadView } from '../ledger/views.ts';
import { listIndex } from './index-pages.ts';
import { body, N, S, type Table } from './table.ts';

const key = (id: string) => ({ PK: `UPLOAD#${id}`, SK: 'UPLOAD' });

/** A lower one never overwrites a higher one. */
const RANK: Record<UploadState, number> = { received: 0, failed: 1, cleaned: 2, duplicate: 2, refused: 2 };

function another(of: UploadView, id: string): UploadView {
  const { key, name, source, at, uploader } = of;
  return { id, key, name, source, at, uploader, state: 'received' };
}

export function dynamoUploads(table: Table): Uploads {
  const get = async (id: string): Promise<UploadView | undefined> => {
    const item = await table.get(key(id));
    const ticket = item?.['ticket']?.S;
    if (ticket !== undefined) return get(ticket);
    return item && parseUpload(body(item));
  };
  return {
    get,
    async expect(upload, expires) {
      await table.putNew(key(upload.id), {
        body: S(JSON.stringify(upload)),
        rank: N(RANK.received),
        bound: S(upload.key),
        ttl: N(Math.ceil(expires.getTime() / 1000)),
      });
    },
    async redeem(ticket, id, object) {
      const item = await table.get(key(ticket));
      if (!item || item['bound']?.S !== object.key) return undefined;
      const upload = parseUpload(body(item));
      if (!isOfForm(upload, object.stored)) return undefined;
      const redeemed = await table.update(key(ticket), {
        set: 'SET #version = :id REMOVE #ttl',
        when: '#bound = :key AND (attribute_not_exists(#version) OR #version = :id)',
        values: { ':id': S(id), ':key': S(object.key) },
      });
      if (!redeemed) return another(upload, id);
      await table.put(key(id), { ticket: S(ticket) });
      return upload;
    },
    async put(upload) {
      await table.update(key(upload.id), {
        set: 'SET #body = :body, #rank = :rank, GSI1PK = :uploads, GSI1SK = :at REMOVE #ttl',
        when: 'attribute_not_exists(PK) OR #rank <= :rank',
        values: {
          ':body': S(JSON.stringify(upload)),
          ':rank': N(RANK[upload.state]),
          ':uploads': S('UPLOADS'),
          ':at': S(upload.at),
        },
      });
    },
    list(query) {
      return listIndex(table, { ...query, partition: 'UPLOADS', newestFirst: true }, (item) => parseUpload(body(item)));
    },
  };
}
