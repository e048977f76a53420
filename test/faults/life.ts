// Draws a life from a seed: the same for the same seed.
import { dice } from '../seed.ts';
import { type Act, type Deed, KEYS, type Life, ON_MANY, type OnOne, type Person, SERVERS } from './acts.ts';

/** With changes of every tier, enough of them that a few approvals make a rule worth a look. */
const bodyOf = (title: string, boats: number, slug: string) =>
  [
    `${slug}${title}`,
    'The the harbour opens on Monday, the harbor master says.',
    `Boats of kind ${boats} may enter ??? after noon.`,
    'The the pier, The the quay and The the harbor are open.\n',
  ].join('\n\n');

/** By weight: what reviewers do most is tried most. */
const KINDS: readonly (readonly [Deed['kind'], number])[] = [
  ['upload', 3],
  ['one', 24],
  ['many', 3],
  ['undo', 2],
  ['claim', 1],
  ['look', 1],
  ['views', 1],
  ['standing', 1],
  ['webhook', 3],
  ['server', 2],
  ['rules', 1],
  ['outage', 0.5],
];

/** Verbs that follow each other in the life of most articles are tried more often than those that end it. */
const VERBS: readonly (readonly [OnOne, number])[] = [
  ['decide', 6],
  ['edit', 3],
  ['approve', 8],
  ['reject', 2],
  ['reopen', 4],
  ['unpublish', 2],
  ['retract', 1],
  ['rollBack', 2],
  ['reclean', 2],
  ['decideRule', 1],
];

/** Milliseconds between one act and the next: at once, soon after, or after the hints and the sweeper have had their time. */
const GAPS = [0, 0, 0, 30, 200, 1500, 20_000, 90_000, 400_000] as const;

/** Of lives in which everybody is at work in the same minute, mostly on one article: slow calls meet those that came later. */
const CROWDED = [0, 0, 60, 500, 2000, 6000] as const;

export function lifeOf(seed: number): Life {
  const random = dice(seed);
  const pick = <One>(all: readonly [One, ...One[]]): One => all[Math.floor(random() * all.length)] ?? all[0];
  const weighed = <One>(all: readonly (readonly [One, number])[]): One => {
    let left = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of all) {
      left -= weight;
      if (left < 0) return one;
    }
    return all[0]![0];
  };
  const isCrowded = random() < 0.4;
  const most = isCrowded ? 2 : KEYS.length;
  const keys = KEYS.slice(0, 1 + Math.floor(random() * most)).toSorted(() => random() - 0.5);
  const key = () => keys[Math.floor(random() * keys.length)] ?? KEYS[0];
  const upload = (of: string): Deed => {
    const slug = random() < 0.35 ? `slug: ${pick(['dock', 'quay'])}\n` : '';
    const text =
      random() < 0.06 ? ' \n' : bodyOf(pick(['Harbour opens', 'Harbour opens', 'Port opens']), pick([1, 2]), slug);
    const way = random() < 0.6 && !of.endsWith('.exe') ? 'form' : 'put';
    const notice = weighed([
      ['once', 7],
      ['twice', 2],
      ['lost', 2],
    ] as const);
    return { kind: 'upload', key: of, text, way, notice, ...(random() < 0.05 ? { kills: true } : {}) };
  };
  const deed = (): Deed => {
    const kind = weighed(KINDS);
    switch (kind) {
      case 'upload':
        return upload(random() < 0.04 ? 'wire/photo.exe' : key());
      case 'one':
        return { kind, verb: weighed(VERBS), key: key(), ...(random() < 0.15 ? { isStubborn: true } : {}) };
      case 'many':
        return { kind, action: pick(ON_MANY), keys: random() < 0.5 ? 'all' : keys.filter(() => random() < 0.8) };
      case 'claim':
      case 'look':
        return { kind, key: key() };
      case 'standing':
        return { kind, standing: pick(['apply', 'suggest', 'off']) };
      case 'webhook':
        return { kind, verb: pick(['register', 'register', 'rotate', 'remove', 'resume', 'resume', 'ping', 'retry']) };
      case 'server':
        return { kind, url: pick(SERVERS), mood: pick(['up', 'up', 'down', 'busy', 'gone']) };
      case 'outage':
        // Longer than all attempts at a page together, in a few lives.
        return { kind, room: pick(['site', 'archive', 'ledger', 'hooks']), minutes: pick([0.5, 3, 3, 120]) };
      case 'rules':
        return { kind, rulebook: pick(['r2', 'q3']) };
      case 'undo':
      case 'views':
        return { kind };
    }
  };
  const person = () => pick<Person>(['eva', 'rita', 'rita', 'karl', 'karl', 'ada']);
  let at = 0;
  const acts: Act[] = [];
  const add = (one: Deed, by: Person) => {
    acts.push({ name: `${acts.length} ${one.kind}`, at, by, pick: random(), deed: one });
    at += isCrowded ? pick(CROWDED) : pick(GAPS);
  };
  if (random() < 0.5) add({ kind: 'webhook', verb: 'register' }, 'ada');
  for (const one of keys) add(upload(one), person());
  // Most lives go on once the first files are there; in the others nobody waits for them.
  if (random() < 0.8) at += 6000;
  const many = 6 + Math.floor(random() * 26);
  for (let one = 0; one < many; one++) add(deed(), person());
  return { seed, acts };
}
