// Saved views: one item for each person, changed only from what it was when it was read.
import { attempted, Contended } from '../ledger/append-log.ts';
import { parseSavedViews } from '../review/parse-saved-views.ts';
import { type SavedView, type SavedViews, withoutView, withView } from '../review/saved-views.ts';
import { body, N, number, S, type Table } from './table.ts';

const key = (owner: string) => ({ PK: `VIEWS#${owner}`, SK: 'VIEWS' });

export function dynamoViews(table: Table): SavedViews {
  const read = async (owner: string) => {
    const item = await table.get(key(owner));
    return item ? { views: parseSavedViews(body(item)), version: number(item, 'version') } : undefined;
  };
  /** Makes the change again on top of whoever was first, so that two of them at once both stand. */
  const change = (owner: string, make: (views: readonly SavedView[]) => readonly SavedView[]) =>
    attempted(
      async () => {
        const before = await read(owner);
        const views = make(before?.views ?? []);
        const written = S(JSON.stringify(views));
        const isWritten = before
          ? await table.update(key(owner), {
              set: 'SET #body = :body, #version = :next',
              when: '#version = :version',
              values: { ':body': written, ':version': N(before.version), ':next': N(before.version + 1) },
            })
          : await table.putNew(key(owner), { body: written, version: N(1) });
        return isWritten ? views : undefined;
      },
      () => new Contended('somebody’s saved views'),
    );
  return {
    list: async (owner) => (await read(owner))?.views ?? [],
    save: (owner, view) => change(owner, (views) => withView(views, view)),
    remove: (owner, id) => change(owner, (views) => withoutView(views, id)),
  };
}
