// “Release time:” with nothing behind it: a label whose value did not come along.
import type { Rule } from '../rule.ts';
import type { EndLine } from './lines/end-lines.ts';
import { headOf } from './lines/head.ts';
import { emptyLabel, mayBeValue } from './lines/labels.ts';
import { named, removal, stretches } from './lines/line-removal.ts';
import { tailOf } from './lines/tail.ts';

const ARTICLE =
  'The steel works of the port produced more and sold less than in the spring, and the third furnace stands still at night.';

interface WithClass extends EndLine {
  readonly lineClass?: string | undefined;
}

/** A blank form is full of empty labels that nobody has listed. */
const isOtherLabel = (line: WithClass | undefined): boolean =>
  line !== undefined && line.lineClass === undefined && /[:：_]$/u.test(line.said);

function isEmpty(lines: readonly WithClass[], at: number): boolean {
  const line = lines[at];
  if (line?.lineClass !== 'label') return false;
  const label = emptyLabel(line.said);
  if (label === undefined) return true;
  const next = lines[at + 1];
  if (isOtherLabel(next) || isOtherLabel(lines[at - 1])) return false;
  if (!next || next.lineClass === 'marked') return true;
  if (next.lineClass === 'tags' || next.lineClass === 'byline') return false;
  return next.lineClass !== undefined || !mayBeValue(label, next.said);
}

/** A heading of related articles with nothing below it, or only a comment form or what the markup has named. */
function headsNothing(lines: readonly WithClass[], at: number, forms: ReadonlySet<WithClass>): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.lineClass === 'related') return !next || forms.has(next) || next.lineClass === 'marked';
  return line?.lineClass === 'show-more' && next?.lineClass === 'related' && headsNothing(lines, at + 1, forms);
}

export const emptyLabelRule: Rule = {
  id: 'furniture/empty-label',
  version: 2,
  tier: 'apply',
  summary: 'Removes labels without a value, such as “Release time:” or “Key word:”, and the page’s own address.',
  why: 'The value of a label is filled in by a script or lost in translation. The label is one of a closed list, nothing stands behind it on its line, and no value on the next line. A heading of related articles counts where the text ends with it, or a comment form follows.',
  language: 'any',
  enters: 'all',
  examples: [
    { fixes: 'Release time:\n\n', to: '', among: `Steel works\n\n{}${ARTICLE}\n` },
    { fixes: '\n\nurl:http://www.steel.example/204.html\n\nKey word:', to: '', among: `${ARTICLE}{}\n` },
    { fixes: '\n\nWritten by', to: '', among: `${ARTICLE}{}\n` },
    {
      fixes: '\n\nShow More\n\nRelated Articles',
      to: '',
      among: `${ARTICLE}{}\n\nLeave a Reply\n\nYour email address will not be published.\n`,
    },
    { fixes: '\n\nRelated articles', to: '', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nRelated articles\n\nThe furnace of 1911', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nShow more', among: `${ARTICLE}{}\n` },
    { keeps: '\n\nSource: Jinshan Evening News', among: `${ARTICLE}{}\n` },
    { keeps: `Steel works\n\nAuthor:\nFei Lan\n\n${ARTICLE}\n` },
    { keeps: 'Title:\n\nAuthor:\n\nKeywords:\n' },
    { keeps: `Steel works\n\nRelease time:\n\n2016-09-12\n\n${ARTICLE}\n` },
  ],
  *find(reading) {
    const head = headOf(reading);
    const tail = tailOf(reading);
    const free = new Set<WithClass>(tail.hasArticle ? tail.rest : []);
    const forms = new Set<WithClass>(tail.forms.flatMap((form) => form.lines));
    for (const lines of [head.lines, tail.lines]) {
      const empty = new Set<WithClass>(
        lines.filter(
          (line, at) =>
            (lines === head.lines || free.has(line)) && (isEmpty(lines, at) || headsNothing(lines, at, forms)),
        ),
      );
      for (const run of stretches<WithClass>(lines, (line) => empty.has(line))) {
        yield removal(reading, run, {
          message: `“${named(run)}” stands without a value that belongs to the text; it was removed.`,
          evidence:
            'a label or heading of a closed list with nothing behind it and no value below it, or the address of the page',
        });
      }
    }
  },
};
