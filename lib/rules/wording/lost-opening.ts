// “Addition, the county …”: the preposition of a paragraph's opening phrase got lost.

import type { Reading } from '../../text/reading.ts';
import { capitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';

/** What a paragraph starts with, and what it most likely was. */
const OPENINGS: Readonly<Record<string, string>> = {
  Addition: 'In addition',
  Forum: 'At the forum',
  Conference: 'At the conference',
  Symposium: 'At the symposium',
  Seminar: 'At the seminar',
  Ceremony: 'At the ceremony',
  Period: 'During the period',
  Activity: 'During the activity',
  Inspection: 'During the inspection',
  Research: 'During the research',
  Training: 'During the training',
  Exchange: 'During the exchange',
  Discussion: 'During the discussion',
  Interview: 'In the interview',
  Scene: 'At the scene',
  Site: 'On the site',
};
const OPENING = new RegExp(`^(${Object.keys(OPENINGS).join('|')}), (?!(?:n|v|adj|adv|pl)\\.)(?=\\S)`, 'u');

/** The same in small letters, as a paragraph starts that casing/paragraph-start has not looked at yet. */
export const opensSmall = (text: string): boolean => OPENING.test(capitalised(text));

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  for (const trace of reading.traces('casing/paragraph-start')) {
    const block = reading.blockAt(trace.start);
    if (!block || block === title || trace.start !== block.contentStart) continue;
    const word = OPENING.exec(block.content)?.[1];
    const opening = word === undefined ? undefined : OPENINGS[word];
    if (word === undefined || opening === undefined) continue;
    yield {
      start: block.contentStart,
      end: block.contentStart + word.length,
      after: opening,
      message: `The paragraph started with “${word.toLowerCase()},”, the rest of a lost opening; “${opening},” is offered.`,
      evidence: 'the paragraph stood in lower case',
    };
  }
}

export const lostOpening: Rule = {
  id: 'wording/lost-opening',
  version: 1,
  tier: 'suggest',
  summary: 'Offers “In addition”, “At the forum” and the like for a paragraph that starts with the bare noun.',
  why: 'Translation drops the preposition of an opening phrase. Offered only where the paragraph stood in lower case; the exact phrase is in the source.',
  examples: [
    {
      fixes: 'addition, the county planted walnut trees along the road.',
      to: 'In addition, the county planted walnut trees along the road.',
      among: 'Trees along a road\n\nThe road was opened on a day in spring.\n\n{}\n',
    },
    {
      fixes: 'forum, the bakers of the town spoke about the price of flour.',
      to: 'At the forum, the bakers of the town spoke about the price of flour.',
      among: 'Bread and money\n\nThe hall was full of flour.\n\n{}\n',
    },
    {
      fixes: 'interview, the keeper of the lamps said that he liked the dark.',
      to: 'In the interview, the keeper of the lamps said that he liked the dark.',
      among: 'Nine lamps\n\nThe lamps are on the pier.\n\n{}\n',
    },
    {
      keeps: 'Forum, the square of a Roman town, is a Latin word.',
      among: 'Words\n\nThis is a list of words.\n\n{}\n',
    },
    {
      keeps: 'Addition, he said, is the first of four sums that a pupil learns.',
      among: 'Sums\n\nIt was a school.\n\n{}\n',
    },
    { keeps: 'In addition, the county planted trees along the road.', among: 'Trees\n\nIt was a road.\n\n{}\n' },
  ],
  find,
};
