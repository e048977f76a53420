// No call of a port passes the scheduler by: every port is wrapped, whatever it is called, and lives reach every call there is.
import { expect, test } from 'vitest';
import { live } from './lives.ts';
import { type Product, product } from './product.ts';
import { Scheduler } from './scheduler.ts';

const calm = () => new Scheduler({ seed: 1, rate: 0 }, 0);

/** Tools of a fake that nobody outside of the tests calls. */
const OF_THE_FAKES: ReadonlySet<string> = new Set(['intake.drop', 'client.set']);

function callsOf({ ports }: Product): readonly string[] {
  const found = Object.entries(ports).flatMap(([room, port]) =>
    Object.entries(port).flatMap(([name, method]) => (typeof method === 'function' ? [`${room}.${name}`] : [])),
  );
  return found.filter((call) => !OF_THE_FAKES.has(call)).sort();
}

test('holds every port that the store and the functions have', () => {
  const rooms = Object.keys(product(calm()).ports);
  for (const room of ['judgements', 'settings', 'notHere', 'batches', 'requests', 'requeue', 'views', 'site', 'client'])
    expect(rooms).toContain(room);
});

test('makes each call of each port wait for its turn', async () => {
  for (const call of callsOf(product(calm()))) {
    const [room = '', name = ''] = call.split('.');
    const scheduler = calm();
    const made = product(scheduler);
    let isCalled = false;
    Object.assign(Reflect.get(made.ports, room), {
      [name]: async () => {
        isCalled = true;
      },
    });
    made.run(
      'one',
      'review',
      (needs) => Reflect.get(Reflect.get(needs, room), name)(),
      () => undefined,
    );
    await new Promise((later) => setImmediate(later));
    expect([call, isCalled]).toEqual([call, false]);
    await scheduler.run();
    expect([call, isCalled]).toEqual([call, true]);
    expect([...scheduler.reached]).toEqual([call]);
  }
});

/** Tokens are looked at before the functions that lives play. */
const OUT_OF_REACH: ReadonlySet<string> = new Set(['revokedTokens.has', 'revokedTokens.revoke']);

/** The same lives whatever seed a run is told: rare calls are reached by few of them. */
const FROM = 20_261_124;
const LIVES = 200;

test('lets lives reach every call of every port', async () => {
  const { reached } = await live('even', LIVES, FROM);
  const calls = callsOf(product(calm())).filter((call) => !OUT_OF_REACH.has(call));
  expect([...reached].filter((call) => !OUT_OF_REACH.has(call)).sort()).toEqual(calls);
});
