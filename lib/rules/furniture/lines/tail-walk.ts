// Walks from the end of a text backwards and stops at the first line it does not know.
import type { Reading } from '../../../text/reading.ts';
import { clusterAt } from './cluster-walk.ts';
import { type EndLine, hasParagraphs, isParagraphAbove } from './end-lines.ts';
import { formLine } from './form-line.ts';
import { isRelatedHeading } from './labels.ts';
import { type ClassifiedLine, classify, isPassed } from './line-classifier.ts';
import { Upwards } from './upwards.ts';

/** Lines of a hard-wrapped block that are tried joined. */
const LONGEST_WRAP = 8;
/** Lines that a widget's heading or “Related articles” owns. */
const MOST_OWNED = 60;
const OWNED_WORDS = 12;
const RELATED_WORDS = 25;

const words = (text: string): number => text.split(/\s+/u, RELATED_WORDS + 1).length;
const isOwned = (line: EndLine): boolean =>
  !line.walled && !/\.["”’)]?$/u.test(line.said) && words(line.said) <= OWNED_WORDS;
const isTitleLike = (line: EndLine): boolean =>
  !line.walled &&
  line.said.length <= 200 &&
  !/[.!。！:：]["”’)]?$/u.test(line.said) &&
  words(line.said) <= RELATED_WORDS;

/** A line of a hard-wrapped block with those above it, read as one. */
function wrapped(
  upwards: Upwards,
  index: number,
  isLast: boolean,
): { lines: ClassifiedLine[]; next: number } | undefined {
  const bottom = upwards.at(index);
  if (!bottom || bottom.walled || bottom.opens || bottom.marked) return undefined;
  let text = bottom.text;
  for (let next = index + 1; next <= index + LONGEST_WRAP; next++) {
    const line = upwards.at(next);
    if (!line || line.block !== bottom.block || line.text.length > 200) return undefined;
    text = `${line.text} ${text}`;
    const form = formLine(text, isLast);
    if (form) {
      const whole = { ...line, end: bottom.end, text, closes: bottom.closes };
      return { lines: [{ ...whole, form, share: undefined, lineClass: undefined, apart: true }], next: next + 1 };
    }
    if (line.opens) return undefined;
  }
  return undefined;
}

/** Short lines below a heading that owns them: recent posts, months, titles of related articles. */
function owned(upwards: Upwards, index: number): { lines: ClassifiedLine[]; next: number } | undefined {
  const lines: EndLine[] = [];
  for (let next = index; next < index + MOST_OWNED; next++) {
    const line = upwards.at(next);
    if (!line || line.marked) return undefined;
    const related = lines.length > 0 && isRelatedHeading(line.said);
    const owner = lines.length > 0 && !related && (formLine(line.text, false)?.owner ?? false);
    if (related || owner) {
      if (related && lines.length < 2) return undefined;
      const fits = related ? lines.every(isTitleLike) : lines.every(isOwned);
      if (!fits) return undefined;
      const lineClass = related ? 'related-item' : 'owned';
      return {
        lines: lines.map((one) => ({ ...one, form: undefined, share: undefined, lineClass, apart: true })),
        next,
      };
    }
    if (!isTitleLike(line) && !isOwned(line)) return undefined;
    lines.push(line);
  }
  return undefined;
}

const MOST_UNKNOWN = 2;

/**
 * A label that no list has, between the lines of a form: a form line above it, a field of the form below it. Whether the form
 * is proven well enough to take it along is for the form finder to say.
 */
function unknownLabel(upwards: Upwards, index: number, below: readonly ClassifiedLine[]): ClassifiedLine | undefined {
  const [line, above] = [upwards.at(index), upwards.at(index + 1)];
  if (!line || !above || !below.at(-1)?.form || line.marked || line.said.length > 80) return undefined;
  if (!isOwned(line) || /["“”„«»「」!?]|^\W*\d/u.test(line.said)) return undefined;
  if (!below.some((one) => one.form?.parts.includes('core'))) return undefined;
  if (below.filter((one) => one.lineClass === 'unknown').length >= MOST_UNKNOWN) return undefined;
  if (!classify(above, false)?.form) return undefined;
  return { ...line, form: undefined, share: undefined, lineClass: 'unknown', apart: true };
}

/** Does a line that is no form line stand for itself, or is it the end of wrapped prose? */
function standsAlone(line: EndLine, above: EndLine | undefined): boolean {
  if (line.opens || !above || above.block !== line.block) return true;
  return hasParagraphs(line.block) || isParagraphAbove(above) || classify(above, false) !== undefined;
}

/** Known lines that end before an offset, from top to bottom, and the line that stopped the walk. */
export function walkUp(
  reading: Reading,
  before: number,
): { lines: readonly ClassifiedLine[]; above: EndLine | undefined } {
  const upwards = new Upwards(reading, before);
  const found: ClassifiedLine[] = [];
  let index = 0;
  for (;;) {
    const line = upwards.at(index);
    if (!line) return { lines: found.reverse(), above: undefined };
    const isLast = found.every((one) => isPassed(one) && !one.form);
    const one = classify(line, isLast);
    const apart = one !== undefined && standsAlone(one, upwards.at(index + 1));
    if (one && (one.form || apart)) {
      found.push({ ...one, apart });
      index++;
      continue;
    }
    const more = wrapped(upwards, index, isLast) ?? owned(upwards, index);
    const label = more ? undefined : unknownLabel(upwards, index, found);
    const form = more || label ? [] : clusterAt(reading, upwards, index, found);
    if (!more && !label && form.length === 0) return { lines: found.reverse(), above: line };
    for (const one of [...(more?.lines ?? []), ...(label ? [label] : []), ...form]) found.push(one);
    index = more?.next ?? index + (label ? 1 : form.length);
  }
}
