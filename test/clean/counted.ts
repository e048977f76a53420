// Counts what a function does instead of timing it: blocks of our code that run, and characters that searches look at.
import { Session } from 'node:inspector/promises';

type Undo = () => void;
type Method = (this: unknown, ...given: readonly unknown[]) => unknown;

/** Replaces a method so that `cost` is told of each call; answers how to put the old one back. */
function watched(
  owner: object,
  name: PropertyKey,
  cost: (self: unknown, given: readonly unknown[], found: unknown) => void,
): Undo {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original: Method = descriptor?.value;
  Object.defineProperty(owner, name, {
    ...descriptor,
    value(this: unknown, ...given: readonly unknown[]) {
      const found = original.apply(this, [...given]);
      cost(this, given, found);
      return found;
    },
  });
  return () => void Object.defineProperty(owner, name, { ...descriptor });
}

/** From where a search began to where it ended. */
function distance(text: string, from: number, found: number): number {
  return found === -1 ? text.length - from : found - from + 1;
}

function watchSearches(looked: (characters: number) => void): readonly Undo[] {
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  const counted = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match ? match.index + match[0].length : text.length;
    looked(this.sticky ? 1 + (match?.[0].length ?? 0) : Math.max(1, end - from));
    return match;
  };
  RegExp.prototype.exec = counted;
  const from = (given: readonly unknown[]) => Math.max(0, Number(given[1] ?? 0));
  const forwards = (self: unknown, given: readonly unknown[], found: unknown) =>
    looked(distance(String(self), from(given), Number(found)));
  const whole = (self: unknown) => looked(String(self).length);
  return [
    () => {
      RegExp.prototype.exec = exec;
    },
    watched(String.prototype, 'indexOf', forwards),
    watched(String.prototype, 'includes', (self, given) => {
      const place = indexOf.call(String(self), String(given[0]), from(given));
      looked(distance(String(self), from(given), place));
    }),
    ...['toLowerCase', 'toUpperCase', 'normalize', 'split'].map((name) => watched(String.prototype, name, whole)),
  ];
}

/** Counts what a piece of work does. */
export type Count = (work: () => void) => Promise<number>;

/**
 * Whatever `act` counts is the same for the same work on every machine, whatever else it does. `folder`: whose code counts, as part of a path.
 * One session counts all of it: to begin with one throws away all code that was compiled.
 */
export async function counting<T>(folder: string, act: (count: Count) => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    return await act((work) => countedIn(session, folder, work));
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

async function countedIn(session: Session, folder: string, work: () => void): Promise<number> {
  // Every take begins the counts anew.
  await session.post('Profiler.takePreciseCoverage');
  let characters = 0;
  const undo = watchSearches((looked) => {
    characters += looked;
  });
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result
    .filter(({ url }) => url.includes(folder))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, characters);
}
