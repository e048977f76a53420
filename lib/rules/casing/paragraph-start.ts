// A body paragraph starts in lower case: the best single sign of machine translation.

import { isMetadata } from '../../english/metadata.ts';
import type { Block } from '../../text/block.ts';
import { isFunctionWord, lastWord } from '../../text/marks.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { capitalised, mayBeCapitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { opensSmall } from '../wording/lost-opening.ts';

const FEWEST_WORDS = 6;
/** A last paragraph without its end has at least so many words. */
const PROSE_WORDS = 15;
/** So many paragraphs that open with a small word of English prove the habit. */
const FEWEST_OPENERS = 2;
/** People who write their names small. */
const SMALL_NAMES =
  /^(?:bell hooks|danah boyd|k\.\s?d\. lang|e\.\s?e\. cummings|will\.i\.am|deadmau5|adrienne maree brown|dream hampton)\b/u;
/** Particles of a name, where a capital follows. */
const PARTICLE =
  /^(?:de|van|von|der|den|ter|ten|la|le|al|el|bin|ibn|ben|di|da|du|del|della|dos|das|af|av|zu|zur|y) (?:(?:de|la|der|den|van|het|le|el) )?\p{Lu}/u;
const LIST_LINE = /^\s*(?:[-*•·●■◆▪]\s|\(?\d{1,3}[.,、)]|\(?[A-Za-z][.)]\s|[①-⑳])/u;

const isList = (block: Block): boolean =>
  block.kind === 'item' || (block.kind === 'paragraph' && LIST_LINE.test(block.text));

const endsWithColon = (block: Block): boolean => /[:：][*_"”’]{0,3}\s*$/u.test(block.text);

const MONTH_OR_DAY =
  /(?<![\p{L}])(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\p{L}])/u;

