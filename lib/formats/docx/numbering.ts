// Counts a document's lists as Word does, so that every item keeps the number that its reader saw.
import { formatNumber } from './number-formats.ts';
import type { ListUse, Styles } from './styles.ts';
import { child, childrenNamed, isOn, propertyOf, type XmlElement } from './xml.ts';

/** What stands before a paragraph. Levels count from 0. */
export type Marker =
  | { readonly kind: 'bullet'; readonly level: number }
  /** A plain number with a stop, as a numbered list of Markdown writes it. */
  | { readonly kind: 'number'; readonly level: number; readonly number: number }
  /** Anything else, word for word, with the space that follows it: `(a) `, `Article II: `. */
  | { readonly kind: 'label'; readonly level: number; readonly text: string };

export interface Numbering {
  /** The marker of the next paragraph in document order; undefined where it has none. */
  next(use: ListUse, style: string | undefined): Marker | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** After which level (from 1) the count starts again; 0 for never, undefined for every level above. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  readonly byStyle: ReadonlyMap<string, number>;
  readonly styleLink: string | undefined;
}

interface List {
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const DEEPEST = 8;
const HIGHEST = 999_999;
/** Characters of a label before its numbers are put in: it is defined once and written before each of its paragraphs. */
const LONGEST_LABEL = 120;

/** Word always writes start and text; other programs that leave them out mean 1 and a number with a stop. */
function levelOf(source: XmlElement, index: number): Level {
  const restart = propertyOf(source, 'w:lvlRestart');
  return {
    start: numberFrom(propertyOf(source, 'w:start'), 1),
    format: propertyOf(source, 'w:numFmt') ?? 'decimal',
    text: (propertyOf(source, 'w:lvlText') ?? `%${index + 1}.`).slice(0, LONGEST_LABEL),
    suffix: propertyOf(source, 'w:suff') ?? 'tab',
    restart: restart === undefined ? undefined : numberFrom(restart, 0),
    isLegal: isOn(source, 'w:isLgl') ?? false,
  };
}

function numberFrom(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 0 && number <= HIGHEST ? number : otherwise;
}

function levelsOf(parent: XmlElement): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const source of childrenNamed(parent, 'w:lvl')) {
    const index = numberFrom(source.attributes['w:ilvl'], 0);
    if (index <= DEEPEST && !levels.has(index)) levels.set(index, levelOf(source, index));
  }
  return levels;
}

function definitionOf(source: XmlElement): Definition {
  const byStyle = new Map<string, number>();
  for (const level of childrenNamed(source, 'w:lvl')) {
    const style = propertyOf(level, 'w:pStyle');
    if (style) byStyle.set(style, numberFrom(level.attributes['w:ilvl'], 0));
  }
  return { levels: levelsOf(source), byStyle, styleLink: propertyOf(source, 'w:numStyleLink') };
}

function listOf(source: XmlElement): List {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const change of childrenNamed(source, 'w:lvlOverride')) {
    const index = numberFrom(change.attributes['w:ilvl'], 0);
    const start = propertyOf(change, 'w:startOverride');
    if (start !== undefined) starts.set(index, numberFrom(start, 1));
    const own = child(change, 'w:lvl');
    if (own !== undefined) levels.set(index, levelOf(own, index));
  }
  return { definition: propertyOf(source, 'w:abstractNumId') ?? '', starts, levels };
}

/** `root` is the numbering part; without one nothing is numbered. */
export function numberingOf(root: XmlElement | undefined, styles: Styles): Numbering {
  const definitions = new Map(
    childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', definitionOf(one)]),
  );
  const lists = new Map(childrenNamed(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', listOf(one)]));
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** A definition may only point at the style that holds the real one. */
  const resolve = (id: string): { id: string; definition: Definition } | undefined => {
    const definition = definitions.get(id);
    const link = definition?.styleLink;
    const linked = link === undefined ? undefined : lists.get(styles.listOf(link).list ?? '')?.definition;
    const real = linked === undefined ? undefined : definitions.get(linked);
    if (linked !== undefined && real !== undefined) return { id: linked, definition: real };
    return definition === undefined ? undefined : { id, definition };
  };

  const next = (use: ListUse, style: string | undefined): Marker | undefined => {
    const inherited = styles.listOf(style);
    const id = use.list ?? inherited.list;
    const list = id === undefined || id === '0' ? undefined : lists.get(id);
    const found = list === undefined ? undefined : resolve(list.definition);
    if (id === undefined || list === undefined || found === undefined) return undefined;
    const byStyle = use.list === undefined ? found.definition.byStyle.get(style ?? '') : undefined;
    const index = Math.min(use.level ?? byStyle ?? inherited.level ?? 0, DEEPEST);
    const levelAt = (at: number) => list.levels.get(at) ?? found.definition.levels.get(at);
    const level = levelAt(index);
    if (level === undefined) return undefined;
    const count = counts.get(found.id) ?? [];
    counts.set(found.id, count);
    const override = begun.has(`${id} ${index}`) ? undefined : list.starts.get(index);
    begun.add(`${id} ${index}`);
    const before = count[index];
    count[index] = override ?? (before === undefined ? level.start : before + 1);
    for (let deeper = index + 1; deeper <= DEEPEST; deeper += 1) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || index < restart) count[deeper] = undefined;
    }
    return markerOf(
      level,
      index,
      (at) => {
        const shown = levelAt(at);
        const number = count[at] ?? shown?.start ?? 1;
        return formatNumber(number, level.isLegal && at !== index ? 'decimal' : (shown?.format ?? 'decimal'));
      },
      count[index] ?? 1,
    );
  };
  return { next };
}

function markerOf(level: Level, index: number, shown: (at: number) => string, number: number): Marker | undefined {
  if (level.format === 'bullet') return { kind: 'bullet', level: index };
  if (level.format === 'decimal' && level.text === `%${index + 1}.`) return { kind: 'number', level: index, number };
  const words = level.text.replaceAll(/%([1-9])/g, (_, at: string) => shown(Number(at) - 1)).trimEnd();
  if (words === '') return undefined;
  return { kind: 'label', level: index, text: level.suffix === 'nothing' ? words : `${words} ` };
}
