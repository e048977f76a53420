// Uploads: what became of every file, and the tickets that say who sent it.
import { isOfForm } from '../intake/limits.ts';
import { parseUpload } from '../intake/parse.ts';
import type { Uploads } from '../intake/ports.ts';
import type { UploadState, UploadView } from '../ledger/views.ts';
import { listIndex } from './index-pages.ts';
import { body, N, number, S, type Table } from './table.ts';

const key = (id: string) => ({ PK: `UPLOAD#${id}`, SK: 'UPLOAD' });
/** Of the object version, whatever ticket it came with. */
const attemptsKey = (id: string) => ({ PK: `UPLOAD#${id}`, SK: 'ATTEMPTS' });

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
    async begin(id, at, afresh) {
      const item = await table.updated(attemptsKey(id), {
        set: afresh ? 'SET #attempts = :one, #tried = :at' : 'SET #tried = :at ADD #attempts :one',
        values: { ':one': N(1), ':at': S(at) },
      });
      return number(item, 'attempts');
    },
    async attempts(id) {
      const item = (await table.get(attemptsKey(id))) ?? {};
      const [tried, requeued] = [item['tried']?.S, item['requeued']?.S];
      return {
        attempts: Number(item['attempts']?.N ?? 0),
        requeues: Number(item['requeues']?.N ?? 0),
        ...(tried === undefined ? {} : { tried }),
        ...(requeued === undefined ? {} : { requeued }),
      };
    },
    async requeued(id, at) {
      const values = { ':one': N(1), ':at': S(at) };
      await table.updated(attemptsKey(id), { set: 'SET #requeued = :at ADD #requeues :one', values });
    },
    list(query) {
      return listIndex(table, { ...query, partition: 'UPLOADS', newestFirst: true }, (item) => parseUpload(body(item)));
    },
  };
}
