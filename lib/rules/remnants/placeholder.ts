// “{0}”, “__TERM_1__”, “{{< figure >}}”: what stood in for a word, a tag or a template and was never put back.
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

/** Everything that a translation memory, a message catalogue or a template puts in a text's place, and a sign that it cannot do without. */
const STANDS_IN: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['{', /\{\d{1,2}\}/gu],
  ['%', /(?<![\w%])%(?:\d\$)?[sd@](?![\w%])/gu],
  ['{{', /(?<![\w$])\$?\{\{[-%<]? ?[\w.$/ "'=:|-]{1,120}[->%]?\}\}/gu],
  ['{%', /\{%-? ?\w[^{}%\n]{0,120}%\}/gu],
  ['{{', /\{\{[<%][^{}\n]{1,160}[>%]\}\}/gu],
  ['__', /(?<![\w])_{2,3}[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){0,4}_{2,3}(?![\w])/gu],
  [
    '_',
    /(?<![\w./-])(?:INLINE|TERM|TAG|CODE|LINK|URL|IMG|IMAGE|VAR|PLACEHOLDER|ENTITY|MASK|BLOCK|MATH|FORMULA|KEEP|NOTRANSLATE|DNT|XX?PH)_\d{1,4}(?![\w-])/gu,
  ],
  [
    '[',
    /(?<![\w[])\[(?:to_be_replaced|placeholder|TRANSLATE|UNTRANSLATED|TERM|TAG|LINK|IMAGE|CODE)(?:[_ ]?\d{1,4}|\[\w{1,20}\])?\](?![\w(\]])/gu,
  ],
  [
    '/>',
    /(?<![\w<])<(?:[A-Z][a-zA-Z]{1,30}(?:\.[A-Z]\w{1,20})?)(?: [a-z]\w{0,30}=(?:"[^"\n]{0,80}"|\{[^{}\n]{0,80}\})){0,6} ?\/>/gu,
  ],
  ['import ', /^(?:import [\w{},* ]{1,80} from ['"][^'"\n]{1,120}['"];?)$/gmu],
  ['@@', /(?<!\w)@@[A-Z_]{2,30}\d{0,3}@@(?!\w)/gu],
  ['⟦', /(?<!\w)⟦[^⟧\n]{1,30}⟧/gu],
];
/** A text that speaks of them shows them. */
const ABOUT_THEM =
  /\b(?:placeholders?|template(?:s|d)?|format strings?|printf|string formatting|interpolation|i18n|variables?|shortcodes?|jinja|liquid|handlebars|mustache|vue|react|jsx|mdx|component|syntax|regular expressions?|macro|compiler|javascript|python|programming|developers?)\b|>>>|\bprint ?["'(]/iu;

function* find(reading: Reading): Generator<Finding> {
  const possible = STANDS_IN.filter(([sign]) => reading.text.includes(sign));
  if (possible.length === 0) return;
  let isAsked = false;
  for (const block of reading.having(0, Hint.Sign)) {
    if (block.kind === 'code' || block.kind === 'front-matter' || block.kind === 'table' || block.kind === 'quote')
      continue;
    for (const [sign, pattern] of possible) {
      if (!block.text.includes(sign)) continue;
      for (const { index, 0: said } of block.text.matchAll(pattern)) {
        if (!isAsked && ABOUT_THEM.test(reading.text)) return;
        isAsked = true;
        yield {
          start: block.start + index,
          end: block.start + index + said.length,
          message: `“${said}” stands in for something that was not put back; look up what it was.`,
          evidence: 'a placeholder of a translation program or a template',
        };
      }
    }
  }
}

export const placeholder: Rule = {
  id: 'remnants/placeholder',
  version: 1,
  tier: 'flag',
  summary: 'Points at placeholders and template tags that were left in the text.',
  why: 'Translation programs hide names, tags and formulas behind placeholders and put them back afterwards; some are lost on the way. Closed shapes, outside code, in a text that does not speak of such things.',
  enters: ['quotation', 'html', 'target', 'address', 'path'],
  hints: Hint.Sign,
  examples: [
    { fixes: 'The fee is {0} for every sack.', to: '{0}' },
    { fixes: 'Show __TERM_1__ at the gate.', to: '__TERM_1__' },
    { fixes: 'The mill INLINE_0 is old.', to: 'INLINE_0' },
    { fixes: 'The wheel {% include wheel.html %} turns.', to: '{% include wheel.html %}' },
    { fixes: 'The wheel {{< figure src="wheel.png" >}} turns.', to: '{{< figure src="wheel.png" >}}' },
    { fixes: 'The miller [to_be_replaced[x]] sleeps.', to: '[to_be_replaced[x]]' },
    { keeps: 'The template writes {0} where the name belongs.' },
    { keeps: 'Sales rose by 5% so far, and 100 % sure is nobody.' },
    { keeps: 'The set {1, 2} has two members [1], and so has {a}.' },
    { keeps: 'Type `%s` and nothing else.', format: 'markdown' },
    { keeps: 'The __init__ of a day is its dawn, and MAX_VALUE its noon.' },
  ],
  find,
};
