// “It is understood that ⏎⏎ , the wall …”: a sentence was torn in two in front of its comma.
import { isMetadata } from '../../english/metadata.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** Behind these words no comma stands. */
const JOINS = /\b(?:that|which|of|to|and|in|for|with|by)$/iu;
/** Behind these the comma stays. */
const REPORTS =
  /\b(?:said|says|told (?:us|reporters|the reporter)|reported|pointed out|stressed|emphasi[sz]ed|explained|added|noted|stated|announced|introduced|revealed|admitted|believed|believes|thinks|thought|according to (?:reports|statistics|reporters))$/iu;
const REST = /^[,，] (?=\p{Ll})/u;

function* find(reading: Reading): Generator<Finding> {
  const { blocks, title } = reading;
  for (let index = 1; index < blocks.length; index++) {
    const first = blocks[index - 1];
    const second = blocks[index];
    const mark = second?.text.charCodeAt(second.piece.lead);
    if (mark !== 44 && mark !== 0xff0c) continue;
    if (!first || !second || first === title || first.kind !== 'paragraph' || second.kind !== 'paragraph') continue;
    const rest = REST.exec(second.content);
    const head = first.text.trimEnd();
    if (!rest || first.finalStop || isMetadata(head) || first.verse || second.verse) continue;
    const joins = JOINS.test(head);
    if (!joins && !REPORTS.test(head)) continue;
    yield {
      start: first.start + head.length,
      end: second.contentStart + rest[0].length,
      after: joins ? ' ' : ', ',
      message: `The sentence is torn in two behind “${head.slice(head.lastIndexOf(' ') + 1)}”; its parts were joined${joins ? ' and the stray comma removed' : ''}.`,
      evidence: 'the first part has no stop, and the second starts with a comma and a small letter',
    };
  }
}

export const splitSentence: Rule = {
  id: 'structure/split-sentence',
  version: 1,
  tier: 'apply',
  summary: 'Joins a sentence that was torn in two paragraphs in front of a comma.',
  why: 'Line breaks of the source page survive in the middle of a sentence. The first part ends in a word that nothing ends with, the second starts with a comma and a small letter.',
  examples: [
    {
      fixes: 'It is understood that\n\n, the oven was built by the father of the baker.',
      to: 'It is understood that the oven was built by the father of the baker.',
      among: 'An oven\n\n{}\n',
    },
    {
      fixes: 'The keeper of the lamps said\n\n, the ladder is too short for him.',
      to: 'The keeper of the lamps said, the ladder is too short for him.',
      among: 'Nine lamps\n\n{}\n',
    },
    {
      fixes: 'The cook pays attention to\n\n, among others, the salt in the soup.',
      to: 'The cook pays attention to among others, the salt in the soup.',
      among: 'Soup\n\n{}\n',
    },
    { keeps: 'What a cook should pay attention to\n\n, two things were said about the salt.\n' },
    { keeps: 'The oven was built by him.\n\n, and the bread was warm.', among: 'An oven\n\n{}\n' },
    { keeps: 'Rain on the roof of\n\n, Rain on the wall.', among: 'A poem\n\n{}\n' },
  ],
  find,
};
