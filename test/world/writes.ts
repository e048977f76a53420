// Remembers every write to a store, for tests that say that nothing was carried out.
import type { Store } from '../../lib/aws/store-type.ts';

/** Whatever is not in this list is taken for a write, so that a new method cannot be forgotten. */
const READS: ReadonlySet<string> = new Set([
  'addUp',
  'attempts',
  'count',
  'deliveries',
  'delivery',
  'dirty',
  'due',
  'facts',
  'get',
  'has',
  'list',
  'log',
  'notHere',
  'owner',
  'read',
  'rejections',
  'revision',
  'sum',
  'sums',
  'text',
]);

/** The same store, and its writes in order, such as `ledger.append`. */
export function recorded(store: Store): { readonly store: Store; readonly writes: string[] } {
  const writes: string[] = [];
  const watched = (room: string, port: object) =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || READS.has(String(name))) return method;
        return (...given: unknown[]) => {
          writes.push(`${room}.${String(name)}`);
          return method.apply(target, given);
        };
      },
    });
  const ports = Object.entries(store).map(([room, port]) => [room, watched(room, port)]);
  return { store: Object.fromEntries(ports) as Store, writes };
}
