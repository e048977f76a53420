// “Two should pay attention … Three to support …”: points of a list that were counted with bare cardinals.

import { cardinal, cardinalWords, ordinalWord } from '../../english/ordinals.ts';
import type { Block } from '../../text/block.ts';
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import { capitalised } from '../../text/words.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Member, membersOf, runsOf } from './members.ts';

const TWO = /\b[Tt]wo[ ,]/gu;
const OPENS = /(?:^|\n|[.!?;:…]["”’)\]»*_]{0,3}\s)[\s*_]{0,3}(?:[Tt]he )?$/u;

/** Every run has a second member. */
function hasTwo(text: string): boolean {
  for (const { index } of text.matchAll(TWO)) if (OPENS.test(text.slice(Math.max(0, index - 12), index))) return true;
  return false;
}

const isSpoken = (member: Member): boolean => member.shape !== 'ordinal';

/** “One must … Two must …” counts people as well, where nothing announces points. */
const MODAL_ONLY = /^\p{L}{2,6},? (?:should|must|needs? to)$/iu;
const ANNOUNCED =
  /[:：]["”]?\s{0,8}$|\b(?:things?|points?|tasks?|requirements?|opinions?|suggestions?|aspects?|measures?|steps?|rules?|principles?|demands?|goals?|problems?|issues?|following|requir(?:ed?|es)|stress(?:ed|es)|emphasi[sz](?:ed|es)|pointed out|put forward|propos(?:ed|als?)|demanded|asked|advised|urged|said|added|explained|summed up|summari[sz]ed|hoped|plans?|efforts?|work)\b/iu;
const ANNOUNCEMENT = 240;
const NUMBERS = new RegExp(`\\b(?:\\d{1,3}|${cardinalWords(1, 20)})\\b`, 'giu');

/** What stands before a run: the sentence above it, or the end of the block above. */
function announcement(run: readonly Member[], block: Block, reading: Reading): string {
  const start = run[0]?.start ?? 0;
  const inside = block.text.slice(Math.max(0, start - ANNOUNCEMENT), start).trimEnd();
  if (/\p{L}/u.test(inside))
    return inside.slice(Math.max(...['. ', '! ', '? '].map((stop) => inside.lastIndexOf(stop))) + 1);
  return reading.blocks[reading.indexAt(block.start) - 1]?.text.slice(-ANNOUNCEMENT) ?? '';
}

/** Six scouts, of whom one, two and three must do something: the members add up to those who were named before. */
function mayBePeople(run: readonly Member[], block: Block, reading: Reading): boolean {
  if (run[0]?.value !== 1 || !run.every(({ start, end }) => MODAL_ONLY.test(block.text.slice(start, end))))
    return false;
  const before = announcement(run, block, reading);
  const sum = run.reduce((all, member) => all + member.value, 0);
  const isSum = Array.from(before.matchAll(NUMBERS), ([number]) => Number(number) || cardinal(number)).includes(sum);
  return isSum || (!ANNOUNCED.test(before) && !reading.evidence('numbering/spoken-cardinals'));
}

function isProven(run: readonly Member[], reading: Reading, rule: string): boolean {
  const modal = run.filter((member) => member.shape === 'strict' || member.shape === 'bare');
  const named = run.some((member) => member.shape === 'ordinal');
  const enough = run.length > 2 && modal.length > 1 && (named || modal.some((member) => member.shape === 'strict'));
  if (enough) return true;
  const some = modal.length > 1 || (modal.length === 1 && named && run.every((member) => member.shape !== 'loose'));
  return some && reading.evidence(rule);
}

function isShielded(run: readonly Member[], block: Block): boolean {
  const { shields } = block.piece;
  return run.some((member) => {
    for (let at = block.piece.firstShield(member.start); at < shields.length; at++) {
      const shield = shields[at];
      if (!shield || shield.start >= member.end) return false;
      if (member.start < shield.end) return true;
    }
    return false;
  });
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Two)) {
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || !hasTwo(block.text) || block.verse) continue;
    for (const run of runsOf(membersOf(block))) {
      if (
        isShielded(run, block) ||
        mayBePeople(run, block, reading) ||
        !isProven(run, reading, 'numbering/spoken-cardinals')
      )
        continue;
      for (const member of run.filter(isSpoken)) {
        const before = block.text.slice(member.start, member.end);
        const word = ordinalWord(member.value);
        const after = `${/^\p{Lu}/u.test(before) ? capitalised(word) : word},`;
        yield {
          start: block.start + member.start,
          end: block.start + member.end,
          after,
          message: `“${before}” counts a point of a list with a bare number; it was made “${after}”.`,
          evidence: `${run.length} sentences of the paragraph are counted so, from “${block.text.slice(run[0]?.start ?? 0, run[0]?.end ?? 0)}” on`,
          group: `${block.start + (run[0]?.start ?? 0)}`,
        };
      }
    }
  }
}

