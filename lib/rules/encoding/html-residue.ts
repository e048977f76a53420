// “tea &amp; cake”: crumbs of markup that reached the text.
import { joined, lineDeletion } from '../../text/deletion.ts';
import type { Span } from '../../text/manuscript.ts';
import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';
import { character } from './entities.ts';

/** A text that speaks of markup may quote it; addresses do not speak, nor do comment forms, which are about to go. */
const ABOUT_IT = /(?<![\w./-]|\buse these )(?:x?html|xml|entity|entities|escape[sd]?|escaping)\b/iu;
const ENTITY = /\\?&(?:amp;){0,3}([a-zA-Z]{2,8}\d{0,2}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});/gu;
const CRUMB =
  /<\/?(?:p|br|div|span|b|i|em|strong|a|font|td|tr|th|table|tbody|ul|ol|li|url|hr|center|h[1-6]|section|article)[ \t]?\/?>|(?<![<\p{L}\p{N}])\/?(?:p|br|div|span|td|tr|li|strong|font|ul|ol|table)[ \t]?\/?>|(?<![<\p{L}\p{N}])\/>|&(?:amp;)?(?:nbsp|#160);/giu;
const OTHER_TAG = /<\/?[a-zA-Z][^<>\n]{0,200}>/u;
/** Tags around words are markup that holds them, and without them the words would be read otherwise. */
const HOLDER = /^<\/?(?:article|center|div|li|ol|section|table|tbody|td|th|tr|ul)\b/iu;
/** Longer lines hold more than crumbs. */
const LONGEST_CRUMBS = 60;
/** Characters that would become markup in Markdown. */
const MARKUP = /[<>*_`[\]#|\\]/u;

/** A code for a space shows as nothing in a message: its name does not. */
const shown = (crumb: string): string =>
  crumb.replace(/&(?:amp;){0,3}(#?\w{2,7});/gu, (code, name: string) =>
    /^(?:nbsp|#160|#x[aA]0)$/u.test(name) ? name : code,
  );

function isCrumbs(line: string): boolean {
  const bare = line.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return /[>;]/u.test(bare) && bare.replace(CRUMB, '').trim() === '';
}

/** Lines that hold nothing but crumbs; none where the text holds other tags, for then it shows code. */
function crumbs(reading: Reading): readonly Span[] {
  const found: Span[] = [];
  for (const block of reading.blocks) {
    if ((block.traits & (Trait.Angle | Trait.Ampersand)) === 0 || block.kind === 'code') continue;
    const lines: Span[] = [];
    let isCode = false;
    let isHolder = false;
    for (let from = block.start; from < block.end; ) {
      const stop = reading.text.indexOf('\n', from);
      const to = stop < 0 || stop > block.end ? block.end : stop;
      const line = to - from <= LONGEST_CRUMBS ? reading.text.slice(from, to) : '';
      if (line !== '' && !/^[ \t]/u.test(line) && isCrumbs(line)) {
        lines.push({ start: from, end: to });
        isHolder ||= HOLDER.test(line);
      } else if (OTHER_TAG.test(reading.text.slice(from, Math.min(to, from + 2000)))) isCode = true;
      from = to + 1;
    }
    const isHtml = block.kind === 'html' && isHolder && lines.length < block.text.split('\n').length;
    if (isCode || isHtml) return [];
    for (const line of lines) found.push(line);
  }
  return joined(reading.text, found);
}

/** A no-break space only beside a figure; else one space for all of them. */
function* spaces(text: string): Generator<Span & { readonly after: string }> {
  for (const match of text.matchAll(/(?:&(?:amp;){0,3}(?:nbsp|#160|#x[aA]0);[ \u00a0]{0,8}){1,40}/gu)) {
    let start = match.index;
    while (start > 0 && /[ \u00a0]/u.test(text.charAt(start - 1))) start--;
    const end = match.index + match[0].length;
    const isSingle =
      end - match.index <= 10 &&
      start === match.index &&
      !/[ \u00a0]$/u.test(match[0]) &&
      match[0].split(';').length <= 3;
    const besideFigure = /\d/u.test(text.charAt(start - 1)) || /\d/u.test(text.charAt(end));
    yield { start, end, after: isSingle && besideFigure ? '\u00a0' : ' ' };
  }
}

/** Codes of paragraph and line tags, and such tags with spaces inside: `&lt;/p&gt;&lt;p&gt;`, `< / P > < p >`, `< br / >`. */
const BREAKS =
  /[ \t]{0,4}(?:(?:&(?:amp;){0,3}lt;[ ]?\/?[ ]?(?:p|br)[ ]?\/?[ ]?&(?:amp;){0,3}gt;|< ?\/ ?(?:p|br) ?>(?<= .{0,8})|< ?br ?\/ ?>(?<= .{0,8})|(?<=\/ ?p ?> ?)< ?p ?>)[ \t]{0,4}){1,8}/giu;
/** The same without spaces inside is markup that somebody shows. */
const HAS_SPACE_OR_CODE = /&|< /u;

/** Where a tag of a paragraph or a line stands as text: a new paragraph, or nothing at the ends of one. */
function* breaks(reading: Reading): Generator<Span & { readonly after: string }> {
  for (const block of reading.blocks) {
    if ((block.traits & (Trait.Ampersand | Trait.Angle)) === 0 || !/^(?:paragraph|item|heading)$/u.test(block.kind))
      continue;
    if (!block.text.includes('lt;') && !block.text.includes('< ')) continue;
    for (const match of block.text.matchAll(BREAKS)) {
      if (!HAS_SPACE_OR_CODE.test(match[0].trim())) continue;
      const end = match.index + match[0].length;
      const isInside = block.text.slice(0, match.index).trim() !== '' && block.text.slice(end).trim() !== '';
      if (block.text.trim() === match[0].trim()) continue;
      yield { start: block.start + match.index, end: block.start + end, after: isInside ? '\n\n' : '' };
    }
  }
}

function* entities(reading: Reading, taken: readonly Span[]): Generator<Finding> {
  let next = 0;
  for (const block of reading.having(Trait.Ampersand)) {
    if (block.kind === 'html' || block.kind === 'code') continue;
    const found: (Span & { readonly after: string })[] = [...spaces(block.text)];
    for (const match of block.text.matchAll(ENTITY)) {
      const char = character(match[1] ?? '');
      if (char === undefined || char === '\u00a0' || (reading.format === 'markdown' && MARKUP.test(char))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, after: char });
    }
    for (const { start, end, after } of found.sort((a, b) => a.start - b.start)) {
      const at = block.start + start;
      while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
      if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
      if (block.traits & Trait.Angle && reading.shielded(at, block.start + end, ['html'])) continue;
      const bad = shown(block.text.slice(start, end).trim());
      yield {
        start: at,
        end: block.start + end,
        after,
        message: `“${bad}” is the code for a character of a web page; it became ${after.trim() === '' ? 'a space' : `“${after}”`}.`,
        evidence: `the character code “${bad}”`,
      };
    }
  }
}

export const htmlResidue: Rule = {
  id: 'encoding/html-residue',
  version: 2,
  tier: 'apply',
  summary: 'Turns the codes of web pages for characters, such as “&amp;”, into these, and removes lines of tag crumbs.',
  why: 'Copying from the source of a page brings its codes along. They are known from a fixed list, outside program text, and the text must nowhere speak of markup.',
  language: 'any',
  enters: ['quotation', 'block-quote', 'table', 'html'],
  examples: [
    { fixes: 'They serve ginger tea &amp; cake.', to: 'They serve ginger tea & cake.' },
    { fixes: 'The lamp went out.\n\n/>\n\nNobody saw it.', to: 'The lamp went out.\n\nNobody saw it.' },
    { fixes: 'The stationmaster&#8217;s room&nbsp; is cold.\n\n&nbsp;', to: 'The stationmaster’s room is cold.' },
    { fixes: '<br>\n\nThe lamp went out.', to: 'The lamp went out.' },
    {
      fixes: 'Tea &amp; cake are sold at http://www.tea.example/menu.html every day.',
      to: 'Tea & cake are sold at http://www.tea.example/menu.html every day.',
    },
    {
      fixes: '&lt;p&gt;The lamp went out.&lt;/p&gt;&lt;p&gt;Nobody saw it.&lt;/p&gt;',
      to: 'The lamp went out.\n\nNobody saw it.',
    },
    { fixes: 'The lamp went out. < / P > < p > Nobody saw it.', to: 'The lamp went out.\n\nNobody saw it.' },
    { fixes: 'The lamp went out.< br / >Nobody saw it.', to: 'The lamp went out.\n\nNobody saw it.' },
    { keeps: 'For all a < p > b it holds.' },
    { keeps: 'Type: **boat**<br />Default: none', format: 'markdown' },
    { keeps: 'Write &amp; for an ampersand in HTML.' },
    { keeps: 'The shop is called Tea & Cake; it sells both.' },
    { keeps: 'See https://tea.example/?a=1&amp;b=2 for the prices.' },
    { keeps: '<ul>\n<li>tea</li>\n</ul>' },
  ],
  *find(reading) {
    if ((reading.traits & (Trait.Ampersand | Trait.Angle)) === 0) return;
    const lines = crumbs(reading);
    const parts = [...breaks(reading)];
    const found = [
      ...entities(
        reading,
        joined(
          reading.text,
          [...lines, ...parts].sort((a, b) => a.start - b.start),
        ),
      ),
    ];
    if ((lines.length === 0 && parts.length === 0 && found.length === 0) || ABOUT_IT.test(reading.text)) return;
    for (const { start, end } of lines) {
      yield {
        ...lineDeletion(reading.text, start, end),
        after: '',
        message: `“${shown(reading.text.slice(start, end).trim().split('\n', 1)[0] ?? '')}” is a crumb of markup on a line of its own; it was removed.`,
        evidence: 'nothing but crumbs of tags on the line',
      };
    }
    for (const { start, end, after } of parts) {
      yield {
        start,
        end,
        after,
        message: `“${shown(reading.text.slice(start, end).trim())}” is a tag of a web page for a new paragraph; ${after === '' ? 'it was removed' : 'it became one'}.`,
        evidence: 'the code of a tag in the middle of prose',
      };
    }
    yield* found;
  },
};
