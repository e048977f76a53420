// The events that we send are the ones that the description of the API tells of.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { eventBodies } from '../../lib/api/webhooks/event-schemas.ts';
import { ada, deliveriesOf, register } from '../world/told.ts';
import { approve, rita, TEXT, world } from '../world/world.ts';

it('every event that is sent has the body that is described, and every one described is sent', async () => {
  const w = world();
  const { id } = await register(w);
  await w.upload(TEXT, '01');
  await w.desk.reject(w.article, { revision: 1, reason: 'No.' }, { actor: rita, seen: 1 });
  await w.settle(w.article);
  await w.desk.reopen(w.article, { revision: 1 }, { actor: rita, seen: 2 });
  await approve(rita, w);
  await w.settle(w.article);
  const seen = async () => (await w.desk.article(w.article, rita)).sequence;
  await w.desk.unpublish(w.article, { reason: 'Old.' }, { actor: rita, seen: await seen() });
  await w.settle(w.article);
  await w.desk.retract(w.article, { reason: 'Wrong.', replacement: 'other' }, { actor: rita, seen: await seen() });
  await w.settle(w.article);
  await w.upload('%PDF-1.7\n', '02');
  await w.desk.webhooks.ping(id, ada);
  const sent = await deliveriesOf(w, id);
  for (const { event, body } of sent) expect(() => v.parse(eventBodies[event], JSON.parse(body)), event).not.toThrow();
  expect([...new Set(sent.map(({ event }) => event))].toSorted()).toEqual(Object.keys(eventBodies).toSorted());
});
