// Plays many lives, one after the other by their seeds; the first that breaks a promise is cut down and told.
import { isWhole } from '../amount.ts';
import { SEED } from '../seed.ts';
import type { Act } from './acts.ts';
import { lifeOf } from './life.ts';
import { type Played, play } from './play.ts';
import { scheduleOf } from './schedule.ts';
import { type Scene, shrink } from './shrink.ts';

/** A few dozen in `npm test`, two thousand in the gates and in `npm run faults`, fifty thousand in the soak. */
export const LIVES = Number(process.env['FAIRCOPY_LIVES'] || (isWhole ? 2000 : 40));

export interface Lived {
  readonly lives: number;
  readonly calls: number;
  readonly faults: number;
  readonly reached: ReadonlySet<string>;
  /** What the first broken life has to tell; undefined where every promise was kept. */
  readonly broken?: string;
}

const sceneOf = (seed: number): Scene => ({ life: lifeOf(seed), schedule: scheduleOf(seed) });
const played = ({ life, schedule }: Scene): Promise<Played> => play(life, schedule);
const promiseIn = (broken: string): string => broken.split(':')[0] ?? broken;
const callOf = (fault: string): string => fault.slice(0, fault.lastIndexOf(': '));

/** Those of the first seed, the third, the fifth …, or of the second, the fourth …: two processes share them. */
export async function live(half: 'even' | 'odd', lives = LIVES, from = SEED): Promise<Lived> {
  const reached = new Set<string>();
  let [calls, faults, many] = [0, 0, 0];
  for (let at = half === 'even' ? 0 : 1; at < lives; at += 2) {
    const scene = sceneOf(from + at);
    const life = await played(scene);
    many++;
    calls += life.calls;
    faults += life.faults.length;
    for (const port of life.reached) reached.add(port);
    const [first] = life.broken;
    if (first !== undefined) return { lives: many, calls, faults, reached, broken: await tell(scene, first) };
  }
  return { lives: many, calls, faults, reached };
}

async function tell(scene: Scene, first: string): Promise<string> {
  const promise = promiseIn(first);
  const small = await shrink(scene, async (smaller) => {
    const { broken, faults } = await played(smaller);
    return broken.some((one) => promiseIn(one) === promise) ? faults.map(callOf) : undefined;
  });
  const { broken, faults } = await played(small);
  const { acts } = small.life;
  return [
    ...(broken.length === 0 ? [first] : broken),
    '',
    `Life ${scene.life.seed}, cut down to ${acts.length} acts and ${faults.length} faults${small.schedule.inOrder ? ', in the order in which they come' : ''}:`,
    ...acts.map(actLine),
    ...faults.map((fault) => `  fault  ${fault}`),
    '',
    `The whole of it again: FAIRCOPY_SEED=${scene.life.seed} npm run faults`,
  ].join('\n');
}

const actLine = ({ at, by, name, deed, pick }: Act): string => {
  const { kind: _, ...rest } = deed;
  return `  ${(at / 1000).toFixed(3).padStart(9)} s  ${by}: ${name} ${JSON.stringify(rest)} (${pick.toFixed(3)})`;
};
