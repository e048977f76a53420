// A title of about a hundred characters that breaks off: the page cut it, and only the source knows the rest.

import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** Pages cut titles at 100 characters, give or take what trimming does (DEFECTS §9). */
const SHORTEST = 98;
const LONGEST = 101;
/** Characters shown as the place of the cut. */
const SHOWN = 32;

/** Does the last word stand nowhere else in the text while longer words begin with it? */
function isCutWord(word: string, reading: Reading, title: Block): boolean {
  const rest = reading.text.slice(title.end).toLowerCase();
  const small = word.toLowerCase();
  if (small.length < 2) return true;
  let longer = false;
  for (let at = rest.indexOf(small); at >= 0; at = rest.indexOf(small, at + 1)) {
    if (/\p{L}/u.test(rest.charAt(at - 1))) continue;
    if (!/\p{L}/u.test(rest.charAt(at + small.length))) return false;
    longer = true;
  }
  return longer;
}

function* find(reading: Reading): Generator<Finding> {
  const title = reading.title;
  if (!title?.single || title.finalStop) return;
  const text = title.content.trimEnd();
  if (text.length < SHORTEST || text.length > LONGEST) return;
  const word = lastWord(text);
  if (!text.endsWith(word) || word === '' || !(isFunctionWord(word) || isCutWord(word, reading, title))) return;
  const from = text.indexOf(' ', text.length - SHOWN) + 1;
  yield {
    start: title.contentStart + from,
    end: title.contentStart + text.length,
    message: `The title has ${text.length} characters and breaks off at “${word}”; look the whole title up in the source.`,
    evidence: `${text.length} characters, ending in “${word}”`,
  };
}

export const truncatedTitle: Rule = {
  id: 'headings/truncated-title',
  version: 1,
  tier: 'flag',
  summary: 'Points at a title that was cut at about a hundred characters.',
  why: 'Content systems cut titles at 100 characters. 98 to 101 characters, ending in the middle of a word or on an article, preposition or conjunction.',
  examples: [
    {
      fixes: 'The keeper of the last lamp on the old pier climbs up each night with a ladder that belongs to the to',
      to: 'a ladder that belongs to the to',
      among: '{}\n\nThe ladder belongs to the town.\n',
    },
    {
      fixes: 'Nine soups for nine evenings that the cook of the harbour canteen wrote down for her grandson and the',
      to: 'down for her grandson and the',
      among: '{}\n\nThe first soup is made of onions.\n',
    },
    {
      fixes: 'Bees on the flat roof of the library make more honey than the bees of the whole park, which is why a',
      to: 'the whole park, which is why a',
      among: '{}\n\nBees like roofs.\n',
    },
    {
      keeps:
        'Bees on the flat roof of the library make more honey than the bees of the whole park do in a summer\n\nBees like roofs.\n',
    },
    { keeps: 'A title of the\n\nIt is short.\n' },
    {
      keeps:
        'Nine soups for nine evenings that the cook of the harbour canteen wrote down for her grandson and his two sisters and the\n\nSoup.\n',
    },
  ],
  find,
};
