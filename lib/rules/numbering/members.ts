// Shared by the numbering rules: what a sentence that starts with a bare cardinal is, and which of them make a run.

import { cardinal, cardinalWords, ordinal, ordinalWords } from '../../english/ordinals.ts';
import { baseVerb } from '../../english/verbs.ts';
import type { Block, Piece } from '../../text/block.ts';
import { once } from '../../text/once.ts';

/**
 * `strict`: number, modal, base verb. `bare`: the same with nothing but “to” between them. `loose`: another shape that
 * no counted noun has. `ordinal`: right as it is. `person`: “should be”, “are to be”, which say something of people.
 * `other`: something is counted, or it may be.
 */
export type Shape = 'strict' | 'bare' | 'loose' | 'ordinal' | 'person' | 'other';

export interface Member {
  readonly value: number;
  readonly shape: Shape;
  /** In the block: from the number (or its article) to what is kept. */
  readonly start: number;
  readonly end: number;
}

const CARDINAL = new RegExp(`[*_]{0,3}((?:the )?(${cardinalWords(1, 12)}))(?=,? [\\p{L}"“‘*_])`, 'iuy');
const ORDINAL = new RegExp(`[*_]{0,3}(?:(${ordinalWords(1, 12)})(?:ly| of all)?,)(?= )`, 'iuy');
const MODAL = /,? (?:(?:is|are|is that we|is that) )?(to|should|must|needs? to) (?=\p{Ll})/uy;
const ARE = /^,? are /u;
const WORD = /[\p{L}’'-]{1,40}/uy;
/** From the verb on, a point of a list has at least so many words. */
const FEWEST_WORDS = 2;
const PARTICIPLE = /(?:ed|en|been|done|gone|made|had|left|lost|sent|kept|built|held|put|set|paid|said|told|found)$/u;
const UNREAL = /^(?:not|also|always|never|first|at|in|by|from|on|with|have to|want to)\b/u;

const word = (text: string, at: number): string => {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
};

/** Are there enough words between here and the end of the sentence? */
function hasObject(text: string, at: number): boolean {
  const rest = text.slice(at, at + 200).split(/[.!?;:](?:\s|$)/u, 1)[0] ?? '';
  return rest.trim().split(/\s+/u).length >= FEWEST_WORDS;
}

const IS = /,? is (?=\p{L})/uy;
const COMMA = /, (?=[\p{Ll}"“‘])/uy;
const PLAIN_VERB =
  /,? (?=(?:\p{Ll}{1,20}ly )?(\p{Ll}{1,20}) (?:the|a|an|up|out|on|close|good|full|our|their|its|efforts)\b)/uy;
const COUNTED = new RegExp(
  `^(?:${cardinalWords(1, 20)}|and|or|of|hundred|thousand|million|people|men|women|children)\\b`,
  'iu',
);

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** `theme is`, `work style is`: singular, so that nothing is counted. */
function isTheme(text: string): boolean {
  const [first = '', second = '', third = ''] = text.split(' ', 3);
  const noun = second === 'is' ? first : third === 'is' ? second : '';
  return /^\p{Ll}{1,40}$/u.test(noun) && (!noun.endsWith('s') || noun.endsWith('ss'));
}

function looseEnd(text: string, at: number, value: number): number | undefined {
  const next = /^,? ?/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  if (COUNTED.test(text.slice(at + next, at + next + 12))) return undefined;
  const is = sticky(IS, text, at);
  if (is) return is.index + is[0].trimEnd().length;
  if (value > 1 && isTheme(text.slice(at + next, at + next + 60))) return at;
  if (sticky(COMMA, text, at)) return at;
  const verb = sticky(PLAIN_VERB, text, at)?.[1];
  return verb !== undefined && baseVerb(verb) ? at : undefined;
}

function shapeAt(text: string, at: number, value: number): { readonly shape: Shape; readonly end: number } {
  const person = { shape: 'person', end: at } as const;
  const modal = sticky(MODAL, text, at);
  if (!modal) {
    const end = looseEnd(text, at, value);
    return end === undefined ? { shape: 'other', end: at } : { shape: 'loose', end };
  }
  const behind = at + modal[0].length;
  const first = word(text, behind);
  const second = word(text, behind + first.length + 1);
  const isTo = / is to $/u.test(modal[0]);
  if (first === 'be' && (!isTo || ARE.test(modal[0]) || PARTICIPLE.test(second))) return person;
  if (first === 'have' && PARTICIPLE.test(second)) return person;
  const verb = baseVerb(first) ? first : /ly$/u.test(first) ? second : '';
  if (!baseVerb(verb) || !hasObject(text, behind)) {
    return UNREAL.test(text.slice(behind, behind + 12)) ? { shape: 'loose', end: at } : { shape: 'other', end: at };
  }
  return { shape: modal[0].trim() === 'to' ? 'bare' : 'strict', end: behind - 1 };
}

/** The sentence that starts here, if it starts with a number. Offsets in the block. */
export function memberAt(text: string, at: number): Member | undefined {
  const counted = sticky(CARDINAL, text, at);
  if (counted) {
    const [whole, spoken = '', number = ''] = counted;
    const value = cardinal(number) ?? 0;
    const start = at + whole.length - spoken.length;
    const { shape, end } = shapeAt(text, at + whole.length, value);
    // The ordinal brings a comma of its own.
    return { value, start, shape, end: text.charAt(end) === ',' ? end + 1 : end };
  }
  const named = sticky(ORDINAL, text, at);
  if (!named) return undefined;
  return { value: ordinal(named[1] ?? '') ?? 0, shape: 'ordinal', start: at, end: at + named[0].length };
}

/** Sentences of a block that start with a number, in order. */
export const membersOf = ({ piece }: Block): readonly Member[] => membersIn(piece);

const membersIn = once((piece: Piece): readonly Member[] => {
  const members: Member[] = [];
  for (const at of piece.sentenceStarts) {
    const code = piece.text.charCodeAt(at) | 32;
    if ((code < 97 || code > 122) && !/[*_]/u.test(piece.text.charAt(at))) continue;
    const member = memberAt(piece.text, at);
    if (member) members.push(member);
  }
  return members;
});

/**
 * Ascending without gaps, from one or two, and again from there. What is counted in a member's place, or a number out of
 * order, refuses the whole run.
 */
export function runsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const runs: Member[][] = [];
  let run: Member[] = [];
  let refused = false;
  const close = (): void => {
    if (run.length > 1 && !refused) runs.push(run);
    run = [];
    refused = false;
  };
  for (const member of members) {
    const last = run.at(-1);
    const follows = last ? member.value === last.value + 1 : member.value < 3;
    if (member.shape === 'other') {
      if (last && follows) refused = true;
      continue;
    }
    if (!follows) {
      const restarts = member.value === 1 || (member.value === 2 && run.length > 1 && member.shape !== 'loose');
      if (!restarts) {
        refused = true;
        continue;
      }
      close();
    }
    run.push(member);
    if (member.shape === 'person') refused = true;
  }
  close();
  return runs;
}
