// U+FFFD: bytes of the upload, or of a file before it, that no character set could read.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const LOST = /\ufffd+/gu;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.NonAscii)) {
    for (const match of block.text.matchAll(LOST)) {
      yield {
        start: block.start + match.index,
        end: block.start + match.index + match[0].length,
        message: 'A character was lost in damaged bytes; look in the source which one it was.',
        evidence: 'U+FFFD stands for bytes that fit no character',
      };
    }
  }
}

export const damagedCharacter: Rule = {
  id: 'encoding/damaged-character',
  version: 1,
  tier: 'flag',
  blocks: true,
  summary: 'Points at places where a character was lost.',
  why: 'A byte that fits no character becomes U+FFFD, here or wherever the text was saved before. Nobody can know from the text alone what it was, and readers would see a black diamond: an approval waits until each was looked at.',
  language: 'any',
  enters: 'all',
  traits: Trait.NonAscii,
  examples: [
    { fixes: 'The caf\ufffd on the pier is open.', to: '\ufffd' },
    { fixes: 'It cost \ufffd\ufffd5 and was worth it.', to: '\ufffd\ufffd' },
    { fixes: '\ufffd was the first letter.', to: '\ufffd' },
    { keeps: 'The café on the pier is open.' },
    { keeps: 'A black diamond ◆ marks the pier.' },
    { keeps: 'What did she ask??' },
  ],
  find,
};
