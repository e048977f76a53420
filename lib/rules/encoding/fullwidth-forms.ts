// “the pier，and”: Chinese punctuation, digits and letters inside Latin text.
import type { Span } from '../../text/manuscript.ts';
import { Trait } from '../../text/traits.ts';
import type { Rule } from '../rule.ts';

const RUN = /[\u3000-\u3002\uff01-\uff5e]+/gu;
const CONVERTIBLE = /[\u3000-\u3002\uff01-\uff5e]/u;
/** Looked through for the nearest character: white space, curly quotes, other wide forms. */
const PASSED = /[\s“”‘’]/u;
const LATIN = /[\p{Script=Latin}\d]/u;
const ASCII_MARK = /[!-/:-@[-`{-~]/u;
const SPACED_BEHIND = ',.;:!?';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function plain(char: string): string {
  if (char === '\u3000') return ' ';
  if (char === '。') return '.';
  if (char === '、') return ',';
  return char === '\u3003' ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

/** Marks in a row further than this are a drawing, and prove nothing. */
const FARTHEST = 100;
const UNKNOWN = '\ufffd';

/** The nearest character that counts, or '' at the end of the line. */
function nearest(text: string, from: number, step: 1 | -1): string {
  for (let at = from; at >= 0 && at < text.length; at += step) {
    if (Math.abs(at - from) > FARTHEST) return UNKNOWN;
    const char = text.charAt(at);
    if (char === '\n') return '';
    if (!PASSED.test(char) && !CONVERTIBLE.test(char)) return char;
  }
  return '';
}

const isLatin = (char: string): boolean => char === '' || LATIN.test(char) || ASCII_MARK.test(char);

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LETTER = /\p{Script=Latin}/gu;
/** Fewer ideographs are a gloss or a name. */
const GLOSS = 4;

/** A line of Chinese that lists Latin names keeps its own marks. */
function isForeign(line: string): boolean {
  const ideographs = line.match(IDEOGRAPH)?.length ?? 0;
  return ideographs >= GLOSS && ideographs * 4 > (line.match(LETTER)?.length ?? 0);
}

/** Runs of wide characters in lines that are not foreign. */
function* runsIn(text: string): Generator<Span> {
  let lineEnd = -1;
  let foreign = false;
  for (const match of text.matchAll(RUN)) {
    if (match.index >= lineEnd) {
      const stop = text.indexOf('\n', match.index);
      lineEnd = stop < 0 ? text.length : stop;
      foreign = isForeign(text.slice(text.lastIndexOf('\n', match.index) + 1, lineEnd));
    }
    if (!foreign) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** `(、)`, `"。"` and “that 、 separates the items”: the mark itself is meant. */
function isSpokenOf(text: string, start: number, end: number): boolean {
  if (end - start > 1 || LETTER_OR_DIGIT.test(plain(text.charAt(start)))) return false;
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  if (/[([“‘"']/u.test(before) && /[)\]”’"']/u.test(behind)) return true;
  return before === ' ' && behind === ' ' && ABOUT_MARKS.test(text);
}
const ABOUT_MARKS = /\b(?:commas?|full stops?|periods?|punctuation|marks?|characters?|separat(?:es?|ors?)|dots?)\b/iu;

/** Quotation marks further away have nothing to do with one another. */
const LONGEST_LINE = 400;

/** Does a straight quotation mark open here? */
function opens(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('"').length - 1) % 2 === 0;
}

function wantsSpace(before: string, mark: string, wide: string, text: string, next: number): boolean {
  const after = text.charAt(next);
  if (after === '“' || after === '‘' || after === '(' || after === '（' || after === '[') return true;
  if (after === '"') return opens(text, next);
  if (!LETTER_OR_DIGIT.test(CONVERTIBLE.test(after) ? plain(after) : after)) return false;
  if (wide === '．') return false;
  return !(/\d/u.test(before) && /\d/u.test(plainDigit(after)) && ',.:'.includes(mark));
}

const plainDigit = (char: string): string => (char >= '０' && char <= '９' ? plain(char) : char);

/** Latin forms of a run with Latin spacing. */
function latin(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) {
    const wide = text.charAt(at);
    const mark = plain(wide);
    const before = out.at(-1) ?? text.charAt(start - 1);
    if (mark === ' ') {
      const isEdge = before === '' || /\s/u.test(before) || at + 1 >= text.length || /\s/u.test(text.charAt(at + 1));
      out += isEdge ? '' : ' ';
    } else if (mark === '(') out += before !== '' && !/[\s([“‘"]/u.test(before) ? ' (' : '(';
    else if (mark === ')')
      out += LETTER_OR_DIGIT.test(text.charAt(at + 1)) || /[(（“]/u.test(text.charAt(at + 1)) ? ') ' : ')';
    else out += SPACED_BEHIND.includes(mark) && wantsSpace(before, mark, wide, text, at + 1) ? `${mark} ` : mark;
  }
  return out.replace(/ {2,}/gu, ' ');
}

export const fullwidthForms: Rule = {
  id: 'encoding/fullwidth-forms',
  version: 2,
  tier: 'apply',
  summary: 'Turns full-width punctuation, digits and letters inside Latin text into plain ones.',
  why: 'Chinese and Japanese keyboards write wide marks, and translation keeps some. Only where the nearest characters on both sides are Latin, digits, plain marks or the end of the line.',
  enters: ['quotation', 'block-quote', 'table'],
  traits: Trait.Wide,
  examples: [
    { fixes: 'They met on the pier，and the boat left.', to: 'They met on the pier, and the boat left.' },
    {
      fixes: 'The count took two days。 They saw 9，400 birds（three of them new）and left at 9：30。',
      to: 'The count took two days. They saw 9,400 birds (three of them new) and left at 9:30.',
    },
    { fixes: 'Boat ＡＢ１２ won the race！', to: 'Boat AB12 won the race!' },
    { keeps: 'The sign 「出口」 means exit, and the book 《茶》 is about tea.' },
    { keeps: 'He wrote 会议指出，一是 on the wall of the school and went home.' },
    { keeps: 'He waited。。。 and the soup was cold by then.' },
    { keeps: 'The tools are listed in the manual.\n\n它支持 JavaScript、TypeScript、CSS 和其他语言。' },
    { keeps: 'The mark (、) stands between the items, and in Chinese 。 is the full stop.' },
    { keeps: 'The clerk asked for the form（表格）twice and the people laughed.' },
  ],
  *find(reading) {
    for (const block of reading.having(Trait.Wide)) {
      for (const { start, end } of runsIn(block.text)) {
        const run = block.text.slice(start, end);
        // `punctuation/ellipsis` knows what three of them mean.
        if (run.includes('。。。')) continue;
        if (
          /^[\u3000\u3003]+$/u.test(run) &&
          (nearest(block.text, start - 1, -1) === '' || block.text.charAt(end) === '')
        )
          continue;
        const [left, right] = [nearest(block.text, start - 1, -1), nearest(block.text, end, 1)];
        if (!isLatin(left) || !isLatin(right) || (left === '' && right === '')) continue;
        if (isSpokenOf(block.text, start, end)) continue;
        const after = latin(block.text, start, end);
        yield {
          start: block.start + start,
          end: block.start + end,
          after,
          message: `“${run.trim() || 'A wide space'}” is full-width inside Latin text; it became “${after.trim()}”.`,
          evidence: `Latin on both sides of “${run}”`,
        };
      }
    }
  },
};
