// What the product promises whatever happens, each as a sentence with what is found where it is broken.
import { queueEntry } from '../../lib/ledger/projection.ts';
import { type After, isPutAside, ofEach } from './promises/after.ts';
import { learntOtherwise } from './promises/learning.ts';
import { lost, repeated, signedAlone, unasked } from './promises/requests.ts';
import { misplaced, wrongLists } from './promises/site.ts';
import { enteredAgain, outdated, withoutOutcome } from './promises/uploads.ts';
import { undelivered, untold } from './promises/webhooks.ts';

/** Every promise with whatever breaks it. */
export const PROMISES: Readonly<Record<string, (after: After) => Promise<readonly string[]> | readonly string[]>> = {
  'No fact is lost that was answered as done': lost,
  'A request is carried out once, however often it is sent': async (after) => [
    ...(await ofEach(after, ({ facts }) => repeated(facts))),
    ...repeated(await after.made.ports.hooks.log()),
    ...repeated(await after.made.ports.settings.log()),
  ],
  'Nothing is done that nobody asked for': (after) => ofEach(after, (known) => unasked(known, after)),
  'What is signed stands on the site, and what is withdrawn does not, or the desk says why': (after) =>
    ofEach(after, (known) => misplaced(known, after)),
  'No page shows a text that nobody signed': ({ unsigned }) => unsigned,
  'Lists name the live articles and no others': wrongLists,
  'Every upload ends with an outcome': withoutOutcome,
  'Every upload is entered once, however often it arrives': (after) => ofEach(after, enteredAgain),
  'The newest version of a file is the newest revision': outdated,
  'Everybody who asked is told of every event': untold,
  'Every delivery arrives or is given up for everybody to see': undelivered,
  'Nobody signs what they wrote themselves, where four eyes are asked for': (after) => ofEach(after, signedAlone),
  'The queue shows each article as its facts say': (after) =>
    ofEach(after, async ({ state }) => {
      if (isPutAside(state)) return [];
      const shown = await after.made.ports.queue.get(state.article);
      return JSON.stringify(shown) === JSON.stringify(queueEntry(state)) ? [] : [state.article];
    }),
  'Nothing stays marked': async (after) => {
    const { marks, lists } = after.made.ports;
    const [dirty, lagging] = await Promise.all([marks.dirty(99), lists.dirty(99)]);
    const behind = await ofEach(after, async ({ state }) => {
      const { article, sequence } = state;
      const isSettled = isPutAside(state) || (await marks.read(article))?.settled === sequence;
      return isSettled ? [] : [`${article} is not settled up to ${sequence}`];
    });
    return [...dirty.map(({ article }) => article), ...lagging.map(({ list }) => list), ...behind];
  },
  'What rules have learnt follows from the facts alone': learntOtherwise,
  'Nobody meets an error where nothing went wrong': ({ surprises }) => surprises,
};
