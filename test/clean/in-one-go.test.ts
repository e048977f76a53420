// Blocks that turn out to be repetitions or furniture only when their words are clean are found in the first cleaning.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

interface Late {
  /** The rule that sees it only when others have repaired the text. */
  readonly rule: string;
  readonly text: string;
}

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
