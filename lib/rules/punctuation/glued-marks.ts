// “wet,and the”, “way:The hook”: commas, semicolons and colons that have lost the space behind them.
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding } from '../rule.ts';

/** Words that prose goes on with behind a mark, and that no key, list or program has there. */
const GOES_ON =
  'the|an|and|but|or|so|which|who|whose|where|when|while|because|then|also|it|he|she|they|we|you|this|that|these|those|there|in|on|at|by|for|with|from|to|as|if|is|are|was|were|not|all|some|after|before|however|since|until|although|though|our|their|his|her|its|my|your|each|every|according|through|what|how|why';
const MARK = new RegExp(`[,;:](?=(?:${GOES_ON}) )`, 'giu');
/** What stands before the mark, back to the last space: one word, perhaps behind an opening mark or closed by one. */
const WORD_BEFORE = /(?:^|[\s("“‘—–])\p{L}{0,1}[\p{Ll}’'-]{2,30}["”’)]?$/u;
const FEWEST_HITS = 2;

interface Hit {
  readonly at: number;
  readonly mark: string;
  readonly before: string;
  readonly word: string;
}

function* hitsIn(reading: Reading): Generator<Hit> {
  for (const block of reading.having(0, Hint.GluedComma)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') continue;
    for (const match of block.text.matchAll(MARK)) {
      const before = WORD_BEFORE.exec(block.text.slice(Math.max(0, match.index - 34), match.index))?.[0].trim();
      const at = block.start + match.index + 1;
      if (before === undefined || reading.shielded(at - 1, at, ['code', 'address', 'path', 'target', 'html'])) continue;
      const word = /^\p{L}{1,12}/u.exec(block.text.slice(match.index + 1, match.index + 13))?.[0] ?? '';
      yield { at, mark: match[0], before, word };
    }
  }
}

/** Places for a space, where there are two of them or the text gives other evidence of translation. */
export function* gluedMarks(reading: Reading): Generator<Finding> {
  const hits = [...hitsIn(reading)];
  if (hits.length === 0) return;
  if (hits.length < FEWEST_HITS && !reading.evidence('punctuation/missing-space')) return;
  for (const { at, mark, before, word } of hits) {
    yield {
      start: at,
      end: at,
      after: ' ',
      message: `There is no space between “${before}${mark}” and “${word}”; one was added.`,
      evidence:
        hits.length < FEWEST_HITS ? 'other signs of translation in the text' : `${hits.length} such places in the text`,
    };
  }
}
