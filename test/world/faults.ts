// Ports that crash the process at a chosen effect, before or after it has taken place.

export class Crash extends Error {}

/** Wraps every port of a world so that the `at`-th call crashes; counts the calls. */
export function crashing<Ports extends object>(ports: Ports, at: number, when: 'before' | 'after') {
  let calls = 0;
  const wrap = (port: object) =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          const crash = ++calls === at;
          if (crash && when === 'before') throw new Crash(String(name));
          const answer: unknown = await method.apply(target, given);
          if (crash) throw new Crash(String(name));
          return answer;
        };
      },
    });
  const names = [
    'ledger',
    'archive',
    'queue',
    'marks',
    'claims',
    'slugs',
    'lists',
    'uploads',
    'intake',
    'site',
    'hooks',
  ];
  const wrapped = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, names.includes(name) ? wrap(port) : port]),
  ) as Ports;
  return { ports: wrapped, calls: () => calls };
}

/** Plays a scene with a crash at every effect in turn, before and after it, until no effect is left to crash. */
export async function atEveryEffect(scene: (at: number, when: 'before' | 'after') => Promise<'crashed' | 'through'>) {
  let crashes = 0;
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; (await scene(at, when)) === 'crashed'; at++) crashes++;
  }
  return crashes;
}

export async function crashes(work: Promise<unknown>): Promise<'crashed' | 'through'> {
  try {
    await work;
    return 'through';
  } catch (error) {
    if (error instanceof Crash) return 'crashed';
    throw error;
  }
}
