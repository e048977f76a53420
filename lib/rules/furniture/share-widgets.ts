// “Share this: Facebook, Twitter”: buttons of the page around the article.
import type { Reading } from '../../text/reading.ts';
import type { Finding, Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { isHalfInHead, isHalfInTail } from './lines/half-widget.ts';
import { headOf } from './lines/head.ts';
import { buttonsOn, isPassed } from './lines/line-classifier.ts';
import { named, pieces, removal, stretches } from './lines/line-removal.ts';
import { regionsOf } from './lines/regions.ts';
import { type Sharing, sharing } from './lines/sharing.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The railway library opens at nine and closes at half past eight, one hour later than in the summer of last year.';

/** A heading with something below it, two buttons, or three names of services. */
function areProven(shares: readonly (readonly Sharing[])[]): boolean {
  const parts = shares.flat();
  const buttons = shares.reduce((sum, share) => sum + buttonsOn(share), 0);
  const services = parts.filter((part) => part === 'service').length;
  if (buttons > 1 || (buttons === 1 && services > 0) || services > 2) return true;
  return parts[0] === 'heading' && parts.some((part) => part !== 'heading');
}

interface ShareLine extends EndLine {
  readonly share: readonly Sharing[] | undefined;
}

const isShare = (line: EndLine): boolean => !line.walled && !line.marked && sharing(line.said) !== undefined;

const gone = (reading: Reading, lines: readonly EndLine[]): Finding => ({
  ...removal(reading, lines, {
    message: `“${named(lines)}” and what belongs to it are buttons for sharing; they were removed.`,
    evidence: 'a heading with buttons, or several buttons in a row, with nothing else on their lines',
  }),
  group: 'share',
});

function* among<Line extends ShareLine>(
  reading: Reading,
  lines: readonly Line[],
  isPassed: (line: Line) => boolean,
  isHalf: (run: readonly EndLine[]) => boolean,
): Generator<Finding> {
  for (const run of stretches(lines, (line) => line.share !== undefined, isPassed)) {
    if (!areProven(run.map((line) => line.share ?? [])) || isHalf(run)) continue;
    for (const piece of pieces(lines, run)) yield gone(reading, piece);
  }
}

export const shareWidgets: Rule = {
  id: 'furniture/share-widgets',
  version: 3,
  tier: 'apply',
  summary: 'Removes buttons for sharing, such as “Tweet”, “Share on Facebook” and “Like this”, around the article.',
  why: 'Saved pages keep the captions of their buttons. A heading with buttons below it, or two of them in a row, or a label with nothing but names of services proves it; whole lines in head and tail only, and never half of the buttons.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: '\n\nShare on: Twitter, LINE, Email', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nShare this:\n\nClick to share on Twitter (Opens in new window)', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nTweet\n\nPin It', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nEmail ThisBlogThis!Share to TwitterShare to Facebook', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nShare this with whoever pays for the hosting.', among: `${ARTICLE}{}\n` },
    { keeps: `Winter hours\n\nShare this\n\n${ARTICLE}\n` },
    { fixes: '\n\nTweet\n\n+1', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\n1 4 0 1 0\n\n1,3 2,3 1,1', among: `${ARTICLE}{}\n` },
    { keeps: '\n\n1/5*x + 3/5, x + 1', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nShare this:\n\nFacebook\n\nPigeon post\n\nTweet\n\nPin It', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nTweet', among: `${ARTICLE}{}\n` },
    { keeps: 'Share this:\n\nTweet\n\nPin It\n' },
  ],
  *find(reading) {
    for (const { span, name } of regionsOf(reading, ['widget'])) {
      yield {
        ...span,
        after: '',
        message: `“${name}” and what belongs to it are buttons for sharing; they were removed.`,
        evidence: 'the markup of the page calls them a widget for sharing',
        group: 'share',
      };
    }
    const tail = tailOf(reading);
    if (!tail.hasArticle) return;
    const free = new Set(tail.rest);
    yield* among(
      reading,
      tail.lines.map((line) => (free.has(line) ? line : { ...line, share: undefined })),
      isPassed,
      ([first]) => first !== undefined && isHalfInTail(reading, first, isShare),
    );
    const shares = headOf(reading).lines.map((line) => ({
      ...line,
      share: isShare(line) ? sharing(line.said) : undefined,
    }));
    if (shares.some((line) => line.share === undefined))
      yield* among(
        reading,
        shares,
        (line) => line.lineClass !== undefined || !/[\p{L}\p{N}]/u.test(line.said),
        (run) => isHalfInHead(shares, run, isShare),
      );
  },
};
