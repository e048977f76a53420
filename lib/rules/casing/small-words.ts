// Words at a paragraph's head that are written small on purpose, and those that only ever open a sentence.

import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import { mayBeCapitalised } from '../../text/words.ts';
import { LIST_LINE } from './paragraph-before.ts';

/** People who write their names small. */
const SMALL_NAMES =
  /^(?:bell hooks|danah boyd|k\.\s?d\. lang|e\.\s?e\. cummings|will\.i\.am|deadmau5|adrienne maree brown|dream hampton)\b/u;
/** Particles of a name, where a capital follows. */
const PARTICLE =
  /^(?:de|van|von|der|den|ter|ten|la|le|al|el|bin|ibn|ben|di|da|du|del|della|dos|das|af|av|zu|zur|y) (?:(?:de|la|der|den|van|het|le|el) )?\p{Lu}/u;

/** A key, an option or a name with its explanation behind a tab or a colon: `o\tToggles …`, `xxd: Support for …`. */
const EXPLAINED = /^[\p{L}\p{N}-]{1,40}(?:\t| {2,}|: {1,4}\S| \([^()\n]{1,60}\):| ?--? | :)/u;

/** A small letter that a word in another script goes on from. */
const MIXED = /^[\p{Ll}’'-]{1,30}(?!\p{Script=Latin})\p{L}/u;

export const startsSmall = (block: Block): boolean => {
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

/** Names of programs, which are written small: words of its code, and a title or heading of one small word. */
export function smallNames(reading: Reading): ReadonlySet<string> {
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

export const firstWord = (block: Block): string => /^\p{L}[\p{L}’'-]*/u.exec(block.content)?.[0] ?? '';

/** Words that open sentences, and name no command, key or term. */
export const PARAGRAPH_OPENERS = new Set(
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

/** A numeral, a type of file, a hyphenated or a defined word. `content` is the paragraph that begins with it. */
export const isNeverOpener = (word: string, content: string): boolean =>
  NEVER.test(word) || word.includes('-') || DEFINED.test(content);