/** Sentences inside paragraphs that start with a capital, and those that start small. */
function insideStarts(reading: Reading): { readonly capitals: number; readonly small: number } {
  let capitals = 0;
  let small = 0;
  for (const block of reading.blocks) {
    if (block === reading.title || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    for (const start of block.sentenceStarts) {
      if (start === block.contentStart || !/[.!?…]["”’)\]*_]{0,3}\s$/u.test(reading.text.slice(start - 5, start)))
        continue;
      const opening = /^["“‘'(*_]{0,3}(\p{L})/u.exec(reading.text.slice(start, start + 4))?.[1];
      if (opening === undefined) continue;
      if (/^\p{Lu}$/u.test(opening)) capitals++;
      else small++;
    }
  }
  return { capitals, small };
}

const startsBig = (block: Block): boolean => /^["“‘'(*_]{0,3}\p{Lu}/u.test(block.content.slice(0, 5));

/**
 * Does the writer use capitals? Most sentences inside paragraphs start with one; where there are none inside, some
 * paragraph starts so, or a month or a day of the week is written so.
 */
function usesCapitals(reading: Reading): boolean {
  const { capitals, small } = insideStarts(reading);
  if (capitals + small > 0) return capitals > small;
  return reading.blocks.some(
    (block) =>
      block !== reading.title &&
      (block.kind === 'paragraph' || block.kind === 'item') &&
      block.words >= FEWEST_WORDS &&
      (startsBig(block) || MONTH_OR_DAY.test(block.text)),
  );
}

/** A sentence that was interrupted goes on so. */
const CONTINUES =
  /^(?:and|or|but|nor|yet|so|for|which|who|whose|where|when|while|as|because|until|unless|except|then|is|are|was|were)\b/u;

/** Was what stands before `index` displayed by a line that ends in a colon: a quotation, verse, a list, code? */
function wasDisplayed(blocks: readonly Block[], index: number, isContinued: boolean): boolean {
  let at = index;
  const shown = blocks[at];
  if (!shown) return false;
  // A paragraph of the article may stand behind a colon as well: what follows it goes on only with a word that does.
  if (shown.prose && !isList(shown) && !isContinued && !/^["“‘«]/u.test(shown.content)) return false;
  if (isList(shown) || shown.kind === 'quote') {
    while (at >= 0 && blocks[at]?.kind === shown.kind && (shown.kind === 'quote' || isList(blocks[at] ?? shown))) at--;
  } else at--;
  const introduction = blocks[at];
  if (introduction === undefined) return false;
  // Code stands in the middle of a sentence, too, whatever mark leads to it.
  const isOpen = shown.kind === 'code' && introduction.kind === 'paragraph' && !introduction.finalStop;
  return isOpen || endsWithColon(introduction);
}

/** May a sentence begin behind this block? */
function isFinished(block: Block, isHead: boolean, title: Block | undefined): boolean {
  if (block === title) return !/,\s*$/u.test(block.text);
  if (block.kind === 'heading' || isList(block) || block.finalStop) return true;
  if (block.kind !== 'paragraph') return block.kind === 'quote' || block.kind === 'table' || block.kind === 'code';
  if (block.single && isMetadata(block.text)) return true;
  return isHead && !/[,:;，：；]\s*$/u.test(block.text) && !isFunctionWord(lastWord(block.text));
}

/** `“Executable form”`: a term, which the paragraph below it defines. */
const isTerm = (block: Block): boolean =>
  isList(block) && !block.finalStop && /["“‘«][\p{L} -]{1,60}["”’»]/u.test(block.text);

/** A key, an option or a name with its explanation behind a tab or a colon: `o\tToggles …`, `xxd: Support for …`. */
const EXPLAINED = /^[\p{L}\p{N}-]{1,40}(?:\t| {2,}|: {1,4}\S| \([^()\n]{1,60}\):| ?--? | :)/u;

/** A small letter that a word in another script goes on from. */
const MIXED = /^[\p{Ll}’'-]{1,30}(?!\p{Script=Latin})\p{L}/u;

const startsSmall = (block: Block): boolean => {
  const text = block.content;
  if (
    !/^\p{Ll}/u.test(text) ||
    MIXED.test(text) ||
    !mayBeCapitalised(text) ||
    LIST_LINE.test(text) ||
    EXPLAINED.test(text)
  )
    return false;
  return !SMALL_NAMES.test(text) && !PARTICLE.test(text);
};

/** The last paragraph may be cut off. */
const isWhole = (block: Block, isLast: boolean): boolean =>
  block.kind === 'paragraph' &&
  block.single &&
  block.words >= FEWEST_WORDS &&
  (block.finalStop || endsWithColon(block) || (isLast && block.words >= PROSE_WORDS));

/** Names of programs, which are written small: words of its code, and a title or heading of one small word. */
function smallNames(reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of reading.blocks) {
    if (block.words === 1 && (block.kind === 'heading' || block === reading.title)) names.add(firstWord(block));
    if (block.kind === 'code' || (block.traits & Trait.Backtick) !== 0) {
      for (const { kind, start, end } of block.piece.shields) {
        if (kind !== 'code') continue;
        for (const [word] of block.text.slice(start, end).matchAll(/[A-Za-z][\w-]*/gu)) names.add(word);
      }
    }
  }
  return names;
}

const firstWord = (block: Block): string => /^\p{L}[\p{L}’'-]*/u.exec(block.content)?.[0] ?? '';

/** Words that open sentences, and name no command, key or term. */
const OPENERS = new Set(
  (
    'the a an this that these those it he she they we you his her its their our my your in on at by for from to with without of as if when ' +
    'while after before during since until although though because but and so then however therefore thus moreover furthermore meanwhile ' +
    'besides there here every each all some many much most both several few another other any no not only also even just first second ' +
    'third finally currently recently today yesterday tomorrow now later soon last next according through throughout under over among ' +
    'between against about within upon along across around behind near despite due based regarding following including like unlike ' +
    'what how why who where which whether one two three four five six seven eight nine ten more less since once again still yet ' +
    'perhaps maybe often usually generally especially particularly specifically overall nowadays everyone everybody nobody people'
  ).split(' '),
);
/** `all, which means …`, `pdf (a kind of file)`: a word that is defined, or a numeral. */
const DEFINED =
  /^\p{L}[\p{L}’']{0,40}(?:, (?:which|that) (?:means|is|are|stands)\b|, meaning\b| means\b| stands for\b| \()/u;
const NEVER = /^(?:[b-z]|[ivxlc]{2,}|pdf|txt|csv|json|xml|html|css|exe|jpe?g|png|gif|mp[34]|zip|docx?|xlsx?|pptx?)$/u;

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
    if (names.has(word) || names.has(word.replace(/['’]s$/u, '')) || NEVER.test(word)) continue;
    if (word.includes('-') || DEFINED.test(block.content)) continue;
    yield { index, block, word };
  }
}

/** May a paragraph begin behind block `before`? A text that opens with a paragraph has nothing before it. */
function mayBegin(reading: Reading, block: Block, before: number, isHead: boolean): boolean {
  const { blocks, title } = reading;
  const previous = blocks[before];
  if (!previous) return title === undefined;
  if (previous.kind === 'front-matter') return title === undefined;
  if (!isFinished(previous, isHead, title) || isTerm(previous)) return false;
  return !wasDisplayed(blocks, before, CONTINUES.test(block.content));
}

const isOpener = ({ word, block }: Candidate): boolean => OPENERS.has(word) || opensSmall(block.content.slice(0, 60));

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
