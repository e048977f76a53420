// “in winter , one”: a space in front of a mark, where English has none.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** A question or an outcry does not go on in small letters: “Press ? to show help” names a key. */
const SPACED = /(?<=[\p{L}\p{N}%”)\]]) ([,.;]|[?!](?! \p{Ll}))(?= |$)/gmu;
const ABOUT_MARKS = /\b(?:commas?|colons?|semicolons?|full stops?|periods?|spaces?|punctuation)\b/iu;

/** “begins with an ! and”, “the / and !”: the mark itself is meant. */
const BEFORE_A_NAME = /(?<!\p{L})(?:an?|the|and|or|with|as|by)$/iu;
/** “find . -name”, “ls . and ..”: a place, and a sign that no prose goes on with. */
const BEHIND_A_PLACE = /^\. (?:-{1,2}\p{L}|(?:and |or )?\.\.|[|>&\\]|\*)/u;
/** Signs that no prose has: what is spaced out on such a line is a program. */
const PROGRAM = /[=!<>]=|[-=]>|::|\$[a-z_]|[\w\]]\(\)|\)[ \t]?;[ \t]{0,8}$|[{}][ \t]{0,8}$/u;

/** The line around an offset, as far as it matters. */
function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const stop = behind.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + (stop < 0 ? behind : behind.slice(0, stop));
}

/** A sentence hardly reaches further than this to either side. */
const REACH = 400;

/** The sentence around an offset. */
function sentence(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), 0);
  const to = behind.indexOf('. ', 2);
  return before.slice(from) + (to < 0 ? behind : behind.slice(0, to));
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.SpacedMark)) {
    for (const match of block.text.matchAll(SPACED)) {
      const mark = match[1] ?? '';
      // Spaced dots are an ellipsis, and `? !` apart may be a habit; two marks in a row prove neither.
      if (
        /^ ?[.,;?!]/u.test(block.text.slice(match.index + 2)) ||
        /[.,;?!] ?.?$/u.test(block.text.slice(Math.max(0, match.index - 2), match.index).slice(0, 1))
      )
        continue;
      // Behind an address the space keeps the mark out of the link.
      if (reading.shielded(block.start + match.index - 1, block.start + match.index, ['address', 'path'])) continue;
      if (BEFORE_A_NAME.test(block.text.slice(Math.max(0, match.index - 5), match.index))) continue;
      if (BEHIND_A_PLACE.test(block.text.slice(match.index + 1, match.index + 12))) continue;
      if (PROGRAM.test(lineAround(block.text, match.index))) continue;
      if (ABOUT_MARKS.test(sentence(block.text, match.index))) continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + 1,
        after: '',
        message: `There is a space in front of “${mark}”; it was removed.`,
        evidence: `“${block.text.slice(Math.max(0, match.index - 10), match.index + 2).trimStart()}”`,
      };
    }
  }
}

export const spaceBeforeMark: Rule = {
  id: 'punctuation/space-before-mark',
  version: 2,
  tier: 'apply',
  summary: 'Removes a space in front of a comma, stop, semicolon, question or exclamation mark.',
  why: 'Translators keep the gap of a full-width mark. A letter or digit, one space, the mark, then a space or the line’s end; not in a sentence that speaks of marks.',
  enters: ['quotation'],
  traits: Trait.SpacedMark,
  examples: [
    { fixes: 'In winter , one wears a coat .', to: 'In winter, one wears a coat.' },
    { fixes: 'It cost $5 million , and the roof leaks ;', to: 'It cost $5 million, and the roof leaks;' },
    { fixes: 'Who is there ? Nobody.', to: 'Who is there? Nobody.' },
    { fixes: 'He sang "come home , my love" all night.', to: 'He sang "come home, my love" all night.' },
    { keeps: 'The price fell .5 percent, and he smiled ;) at us.' },
    { keeps: 'It is quieter now . . . or so they say.' },
    { keeps: 'Write to http://www.port.example/issues . They answer.' },
    { keeps: 'A line that begins with an ! is a joke, and one with a ; never ends.' },
    { keeps: 'Type find . -name boat, and then ls . and .. once more.' },
    { keeps: 'Press S to search and press ? to show the help.' },
    { keeps: 'print $number == 1 ? "boat" : "boats"' },
    { keeps: 'Put a comma , like this , between the two.' },
  ],
  find,
};
