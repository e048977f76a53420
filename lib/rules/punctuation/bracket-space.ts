// “sacks ( three more)”, “called it “ a gift””: a space on the inner side of an opening mark.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';

/** An opening bracket behind a word and a space, a space, a word that closes soon. */
const IN_BRACKET = /(?<=[\p{L}\p{N},.] \()[ ](?=[\p{L}\p{N}][^()\n]{0,200}[^\s()]\))/gu;
const IN_QUOTE = /(?<=(?:^|[\s(])“)[ ](?=[\p{L}\p{N}][^“”\n]{0,300}[^\s“”]”)/gu;
/** Formulas and programs space their brackets out. */
const PROGRAM = /[=+*<>|&{}\\^]|\w\(|\(\)|\b\d+ ?[/×] ?\d/u;
/** A writer who puts the space on both sides does it by habit. */
const BOTH_SIDES = /\( [^()\n]{1,200} \)/u;

function* find(reading: Reading): Generator<Finding> {
  if (!reading.text.includes('( ') && !reading.text.includes('“ ')) return;
  if (BOTH_SIDES.test(reading.text)) return;
  for (const block of reading.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const [mark, pattern] of [
      ['(', IN_BRACKET],
      ['“', IN_QUOTE],
    ] as const) {
      if (!block.text.includes(`${mark} `)) continue;
      for (const match of block.text.matchAll(pattern)) {
        const around = block.text.slice(Math.max(0, match.index - 60), match.index + 120);
        if (mark === '(' && PROGRAM.test(around)) continue;
        yield {
          start: block.start + match.index,
          end: block.start + match.index + 1,
          after: '',
          message: `There is a space behind the opening ${mark === '(' ? 'bracket' : 'quotation mark'}; it was removed.`,
          evidence: 'an opening mark with a space on its inner side and none before the closing one',
        };
      }
    }
  }
}

export const bracketSpace: Rule = {
  id: 'punctuation/bracket-space',
  version: 1,
  tier: 'apply',
  summary: 'Removes a space behind an opening bracket or an opening curly quotation mark.',
  why: 'A full-width mark carries its gap along. The mark stands behind a space, the closing one follows without a space before it, and nothing around looks like a formula or a program.',
  enters: ['quotation'],
  examples: [
    {
      fixes: 'It gave nine sacks ( three more than last year).',
      to: 'It gave nine sacks (three more than last year).',
    },
    { fixes: 'The owner called it “ a gift”.', to: 'The owner called it “a gift”.' },
    { fixes: 'The wheel ( built in 1802) turns.', to: 'The wheel (built in 1802) turns.' },
    { keeps: 'Some write ( like this ) all their lives.' },
    { keeps: 'Call turn( wheel) and f ( x) = 2.' },
    { keeps: 'A face :( is sad, and so are we (all of us).' },
    { keeps: 'The sign “ has no partner.' },
  ],
  find,
};
