// A broken life is cut down to what it takes to break it.
import { expect, test } from 'vitest';
import { lifeOf } from './life.ts';
import { type Scene, shrink } from './shrink.ts';

const life = lifeOf(3);
const [, second, , fourth] = life.acts;
const scene: Scene = { life, schedule: { seed: 3, rate: 0.1 } };
const FAULTS = Array.from({ length: 30 }, (_, at) => `call · ${at}`);

/** Needs two acts and two faults. */
async function isBroken({ life: { acts }, schedule: { only } }: Scene) {
  const met = FAULTS.filter((name) => only === undefined || only.has(name));
  const isThere = [second, fourth].every((act) => act !== undefined && acts.includes(act));
  return isThere && met.includes('call · 4') && met.includes('call · 21') ? met : undefined;
}

test('keeps the acts and faults without which nothing breaks, and no others', async () => {
  const small = await shrink(scene, isBroken);
  expect(small.life.acts).toEqual([second, fourth]);
  expect(small.schedule.only).toEqual(new Set(['call · 4', 'call · 21']));
  expect(small.schedule.inOrder).toBe(true);
});

test('leaves alone what does not break again', async () => {
  expect(await shrink(scene, async () => undefined)).toBe(scene);
});
