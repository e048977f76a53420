// Rules that compare parts of the text see what later rules make of them: the cleaned text holds no copy that cleaning made.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { RULES } from '../../lib/rules/index.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const LEDE =
  'On March 2, 2012, the choir of Aldern sang nine songs in the empty swimming pool, which was being painted blue that week by two men.';
const KEYS =
  'The keys of the mill hang on a nail behind the door of the church, and the sexton writes down who takes them, and when.';
const WHEEL =
  'In spring the wheel stands still for a week, because the trout swim up the channel of the mill to spawn in the pond.';

/** Documents whose parts are alike only when another rule has mended one of them, by the rule that compares them. */
const MADE_ALIKE: Readonly<Record<string, string>> = {
  'headings/site-affix': `Pool Net - Songs - A choir , without water\n\nA choir, without water\n\n${LEDE}\n`,
  'headings/repeated-heading': `A choir , without water\n\nA choir, without water\n\n${LEDE}\n`,
  'headings/deck-repeats-lede': `A choir without water\n\nOn March 2, 2012, the choir of Aldern sang\n\n${LEDE.replace('On March 2, 2012,', '2012 March 2nd,')}\n`,
  'repetition/repeated-paragraph': `A choir without water\n\n${KEYS}\n\n${LEDE}\n\n${LEDE.replace('pool,', 'pool ,')}\n\n${WHEEL}\n`,
  'repetition/repeated-article': `${KEYS}\n\n${WHEEL}\n\n${KEYS.replace('church,', 'church ,')}\n\n${WHEEL}\n`,
};

describe('what later rules make alike', () => {
  it('has a document for every rule that compares', () => {
    expect(RULES.filter(({ compares }) => compares).map(({ id }) => id)).toEqual(Object.keys(MADE_ALIKE));
  });

  it.each(Object.entries(MADE_ALIKE))('%s takes away in the same cleaning', (rule, text) => {
    const cleaned = clean(manuscript(text));
    expect(cleaned.edits.flatMap((edit) => [edit.rule, ...(edit.also ?? [])])).toContain(rule);
    expect(clean(manuscript(cleaned.text)).edits).toEqual([]);
  });

  it('stays where it is alike only in part', () => {
    const text = `A choir without water\n\n${KEYS}\n\n${LEDE}\n\n${LEDE.replace('pool, which', 'pool , that')}\n`;
    expect(clean(manuscript(text)).text).toContain('pool, that');
  });

  it('leaves nothing at the edge of the text that an earlier rule looks for there', () => {
    const title = 'Steel works of the port produce more and sell less';
    const text = `thea@b.exampleHarbour Net - Industry - ${title}\n\n${title}\n\nRelease time:\n\n${LEDE}\n`;
    const cleaned = clean(manuscript(text));
    expect(cleaned.text).toBe(`${title}\n\n${LEDE}\n`);
    expect(clean(manuscript(cleaned.text)).edits).toEqual([]);
  });

  it('leaves no furniture that other furniture stood behind, or whose marks were mended later', () => {
    for (const [text, rest] of [
      [`${KEYS}\n\nLeave a Reply\n\nRelated Articles\n`, `${KEYS}\n`],
      [
        `${KEYS}\n\nL。。。eave a Reply Cancel reply Your email address will not be published. Required fields are marked * Comment * Name * Email * Website Post Comment\n`,
        `${KEYS}\n`,
      ],
    ] as const) {
      expect(clean(manuscript(text)).text).toBe(rest);
    }
  });
});
