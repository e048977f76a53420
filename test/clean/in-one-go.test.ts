// Blocks that turn out to be repetitions or furniture only when their words are clean are found in the first cleaning.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

interface Late {
  /** The rule that sees it only when others have repaired the text. */
  readonly rule: string;
  readonly text: string;
}

const LEDE =
  'On March 2, 2012, the choir of Aldern sang nine songs in the empty swimming pool, which was being painted blue that week by two men.';
const KEYS =
  'The keys of the mill hang on a nail behind the door of the church, and the sexton writes down who takes them, and when.';
const WHEEL =
  'In spring the wheel stands still for a week, because the trout swim up the channel of the mill to spawn in the pond.';

const LATE: Readonly<Record<string, Late>> = {
  'an excerpt, whose paragraph has its date turned round': {
    rule: 'headings/deck-repeats-lede',
    text: `A choir without water

March 2, 2012, the choir of Aldern sang nine odd songs

2012 March 2nd, the choir of Aldern sang nine songs in the empty swimming pool, which was being painted.
`,
  },
  'a notice behind three stops of another script': {
    rule: 'furniture/comment-notice',
    text: `The bus depot has new rules

The depot manages 64 buses, and the oldest is older than most of the drivers.

。。。You must be logged in to post a comment.
`,
  },
  'a label without a value, below a title in which a stop of its site passed for the end of a sentence': {
    rule: 'furniture/empty-label',
    text: `Dry or wet.The Harbour Economic Net - Industry news - Steel works of Jinshan port produce more and sell less

Steel works of Jinshan port produce more and sell less

Release time:

In the first three quarters of this year, the steel works of the port produced 2 million 608 thousand tons of steel.
`,
  },
  'a line with the name of the site, whose title has a space before its comma': {
    rule: 'headings/site-affix',
    text: `Pool Net - Songs - A choir , without water\n\nA choir, without water\n\n${LEDE}\n`,
  },
  'a title that stands twice, once with a space before its comma': {
    rule: 'headings/repeated-heading',
    text: `A choir , without water\n\nA choir, without water\n\n${LEDE}\n`,
  },
  'a paragraph that stands twice, once with a space before its comma': {
    rule: 'repetition/repeated-paragraph',
    text: `A choir without water\n\n${KEYS}\n\n${LEDE}\n\n${LEDE.replace('pool,', 'pool ,')}\n\n${WHEEL}\n`,
  },
  'an article that stands twice, once with a space before a comma': {
    rule: 'repetition/repeated-article',
    text: `${KEYS}\n\n${WHEEL}\n\n${KEYS.replace('church,', 'church ,')}\n\n${WHEEL}\n`,
  },
  'a label behind which another one goes': {
    rule: 'furniture/comment-form',
    text: `${KEYS}\n\nLeave a Reply\n\nRelated Articles\n`,
  },
};

describe.each(Object.entries(LATE))('%s', (_, { rule, text }) => {
  const once = clean(manuscript(text, 'text'));

  it('goes in the first cleaning', () => {
    expect(once.edits.flatMap((edit) => [edit.rule, ...(edit.also ?? [])])).toContain(rule);
  });

  it('leaves nothing to do for a second one', () => {
    const { edits } = clean(manuscript(once.text, 'text'));
    expect(edits.map(({ rule: found, before }) => [found, before])).toEqual([]);
  });
});
