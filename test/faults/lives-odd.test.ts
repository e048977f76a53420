// The other half of the lives under faults, so that two cores share them.
import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { LIVES, live } from './lives.ts';

test(`keeps every promise in lives under faults, from seed ${SEED + 1}`, {
  timeout: 60_000 + LIVES * 1000,
}, async () => {
  const { broken, ...lived } = await live('odd');
  expect(broken ?? '').toBe('');
  expect(lived.lives).toBe(Math.floor(LIVES / 2));
  console.log(
    `${lived.lives} lives from seed ${SEED}: ${lived.calls} calls of ports, ${lived.faults} faults, 0 promises broken.`,
  );
});
