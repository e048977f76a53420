// A body paragraph starts in lower case: the best single sign of machine translation.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { capitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { opensSmall } from '../wording/lost-opening.ts';
import { FEWEST_WORDS, usesCapitals } from './habit-of-capitals.ts';
import { endsWithColon, mayBegin } from './paragraph-before.ts';
import { firstWord, isNeverOpener, PARAGRAPH_OPENERS, smallNames, startsSmall } from './small-words.ts';

/** A last paragraph without its end has at least so many words. */
const PROSE_WORDS = 15;
/** So many paragraphs that open with a small word of English prove the habit. */
const FEWEST_OPENERS = 2;
/** The last paragraph may be cut off. */
const isWhole = (block: Block, isLast: boolean): boolean =>
  block.kind === 'paragraph' &&
  block.single &&
  block.words >= FEWEST_WORDS &&
  (block.finalStop || endsWithColon(block) || (isLast && block.words >= PROSE_WORDS));

interface Candidate {
  readonly index: number;
  readonly block: Block;
  readonly word: string;
}

function* candidates(reading: Reading): Generator<Candidate> {
  const { blocks, title } = reading;
  const firstProse = blocks.findIndex((block) => block.prose);
  let names: ReadonlySet<string> | undefined;
  for (const [index, block] of blocks.entries()) {
    const first = block.text.charCodeAt(block.piece.lead);
    if (first < 97 || (first > 122 && first < 128)) continue;
    if (block === title || !isWhole(block, index === blocks.length - 1) || !startsSmall(block)) continue;
    let before = index - 1;
    while (blocks[before]?.kind === 'image' || blocks[before]?.kind === 'rule') before--;
    if (!mayBegin(reading, block, before, firstProse < 0 || before < firstProse)) continue;
    const word = firstWord(block);
    names ??= smallNames(reading);
    if (names.has(word) || names.has(word.replace(/['’]s$/u, '')) || isNeverOpener(word, block.content)) continue;
    yield { index, block, word };
  }
}

const isOpener = ({ word, block }: Candidate): boolean =>
  PARAGRAPH_OPENERS.has(word) || opensSmall(block.content.slice(0, 60));

/** Small words of English are certain; others need evidence, and two of them side by side are a list of terms. */
function* certain(reading: Reading): Generator<Candidate> {
  const all = [...candidates(reading)];
  if (all.length === 0 || !usesCapitals(reading)) return;
  const openers = all.filter(isOpener).length;
  let evidence: boolean | undefined;
  for (const [at, one] of all.entries()) {
    if (isOpener(one)) {
      yield one;
      continue;
    }
    const isList = [all[at - 1], all[at + 1]].some(
      (other) => other && !isOpener(other) && Math.abs(other.index - one.index) === 1,
    );
    evidence ??= reading.evidence('casing/paragraph-start');
    if (evidence || (openers >= FEWEST_OPENERS && !isList)) yield one;
  }
}

function* find(reading: Reading): Generator<Finding> {
  for (const { block, word } of certain(reading)) {
    yield {
      start: block.contentStart,
      end: block.contentStart + word.length,
      after: capitalised(word),
      message: `The paragraph starts in lower case with “${word}”; its first letter was made a capital.`,
      evidence: 'a whole paragraph behind a finished one, in a text whose other sentences start with capitals',
    };
  }
}

export const paragraphStart: Rule = {
  id: 'casing/paragraph-start',
  version: 3,
  tier: 'apply',
  summary: 'Starts a body paragraph with a capital.',
  why: 'The translated languages have no capitals, and sentence starts at a paragraph’s head get lost. A plain paragraph of one line that is a whole sentence, behind something finished, in a text that does use capitals. Without other evidence of translation the word is a small one of English.',
  traits: Trait.Upper,
  examples: [
    {
      fixes: 'during the fair, the bridge is closed.',
      to: 'During the fair, the bridge is closed.',
      among: 'A fair on the bridge\n\n{}\n\nThe bridge belongs to the town.\n',
    },
    {
      fixes: 'the oven has to rest for an hour:',
      to: 'The oven has to rest for an hour:',
      among: '# Bread\n\n## The oven\n\n{}\n\n- open the door\n\nIt is old.\n\nThis is all that we know of it.\n',
      format: 'markdown',
    },
    {
      fixes: 'we counted nine herons in the reeds.',
      to: 'We counted nine herons in the reeds.',
      among: 'Herons at the pond\n\n2019-05-02 09:11\n\n{}\n\nThey were asleep and did not look up when we left.\n',
    },
    {
      keeps: 'and it has never been broken since then.',
      among: 'A bylaw\n\nThe bylaw of our circle is short:\n\nNo one may finish a sentence.\n\n{}\n',
    },
    {
      fixes: 'the drivers are tested twice a year.',
      to: 'The drivers are tested twice a year.',
      among:
        'Buses\n\nThe bureau answered the following:\n\nOld buses will be replaced before the autumn, and the new ones have belts for all of the pupils.\n\n{}\n',
    },
    {
      keeps: 'and drivers are tested twice a year.',
      among:
        'Buses\n\nThe bureau answered the following:\n\nOld buses will be replaced before the autumn, and the new ones have belts for all of the pupils.\n\n{}\n',
    },
    {
      keeps: 'iPhone screens were covered with paper napkins.',
      among: 'A reading\n\nThe hall was cold and dark.\n\n{}\n',
    },
    {
      keeps: 'pump takes water from the cellar and never stops.',
      among: '# pump\n\n{}\n\nIt is a small program.\n',
      format: 'markdown',
    },
    {
      keeps: 'obug prints what the program did in the night.',
      among: '# Finding faults\n\nCall `obug` once.\n\n{}\n',
      format: 'markdown',
    },
    {
      keeps: 'obug’s own faults are written down in another place.',
      among: '# obug\n\nIt is a small program.\n\n{}\n',
      format: 'markdown',
    },
    {
      keeps: 'though we urge you to use the other key.',
      among: '# Keys\n\nIt is read with\n\n```\nread(key)\n```\n\n{}\n\nThe key is long.\n',
      format: 'markdown',
    },
    {
      keeps: 'means any form of the work that can be run.',
      among: 'Licence\n\n1.6. “Executable Form”\n\n{}\n\nNothing else counts.\n',
    },
    {
      keeps: 'means any claim that a builder of the boat can make.',
      among: 'Licence\n\n1.11. “Claims” of a Builder\n\n{}\n\nNothing else counts.\n',
    },
    {
      fixes: 'sluices are opened in the morning by hand.',
      to: 'Sluices are opened in the morning by hand.',
      among: 'Water\n\n{}\n\nThe nternational guests came by boat. They slept.\n',
    },
    {
      fixes: 'every year in March the millers of the three valleys clean the channels before the frost.',
      to: 'Every year in March the millers of the three valleys clean the channels before the frost.',
      among: '{}\n',
    },
    { keeps: 'millctl stop halts the wheel within three turns.', among: 'Tools\n\nThe mill is old.\n\n{}\n' },
    { keeps: 'all, which means every sack of the year.', among: 'Words\n\nThe mill is old.\n\n{}\n' },
    {
      keeps: 'we never asked what it cost us. nobody did.',
      among: 'why i carry flour\n\nI wrote this on the train. it is long.\n\n{}\n',
    },
    { keeps: 'a) The boat must be painted once a year.', among: 'Bylaws\n\nThe boat is ours.\n\n{}\n' },
    { keeps: 'o\tToggles the whole lamp from one switch.', among: 'Keys\n\nThe lamp has keys.\n\n{}\n' },
    { keeps: 'port (int): The gate that the boat comes in by.', among: 'Keys\n\nThe lamp has keys.\n\n{}\n' },
    { keeps: 'start -- the number of the first of the boats.', among: 'Keys\n\nThe lamp has keys.\n\n{}\n' },
    { keeps: 'sluice: the gate in the race of the mill.', among: 'Words\n\nThe mill is old.\n\n{}\n' },
    { keeps: 'lamp: The switch is found again in the dark.', among: 'Changes\n\nThe lamp has keys.\n\n{}\n' },
    { keeps: 'bell hooks was read aloud first of all.', among: 'A reading\n\nThe hall was cold and dark.\n\n{}\n' },
    {
      keeps: 'van Gogh was argued over at the second table.',
      among: 'A reading\n\nThe hall was cold and dark.\n\n{}\n',
    },
    {
      keeps: 'sold to three noodle shops in the town.',
      among:
        'Ducks\n\nHe had many of them in the pond behind the house of his late father and sold them.\n\nThe first batch of\n\n{}\n',
    },
    { keeps: 'thank you for the pears that you sent us.', among: 'Dear Aunt Mabel,\n\n{}\n\nThe pears were sweet.\n' },
    {
      keeps: 'we were small then. nobody counted us at all.',
      among: 'small things\n\n{}\n\nnobody minded. we were there.\n',
    },
  ],
  find,
};
