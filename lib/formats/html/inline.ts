// One paragraph's runs to Markdown: marks that CommonMark will recognise, around exactly the words that had them.
import { type EscapeContext, escapeTarget, escapeText, surroundings } from './escape.ts';
import { flank } from './flank.ts';
import type { Mark, Run } from './runs.ts';
import { isSameMarks, merge, settleSpaces, shared } from './tidy.ts';

/** Markdown with a line feed for each line break; empty where there is nothing to see. */
export function inline(runs: readonly Run[], place: { cell: boolean }): string {
  const tidy = merge(settleSpaces(flank(merge(settleSpaces(runs)))));
  const around = surroundings(plain(tidy), {
    emphasis: tidy.some(({ marks }) => marks.some(({ kind }) => kind === 'em' || kind === 'strong')),
    code:
      tidy.some(({ marks }) => marks.at(-1)?.kind === 'code') ||
      tidy.filter(({ text }) => text.includes('`')).length > 1,
    strike: tidy.some(({ marks }) => marks.some(({ kind }) => kind === 'strike')),
  });
  return write(tidy, around, place.cell);
}

/** The text that emphasis is looked for in. */
function plain(runs: readonly Run[]): string {
  return runs.map((run) => (run.form === 'image' || run.marks.at(-1)?.kind === 'code' ? 'x' : run.text)).join('');
}

const DELIMITERS = { strong: '**', em: '*', strike: '~~', code: '' } as const;

function write(runs: readonly Run[], around: EscapeContext, cell: boolean): string {
  const out: string[] = [];
  let open: readonly Mark[] = [];
  runs.forEach((run, i) => {
    const common = shared(open, run.marks);
    for (const mark of open.slice(common).toReversed()) out.push(closing(mark));
    for (const mark of run.marks.slice(common)) out.push(mark.kind === 'link' ? '[' : DELIMITERS[mark.kind]);
    open = run.marks;
    const before = runs[i - 1]?.text.at(-1) ?? '';
    const after = following(runs[i + 1], run);
    const label = run.marks.some(({ kind }) => kind === 'link');
    const differs = (other: Run | undefined) => !isSameMarks(run.marks, other?.marks ?? []);
    const edges = { before: differs(runs[i - 1]), behind: differs(runs[i + 1]) };
    out.push(written(run, { ...around, before, after, edges, label, cell }));
  });
  for (const mark of open.toReversed()) out.push(closing(mark));
  return out.join('');
}

function closing(mark: Mark): string {
  return mark.kind === 'link' ? `](${escapeTarget(mark.href)})` : DELIMITERS[mark.kind];
}

/** The character behind a run in the Markdown: a link that begins there shows its bracket. */
function following(next: Run | undefined, run: Run): string {
  if (next === undefined) return '';
  const links = next.marks.filter(({ kind }) => kind === 'link').some((link) => !run.marks.includes(link));
  return links ? '[' : next.text.charAt(0);
}

function written(run: Run, place: Parameters<typeof escapeText>[1]): string {
  if (run.form !== 'text') return run.text;
  const isCode = run.marks.at(-1)?.kind === 'code' && !(place.cell && run.text.includes('\\|')); // a cell has no way to write it
  const careful =
    run.marks.at(-1)?.kind === 'code' ? { ...place, stars: true, underscores: true, backticks: true } : place;
  if (!isCode) return escapeText(run.text, balanced(run.text, careful));
  return codeSpan(place.cell ? run.text.replaceAll('|', '\\|') : run.text);
}

/** Brackets in pairs may stand in a label as they are, `[[1]](#note)`, unless they would make a link of their own. */
function balanced(text: string, place: Parameters<typeof escapeText>[1]): Parameters<typeof escapeText>[1] {
  if (!place.label) return place;
  let depth = 0;
  for (const sign of text) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth < 0 || depth > 9) return place;
  }
  return depth === 0 && !text.includes('](') ? { ...place, label: false } : place;
}

export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).slice(0, 10_000).map((run) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** An image whose alternative text is read as text. */
export function imageOf(alt: string, src: string): string {
  const text = alt.replaceAll(/\s+/g, ' ').trim();
  const place = {
    stars: true,
    underscores: true,
    backticks: true,
    tildes: 1,
    before: '',
    after: '',
    edges: { before: true, behind: true },
    label: true,
    cell: true,
  };
  return `![${escapeText(text, balanced(text, place))}](${escapeTarget(src)})`;
}
