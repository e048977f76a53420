// Queues keep their promises: nothing is lost, what is not done comes back, what never works is set aside.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Queue } from '../../cdk/local/queue/queue.ts';
import { newFolder, removeFolders } from './cloud/assembly.ts';

afterAll(removeFolders);

function open(folder = newFolder(), maxReceiveCount = 2) {
  const deadLetters = new Queue({ name: 'dead', arn: 'arn:dead', folder: join(folder, 'dead'), visibilitySeconds: 30 });
  const redrive = { maxReceiveCount, deadLetters };
  const settings = { name: 'main', arn: 'arn:main', folder: join(folder, 'main'), visibilitySeconds: 30, redrive };
  return { folder, deadLetters, queue: new Queue(settings) };
}

const later = (seconds: number) => Date.now() + seconds * 1000;

describe('a message', () => {
  it('is hidden while somebody works on it, and comes back after the visibility timeout', () => {
    const { queue } = open();
    queue.send('one');
    expect(queue.receive(10)).toHaveLength(1);
    expect(queue.receive(10)).toHaveLength(0);
    const [again] = queue.receive(10, later(31));
    expect(again!.message).toMatchObject({ body: 'one', receives: 2 });
  });

  it('is gone once deleted, but not by a receipt from before its redelivery', () => {
    const { queue } = open();
    queue.send('one');
    const [first] = queue.receive(1);
    const [second] = queue.receive(1, later(31));
    queue.delete(first!.receipt);
    expect(queue.size).toBe(1);
    queue.delete(second!.receipt);
    expect(queue.size).toBe(0);
  });

  it('is set aside after the last try', () => {
    const { queue, deadLetters } = open();
    queue.send('poison');
    queue.receive(1);
    queue.receive(1, later(31));
    expect(queue.receive(1, later(62))).toEqual([]);
    expect([queue.size, deadLetters.messages().map((one) => one.body)]).toEqual([0, ['poison']]);
  });

  it('can be given back sooner, and sent for later', () => {
    const { queue } = open();
    queue.send('now');
    const [taken] = queue.receive(1);
    queue.changeVisibility(taken!.receipt, 0);
    expect(queue.receive(1)).toHaveLength(1);
    queue.send('later', {}, 60);
    expect(queue.receive(1)).toHaveLength(0);
    expect(queue.receive(1, later(61))).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('finds every message, in order, at once visible, with its tries counted', () => {
    const { queue, folder } = open();
    for (let at = 0; at < 12; at++) queue.send(`${at}`);
    queue.receive(1);
    const bodies = open(folder).queue.receive(20);
    expect(bodies.map((one) => one.message.body)).toEqual(Array.from({ length: 12 }, (_, at) => `${at}`));
    expect(bodies.map((one) => one.message.receives).slice(0, 2)).toEqual([2, 1]);
  });

  it('passes over a message that was never wholly written', () => {
    const { queue, folder } = open();
    queue.send('whole');
    writeFileSync(join(folder, 'main', 'x.json.abcd.part'), '{"id":"ha');
    expect(open(folder).queue.size).toBe(1);
    expect(readdirSync(join(folder, 'main')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
