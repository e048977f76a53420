// A removed “Read more” says that the text may be an excerpt.
import type { Rule } from '../rule.ts';

const ARTICLE =
  'In the reading room the chess club beat its visitors, and until the last train had left nobody complained about the noise.';
const MORE = /read(?:ing)? (?:more|the)|continue reading|keep reading|read full|view more/iu;
/** So much of the end of the last sentence is pointed out. */
const LAST_WORDS = 5;

export const teaser: Rule = {
  id: 'structure/teaser',
  version: 1,
  tier: 'flag',
  summary: 'Points out that the text may be an excerpt, since it ended with “Read more”.',
  why: 'A link to the rest of a text below its last sentence says that there is a rest. The link itself is furniture and was removed; whether the text is whole only its source can tell.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\nRead more', to: 'nobody complained about the noise.', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nContinue reading →', to: 'nobody complained about the noise.', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nRead more…\n\nTweet\n\nPin It', to: 'nobody complained about the noise.', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nSource link', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nRead more books, the minister said.', among: `${ARTICLE}{}\n` },
    { keeps: '', among: `${ARTICLE}{}\n` },
  ],
  *find(reading) {
    const removed = reading.traces('furniture/teaser-link').find((trace) => MORE.test(trace.before));
    if (!removed) return;
    const text = reading.text.slice(0, removed.start).trimEnd();
    const line = text.slice(Math.max(0, text.lastIndexOf('\n') + 1, text.length - 400));
    const first = line.split(/[ \t]/u).filter(Boolean).slice(-LAST_WORDS).join(' ');
    const words = line.slice(Math.max(0, line.lastIndexOf(first)));
    if (first === '') return;
    yield {
      start: text.length - words.length,
      end: text.length,
      message: 'The text ended with a link to the rest of it: look whether it is whole.',
      evidence: 'a removed line that said “Read more” or “Continue reading”',
    };
  },
};
