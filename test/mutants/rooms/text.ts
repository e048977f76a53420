// Mistakes in the arithmetic of texts: splicing, places, shields, blocks and what is read again.
import type { MutatedFile } from '../mutant.ts';

const CASES = 'test/clean/cases.test.ts';

export const TEXT: readonly MutatedFile[] = [
  {
    file: 'lib/text/count-words.ts',
    tests: ['test/text/count-words.test.ts'],
    mutants: [
      {
        breaks: 'Words in a script without spaces count as one.',
        find: '\\p{Script=Han}|[',
        put: '[',
      },
    ],
  },
  {
    file: 'lib/text/edit.ts',
    tests: ['test/clean/compose.test.ts', 'test/clean/invariants.test.ts'],
    mutants: [
      {
        breaks: 'What is said of a group counts before what is said of its member.',
        find: 'return decisions.get(change.id) ?? (change.group === undefined ? undefined : decisions.get(change.group));',
        put: 'return (change.group === undefined ? undefined : decisions.get(change.group)) ?? decisions.get(change.id);',
      },
      {
        breaks: 'A replacement stands before the words in front of it.',
        find: 'out += text.slice(at, change.start) + change.after;',
        put: 'out += change.after + text.slice(at, change.start);',
      },
      {
        breaks: 'What stands behind the last change is lost.',
        find: 'return out + text.slice(at);',
        put: 'return out;',
      },
      {
        breaks: 'Taking edits back forgets how far the text has moved.',
        find: 'const start = edit.start + shift;',
        put: 'const start = edit.start;',
      },
    ],
  },
  {
    file: 'lib/text/spans.ts',
    tests: ['test/text/spans.test.ts', 'test/text/mapping.test.ts', 'test/clean/compose.test.ts'],
    mutants: [
      {
        breaks: 'Neighbours overlap.',
        find: 'a.start < b.end && b.start < a.end',
        put: 'a.start <= b.end && b.start < a.end',
      },
      {
        breaks: 'Two insertions at one place do not collide.',
        find: 'overlaps(a, b) || (isPlace(a) && isPlace(b) && a.start === b.start)',
        put: 'overlaps(a, b)',
      },
      {
        breaks: 'An insertion at the border of a stretch does not touch it.',
        find: '(isPlace(a) || isPlace(b) ? meets(a, b) : overlaps(a, b))',
        put: '(isPlace(a) && isPlace(b) ? meets(a, b) : overlaps(a, b))',
      },
      {
        breaks: 'Spans that begin at one place have no order.',
        find: 'a.start - b.start || a.end - b.end;',
        put: 'a.start - b.start;',
      },
    ],
  },
  {
    file: 'lib/text/mapping.ts',
    tests: [
      'test/text/mapping.test.ts',
      'test/clean/borders.test.ts',
      'test/clean/compose.test.ts',
      CASES,
      'test/review/hand-edits.test.ts',
      'test/clean/invariants.test.ts',
    ],
    mutants: [
      {
        breaks: 'Two insertions at one place do not meet.',
        find: 'isPlace(change) && isPlace(span) ? meets(written, span) : overlaps(written, span)',
        put: 'isPlace(change) && meets === undefined ? false : overlaps(written, span)',
      },
      {
        breaks: 'An offset inside a change is the end of it.',
        find: "return side === 'start' || offset === change.textStart ? change.start : change.end;",
        put: "return side === 'start' ? change.start : change.end;",
        accepted:
          'For an end only changes that begin before it are looked at, so that its offset is never where one begins.',
      },
      {
        breaks: 'A place is not widened to the end of a change.',
        find: 'const textEnd = Math.max(span.end, over.at(-1)?.textEnd ?? span.end);',
        put: 'const textEnd = span.end;',
      },
    ],
  },
  {
    file: 'lib/text/shields.ts',
    tests: ['test/text/shields.test.ts', CASES],
    mutants: [
      {
        breaks: 'The full stop behind an address belongs to it.',
        find: "const address = withoutTrailing(match[0], '.,;:!?)]}\\'\"*_');",
        put: "const address = withoutTrailing(match[0], '');",
      },
      {
        breaks: 'Code ends at any run of backticks.',
        find: 'const same = run && ahead.get(run.length);',
        put: 'const same = run && [...ahead.values()].flat().sort((a, b) => b - a);',
      },
      {
        breaks: 'Targets of links are words.',
        find: "if (traits & Trait.Bracket) for (const pattern of TARGETS) yield* matches(text, pattern, 'target');",
        put: '',
      },
      {
        breaks: 'Quotations are open to every rule.',
        find: "for (const span of quotations(text)) yield { kind: 'quotation', ...span };",
        put: '',
      },
      {
        breaks: 'Paths are words.',
        find: 'yield* paths(text);',
        put: '',
      },
      {
        breaks: 'Backticks of a plain text enclose nothing.',
        find: "if (format === 'text' && traits & Trait.Backtick) yield* matches(text, TICK_PAIR, 'code');",
        put: '',
      },
      {
        breaks: 'HTML inside a line is prose.',
        find: 'if (traits & Trait.Angle) yield* inlineHtml(text);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/text/quotations.ts',
    tests: ['test/text', CASES],
    mutants: [
      {
        breaks: 'Inches open a quotation.',
        find: 'if (/\\d/u.test(text.charAt(at - 1))) continue;',
        put: '',
      },
      {
        breaks: 'A quotation of several paragraphs ends with nothing.',
        find: 'until = close < 0 ? text.length : close + 1;',
        put: 'until = close < 0 ? at + 1 : close + 1;',
      },
      {
        breaks: 'An apostrophe opens a quotation that runs on.',
        find: 'const LONGEST_SINGLE = 300;',
        put: 'const LONGEST_SINGLE = 300_000;',
      },
      {
        breaks: '’90s and ’n’ open quotations.',
        find: "isWordAt(text, at + 1) && !/^'(?:\\d|n'|tis|twas|em\\b|til\\b|cause\\b)/iu.test(text.slice(at, at + 8))",
        put: 'isWordAt(text, at + 1)',
      },
    ],
  },
  {
    file: 'lib/text/names.ts',
    tests: ['test/text/shields.test.ts', CASES],
    mutants: [
      {
        breaks: 'An address of mail is two sentences.',
        find: 'if (/^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+$/u.test(run)) {',
        put: "if (run === '') {",
      },
      {
        breaks: 'The name of a file is two sentences.',
        find: "if (file > 0) yield { kind: 'path', start, end: file };",
        put: '',
      },
      {
        breaks: 'A domain is two sentences.',
        find: "if (domain > 0) yield { kind: 'address', start, end: domain };",
        put: '',
      },
    ],
  },
  {
    file: 'lib/text/deletion.ts',
    tests: ['test/text', CASES],
    mutants: [
      {
        breaks: 'Deleting the first lines leaves a hole at the head of the text.',
        find: 'while (to < text.length && isSpace(text.charCodeAt(to))) to++;',
        put: '',
      },
      {
        breaks: 'Deleting lines leaves the blank ones before them.',
        find: 'while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;',
        put: '',
      },
      {
        breaks: 'Deleting the first lines takes the indentation of the next.',
        find: "to < text.length ? Math.max(end, text.lastIndexOf('\\n', to - 1) + 1) : to",
        put: 'to',
      },
    ],
  },
  {
    file: 'lib/text/front-matter.ts',
    tests: ['test/text', 'test/formats/markdown.test.ts', 'test/formats/format-cases-word-and-text.test.ts', CASES],
    mutants: [
      {
        breaks: 'Three dashes with words behind them open front matter.',
        find: "if (lineEnd < 0 || text.slice(3, lineEnd).trim() !== '') return undefined;",
        put: 'if (lineEnd < 0) return undefined;',
      },
      {
        breaks: 'Any braces at the head of a text are front matter.',
        find: "text.slice(end).trim() !== '' && isObject(source) ?",
        put: "text.slice(end).trim() !== '' ?",
      },
      {
        breaks: 'Dotted lines without a title are front matter.',
        find: 'if (!/^\\.\\. title:/mu.test(source)) return undefined;',
        put: '',
      },
      {
        breaks: 'Plus signs around anything are front matter.',
        find: "kind === 'toml' ? !TOML_LINE.test(source) :",
        put: "kind === 'toml' ? false :",
      },
      {
        breaks: 'Prose between two rules is front matter, and is not shown.',
        find: ': !isYamlMapping(source)) return undefined;',
        put: ': false) return undefined;',
      },
    ],
  },
  {
    file: 'lib/text/lined.ts',
    tests: ['test/text', CASES],
    mutants: [
      {
        breaks: 'Lines that were wrapped by hand are paragraphs.',
        find: 'return finished > 1 && unfinished === 0 && shortest < longest - LONGEST_GAP;',
        put: 'return finished > 0;',
      },
      {
        breaks: 'Indented lines are paragraphs.',
        find: 'if (first === 32 || first === 9) return false;',
        put: '',
      },
    ],
  },
  {
    file: 'lib/text/reread.ts',
    tests: ['test/text/reading.test.ts', CASES],
    mutants: [
      {
        breaks: 'A block inside a list counts as one that may be kept.',
        find: 'if (block?.start !== was || !block.isRoot) return false;',
        put: 'if (block?.start !== was) return false;',
      },
      {
        breaks: 'Blocks behind a change do not move.',
        find: 'if (block) this.#blocks.push(block.moved(this.#shift));',
        put: 'if (block) this.#blocks.push(block);',
      },
      {
        breaks: 'A block that the next change touches is kept.',
        find: ' && block.end < (next?.start ?? Number.POSITIVE_INFINITY);',
        put: ';',
        accepted: 'The next change begins with the block that was kept and reads it again: it is only read once more.',
      },
      {
        breaks: 'A change that opens front matter is read like any other.',
        find: "if (before.length === 0 || (format === 'markdown' && mayOpenFrontMatter(text, before)))",
        put: 'if (before.length === 0)',
        accepted:
          'The first block is read anew to wherever it ends now; the property test finds no text in which that is too little.',
      },
    ],
  },
  {
    file: 'lib/text/at-most-n.ts',
    tests: ['test/review/bulk', 'test/text'],
    mutants: [
      {
        breaks: 'Answers come in the order in which they were ready.',
        find: '[...results].sort(([a], [b]) => a - b).map',
        put: '[...results].map',
      },
      {
        breaks: 'Everything is begun at once.',
        find: 'const AT_ONCE = 6;',
        put: 'const AT_ONCE = 6000;',
      },
    ],
  },
  {
    file: 'lib/aws/index-pages.ts',
    tests: ['test/store/cursor.test.ts'],
    mutants: [
      {
        breaks: 'A cursor of another list is taken for one of an index.',
        find: 'v.check(([, , of]) => of === partition),',
        put: 'v.check(([, , of]) => of !== undefined || of === partition),',
      },
      {
        breaks: 'A full page ends the list although there is more.',
        find: 'const atOnce = filters.length === 0 ? limit + 1 : READ_AT_ONCE;',
        put: 'const atOnce = filters.length === 0 ? limit : READ_AT_ONCE;',
        accepted:
          'The next read of the table then says that there is no more; asking for one more at once spares that read.',
      },
      {
        breaks: 'A page is longer than what was asked for.',
        find: 'const items = found.slice(0, limit);',
        put: 'const items = found;',
      },
      {
        breaks: 'A page behind a filter goes on for as long as the table does.',
        find: '  } while (after && found.length <= limit && reads < READS);',
        put: '  } while (after && found.length <= limit);',
      },
      {
        breaks: 'A page behind a filter ends with the first read.',
        find: '  } while (after && found.length <= limit && reads < READS);',
        put: '  } while (after && found.length > limit);',
      },
      {
        breaks: 'The bound of a list belongs to it.',
        find: "values: { ':after': S(`${after}~`)",
        put: "values: { ':after': S(after)",
      },
    ],
  },
];