export const spokenCardinals: Rule = {
  id: 'numbering/spoken-cardinals',
  version: 2,
  tier: 'apply',
  summary: 'Makes “One is to …”, “Two should …”, “Three to …” in a row “First, …”, “Second, …”, “Third, …”.',
  why: 'Chinese counts its points with bare numbers and a verb, and translation keeps them. In one paragraph, at sentence starts, ascending without gaps from one or two; a modal or “to” and a base verb behind the number, where a counted noun would stand otherwise; three members, or two and other signs of translation.',
  hints: Hint.Two,
  examples: [
    {
      fixes:
        'Two should pay attention to the wells. Three to support the village school. Four is to plant trees on the hill.',
      to: 'Second, pay attention to the wells. Third, support the village school. Fourth, plant trees on the hill.',
    },
    {
      fixes: 'First, count the hens. The two is to feed the geese. The three is to mend the fence.',
      to: 'First, count the hens. Second, feed the geese. Third, mend the fence.',
    },
    {
      fixes:
        'The coach named three tasks: one is to pass the ball early; two is to vigorously defend the wing; three, to keep the ball dry.',
      to: 'The coach named three tasks: first, pass the ball early; second, vigorously defend the wing; third, keep the ball dry.',
    },
    {
      fixes:
        'One is to strengthen the choir. Two theme is bright, with songs of the sea. Three is firmly grasp the tempo. Four must learn the new hymn.',
      to: 'First, strengthen the choir. Second, theme is bright, with songs of the sea. Third, firmly grasp the tempo. Fourth, learn the new hymn.',
    },
    {
      fixes: 'Two should strengthen the crew. Three should improve the sails. Four, expand the hold for the grain.',
      to: 'Second, strengthen the crew. Third, improve the sails. Fourth, expand the hold for the grain.',
    },
    {
      fixes: 'One should check the valves daily. Two should oil the rusty hinges.',
      to: 'First, check the valves daily. Second, oil the rusty hinges.',
      among: 'The pump house\n\nIn May 3rd, the pump was started.\n\n{}\n',
    },
    {
      fixes:
        'We must do three things. One must learn the songs. Two must honour the guests. Three must carry the flags.',
      to: 'We must do three things. First, learn the songs. Second, honour the guests. Third, carry the flags.',
    },
    { keeps: 'Nobody slept. One must keep the fire. Two must fetch the water. Three must watch the camp.' },
    {
      keeps: 'Six scouts are here. One must keep the fire. Two must fetch the water. Three must watch the camp.',
      among: 'The camp\n\nIn May 3rd, the camp was pitched.\n\n{}\n',
    },
    { keeps: 'Two should be enough for a quorum. Three should be better. Four should be plenty of them.' },
    { keeps: 'One should rest a while. Two boats should return tonight. Three should keep the fire alive.' },
    { keeps: 'Three to five people came. Four are to be heard on Friday. Five must wait until June.' },
    { keeps: 'One was from the press. Two were from France. Three are missing the meeting.' },
    { keeps: 'They may think of it so: one is to keep the trees; the second is the cost; the third is the noise.' },
    { keeps: 'He praised the "four comprehensive" and "two learn a do" courses of the school.' },
    { keeps: '"One should go now," she said. "Two should stay with me. Three should think about it all day."' },
    { keeps: 'One should check the valves daily. Two should oil the rusty hinges.' },
    { keeps: 'One to rule them all, two to find them.\nThree to bring them all at last.' },
  ],
  find,
};
