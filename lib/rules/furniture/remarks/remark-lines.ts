// Which lines of a text are remarks of the model that translated it, and how far the place of each one proves it.
import type { Block } from '../../../text/block.ts';
import type { Span } from '../../../text/manuscript.ts';
import type { Reading } from '../../../text/reading.ts';
import { isNote, isNotesHeading, LONGEST_REMARK, type RemarkProof, remarkOf } from './grammar.ts';

interface Line extends Span {
  readonly text: string;
  readonly proof: RemarkProof | undefined;
  /** Every line of its block is a remark. */
  readonly apart: boolean;
  /** Index among all lines. */
  readonly at: number;
}

/** A text about such models shows what they say. */
const ABOUT_MODELS =
  /\b(?:ChatGPT|GPT-?\d|language models?|LLMs?|chatbots?|prompts?|generative AI|AI assistants?|OpenAI|Anthropic)\b/u;
export const isAboutModels = (reading: Reading): boolean => ABOUT_MODELS.test(reading.text);

const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/u;
const MOST_NOTES = 15;
/** Longer blocks in the middle of a text are no remarks. */
const LONGEST_BLOCK = 3 * LONGEST_REMARK;

const isOpen = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'item' || block.kind === 'rule';

/** Lines that are not empty; only those that could be a remark are looked at closely. */
function linesOf(reading: Reading): readonly Line[] {
  const lines: Line[] = [];
  const ends = new Set([reading.blocks.find((block) => block.kind !== 'front-matter'), reading.blocks.at(-1)]);
  for (const block of reading.blocks) {
    if (block.kind === 'front-matter') continue;
    const isWhole = isOpen(block) && (block.text.length <= LONGEST_BLOCK || ends.has(block));
    const texts = isWhole ? block.text.split('\n') : [block.text];
    const proofs = texts.map((line) => (isWhole && line.length <= LONGEST_REMARK ? remarkOf(line) : undefined));
    const apart = proofs.every((proof) => proof !== undefined);
    let start = block.start;
    for (const [index, text] of texts.entries()) {
      lines.push({ start, end: start + text.length, text: text.trim(), proof: proofs[index], apart, at: lines.length });
      start += text.length + 1;
    }
  }
  return lines;
}

interface Edges {
  /** Index of the first line that is no remark, and of the last. */
  readonly head: number;
  readonly tail: number;
}

/** Remarks that stand at the very start or end of the text, one after the other. */
function edgesOf(lines: readonly Line[]): Edges {
  const passed = (line: Line): boolean => line.proof !== undefined || RULE.test(line.text);
  const head = lines.findIndex((line) => !passed(line));
  const tail = lines.findLastIndex((line) => !passed(line));
  return { head: head < 0 ? lines.length : head, tail: tail < 0 ? -1 : tail };
}

/** Below a proven translation: from `Notes:` to the end, where every line speaks of the translation. */
function notesFrom(lines: readonly Line[]): number {
  const at = lines.findLastIndex((line) => isNotesHeading(line.text));
  const notes = lines.slice(at + 1);
  const isAll = at > 0 && notes.length > 0 && notes.length <= MOST_NOTES;
  return isAll && notes.every((line) => line.proof !== undefined || isNote(line.text)) ? at : -1;
}

export interface Remarks {
  /** To be removed: in order, each a run of lines with nothing between them. */
  readonly proven: readonly Span[];
  /** What only a model says, in a text that speaks of models. */
  readonly doubtful: readonly Span[];
}

/** Runs of neighbours, with a rule between a remark and the text. */
function runsOf(lines: readonly Line[], chosen: ReadonlySet<Line>): readonly Span[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    if (!chosen.has(line)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.at === line.at - 1) last.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }));
}

/** Rules that part proven remarks at either end from the text. */
function framesOf(lines: readonly Line[], proven: ReadonlySet<Line>): readonly Line[] {
  const isText = (line: Line): boolean => !proven.has(line) && !RULE.test(line.text);
  const isProven = (line: Line): boolean => proven.has(line);
  const head = lines.slice(0, Math.max(0, lines.findIndex(isText)));
  const tail = lines.slice(lines.findLastIndex(isText) + 1);
  return [head, tail].filter((end) => end.some(isProven)).flat();
}

/** Remarks that stand for themselves: what only a model says, and above the text what a model says there. */
const isSure = (line: Line, { head, tail }: Edges): boolean =>
  line.proof === 'sure' ? line.apart || line.at < head || line.at > tail : line.proof === 'opening' && line.at < head;

/** What the others prove: words about the translation anywhere in their company, polite ones beside them and at the end. */
function withCompany(
  lines: readonly Line[],
  edges: Edges,
  sure: ReadonlySet<Line>,
  isAbout: boolean,
): ReadonlySet<Line> {
  const proven = new Set(sure);
  const isCompany = sure.size > 0 && !isAbout;
  for (const line of lines) {
    if (line.proof === 'closing' && (line.at > edges.tail || (isCompany && line.apart))) proven.add(line);
    if (line.proof === 'opening' && isCompany && line.apart) proven.add(line);
  }
  if (proven.size === 0) return proven;
  const hasNeighbour = (line: Line): boolean =>
    [lines[line.at - 1], lines[line.at + 1]].some((one) => one !== undefined && proven.has(one));
  const isPolite = (line: Line): boolean =>
    line.proof === 'company' && (line.at > edges.tail || (line.apart && hasNeighbour(line)));
  for (const line of [...lines.filter(isPolite), ...lines.toReversed().filter(isPolite)]) proven.add(line);
  const notes = isCompany ? notesFrom(lines) : -1;
  if (notes >= 0) for (const line of lines.slice(notes)) proven.add(line);
  for (const line of framesOf(lines, proven)) proven.add(line);
  return proven;
}

export function remarksIn(reading: Reading): Remarks {
  const lines = linesOf(reading);
  const edges = edgesOf(lines);
  if (lines.every((line) => line.proof === undefined) || edges.head > edges.tail) return { proven: [], doubtful: [] };
  const sure = lines.filter((line) => isSure(line, edges));
  const isInside = (line: Line): boolean => line.at >= edges.head && line.at <= edges.tail;
  const inside = sure.filter(isInside);
  const isAbout = inside.length > 0 && isAboutModels(reading);
  const kept = isAbout ? sure.filter((line) => !isInside(line)) : sure;
  const proven = withCompany(lines, edges, new Set(kept), isAbout);
  return { proven: runsOf(lines, proven), doubtful: isAbout ? runsOf(lines, new Set(inside)) : [] };
}
