// Lives of the whole product under faults: whatever happens, it keeps its promises. One half of them.
import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { LIVES, live } from './lives.ts';

test(`keeps every promise in lives under faults, from seed ${SEED}`, { timeout: 60_000 + LIVES * 1000 }, async () => {
  const { broken, ...lived } = await live('even');
  expect(broken ?? '').toBe('');
  expect(lived.lives).toBe(Math.ceil(LIVES / 2));
  console.log(
    `${lived.lives} lives from seed ${SEED}: ${lived.calls} calls of ports, ${lived.faults} faults, 0 promises broken.`,
  );
});
