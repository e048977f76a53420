// “meeting, vice mayor X signed …”: the subject of a paragraph got lost, and only its last word is left.

import { baseVerb } from '../../english/verbs.ts';
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

const AT_THE = /^meeting, (?=\S)/u;
/** An abbreviation behind the word is a dictionary's: `meeting, n. an assembly`. */
const DICTIONARY = /^meeting, (?:\p{L}{1,4}\.|\(|\[)/u;
const VERBS =
  'points out|stresses|emphasi[sz]es|requires|decides|asks|calls (?:for|on)|pointed out|stressed|emphasi[sz]ed|required|decided|held|heard|noted|called for|called on|asked|demanded|requested|proposed|believed|considered|concluded|announced|conveyed|discussed|reviewed|studied|summari[sz]ed|arranged|deployed|clarified|affirmed|recognized|urged|informed|listened to|adopted|approved|made clear|put forward|also|further|clearly|adhered|agreed|analy[sz]ed|finally|focused|unanimously';
const SUBJECT = new RegExp(`^meeting (?=(?:${VERBS})\\b)`, 'u');
const REQUIREMENTS =
  /^meeting the requirements? of ((?:[^\s.,;:!?]{1,40} ){1,10})to (?=(\p{L}{1,40})(?: (\p{L}{1,40}))?)/u;

const isAdverb = (word: string | undefined): boolean => word !== undefined && /ly$/u.test(word);

function requirements(text: string): { readonly length: number; readonly after: string } | undefined {
  const match = REQUIREMENTS.exec(text);
  if (!match) return undefined;
  const [whole, whom = '', first = '', second] = match;
  const verb = isAdverb(first) ? second : first;
  if (verb === undefined || !baseVerb(verb) || / to /u.test(` ${whom}`)) return undefined;
  const last = whom.trimEnd();
  return { length: whole.trimEnd().length, after: `The meeting required ${last} to` };
}

function* inBlock(block: Block): Generator<Finding> {
  const text = block.content;
  const start = block.contentStart;
  if (AT_THE.test(text) && !DICTIONARY.test(text)) {
    yield {
      start,
      end: start + 'meeting'.length,
      after: 'At the meeting',
      message: 'The paragraph starts with “meeting,”, the rest of a lost opening; “At the” was put back.',
      evidence: 'a body paragraph that starts with “meeting,” in lower case',
    };
    return;
  }
  const subject = SUBJECT.exec(text);
  if (subject) {
    yield {
      start,
      end: start + 'meeting'.length,
      after: 'The meeting',
      message: 'The paragraph starts with “meeting” and lacks its article; “The” was put back.',
      evidence: `a body paragraph that starts with “${text.split(' ', 3).join(' ')}” in lower case`,
    };
    return;
  }
  const asked = requirements(text);
  if (asked) {
    yield {
      start,
      end: start + asked.length,
      after: asked.after,
      message:
        '“meeting the requirements of … to” stands where the meeting asked for something; it was rewritten as “The meeting required … to”.',
      evidence: `“${text.slice(0, asked.length)}” and a verb, in lower case at the start of a body paragraph`,
    };
  }
}

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  for (const block of reading.blocks) {
    if (block === title || block.kind !== 'paragraph' || !block.content.startsWith('meeting')) continue;
    if (block.finalStop || block.content.trimEnd().endsWith(':')) yield* inBlock(block);
  }
}

export const lostMeetingSubject: Rule = {
  id: 'wording/lost-meeting-subject',
  version: 1,
  tier: 'apply',
  summary: 'Puts back “At the”, “The” or “The meeting required” before a paragraph that starts with “meeting”.',
  why: 'Chinese reports start paragraphs with “会上” or “会议要求”; translation leaves “meeting” in lower case. The lower case at the start of a body paragraph and the words behind it prove it.',
  examples: [
    {
      fixes: 'meeting, vice mayor Lu signed the paper.',
      to: 'At the meeting, vice mayor Lu signed the paper.',
      among: 'Title of the day\n\n{}\n',
    },
    {
      fixes: 'meeting stressed that the wells are deep.',
      to: 'The meeting stressed that the wells are deep.',
      among: 'Title of the day\n\n{}\n',
    },
    {
      fixes: 'meeting the requirements of the townships to check the wells.',
      to: 'The meeting required the townships to check the wells.',
      among: 'Title of the day\n\n{}\n',
    },
    {
      fixes: 'meeting requires that the wells are checked.',
      to: 'The meeting requires that the wells are checked.',
      among: 'Title of the day\n\n{}\n',
    },
    {
      fixes: 'meeting the requirements of all the village schools to carefully count the chairs.',
      to: 'The meeting required all the village schools to carefully count the chairs.',
      among: 'Title of the day\n\n{}\n',
    },
    { keeps: 'meeting, n. an assembly of persons for a purpose.', among: 'Words with m\n\n{}\n' },
    {
      keeps: "Meeting the requirements of the water board to the letter is the secretary's task.",
      among: 'Bylaws\n\n{}\n',
    },
    {
      keeps: 'The meeting, held in the shed, required the treasurer to count the money twice.',
      among: 'Bylaws\n\n{}\n',
    },
    { keeps: 'meeting the requirements of the board to the letter is hard.', among: 'Bylaws\n\n{}\n' },
  ],
  find,
};
