// What stands in a signed text and readers do not see: its front matter and its comments. The desk lists it, and the page hides nothing else.
import { amount } from './amount.ts';
import { blocksOf } from './blocks.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Format, Manuscript, Span, Unshown } from './manuscript.ts';
import { covers } from './spans.ts';

/** Comments as CommonMark has them, in order; `<!-->` is a whole one, and one that does not end is none. */
export function* commentSpans(text: string): Generator<Span> {
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const short = /^-?>/u.exec(text.slice(start + 4, start + 6))?.[0];
    const close = short === undefined ? text.indexOf('-->', start + 4) : start + 1 + short.length;
    if (close < 0) return;
    const end = close + 3;
    yield { start, end };
    start = text.indexOf('<!--', end);
  }
}

/** Decided by the file as it came: what stands between two rules once the lines above them are gone is text. */
export function hasFrontMatter({ text, format }: Pick<Manuscript, 'text' | 'format'>): boolean {
  return format === 'markdown' && frontMatterOf(text) !== undefined;
}

/** Where the words begin that readers may see. */
export function shownFrom(text: string, withFrontMatter: boolean): number {
  return withFrontMatter ? (frontMatterOf(text)?.end ?? 0) : 0;
}

/** In order. `withFrontMatter`: whether the manuscript of the text had any. Plain text is shown whole. */
export function unshownIn(text: string, format: Format, withFrontMatter: boolean): readonly Unshown[] {
  if (format !== 'markdown') return [];
  const from = shownFrom(text, withFrontMatter);
  const matter: readonly Unshown[] = from > 0 ? [{ kind: 'front-matter', start: 0, end: from }] : [];
  return [...matter, ...commentsIn(text, from)];
}

/** “the front matter and 2 comments”; empty where everything is shown. */
export function unshownInWords(unshown: readonly Unshown[]): string {
  const comments = unshown.filter(({ kind }) => kind === 'comment').length;
  const parts = [
    ...(comments < unshown.length ? ['the front matter'] : []),
    ...(comments > 0 ? [amount(comments, 'comment')] : []),
  ];
  return parts.join(' and ');
}

function commentsIn(text: string, from: number): readonly Unshown[] {
  if (!text.includes('<!--')) return [];
  return blocksOf(text, 'markdown').flatMap((block) => {
    if (block.end <= from || block.kind === 'code') return [];
    const { shields } = block.piece;
    // An HTML block is shut as a whole: there the comments are what its own text says.
    const code = block.kind === 'html' ? [] : shields.filter(({ kind }) => kind === 'code');
    return [...commentSpans(block.text)]
      .filter((comment) => !code.some((span) => covers(span, comment)))
      .map(({ start, end }) => ({ kind: 'comment' as const, start: start + block.start, end: end + block.start }));
  });
}
