// Cuts a life that broke a promise down to the acts and faults that it takes.
import type { Act, Life } from './acts.ts';
import type { Schedule } from './schedule.ts';

/** A life and the schedule under which it is played. */
export interface Scene {
  readonly life: Life;
  readonly schedule: Schedule;
}

/** Names of the calls that met a fault when the scene was played, where it is still broken; undefined where it is not. */
export type IsBroken = (scene: Scene) => Promise<readonly string[] | undefined>;

/** Scenes that are tried; enough for forty acts with forty faults, and an end to it. */
const MOST = 400;

/** Without as many items as possible: halves first, then ever smaller parts (delta debugging). */
async function without<Item>(
  items: readonly Item[],
  works: (left: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let left = items;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (await works(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}

export async function shrink(scene: Scene, isBroken: IsBroken): Promise<Scene> {
  let best = scene;
  let tries = 0;
  const tryOut = async (next: Scene): Promise<boolean> => {
    if (++tries > MOST) return false;
    const met = await isBroken(next);
    if (met === undefined) return false;
    best = { ...next, schedule: { ...next.schedule, only: new Set(met) } };
    return true;
  };
  if (!(await tryOut(scene))) return scene;
  await tryOut({ ...best, schedule: { ...best.schedule, inOrder: true } });
  for (let before = Number.POSITIVE_INFINITY; sizeOf(best) < before; ) {
    before = sizeOf(best);
    await without<Act>(best.life.acts, (acts) => tryOut({ ...best, life: { ...best.life, acts } }));
    await without([...(best.schedule.only ?? [])], (only) =>
      tryOut({ ...best, schedule: { ...best.schedule, only: new Set(only) } }),
    );
  }
  return best;
}

const sizeOf = ({ life, schedule }: Scene): number => life.acts.length + (schedule.only?.size ?? 0);
